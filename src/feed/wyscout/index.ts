import type { Feed } from '../types.ts'
import { coverage } from './coverage.ts'
import { partOf } from './files.ts'
import { read } from './read.ts'
import { SOURCE } from './sheet.ts'

/** Wyscout's public data set of match events: matches, players, teams, and one file of events a match. */
export const wyscout: Feed = { id: SOURCE, mostCharacters: 32_000_000, coverage, recognises: (file) => partOf(file) !== undefined, read }
