/** Which of the codings that Node has a client gets. Browsers send a handful of headers, others as many as they like. */
import { createCodingChooser, type Coding } from '../../http/acceptedCoding.ts'
import { WeighedMemory } from '../../memory/weighedMemory.ts'
import { codings } from './answer.ts'

const mostBytes = 64 * 1024

export const codingOf = createCodingChooser(codings, new WeighedMemory<Coding>('accepted codings', mostBytes, () => 0))
