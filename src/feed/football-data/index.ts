import type { Feed } from '../types.ts'
import { coverage } from './coverage.ts'
import { read, SOURCE } from './read.ts'

/** football-data.co.uk's CSV: one file a division and season. */
export const footballData: Feed = {
  id: SOURCE,
  mostCharacters: 1_000_000,
  coverage,
  recognises: ({ text }) => {
    const columns = (/^\uFEFF?[^\n]{0,4000}/.exec(text)?.[0] ?? '').split(',').map((column) => column.trim())
    return columns.includes('HomeTeam') && columns.includes('AwayTeam') && columns.includes('Date')
  },
  read,
}
