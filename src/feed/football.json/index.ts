import type { Feed } from '../types.ts'
import { coverage } from './coverage.ts'
import { SOURCE } from './match.ts'
import { read } from './read.ts'

/** openfootball's JSON: one file a league and season. */
export const footballJson: Feed = {
  id: SOURCE,
  mostCharacters: 2_000_000,
  coverage,
  recognises: ({ text }) => /^\s*\{/.test(text) && /"(?:matches|rounds)"\s*:/.test(text) && !text.includes('"teamsData"'),
  read,
}
