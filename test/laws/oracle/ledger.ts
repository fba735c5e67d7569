import type { Fact } from '../../../src/index.ts'

/** The score of a match. */
interface Goals {
  readonly home: number
  readonly away: number
}

/** A card shown to a player of a club. */
export interface Card {
  readonly club: string
  readonly player: string
  readonly card: 'yellow' | 'second yellow' | 'red'
}

/** A match on the calendar and what became of it. */
export interface Game {
  readonly home: string
  readonly away: string
  kickOff: string
  readonly phase?: string | undefined
  readonly group?: string | undefined
  score?: Goals
  /** Who has the points of an awarded match, where the goals do not say it. */
  winner?: 'home' | 'away' | 'neither' | undefined
  /** Played, but it counts no more. */
  annulled?: true
  /** Clubs whose line-up is known. */
  readonly lineUps: string[]
  readonly cards: Card[]
}

/** A match that counts. */
export type Played = Game & { readonly score: Goals }

/** Everything the ranking asks of a season, taken from the facts. */
export interface Ledger {
  readonly clubs: readonly string[]
  /** In order of kick-off. */
  readonly games: readonly Game[]
  readonly deducted: ReadonlyMap<string, number>
  readonly given: readonly Extract<Fact, { kind: 'TieBreakValueGiven' }>[]
  readonly settled: readonly Extract<Fact, { kind: 'TieSettled' }>[]
  readonly stopped?: 'points' | 'points per match' | undefined
}

/** The facts of one kind, in the order of the log. */
function ofKind<K extends Fact['kind']>(facts: readonly Fact[], kind: K): Extract<Fact, { kind: K }>[] {
  return facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind)
}

/** What the facts of one match say of it. */
function gameOf(fixture: Extract<Fact, { kind: 'FixtureScheduled' }>, facts: readonly Fact[]): Game {
  const { home, away, kickOff, phase, group } = fixture
  const game: Game = { home, away, kickOff, phase, group, lineUps: [], cards: [] }
  for (const fact of facts) {
    if (!('match' in fact) || fact.match !== fixture.match) continue
    if (fact.kind === 'ResultRecorded' || fact.kind === 'MatchAwarded') game.score = fact.score
    if (fact.kind === 'MatchAwarded') game.winner = fact.winner
    if (fact.kind === 'LineUpNamed') game.lineUps.push(fact.club)
    if (fact.kind === 'CardShown') game.cards.push(fact)
  }
  return game
}

/** Points off each club: of every deduction what its last revision says, or what was imposed. */
function deductionsOf(facts: readonly Fact[]): Map<string, number> {
  const revisions = ofKind(facts, 'DeductionRevised')
  const total = new Map<string, number>()
  for (const { id, club, points } of ofKind(facts, 'PointsDeducted')) {
    const inForce = revisions.findLast((revision) => revision.corrects === id)?.points ?? points
    total.set(club, (total.get(club) ?? 0) + inForce)
  }
  return total
}

/** Reads the facts: an expelled club is gone and its matches are annulled. */
export function ledgerOf(facts: readonly Fact[]): Ledger {
  const expelled = ofKind(facts, 'ClubExpelled').map((fact) => fact.club)
  const stopped = ofKind(facts, 'SeasonStopped').at(-1)?.ranking
  const games = ofKind(facts, 'FixtureScheduled')
    .map((fixture) => gameOf(fixture, facts))
    .sort((a, b) => (a.kickOff < b.kickOff ? -1 : 1))
  for (const game of games) {
    if (!expelled.includes(game.home) && !expelled.includes(game.away)) continue
    game.annulled = true
    delete game.score
  }
  const clubs = [...new Set(games.flatMap((game) => [game.home, game.away]))].filter((club) => !expelled.includes(club))
  return {
    clubs,
    games,
    deducted: deductionsOf(facts),
    given: ofKind(facts, 'TieBreakValueGiven'),
    settled: ofKind(facts, 'TieSettled'),
    stopped,
  }
}

/** The matches that count. */
export function playedOf(games: readonly Game[]): Played[] {
  return games.filter((game): game is Played => game.score !== undefined)
}

/** Whether every match has its score; one annulled needs none. */
export function allHaveScores(games: readonly Game[]): boolean {
  return games.length > 0 && games.every((game) => game.score !== undefined || game.annulled === true)
}
