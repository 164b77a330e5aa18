// @ts-check
/**
 * Rates passwords, in a thread of its own: the search for words and patterns takes up to a fifth of a second, and its
 * lists some 40 MB that the process gets back when the thread has ended.
 */
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import { passwordWords } from './passwordWords.mjs'

/** The search takes time by the square of the length; what is strong at a hundred characters is no weaker with more. */
const longestRated = 100

// Its two builds have different exports, and the admin panel's bundler looks at the one that Node does not take.
const { dictionary: finnish } = createRequire(import.meta.url)('@zxcvbn-ts/language-fi')
// Few lists rather than many: every part of a password is looked up in each.
const rater = new ZxcvbnFactory({
  graphs: common.adjacencyGraphs,
  l33tMaxSubstitutions: 8,
  dictionary: {
    ...common.dictionary,
    finnishWords: [...new Set([...finnish.commonWords, ...finnish.wikipedia])],
    finnishNames: [...new Set([...finnish.femaleFirstnames, ...finnish.maleFirstnames, ...finnish.lastnames])],
    passwordWords,
  },
})

parentPort?.on('message', ({ about, id, password }) => {
  const { guessesLog10 } = rater.check(Array.from(password).slice(0, longestRated).join(''), about)
  parentPort?.postMessage({ id, strength: guessesLog10 })
})
