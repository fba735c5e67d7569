import type { FindingValues } from '../../../src/findings/index.ts'
import { dateOf, type Game, namesOf, type Night, plays, timeOf } from './night.ts'
import { edgesOn, toEdge } from './places.ts'
import { standingOf } from './standing.ts'
import { tableOn } from './table.ts'

const RUN_IN = 6

function leftOf(club: string, night: Night): Game[] {
  return night.left.filter((game) => plays(club, game))
}

function matchdayOf(game: Game): number {
  return game.fixture.matchday ?? 0
}

/** Every club's games left once they are six or fewer, with where the opponents stand. */
export function runIns(night: Night): FindingValues['run-in'][] {
  const table = tableOn(night)
  return table.flatMap(({ club }) => {
    const left = leftOf(club, night)
    if (left.length === 0 || left.length > RUN_IN) return []
    const fixtures = left.map((game) => {
      const opponent = game.home === club ? game.away : game.home
      const side = game.home === club ? ('home' as const) : ('away' as const)
      return { match: game.id, opponent, side, date: dateOf(game), opponentPosition: standingOf(opponent, table).position }
    })
    return [{ club, fixtures }]
  })
}

/** Games left between two clubs of six games or fewer to play that are both within six points of an edge: told for the highest edge. */
export function directMeetings(night: Night): FindingValues['direct-meeting'][] {
  const table = tableOn(night)
  const edges = edgesOn(night, table)
  return night.left.flatMap((game) => {
    const { home, away } = game
    if ([home, away].some((club) => leftOf(club, night).length > RUN_IN)) return []
    const near = (club: string, edge: (typeof edges)[number]) => toEdge(standingOf(club, table), edge, table).points <= 6
    const edge = edges.find((each) => near(home, each) && near(away, each))
    if (edge === undefined) return []
    const matchday = matchdayOf(game)
    const positions = [standingOf(home, table).position, standingOf(away, table).position] as const
    return [{ ...namesOf(game), date: dateOf(game), matchday, lastDay: matchday === 38, positions, stake: edge.name }]
  })
}

/** The games of the next matchday. */
export function nextRounds(night: Night): FindingValues['next-round'][] {
  const next = night.left.filter((game) => matchdayOf(game) > night.matchday)
  if (next.length === 0) return []
  const matchday = Math.min(...next.map(matchdayOf))
  const fixtures = next.filter((game) => matchdayOf(game) === matchday)
  return [{ matchday, fixtures: fixtures.map((game) => ({ ...namesOf(game), date: dateOf(game), ...timeOf(game) })) }]
}

/** Games of this matchday or one before it that have not been played. */
export function stillToPlay(night: Night): FindingValues['still-to-play'][] {
  return night.left
    .filter((game) => matchdayOf(game) <= night.matchday)
    .map((game) => ({ ...namesOf(game), date: dateOf(game), ...timeOf(game), matchday: matchdayOf(game) }))
}
