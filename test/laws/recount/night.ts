import type { Fact, FactOf } from '../../../src/index.ts'

/** A fixture and everything the feed has said of it by a night. */
export interface Game {
  readonly id: string
  readonly home: string
  readonly away: string
  readonly fixture: FactOf<'FixtureScheduled'>
  readonly result?: FactOf<'ResultRecorded'>
  /** In the order of the clock. */
  readonly goals: readonly FactOf<'GoalScored'>[]
  readonly cards: readonly FactOf<'CardShown'>[]
  readonly changes: readonly FactOf<'SubstitutionMade'>[]
  readonly shots: readonly FactOf<'ShotTaken'>[]
  readonly lineUps: readonly FactOf<'LineUpNamed'>[]
}

/** A game with a result. */
export type Played = Game & { readonly result: FactOf<'ResultRecorded'> }

/** What was known on the night a matchday's weekend ended; games in order of kick-off. */
export interface Night {
  readonly matchday: number
  readonly instant: string
  readonly games: readonly Game[]
  readonly played: readonly Played[]
  /** Played since the matchday's first kick-off. */
  readonly round: readonly Played[]
  /** Played before it. */
  readonly before: readonly Played[]
  readonly left: readonly Game[]
  readonly finalists?: readonly string[]
  readonly cupWinner?: string
}

const DAY = 24 * 3600 * 1000
const HOUR = 3600 * 1000

/** An instant some milliseconds later, as facts write it. */
function later(instant: string, milliseconds: number): string {
  return `${new Date(Date.parse(instant) + milliseconds).toISOString().slice(0, 19)}Z`
}

function ofMatch<K extends Fact['kind']>(facts: readonly Fact[], kind: K, match: string): FactOf<K>[] {
  const found: FactOf<K>[] = []
  for (const fact of facts) if (fact.kind === kind && 'match' in fact && fact.match === match) found.push(fact as FactOf<K>)
  return found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function gameOf(fixture: FactOf<'FixtureScheduled'>, facts: readonly Fact[]): Game {
  const [result] = ofMatch(facts, 'ResultRecorded', fixture.match)
  return {
    id: fixture.match,
    home: fixture.home,
    away: fixture.away,
    fixture,
    goals: ofMatch(facts, 'GoalScored', fixture.match),
    cards: ofMatch(facts, 'CardShown', fixture.match),
    changes: ofMatch(facts, 'SubstitutionMade', fixture.match),
    shots: ofMatch(facts, 'ShotTaken', fixture.match),
    lineUps: ofMatch(facts, 'LineUpNamed', fixture.match),
    ...(result && { result }),
  }
}

function isPlayed(game: Game): game is Played {
  return game.result !== undefined
}

function kickOffsOf(facts: readonly Fact[], matchday: number): string[] {
  const kickOffs: string[] = []
  for (const fact of facts) if (fact.kind === 'FixtureScheduled' && fact.matchday === matchday) kickOffs.push(fact.kickOff)
  return kickOffs.sort()
}

/** The facts of each match, and those of none under ''. */
function byMatch(facts: readonly Fact[]): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>()
  for (const fact of facts) {
    const match = 'match' in fact ? fact.match : ''
    const own = found.get(match)
    if (own === undefined) found.set(match, [fact])
    else own.push(fact)
  }
  return found
}

/** Three hours after the last kick-off of a matchday's weekend: games put off by more than four days are not waited for. */
function instantOfNight(facts: readonly Fact[], matchday: number): string {
  const kickOffs = kickOffsOf(facts, matchday)
  const first = kickOffs[0] ?? ''
  let last = first
  for (const kickOff of kickOffs) if (Date.parse(kickOff) < Date.parse(first) + 4 * DAY) last = kickOff
  return later(last, 3 * HOUR)
}

/** Everything the facts up to a matchday's night say. */
export function nightOf(facts: readonly Fact[], matchday: number): Night {
  const instant = instantOfNight(facts, matchday)
  const known = facts.filter((fact) => fact.at <= instant)
  const matches = byMatch(known)
  const games: Game[] = []
  for (const own of matches.values()) for (const fact of own) if (fact.kind === 'FixtureScheduled') games.push(gameOf(fact, own))
  games.sort((a, b) => (`${a.fixture.kickOff} ${a.id}` < `${b.fixture.kickOff} ${b.id}` ? -1 : 1))
  const played = games.filter(isPlayed)
  const first = kickOffsOf(facts, matchday)[0] ?? ''
  let cup: { finalists?: readonly string[]; cupWinner?: string } = {}
  for (const fact of matches.get('') ?? []) {
    if (fact.kind === 'CupFinalSet') cup = { ...cup, finalists: fact.clubs }
    if (fact.kind === 'CupWon') cup = { ...cup, cupWinner: fact.club }
  }
  return {
    matchday,
    instant,
    games,
    played,
    round: played.filter((game) => game.fixture.kickOff >= first),
    before: played.filter((game) => game.fixture.kickOff < first),
    left: games.filter((game) => !isPlayed(game)),
    ...cup,
  }
}

const DATE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', year: 'numeric', month: '2-digit', day: '2-digit' })
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' })

/** The date in Italy at a game's kick-off. */
export function dateOf(game: Game): string {
  return DATE.format(new Date(game.fixture.kickOff))
}

/** The time in Italy at a game's kick-off, if the feed knows it. */
export function timeOf(game: Game): { time?: string } {
  return game.fixture.timeKnown ? { time: TIME.format(new Date(game.fixture.kickOff)) } : {}
}

/** The match, home and away of a game, as findings carry them. */
export function namesOf({ id, home, away }: Game): { match: string; home: string; away: string } {
  return { match: id, home, away }
}

/** True when a club plays in a game. */
export function plays(club: string, game: Game): boolean {
  return game.home === club || game.away === club
}

/** A club's goals and the other side's in a game. */
export function goalsFor(club: string, { home, result }: Played): [own: number, other: number] {
  return club === home ? [result.score.home, result.score.away] : [result.score.away, result.score.home]
}

/** How a game ended for a club. */
export function endedFor(club: string, game: Played): 'won' | 'drawn' | 'lost' {
  const [own, other] = goalsFor(club, game)
  if (own > other) return 'won'
  return own < other ? 'lost' : 'drawn'
}
