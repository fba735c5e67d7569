import type { Fact } from '../../../src/facts/index.ts'
import { fixtureOf, resultOf } from './leagues.ts'

/** A league the search once got wrong, in the form in which the law shows a counterexample. */
interface OnceWrong {
  readonly why: string
  /** The regime on file. */
  readonly regime: string
  readonly league: string
}

/** Leagues the search once got wrong, shrunk. */
export const ONCE_WRONG: readonly OnceWrong[] = [
  {
    why: 'goals of a draw count: 2-2 leaves all four level on goals',
    regime: 'bra.serie-a from 2015',
    league: `alfa v bravo 1-0, charlie v alfa, alfa v delta 0-1, bravo v charlie 1-0, delta v bravo 2-2, charlie v delta 1-0`,
  },
  {
    why: 'goals of a draw count where head-to-head comes after them',
    regime: 'eng.premier-league from 2019-20',
    league: `alfa v bravo 1-0, charlie v alfa, alfa v delta 0-1, bravo v charlie 1-0, delta v bravo 2-2, charlie v delta 1-0`,
  },
  {
    why: 'starting again after each winner, a club ahead of one rival may come behind it among more',
    regime: 'usa.mls from 2005',
    league: `alfa v bravo 1-0, charlie v alfa 0-1, alfa v delta, bravo v charlie 2-1, delta v bravo 1-0, charlie v delta 1-0`,
  },
  {
    why: 'starting again after each winner, with two matches left',
    regime: 'usa.mls from 2011',
    league: `alfa v bravo 0-0, charlie v alfa 1-1, alfa v delta 1-0, bravo v charlie, delta v bravo 0-0, charlie v delta 0-0,
      bravo v alfa 0-0, alfa v charlie 1-0, delta v alfa 1-0, charlie v bravo 0-1, bravo v delta, delta v charlie 0-0`,
  },
  {
    why: 'whether head-to-head is asked hangs on the places the level clubs share',
    regime: 'ita.serie-a from 1980-81',
    league: `alfa v bravo 0-0, charlie v alfa, alfa v delta 1-0, echo v alfa 0-0, bravo v charlie 2-0, delta v bravo 0-0,
      bravo v echo 0-0, charlie v delta 0-1, echo v charlie 0-0, delta v echo 0-1, alfa -4`,
  },
  {
    why: 'applied again, more goals for a rival leave four clubs level on everything',
    regime: 'fifa.world-cup from 2026',
    league: `alfa v bravo 0-0, charlie v alfa 2-1, alfa v delta 1-0, echo v alfa 1-1, bravo v charlie 0-0, delta v bravo 0-0,
      bravo v echo 0-0, charlie v delta 1-1, echo v charlie, delta v echo`,
  },
  {
    why: 'starting again with two clubs once goals have taken the others out',
    regime: 'esp.la-liga from 1987-88',
    league: `alfa v bravo, charlie v alfa 0-0, alfa v delta, echo v alfa 0-0, bravo v charlie 0-1, delta v bravo 0-0,
      bravo v echo 0-0, charlie v delta 0-1, echo v charlie 1-1, delta v echo 1-1`,
  },
  {
    why: 'starting again, a larger margin of a third club changes who is left for the rule for two',
    regime: 'esp.la-liga from 1995-96',
    league: `alfa v bravo, charlie v alfa 0-0, alfa v delta 0-1, bravo v charlie 0-0, delta v bravo 1-0, charlie v delta 0-0,
      bravo v alfa 0-0, alfa v charlie 0-1, delta v alfa 0-0, charlie v bravo 0-1, bravo v delta 1-1, delta v charlie 0-1`,
  },
]

/** The facts of such a league: `alfa v bravo 1-0`, without a score where the match is left; `alfa -4` for points deducted. */
export function factsOfLeague(league: string): Fact[] {
  return league.split(',').flatMap((line, number): Fact[] => {
    const [, home = '', away = '', atHome, onTheRoad] = /^(\w+) v (\w+)(?: (\d+)-(\d+))?$/.exec(line.trim()) ?? []
    const [, club, points] = /^(\w+) -(\d+)$/.exec(line.trim()) ?? []
    if (club !== undefined) {
      return [{ source: 'test', at: '2018-01-01T00:00:00Z', id: 'D', kind: 'PointsDeducted', club, points: Number(points), reason: 'test' }]
    }
    const fixture = fixtureOf(home, away, number)
    if (atHome === undefined) return [fixture]
    return [fixture, resultOf(`${home}-${away}`, [Number(atHome), Number(onTheRoad)], '2018-01-01T00:00:00Z')]
  })
}
