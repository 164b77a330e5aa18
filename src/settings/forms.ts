/** Forms of settings: what a variable of the environment may hold, and what an operator is told of one that does not. */
import { z } from 'zod'

/** An unset variable and an empty one mean the same: take the default. */
export function blankAsUnset(value: unknown): unknown {
  return value === '' ? undefined : value
}

/** What an operator reads of a number that is none, or out of range: zod would say that it "received NaN". */
function number(expected: string, isRight: (value: number) => boolean) {
  return z.unknown().transform((value, context) => {
    if (value === undefined) return undefined
    const text = typeof value === 'string' ? value.trim() : ''
    const given = Number(text)
    if (text !== '' && isRight(given)) return given
    context.addIssue({ code: 'custom', message: `must be ${expected}, not "${text.slice(0, 40)}"` })
    return z.NEVER
  })
}

/** Without a standard there may be none. */
export function wholeNumber<Standard extends number | undefined>({
  least,
  most,
  standard,
}: {
  least: number
  most?: number
  standard: Standard
}) {
  const expected = most === undefined ? `a whole number, ${least} or more` : `a whole number from ${least} to ${most}`
  const checked = number(expected, (value) => Number.isInteger(value) && value >= least && value <= (most ?? Number.MAX_SAFE_INTEGER))
  return z.preprocess(
    blankAsUnset,
    checked.transform((value) => value ?? standard),
  )
}

/** Of how long something may take; fractions are for tests. */
export function seconds(standard: number) {
  const checked = number('a number of seconds, more than 0 and no more than 3600', (value) => value > 0 && value <= 3_600)
  return z.preprocess(
    blankAsUnset,
    checked.transform((value) => value ?? standard),
  )
}

export function oneOf<const Word extends string>(words: readonly [Word, ...Word[]], standard: NoInfer<Word>) {
  const expected = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
  return z.preprocess(
    blankAsUnset,
    z.enum(words, { error: ({ input }) => `must be ${expected}, not "${String(input).slice(0, 40)}"` }).default(standard),
  )
}

/** A text; without a standard there may be none. */
export function text<Standard extends string | undefined>(standard: Standard) {
  const given = z.preprocess(blankAsUnset, z.string().optional())
  return given.transform((value): string | Standard => value ?? standard)
}

/** A setting that the server cannot start with; the message names the variable and the remedy. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/** Variables of the environment, each with the form of its value. */
export type SettingForms = Readonly<Record<string, z.ZodType>>

/** What variables hold, as their forms make it. */
export type ValuesOf<Forms extends SettingForms> = { readonly [Name in keyof Forms]: z.output<Forms[Name]> }

/**
 * Reads and checks variables of the environment.
 * @throws SettingsError naming the first invalid variable
 */
export function readVariables<Forms extends SettingForms>(
  forms: Forms,
  environment: Readonly<Record<string, string | undefined>>,
): ValuesOf<Forms> {
  const result = z.object(forms).safeParse(environment)
  if (result.success) return result.data as ValuesOf<Forms>
  const [issue] = result.error.issues
  throw new SettingsError(`Invalid setting ${issue?.path.join('.')}: ${issue?.message}. See .env.example.`)
}
