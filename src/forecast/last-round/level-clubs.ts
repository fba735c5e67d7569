import { type Match, type SupposedScore, withScores } from '../../season/index.ts'
import { type Division, emptyTally, type Tally } from '../../table/index.ts'
import { type ClosingRound, type OpenMatch, type PossibleScore, RESULTS, talliesAfter } from './closing-round.ts'
import type { Contender, Known, Level } from './level.ts'
import { standingOf } from './ranking.ts'
import { type Spread, spreadOver } from './spread.ts'

/** Clubs of a division, by their index in it, that end level on points. */
export interface LevelClubs {
  readonly clubs: readonly number[]
  readonly points: number
  /** The first of their places, counted from the division's first as 0. */
  readonly start: number
}

/** The first score of each result that comes to mind: what looks at results alone may be asked with it. */
const EXAMPLES: readonly PossibleScore[] = [
  { home: 1, away: 0, chance: 1 },
  { home: 0, away: 0, chance: 1 },
  { home: 0, away: 1, chance: 1 },
]

/** An open match of level clubs and how it ended: their points tell. */
interface Ended {
  readonly open: OpenMatch
  readonly result: number
  /** True when both its clubs are level. */
  readonly among: boolean
}

/**
 * The chances of level clubs' places among themselves, given that they end on these points: that of the i-th on the j-th place stands at
 * `i * n + j`. Points tell how each club's match ended. The clubs are then independent of each other, but for those that met in an open
 * match: its scores are gone through one by one, since they count in head-to-head and for both.
 */
export function placesAmong(round: ClosingRound, level: LevelClubs): Float64Array {
  const size = level.clubs.length
  const ended = endedMatches(round, level)
  const places = new Float64Array(size * size)
  const knownOfOthers = nothingKnown()
  for (const { scores, chance } of scoresAmong(ended)) {
    const standing = standingOf(levelWith(round, level, ended, scores, knownOfOthers), contendersWith(round, level, ended, scores), START)
    for (let cell = 0; cell < places.length; cell++) places[cell]! += chance * standing.places[cell]!
  }
  return places
}

function nothingKnown(): Known {
  return { stretches: new Map(), standings: new Map() }
}

const START = { at: 0, goalsTaken: 0, offset: 0 }

function endedMatches(round: ClosingRound, { clubs, points }: LevelClubs): Ended[] {
  const played = [...new Set(clubs.flatMap((club) => round.openOf[club] ?? []))]
  return played.map((at) => {
    const open = round.open[at]!
    const club = clubs.includes(open.home) ? open.home : open.away
    const result = RESULTS.find((each) => pointsFor(round, open, club, each) === points - round.points[club]!) ?? 0
    return { open, result, among: clubs.includes(open.home) && clubs.includes(open.away) }
  })
}

/** What a result of its match brings a club. */
export function pointsFor({ division }: ClosingRound, { home }: OpenMatch, club: number, result: number): number {
  const { win, draw, loss } = division.season.rules.points
  return (club === home ? [win, draw, loss] : [loss, draw, win])[result]!
}

/** One score for each match among level clubs, by its match. */
type ScoresAmong = ReadonlyMap<OpenMatch, PossibleScore>

/** Every way the matches among level clubs can have ended as they did. */
function scoresAmong(ended: readonly Ended[]): { readonly scores: ScoresAmong; readonly chance: number }[] {
  let ways: { readonly scores: ScoresAmong; readonly chance: number }[] = [{ scores: new Map(), chance: 1 }]
  for (const { open, result, among } of ended) {
    if (!among) continue
    ways = ways.flatMap(({ scores, chance }) =>
      open.scores[result]!.map((score) => ({ scores: new Map(scores).set(open, score), chance: chance * score.chance })),
    )
  }
  return ways
}

function levelWith(round: ClosingRound, level: LevelClubs, ended: readonly Ended[], scores: ScoresAmong, knownOfOthers: Known): Level {
  const { division, order } = round
  const place = division.firstPlace + level.start
  const playOffs = (division.season.rules.playOffs ?? [])
    .map(({ places: [upper] }) => upper - place)
    .filter((upper) => upper >= 0 && upper + 1 < level.clubs.length)
  return {
    order,
    division: once(() => divisionWith(round, level, ended, scores)),
    clubs: level.clubs.map((club) => division.clubs[club]!),
    place,
    playOffs,
    placeMatters: playOffs.length > 0 || order.steps.some((step) => step.onlyIfItMatters === true),
    met: maskOfMet(level, ended),
    known: nothingKnown(),
    knownOfOthers,
  }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function maskOfMet({ clubs }: LevelClubs, ended: readonly Ended[]): number {
  const met = ended.filter(({ among }) => among).flatMap(({ open }) => [open.home, open.away])
  return met.reduce((mask, club) => mask | (1 << clubs.indexOf(club)), 0)
}

/** The division as the table needs it to tell how these clubs stand at any step that does not look at their own goals. */
function divisionWith({ division }: ClosingRound, level: LevelClubs, ended: readonly Ended[], scores: ScoresAmong): Division {
  const { season } = division
  const supposed = ended.map(({ open, result }): SupposedScore => ({ match: open.match.id, score: scores.get(open) ?? EXAMPLES[result]! }))
  const completed = withScores({ ...season, matches: ended.map(({ open }) => open.match) }, supposed).matches.filter(hasScore)
  const matches = [...division.matches, ...completed]
  const clubs = level.clubs.map((club) => division.clubs[club]!)
  const tallies = new Map(clubs.map((id, index) => [id, tallyWith(division, level.clubs[index]!, ended, scores)]))
  return { ...division, matches, fixtures: matches, tallies, points: new Map(clubs.map((id) => [id, level.points])), over: true }
}

function hasScore(match: Match): match is Division['matches'][number] {
  return match.score !== undefined
}

function tallyWith(division: Division, club: number, ended: readonly Ended[], scores: ScoresAmong): Tally {
  const own = ended.find(({ open }) => open.home === club || open.away === club)
  const after = own && talliesAfter(division, own.open, club, [scores.get(own.open) ?? EXAMPLES[own.result]!])[0]?.tally
  return after ?? division.tallies.get(division.clubs[club]!) ?? emptyTally()
}

function contendersWith(round: ClosingRound, { clubs }: LevelClubs, ended: readonly Ended[], scores: ScoresAmong): Contender[] {
  return clubs.map((club, index) => ({ club: index, spread: spreadWith(round, club, ended, scores) }))
}

function spreadWith({ division, order, spreads }: ClosingRound, club: number, ended: readonly Ended[], scores: ScoresAmong): Spread {
  const own = ended.find(({ open }) => open.home === club || open.away === club)
  const score = own && scores.get(own.open)
  if (own === undefined || score === undefined) return spreads[club]![own?.result ?? 0]!
  // The chance of the score is counted once, where scores are gone through.
  const tallies = talliesAfter(division, own.open, club, [{ ...score, chance: 1 }])
  return spreadOver(division, division.clubs[club]!, order.goalSteps, tallies)
}
