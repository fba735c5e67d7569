import type { ClubId, FactId } from '../base/index.ts'
import type { CountedMatch, Season } from '../season/index.ts'
import { type ClubResult, resultsOf, type Side } from './result.ts'

/** Kinds of streak of a club, the same in data, output and test names. */
export const STREAK_KINDS = ['unbeaten', 'winning', 'winless', 'losing', 'drawing', 'clean-sheets', 'scoring', 'scoreless'] as const
/** One of {@link STREAK_KINDS}. */
export type StreakKind = (typeof STREAK_KINDS)[number]

/** Matches in a row of one club with something in common; `side` when only its home or away matches are looked at. */
export interface Streak {
  readonly kind: StreakKind
  readonly club: ClubId
  readonly side?: Side
  /** Matches, at least 2. */
  readonly length: number
  readonly from: CountedMatch
  readonly to: CountedMatch
  /** The facts of every match of the streak (and of the match that ended it, for one that is over). */
  readonly evidence: readonly FactId[]
}

/** A streak that the club's latest match belongs to. */
export interface RunningStreak extends Streak {
  /** No other streak of the kind by this club this season was as long. */
  readonly longestOfSeason: boolean
  /** No other streak of the kind by any club this season was as long. */
  readonly leagueLongest: boolean
}

/** A streak that a match put an end to. */
export interface EndedStreak extends Streak {
  readonly endedBy: CountedMatch
}

/** One match is no streak. */
const SHORTEST = 2

const HOLDS: Readonly<Record<StreakKind, (result: ClubResult) => boolean>> = {
  unbeaten: (result) => result.outcome !== 'lost',
  winning: (result) => result.outcome === 'won',
  winless: (result) => result.outcome !== 'won',
  losing: (result) => result.outcome === 'lost',
  drawing: (result) => result.outcome === 'drawn',
  'clean-sheets': (result) => result.goalsAgainst === 0,
  scoring: (result) => result.goalsFor > 0,
  scoreless: (result) => result.goalsFor === 0,
}

/** Whether a result keeps a streak of a kind going. */
export function keepsGoing(kind: StreakKind, result: ClubResult): boolean {
  return HOLDS[kind](result)
}

function resultsAt(season: Season, club: ClubId, side: Side | undefined): readonly ClubResult[] {
  const results = resultsOf(season, club)
  return side === undefined ? results : results.filter((result) => result.side === side)
}

/** The results at the end of a list that keep a streak of a kind going. */
function tail(kind: StreakKind, results: readonly ClubResult[]): readonly ClubResult[] {
  return results.slice(results.findLastIndex((result) => !HOLDS[kind](result)) + 1)
}

function streakOf(kind: StreakKind, side: Side | undefined, run: readonly ClubResult[]): Streak[] {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined || run.length < SHORTEST) return []
  const streak = {
    kind,
    club: first.club,
    length: run.length,
    from: first.match,
    to: last.match,
    evidence: run.flatMap((result) => result.match.evidence),
  }
  return [side === undefined ? streak : { ...streak, side }]
}

/** Lengths of every streak of a kind by a club, even of one match, in the order they were played. */
function lengthsOf(kind: StreakKind, results: readonly ClubResult[]): number[] {
  const lengths: number[] = []
  let length = 0
  for (const result of results) {
    if (HOLDS[kind](result)) length++
    else if (length > 0) lengths.push(length)
    if (!HOLDS[kind](result)) length = 0
  }
  return length > 0 ? [...lengths, length] : lengths
}

const longest = new WeakMap<Season, Map<string, number[]>>()

/** Lengths of every streak of a kind by every club of the season; kept, for each club's streaks are measured against them. */
function lengthsInLeague(season: Season, kind: StreakKind, side: Side | undefined): number[] {
  const ofSeason = longest.get(season) ?? new Map<string, number[]>()
  longest.set(season, ofSeason)
  const key = `${kind} ${side ?? ''}`
  const lengths = ofSeason.get(key) ?? season.clubs.flatMap((club) => lengthsOf(kind, resultsAt(season, club, side)))
  ofSeason.set(key, lengths)
  return lengths
}

/** True when one length of the list, the streak's own, is as long as the streak and no more. */
function isAlone(length: number, lengths: readonly number[]): boolean {
  return lengths.filter((other) => other >= length).length <= 1
}

/**
 * Streaks of at least two matches that a club's latest match belongs to; with a side, among its home or its away matches alone.
 * Kinds overlap: a winning streak is an unbeaten one too, and often shorter.
 */
export function runningStreaks(season: Season, club: ClubId, side?: Side): RunningStreak[] {
  const results = resultsAt(season, club, side)
  return STREAK_KINDS.flatMap((kind) => streakOf(kind, side, tail(kind, results))).map((streak) => ({
    ...streak,
    longestOfSeason: isAlone(streak.length, lengthsOf(streak.kind, results)),
    leagueLongest: isAlone(streak.length, lengthsInLeague(season, streak.kind, side)),
  }))
}

/** Streaks of at least two matches that a club's match ended: of all its matches, and of those on the match's side. */
export function endedStreaks(season: Season, club: ClubId, match: CountedMatch): EndedStreak[] {
  const ending = resultsOf(season, club).find((result) => result.match.id === match.id)
  if (ending === undefined) return []
  return [undefined, ending.side].flatMap((side) => {
    const results = resultsAt(season, club, side)
    const before = results.slice(0, results.indexOf(ending))
    return STREAK_KINDS.filter((kind) => !HOLDS[kind](ending))
      .flatMap((kind) => streakOf(kind, side, tail(kind, before)))
      .map((streak) => ({ ...streak, endedBy: ending.match, evidence: [...streak.evidence, ...ending.match.evidence] }))
  })
}
