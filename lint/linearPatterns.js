/**
 * An ESLint rule: every pattern runs in time that grows with its input and no faster, so that no request and no file can
 * keep the one thread of the server. Asked of recheck (https://makenowjust-labs.github.io/recheck/), which knows what
 * backtracking does with a pattern wherever it begins; rules that look at pairs of quantifiers miss some.
 */
import { checkSync } from 'recheck'

/**
 * Where theory does not help, as with lookarounds, recheck looks for an attack among random inputs, and on a busy machine
 * takes some pattern for slow that is not: what it finds so, it has to find twice.
 */
const opinions = [1, 2].map((randomSeed) => ({ randomSeed, timeout: 20_000 }))

/** Verdicts by pattern: the same one is asked about once a run. */
const verdicts = new Map()

function verdictOn({ flags, pattern }) {
  const key = `/${pattern}/${flags}`
  const known = verdicts.get(key)
  if (known) return known
  const [first, second] = opinions
  const found = checkSync(pattern, flags, first)
  const verdict = found.status === 'safe' || found.checker === 'automaton' ? found : checkSync(pattern, flags, second)
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
