import type { ClubId } from '../../base/index.ts'
import type { OrderStep } from '../../competition/index.ts'
import type { CountedMatch } from '../../season/index.ts'
import { type Division, tallyOf, TIE_BREAKS } from '../../table/index.ts'
import { type Figure, gainsOf, type MeetingsCode, type OverallCode, type ScoreGains } from './figures.ts'
import { clubNumbers, openOf, type OpenMatches } from './open-matches.ts'

/** A step with a code of some kind. */
export type StepOf<Code> = OrderStep & { readonly code: Code }

/** The table's own value of a step for each club as the division stands; `NaN` where its data is not there. */
export function valuesNow(division: Division, step: OrderStep): Float64Array {
  return Float64Array.from(division.clubs, (club) => valueNow(division, step, club, []))
}

/** A club's value of a step, head-to-head being the matches given. */
function valueNow(division: Division, step: OrderStep, club: ClubId, met: readonly CountedMatch[]): number {
  if (step.code === 'PTS') return division.points.get(club) ?? 0
  const clubs = [...new Set([club, ...met.flatMap(({ home, away }) => [home, away])])]
  const headToHead = { clubs, matches: met, tallies: tallyOf(clubs, met), complete: true }
  return TIE_BREAKS[step.code].valueOf(club, { division, level: clubs, clubs, headToHead, step }) ?? NaN
}

/** A figure added up over all of a club's matches. */
export function overallFigure(division: Division, step: StepOf<OverallCode>, open: OpenMatches): Figure {
  const soFar = valuesNow(division, step)
  const gains = gainsOf(step.code, division.season.rules.points)
  return { soFar, ...gains, ...boundsOf(soFar, soFar, open, gains) }
}

/** A figure added up over the matches among level clubs: what each club has so far against each other. */
export function figureOfMeetings(division: Division, step: StepOf<MeetingsCode>, open: OpenMatches): Figure {
  const size = division.clubs.length
  const numberOf = clubNumbers(division)
  const soFar = new Float64Array(size * size)
  for (const met of meetingsOf(division)) {
    const [home = '', away = ''] = met.flatMap((match) => [match.home, match.away])
    const [a, b] = [numberOf(home), numberOf(away)]
    if (a === size || b === size) continue
    soFar[a * size + b] = valueNow(division, step, home, met)
    soFar[b * size + a] = valueNow(division, step, away, met)
  }
  const gains = gainsOf(step.code, division.season.rules.points)
  const rows = division.clubs.map((_, club) => soFar.subarray(club * size, (club + 1) * size))
  const lost = Float64Array.from(rows, (row) => sum(row, (value) => Math.min(0, value)))
  const won = Float64Array.from(rows, (row) => sum(row, (value) => Math.max(0, value)))
  return { soFar, ...gains, ...boundsOf(lost, won, open, gains) }
}

/** The matches played by each two clubs with each other. */
function meetingsOf({ matches }: Division): Iterable<readonly CountedMatch[]> {
  const pairs = new Map<string, CountedMatch[]>()
  for (const match of matches) {
    const pair = [match.home, match.away].sort().join(' ')
    const met = pairs.get(pair)
    if (met === undefined) pairs.set(pair, [match])
    else met.push(match)
  }
  return pairs.values()
}

function sum(values: Float64Array, part: (value: number) => number): number {
  return values.reduce((total, value) => total + part(value), 0)
}

/** Between which numbers the clubs' totals lie, from the least and the most they can bring along, whatever the scores to come. */
function boundsOf(fewest: Float64Array, most: Float64Array, open: OpenMatches, gains: ScoreGains): Pick<Figure, 'least' | 'most'> {
  const [lowest, highest] = [Math.min(0, ...gains.home, ...gains.away), Math.max(0, ...gains.home, ...gains.away)]
  return {
    least: Math.min(...fewest.map((value, club) => value + lowest * openOf(open, club))),
    most: Math.max(...most.map((value, club) => value + highest * openOf(open, club))),
  }
}
