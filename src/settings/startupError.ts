/** What keeps the server from starting, in one line that names the remedy. The command prints it and exits with 1. */
export class StartupError extends Error {
  override name = 'StartupError'
}

/**
 * The error of a package, or a Node.js, that is not as this code knows it inside (docs/relies-on.md).
 * @param problem a sentence that says what is missing, where, and what it is for
 */
export function notAsKnown(problem: string): StartupError {
  return new StartupError(`${problem} Install the versions of package-lock.json with "npm ci"; docs/relies-on.md says what is relied on.`)
}
