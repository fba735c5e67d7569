import type { ClubId, FactId, MatchId } from '../base/index.ts'
import type { Outlook } from '../certainty/index.ts'
import type { History } from '../records/index.ts'
import type { CountedMatch, Match, Round, Season } from '../season/index.ts'
import type { Distance, Row, Table, ZoneLine, ZoneOfClub } from '../table/index.ts'
import type { OddsKnown } from './odds/honest.ts'
import type { Family, FindingKind, FindingValues, Subject, ZoneNamed } from './values.ts'
import type { Names } from './words.ts'

/** Everything a finding may be derived from, computed once. */
export interface FindingContext {
  readonly season: Season
  readonly history: History
  readonly table: Table
  readonly before: Table
  readonly round: Round
  readonly left: readonly Match[]
  /** Matches in play with a known score; everywhere else they count as still to be played. */
  readonly live: readonly CountedMatch[]
  readonly zones: ReadonlyMap<ClubId, readonly ZoneOfClub[]>
  readonly lines: readonly ZoneLine[]
  readonly names: Names
  /** The club's row; rows exist for every club of the season. */
  readonly row: (club: ClubId) => Row
  readonly distances: (club: ClubId) => readonly Distance[]
  /** Facts the club's place and points rest on: its results and deductions. */
  readonly evidenceOf: (club: ClubId) => readonly string[]
  readonly leftFor: (club: ClubId) => number
  /** The local date of a match. */
  readonly dateOf: (match: Match) => string
  readonly isOfRound: (match: MatchId) => boolean
  /** How much is at stake for a club, 0 to 1: see prominence.ts. */
  readonly stake: (club: ClubId) => number
  /** How much of that is about one line of the table, by its id. */
  readonly stakeIn: (club: ClubId, line: string) => number
  /** What is still possible, before the round and now. */
  readonly outlook: Outlook
  /** How likely the rest is, where a forecast was given. */
  readonly odds?: OddsKnown
  /** What is settled of clubs and zones; worked out when it is first asked for. */
  readonly settled: () => readonly SettledForClub[]
}

/** Something that is certain of a club, whatever the matches left bring. */
export interface SettledForClub extends ZoneNamed {
  readonly club: ClubId
  readonly verdict: 'clinched' | 'eliminated'
  /** Set where a match of this round settled it. */
  readonly by?: { readonly matches: readonly CountedMatch[]; readonly playing: boolean }
  /** Its certificate, and the facts it rests on. */
  readonly evidence: readonly FactId[]
}

/** A finding before it is weighed and worded. */
export interface Draft<K extends FindingKind> {
  /** What makes it this one among its kind, e.g. the goal's fact id. */
  readonly key: string
  readonly subject: Subject
  readonly value: FindingValues[K]
  readonly evidence: readonly string[]
  /** 1 for what this round did, lower for what stood before it. */
  readonly freshness: number
  /** What was at stake, 0 to 1, where it is not what is at stake for the clubs: a thing just settled is worth all of it, a thing settled before little. */
  readonly stakes?: number
}

/** One kind of finding, in one file: how it is derived, how rare it is, how it is said. */
export interface Kind<K extends FindingKind> {
  readonly kind: K
  readonly family: Family
  readonly derive: (context: FindingContext) => readonly Draft<K>[]
  /** Which findings of the kind are counted together for rarity; all of them when left out. */
  readonly rarityOf?: (value: FindingValues[K]) => string
  readonly said: (value: FindingValues[K], context: FindingContext) => string
}

/** The match, home and away of a match, as values carry them. */
export function lineOf(match: Match): { match: MatchId; home: ClubId; away: ClubId } {
  return { match: match.id, home: match.home, away: match.away }
}

/** The subject of a finding about a match. */
export function matchSubject(match: Match, club?: ClubId, player?: string): Subject {
  return { clubs: club === undefined ? [match.home, match.away] : [club], match: match.id, ...(player !== undefined && { player }) }
}

/** "Juventus 0-1 Napoli". */
export function scoreLine({ home, away }: { home: ClubId; away: ClubId }, score: CountedMatch['score'], { names }: FindingContext): string {
  return `${names.club(home)} ${String(score.home)}-${String(score.away)} ${names.club(away)}`
}

/** The opponent of a club in a match. */
export function opponentOf(match: { home: ClubId; away: ClubId }, club: ClubId): ClubId {
  return match.home === club ? match.away : match.home
}
