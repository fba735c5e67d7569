import { fit } from '../src/forecast/dixon-coles/fit.ts'
import { logPosterior } from '../src/forecast/dixon-coles/likelihood.ts'
import { meetingsOf } from '../src/forecast/dixon-coles/meetings.ts'
import { PRIOR_PRECISION, priorMean } from '../src/forecast/dixon-coles/parameters.ts'
import { Past, type RecentResults } from '../src/forecast/dixon-coles/past.ts'
import type { PastMatch } from '../src/forecast/types.ts'
import { history } from './bundled.ts'
import { python } from './numpy/python.ts'
import { type Question, timingOfAll } from './question.ts'

/** The two take turns this many times, each with so many fits, since what else the machine does changes from second to second. */
const TURNS = 6
const FITS_A_TURN = 40
/** Fits of each turn before those counted: the first of a process are slower. */
const WARMING_UP = 40

interface TheirFit {
  readonly parameters: readonly number[]
  readonly logPosterior: number
  readonly evaluated: number
  readonly milliseconds: readonly number[]
}

/** A fit of five seasons by Newton's method, and the same by scipy's L-BFGS-B. */
export function dixonColes(): Question {
  const results = fiveSeasons()
  const [ours, theirs]: [number[], number[]] = [[], []]
  let found: TheirFit | undefined
  for (let turn = 0; turn < TURNS; turn++) {
    found = theirFit(results)
    theirs.push(...found.milliseconds.slice(WARMING_UP))
    ours.push(...ourTimes(results).slice(WARMING_UP))
  }
  if (found === undefined) throw new Error('scipy has not fitted')
  const fitted = fit(results)
  const apart = Math.max(...fitted.map((each, p) => Math.abs(each - (found.parameters[p] ?? NaN))))
  const gained = logPosterior(meetingsOf(results), fitted) - found.logPosterior
  if (!(apart < 1e-3 && Math.abs(gained) < 1e-6))
    throw new Error(`The two fits differ: by ${String(apart)}, and in height by ${String(gained)}.`)
  const [own, peer] = [timingOfAll(ours), timingOfAll(theirs)]
  return {
    title: 'Fitting the reference model',
    note:
      `Dixon and Coles's model to ${String(results.home.length)} matches of Serie A, five seasons, ${String(results.clubs)} clubs, all parameters ` +
      'from the same start, one thread each, the two taking turns. Both maximise the same function: ' +
      `the parameters found differ by ${apart.toExponential(0)} at most, the maximum by ${Math.abs(gained).toExponential(0)}. ` +
      `Ours is Newton's method; scipy's L-BFGS-B has the gradient as a vectorised formula and asks for it ${String(found.evaluated)} times. ` +
      `At the medians it takes ${(peer.median / own.median).toFixed(1)} times as long.`,
    pairs: [],
    measured: [{ name: 'a fit', peer: "scipy's L-BFGS-B", ours: own, theirs: peer, under: 2 }],
  }
}

/** The last five seasons on file, as the model keeps them. */
function fiveSeasons(): RecentResults {
  const past = new Past()
  for (const { season, clubs, results } of history.seasons.slice(-5)) {
    const matches = results.map(([date, home, away, homeGoals, awayGoals]): PastMatch => {
      return { date, season, home: clubs[home] ?? '', away: clubs[away] ?? '', score: { home: homeGoals, away: awayGoals } }
    })
    for (const [, ofDate] of byDate(matches)) past.add(ofDate)
  }
  return past.results()
}

function byDate(matches: readonly PastMatch[]): [string, PastMatch[]][] {
  const dates = new Map<string, PastMatch[]>()
  for (const match of matches) dates.set(match.date, [...(dates.get(match.date) ?? []), match])
  return [...dates].sort(([a], [b]) => (a < b ? -1 : 1))
}

function theirFit({ clubs, home, away, homeGoals, awayGoals, weight }: RecentResults): TheirFit {
  const matches = { home, away, homeGoals, awayGoals, weight }
  const lists = Object.fromEntries(Object.entries(matches).map(([name, numbers]) => [name, Array.from(numbers)]))
  const given = { clubs, ...lists, start: [...priorMean(clubs)], precision: PRIOR_PRECISION, fits: WARMING_UP + FITS_A_TURN }
  return python('dixon_coles.py', given) as TheirFit
}

function ourTimes(results: RecentResults): number[] {
  return Array.from({ length: WARMING_UP + FITS_A_TURN }, () => timed(() => fit(results)))
}

function timed(run: () => unknown): number {
  const began = performance.now()
  run()
  return performance.now() - began
}
