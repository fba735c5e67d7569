import type { Feed } from '../types.ts'
import { coverage } from './coverage.ts'
import { read } from './read.ts'

/** The project's own season files: JSON Lines, a header and then a line a match. */
export const scudetto: Feed = {
  id: 'scudetto',
  mostCharacters: 8_000_000,
  coverage,
  recognises: ({ text }) => /^\s*\{[^\n]{0,400}"format"\s*:\s*"scudetto-season\//.test(text.slice(0, 600)),
  read,
}

export { type SeasonOfFacts, writeSeason } from './write.ts'
