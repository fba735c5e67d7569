import type { CompetitionId, Problem, SeasonLabel, TextFile } from '../base/index.ts'
import type { Competition } from '../competition/index.ts'
import type { Fact } from '../facts/index.ts'

/** One file of a feed: its name, for problems to point at, and its whole text. */
export type FeedFile = TextFile

/** What the reader of a feed needs to know besides its text. */
export interface FeedContext {
  readonly competition: Competition
  /** The season the files are of; left out, the feed must say it itself. */
  readonly season?: SeasonLabel
}

/** What a feed's files say: facts, oldest fixture first, and everything that could not be read or is worth knowing. */
export interface FeedReading {
  readonly competition: CompetitionId
  /** Undefined when neither the caller nor the feed says which season it is. */
  readonly season: SeasonLabel | undefined
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
}

/** A provider: how its files are recognised, and how they are read. Neither ever throws. */
export interface Feed {
  /** Name in `source` of every fact it gives, e.g. `football.json`. */
  readonly id: string
  /** What of a match its files say. */
  readonly coverage: Coverage
  /** Characters a file of it may have, several times what a season needs: a longer one is no season, and would only keep the reader waiting. */
  readonly mostCharacters: number
  readonly recognises: (file: FeedFile) => boolean
  readonly read: (files: readonly FeedFile[], context: FeedContext) => FeedReading
}

/** A field a feed may or may not carry, for the coverage table. */
export const COVERED_FIELDS = [
  'matchday',
  'kick-off time',
  'half-time score',
  'full-time score',
  'awarded or cancelled',
  'ground',
  'line-ups',
  'scorer',
  'goal minute',
  'body part',
  'penalty',
  'own goal',
  'assist',
  'cards',
  'substitutions',
  'shots',
  'saves',
  'offsides',
  'players',
  'cups',
  'corrections',
] as const

/** One of {@link COVERED_FIELDS}. */
export type CoveredField = (typeof COVERED_FIELDS)[number]

/** What of a field a feed gives: all of it, part of it (say which), or nothing. */
export type Coverage = Readonly<Record<CoveredField, { readonly given: 'yes' | 'partly' | 'no'; readonly note?: string }>>
