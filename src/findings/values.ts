import type { CalendarDate, ClubId, FactId, MatchId, PlayerId } from '../base/index.ts'
import type { Scenario } from '../certainty/index.ts'
import type { TieBreakCode, Zone } from '../competition/index.ts'
import type { Minute, Score } from '../facts/index.ts'
import type { ZoneOfClub } from '../table/index.ts'

type Outcome = 'won' | 'drawn' | 'lost'
type Side = 'home' | 'away'

/** A match as a finding names it. */
export interface MatchLine {
  readonly match: MatchId
  readonly home: ClubId
  readonly away: ClubId
}

/** A fixture still to come, from one club's side of it. */
export interface FixtureLine {
  readonly match: MatchId
  readonly opponent: ClubId
  readonly side: Side
  readonly date: CalendarDate
  readonly opponentPosition: number
}

/** A zone, or the zones that lead to one thing, as a finding of certainty names it. */
export interface ZoneNamed {
  /** The zone's id; of several that lead to one thing, the first's. */
  readonly zone: string
  /** What its places lead to, ready to stand in a sentence: "the title", "the Champions League", "relegation". */
  readonly name: string
  readonly zoneKind: Zone['kind']
}

/** What each kind of finding states. Dates are the competition's local dates; minutes are football minutes. */
export interface FindingValues {
  // match
  result: MatchLine & {
    readonly score: Score
    readonly halfTime?: Score
    readonly date: CalendarDate
    readonly ground?: string
    readonly matchday?: number
    readonly winner?: ClubId
    readonly awarded: boolean
    /** Places of the two before the round; absent while the table had not begun. */
    readonly placesBefore?: { readonly home: number; readonly away: number }
  }
  goal: MatchLine & {
    readonly club: ClubId
    readonly player?: PlayerId
    readonly minute?: Minute
    readonly bodyPart?: string
    readonly from?: string
    readonly penalty: boolean
    readonly ownGoal: boolean
    readonly assist?: PlayerId
    readonly substitute: boolean
    readonly scoreAfter: Score
    /** This is the player's nth goal of the season; own goals have none. */
    readonly seasonGoal?: number
  }
  'multiple-goals': MatchLine & {
    readonly player: PlayerId
    readonly club: ClubId
    readonly goals: number
    readonly minutes: readonly Minute[]
  }
  'late-goal': MatchLine & {
    readonly club: ClubId
    readonly player?: PlayerId
    readonly minute: Minute
    readonly effect: 'winner' | 'equaliser'
  }
  comeback: MatchLine & { readonly club: ClubId; readonly deficit: number; readonly outcome: 'won' | 'drawn' }
  'goal-interval': MatchLine & {
    readonly club: ClubId
    readonly first: { readonly player?: PlayerId; readonly minute: Minute }
    readonly second: { readonly player?: PlayerId; readonly minute: Minute }
    readonly minutes: number
  }
  'sending-off': MatchLine & {
    readonly club: ClubId
    readonly player: PlayerId
    readonly minute: Minute
    readonly card: 'second yellow' | 'red'
  }
  'saved-shot': MatchLine & {
    readonly club: ClubId
    readonly player: PlayerId
    readonly minute: Minute
    readonly substitute: boolean
    readonly goalkeeper: PlayerId
    readonly penalty: boolean
  }
  attempts: MatchLine & { readonly club: ClubId; readonly player: PlayerId; readonly shots: number; readonly onTarget: number }
  woodwork: MatchLine & { readonly club: ClubId; readonly player: PlayerId; readonly minute: Minute }
  'missed-penalty': MatchLine & { readonly club: ClubId; readonly player: PlayerId; readonly minute: Minute; readonly outcome: string }
  'annulled-goal': MatchLine & { readonly club: ClubId; readonly player?: PlayerId; readonly minute?: Minute }
  'in-play': MatchLine & { readonly score: Score; readonly goals: number }
  'biggest-win': MatchLine & { readonly score: Score; readonly margin: number; readonly equalled: boolean }
  // table
  place: {
    readonly club: ClubId
    readonly position: number
    readonly shared: boolean
    readonly points: number
    readonly played: number
    readonly left: number
    readonly won: number
    readonly drawn: number
    readonly lost: number
    readonly goalDifference: number
  }
  gap: {
    readonly club: ClubId
    readonly behind: ClubId
    readonly position: number
    readonly points: number
    readonly before: number
    readonly left: number
  }
  movement: { readonly club: ClubId; readonly from: number; readonly to: number; readonly passed: readonly ClubId[] }
  'decided-by': {
    readonly club: ClubId
    readonly over: ClubId
    readonly position: number
    readonly by: TieBreakCode
    /** "on head-to-head: 2-1 and 0-0". */
    readonly reason: string
    /** Head-to-head was passed over because the two have still to meet. */
    readonly headToHeadWaits: boolean
    readonly assumed: boolean
    /** The whole of it in words. */
    readonly explanation: string
  }
  'shared-place': { readonly clubs: readonly ClubId[]; readonly position: number; readonly by: TieBreakCode | 'NOTHING' }
  'best-attack': { readonly clubs: readonly ClubId[]; readonly goals: number }
  'best-defence': { readonly clubs: readonly ClubId[]; readonly goals: number }
  'best-side-record': {
    readonly club: ClubId
    readonly side: Side
    readonly won: number
    readonly drawn: number
    readonly lost: number
    readonly points: number
  }
  'best-form': {
    readonly club: ClubId
    readonly points: number
    readonly matches: number
    readonly won: number
    readonly drawn: number
    readonly lost: number
  }
  deduction: { readonly club: ClubId; readonly points: number; readonly reason: string }
  // places
  'in-zone': {
    readonly club: ClubId
    readonly position: number
    readonly zone: string
    readonly name: string
    readonly when?: NonNullable<ZoneOfClub['when']>
  }
  'zone-distance': {
    readonly club: ClubId
    readonly zone: string
    readonly name: string
    readonly side: 'in' | 'out'
    readonly points: number
    readonly from: ClubId
    readonly place: number
    readonly position: number
    readonly relegation: boolean
  }
  'conditional-zone': {
    readonly cup: string
    readonly cupName: string
    readonly finalists: readonly ClubId[]
    readonly finalDate?: CalendarDate
    readonly branches: readonly {
      readonly zone: string
      readonly name: string
      readonly winnerFrom: number
      readonly winnerTo: number
      readonly places: readonly number[]
      readonly cupWinner: boolean
    }[]
  }
  // certainty
  clinched: ZoneNamed & {
    readonly club: ClubId
    /** Settled by a match of this round. */
    readonly thisRound: boolean
    /** Of a title: which of the club's it is, and how many in a row; absent without honours on file. */
    readonly titles?: number
    readonly inARow?: number
  }
  /** Out of the race for what is worth having, or safe from relegation. */
  eliminated: ZoneNamed & { readonly club: ClubId; readonly thisRound: boolean }
  'settled-by': ZoneNamed & {
    readonly club: ClubId
    readonly verdict: 'clinched' | 'eliminated'
    /** The one match that sufficed, or as many as it took. */
    readonly matches: readonly (MatchLine & { readonly score: Score })[]
    /** A match of the club's own; another while the club played on the same day; another while it did not. */
    readonly part: 'own match' | 'same day' | 'not playing'
  }
  /** The best and the worst place; of several clubs, the places they will share out among themselves. */
  'still-possible': { readonly clubs: readonly ClubId[]; readonly best: number; readonly worst: number; readonly thisRound: boolean }
  contenders: ZoneNamed & {
    /** Those for whom it is open, in the order of the table: nobody else can be in the zone, or none of the others is out of it. */
    readonly clubs: readonly ClubId[]
    /** How many of them will be in the zone. */
    readonly places: number
    /** Those sure to be in it already. */
    readonly settled: readonly ClubId[]
    readonly thisRound: boolean
  }
  /** What the next round settles for a club, and under which results. */
  scenario: ZoneNamed & {
    readonly club: ClubId
    readonly verdict: 'clinched' | 'eliminated'
    readonly matchday?: number
    readonly scenario: Pick<Scenario, 'club' | 'target' | 'matches' | 'terms' | 'goals'>
  }
  // odds
  /** A club's chance of a zone, and what it was before the latest round. */
  odds: ZoneNamed & { readonly club: ClubId; readonly chance: number; readonly before?: number }
  /** A match of the next round, 1st by how far it moves odds or lower, and the club's chance of the zone it moves most: after each result. */
  importance: MatchLine &
    ZoneNamed & {
      readonly matchday?: number
      readonly rank: number
      /** How far it moves all odds together on average, with its standard error. */
      readonly importance: number
      readonly standardError: number
      readonly club: ClubId
      readonly homeWin: number
      readonly draw: number
      readonly awayWin: number
    }
  // sequence
  streak: {
    readonly club: ClubId
    readonly streak: string
    readonly length: number
    readonly since: CalendarDate
    readonly longestOfSeason: boolean
  }
  'streak-ended': MatchLine & { readonly club: ClubId; readonly streak: string; readonly length: number }
  'nth-result': MatchLine & {
    readonly club: ClubId
    readonly outcome: Outcome
    readonly number: number
    readonly side: Side
    readonly numberAtSide: number
    readonly previous?: CalendarDate
  }
  'first-win-at-ground': MatchLine & {
    readonly club: ClubId
    readonly opponent: ClubId
    readonly ground?: string
    readonly opened?: CalendarDate
    readonly ever: boolean
    readonly since?: CalendarDate
    readonly recordFrom: string
    readonly earlier?: { readonly count: number; readonly homeWins: number; readonly draws: number }
  }
  'first-win-against': MatchLine & {
    readonly club: ClubId
    readonly opponent: ClubId
    readonly ever: boolean
    readonly since?: CalendarDate
    readonly earlierMeetings?: number
    readonly recordFrom: string
  }
  // people
  'scorer-rank': {
    readonly player: PlayerId
    readonly clubs: readonly ClubId[]
    readonly goals: number
    readonly rank: number
    readonly tied: number
    readonly scoredThisRound: number
  }
  'assist-rank': {
    readonly player: PlayerId
    readonly clubs: readonly ClubId[]
    readonly assists: number
    readonly rank: number
    readonly tied: number
  }
  'player-profile': {
    readonly player: PlayerId
    readonly club: ClubId
    readonly name: string
    /** Country of the passport in the feed. */
    readonly nationality?: string
    readonly birthCountry?: string
    readonly role?: string
    readonly age?: number
  }
  'scoring-run': { readonly player: PlayerId; readonly club: ClubId; readonly matches: number }
  // history
  'defending-champions': { readonly club: ClubId; readonly consecutive: number; readonly titles: number; readonly last: string }
  'title-tally': { readonly club: ClubId; readonly titles: number; readonly years: readonly number[]; readonly next: number }
  'division-years': {
    readonly club: ClubId
    readonly number: number
    readonly first: boolean
    readonly promoted: boolean
    readonly since: string
    readonly recordFrom?: string
  }
  // calendar
  'run-in': { readonly club: ClubId; readonly fixtures: readonly FixtureLine[] }
  'direct-meeting': MatchLine & {
    readonly date: CalendarDate
    readonly matchday?: number
    readonly lastDay: boolean
    readonly positions: readonly [number, number]
    readonly stake: string
  }
  'next-round': {
    readonly matchday?: number
    readonly fixtures: readonly (MatchLine & { readonly date: CalendarDate; readonly time?: string })[]
  }
  'still-to-play': MatchLine & { readonly date: CalendarDate; readonly time?: string; readonly matchday?: number }
  // what the data cannot say
  'not-in-feed': { readonly what: string }
}

/** The name of a kind of finding. */
export type FindingKind = keyof FindingValues

/** Why a finding matters, each part from 0 to 1; `score` is their weighted sum, from 0 to 100. */
export interface Prominence {
  readonly score: number
  readonly parts: { readonly stakes: number; readonly rarity: number; readonly freshness: number }
}

/** Whom or what a finding is about. */
export interface Subject {
  readonly clubs: readonly ClubId[]
  readonly player?: PlayerId
  readonly match?: MatchId
}

/** A statement somebody could print, with what it rests on. `evidence` is never empty: ids of facts, past results, honours, clubs' entries or certificates. */
export interface FindingOf<K extends FindingKind> {
  /** Stable while the statement is about the same thing: `goal/juventus-v-napoli/GoalScored.1`. */
  readonly id: string
  readonly kind: K
  readonly family: Family
  readonly subject: Subject
  readonly value: FindingValues[K]
  readonly asOf: string
  readonly evidence: readonly FactId[]
  readonly prominence: Prominence
  /** The statement in one plain sentence. */
  readonly text: string
}

/** A finding of any kind. */
export type Finding = { [K in FindingKind]: FindingOf<K> }[FindingKind]

/** The families a desk sorts findings by. */
export type Family = 'match' | 'table' | 'places' | 'certainty' | 'odds' | 'sequence' | 'people' | 'history' | 'calendar' | 'data'
