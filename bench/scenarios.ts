import { certaintyOf, type ScenarioOptions, scenariosOf, type Season } from '../src/index.ts'
import type { Pair, Question } from './question.ts'
import { afterMatchday, leagueOf } from './seasons.ts'

// How long do the conditions of the next round take for one club and one target?

const ASKED: readonly Asked[] = [
  { matchday: 31, club: 'benevento', what: 'relegated', target: { zones: ['relegation'] } },
  { matchday: 33, club: 'benevento', what: 'relegated', target: { zones: ['relegation'] } },
  { matchday: 34, club: 'roma', what: 'among the first four', target: { top: 4 } },
  { matchday: 35, club: 'juventus', what: 'first', target: { top: 1 } },
  { matchday: 36, club: 'juventus', what: 'first', target: { top: 1 } },
  { matchday: 37, club: 'inter', what: 'among the first four', target: { top: 4 } },
]

interface Asked {
  readonly matchday: number
  readonly club: string
  readonly what: string
  readonly target: Pick<ScenarioOptions, 'zones' | 'top'>
}

function pairOf(season: Season, { matchday, club, what, target }: Asked): Pair {
  return {
    name: `after matchday ${String(matchday)}: ${club} ${what}`,
    run: () => scenariosOf(season, { clubs: [club], ...target }),
    peer: { name: `the places of ${club} after matchday ${String(matchday)}`, run: () => certaintyOf(season, { clubs: [club] }) },
    ...(matchday >= 34 && { under: 200 }),
  }
}

/** The question, of the season that comes with the package where no other is here. */
export function scenarios(): Question {
  const league = leagueOf('ita.serie-a', '2017-18')
  return {
    title: 'What the next round can settle',
    note: 'Serie A 2017-18: under which results of the next round something is settled for one club. The peer is what is certain of the same club without the round.',
    pairs: league === undefined ? [] : ASKED.map((asked) => pairOf(afterMatchday(league, asked.matchday), asked)),
  }
}
