/**
 * An ESLint rule: every pattern runs in time that grows with its input and no faster, so that no request and no file can
 * keep the one thread of the server. Asked of recheck (https://makenowjust-labs.github.io/recheck/), which knows what
 * backtracking does with a pattern wherever it begins; rules that look at pairs of quantifiers miss some.
 */
import { checkSync } from 'recheck'

/** recheck looks for an attack with random inputs where theory does not help; the same ones each time. */
const parameters = { randomSeed: 1, timeout: 20_000 }

/** Verdicts by pattern: the same one is asked about once a run. */
const verdicts = new Map()

function verdictOn({ flags, pattern }) {
  const key = `/${pattern}/${flags}`
  const verdict = verdicts.get(key) ?? checkSync(pattern, flags, parameters)
  verdicts.set(key, verdict)
  return verdict
}

export const linearPatterns = {
  meta: {
    type: 'problem',
    docs: { description: 'patterns whose time grows faster than their input' },
    messages: {
      slow: 'This pattern takes {{complexity}} time on some input. Read the text from left to right instead, or bound what repeats.',
      unknown: 'Nobody could tell in time how long this pattern takes on its worst input. Make it simpler.',
      hidden: 'Write the pattern as a literal, so that it can be checked.',
    },
    schema: [],
  },
  create: (context) => ({
    Literal(node) {
      if (!('regex' in node)) return
      const { complexity, status } = verdictOn(node.regex)
      if (status === 'vulnerable') context.report({ node, messageId: 'slow', data: { complexity: complexity.summary } })
      if (status === 'unknown') context.report({ node, messageId: 'unknown' })
    },
    ':matches(NewExpression, CallExpression)[callee.name="RegExp"]'(node) {
      context.report({ node, messageId: 'hidden' })
    },
  }),
}
