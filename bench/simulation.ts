import type * as simulation from '../src/forecast/simulation/index.ts'
import { settledSeason, withoutResults } from '../src/season/index.ts'
import { type Division, divisionsIn, tallyOf } from '../src/table/index.ts'
import { fold } from './bundled.ts'
import { shipped } from './engine-file.ts'
import { python } from './numpy/python.ts'
import type { Question } from './question.ts'

// How many seasons a second, on one core, with Serie A's order worked out in every one of them?

/**
 * They take turns this many times. The fastest turn of each is what is compared, since what else the machine does can only slow one down;
 * the ratio of the medians is said beside it.
 */
const TURNS = 15
const BLOCKS_A_TURN = 96
/** What is asked for: so many times numpy's seasons a second, or so many of our own. */
const BARS = [
  { open: 40, times: 4 },
  { open: 190, times: 6 },
  { open: 380, times: 6 },
]
const REDRAWN = { open: 190, seasons: 50_000 }
const SE = 4

type Simulation = typeof simulation

interface Case {
  readonly plan: simulation.Plan
  readonly chances: readonly Float64Array[]
  readonly division: Division
}

interface Run {
  readonly seconds: number
  readonly counts: ArrayLike<number>
}

/** The bundled season before its last matches; how many goals sides score on the average of the whole season gives the chances. */
function caseOf({ planOf }: Simulation, open: number): Case {
  const whole = fold()
  const season = settledSeason(withoutResults(whole, whole.matches.slice(-open)))
  const [division] = divisionsIn(season).parts
  const [complete] = divisionsIn(whole).parts
  if (division === undefined || complete === undefined) throw new Error('the season has no table')
  const plan = planOf(season, division)
  const rate = (club: number, side: 'goalsFor' | 'goalsAgainst') => (complete.tallies.get(plan.clubs[club] ?? '')?.[side] ?? 0) / 38 / 1.34
  const chances = Array.from(plan.home, (home, match) => {
    const away = plan.away[match] ?? 0
    const [ofHome, ofAway] = [
      1.5 * rate(home, 'goalsFor') * rate(away, 'goalsAgainst'),
      1.2 * rate(away, 'goalsFor') * rate(home, 'goalsAgainst'),
    ]
    return Float64Array.from({ length: 256 }, (_, score) => poisson(ofHome, score >> 4) * poisson(ofAway, score & 15))
  })
  return { plan, chances, division }
}

function poisson(mean: number, count: number): number {
  let chance = Math.exp(-mean)
  for (let each = 1; each <= count; each++) chance *= mean / each
  return chance
}

/** What numpy is told of a case. */
function forNumpy({ plan, chances, division }: Case): object {
  const { clubs, points, tallies, matches } = division
  const pairs = clubs.flatMap((one) =>
    clubs.map((other) => {
      const met = matches.filter(({ home, away }) => (home === one && away === other) || (home === other && away === one))
      return tallyOf([one], met).get(one) ?? { won: 0, drawn: 0, goalsFor: 0, goalsAgainst: 0 }
    }),
  )
  return {
    clubs: clubs.length,
    points: clubs.map((club) => points.get(club)),
    goalDifference: clubs.map((club) => (tallies.get(club)?.goalsFor ?? 0) - (tallies.get(club)?.goalsAgainst ?? 0)),
    goals: clubs.map((club) => tallies.get(club)?.goalsFor),
    home: [...plan.home],
    away: [...plan.away],
    chances: chances.flatMap((each) => [...each]),
    metPoints: pairs.map(({ won, drawn }) => 3 * won + drawn),
    metDifference: pairs.map(({ goalsFor, goalsAgainst }) => goalsFor - goalsAgainst),
  }
}

/** Simulates with ours; processor time, as numpy's is, so that what else the machine does counts for neither. */
function ourRun({ simulate, positionCounts, BLOCK }: Simulation, plan: simulation.Plan, source: simulation.ScoreSource, seed: number): Run {
  const { counts, add } = positionCounts(plan)
  simulate(plan, source, { seed, blocks: BLOCKS_A_TURN }, () => undefined)
  const began = process.cpuUsage()
  simulate(plan, source, { seed, blocks: BLOCKS_A_TURN }, add)
  const { user, system } = process.cpuUsage(began)
  if (counts.reduce((sum, count) => sum + count, 0) !== BLOCKS_A_TURN * BLOCK * plan.clubs.length) throw new Error('seasons are missing')
  return { seconds: (user + system) / 1e6, counts }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
}

function summed(runs: readonly Run[]): number[] {
  return Array.from(runs[0]?.counts ?? [], (_, at) => runs.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0))
}

/** By how many standard errors the two matrices of places differ at most; cells too rare to be compared are left out. */
function apart(ours: readonly Run[], theirs: readonly Run[], seasons: number): number {
  const [own, peer] = [summed(ours), summed(theirs)]
  const errors = own.map((count, at) => {
    const share = (count + (peer[at] ?? 0)) / (2 * seasons)
    return share * seasons < 20 ? 0 : Math.abs(count - (peer[at] ?? 0)) / Math.sqrt(2 * seasons * share * (1 - share))
  })
  return Math.max(...errors.filter((error) => !Number.isNaN(error)))
}

function inThousands(seasonsASecond: number): string {
  return `${String(Math.round(seasonsASecond / 1000))}k`
}

/** A case with fixed chances, ours and numpy's two ways taking turns. */
function fixedRow(ours: Simulation, open: number, times: number): readonly string[] {
  const given = caseOf(ours, open)
  const source = ours.fixedScores(given.chances)
  const asked = forNumpy(given)
  const seasons = BLOCKS_A_TURN * ours.BLOCK
  const runs: Record<'own' | 'inverse' | 'alias', Run[]> = { own: [], inverse: [], alias: [] }
  for (let seed = 1; seed <= TURNS; seed++) {
    runs.own.push(ourRun(ours, given.plan, source, seed))
    for (const draw of ['inverse', 'alias'] as const) runs[draw].push(python('seasons.py', { ...asked, draw, seed, seasons }) as Run)
  }
  const differ = Math.max(apart(runs.own, runs.inverse, TURNS * seasons), apart(runs.own, runs.alias, TURNS * seasons))
  if (!(differ < SE)) throw new Error(`${String(open)} matches open: places differ from numpy's by ${differ.toFixed(1)} standard errors`)
  const speed = (some: readonly Run[]) => seasons / Math.min(...some.map(({ seconds }) => seconds))
  const usual = (some: readonly Run[]) => seasons / median(some.map(({ seconds }) => seconds))
  const ratio = speed(runs.own) / speed(runs.inverse)
  const bar = ratio >= times ? `${String(times)} asked for` : `**${String(times)} asked for**`
  return [
    `${String(open)} matches open`,
    inThousands(speed(runs.own)),
    inThousands(speed(runs.inverse)),
    `${ratio.toFixed(1)} (${bar})`,
    (usual(runs.own) / usual(runs.inverse)).toFixed(1),
    inThousands(speed(runs.alias)),
    (speed(runs.own) / speed(runs.alias)).toFixed(1),
    differ.toFixed(1),
  ]
}

/** Strengths drawn anew for every season. */
function redrawnRow(ours: Simulation): readonly string[] {
  const { plan } = caseOf(ours, REDRAWN.open)
  const size = 2 * plan.clubs.length + 2
  const source: simulation.RedrawnScores = {
    kind: 'redrawn',
    strengths: {
      mean: Float64Array.from({ length: size }, (_, at) => (at < size - 2 ? 0.2 * Math.sin(at) : 0.15)),
      factor: Float64Array.from({ length: size * size }, (_, at) => (at % size > at / size ? 0 : at % (size + 1) === 0 ? 0.12 : 0.005)),
      rho: -0.07,
      drift: { attack: 0.0001, defence: 0.0001, together: 0.3 },
    },
    home: plan.home,
    away: plan.away,
    days: Int32Array.from(plan.home, (_, match) => 7 * Math.floor(match / 10)),
  }
  const seconds = Array.from({ length: TURNS }, (_, turn) => ourRun(ours, plan, source, turn).seconds)
  const speed = (BLOCKS_A_TURN * ours.BLOCK) / Math.min(...seconds)
  const bar = `${inThousands(REDRAWN.seasons)} asked for`
  return [
    `${String(REDRAWN.open)}, strengths redrawn`,
    `${inThousands(speed)} (${speed >= REDRAWN.seasons ? bar : `**${bar}**`})`,
    '',
    '',
    '',
    '',
    '',
    '',
  ]
}

/** The question, with numpy beside it. */
export async function simulatedSeasons(): Promise<Question> {
  const ours = await shipped<Simulation>('src/forecast/simulation/index.ts')
  const rows = [...BARS.map(({ open, times }) => fixedRow(ours, open, times)), redrawnRow(ours)]
  return {
    title: 'Simulated seasons a second',
    note:
      `Serie A 2017-18 before its last matches, one core, ${String(TURNS)} turns of ${String(BLOCKS_A_TURN * ours.BLOCK)} seasons each way, processor time of the fastest. ` +
      'Head-to-head is worked out among all level clubs in every season, by numpy too, which is vectorised over 16,384 seasons. It draws scores by looking numbers ' +
      'up among cumulative chances, as is usual and as the bars are for, and from alias tables, as ours does. The places of both are held against ours: ' +
      'the last column is by how many standard errors the cell that differs most does.',
    pairs: [],
    figures: {
      head: ['season', 'ours', 'numpy', 'ratio', 'ratio of medians', 'numpy with alias tables', 'ratio', 'standard errors'],
      rows,
    },
  }
}
