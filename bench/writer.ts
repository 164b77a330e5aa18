/** Who writes in the benchmarks: an administrator that `seed.ts` has made. */
export const account = { email: 'bench@verkosto.example', password: 'the benchmark writes with this' }

export async function adminToken(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error('The benchmark cannot sign in.')
  return token
}
