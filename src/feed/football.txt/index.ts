import type { Feed } from '../types.ts'
import { coverage } from './coverage.ts'
import { read, SOURCE } from './read.ts'

/** openfootball's text: one file a league and season. */
export const footballTxt: Feed = {
  id: SOURCE,
  mostCharacters: 1_000_000,
  coverage,
  recognises: ({ text }) => /^\uFEFF?\s*= ?[^=\n]/.test(text) || /^\s{0,20}[▪»] ?Matchday/m.test(text.slice(0, 4000)),
  read,
}
