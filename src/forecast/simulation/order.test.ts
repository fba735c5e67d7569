import { expect, it } from 'vitest'
import type { Order } from '../../competition/index.ts'
import { competitionOf, seasonOf } from '../../season/season.fixture.ts'
import { divisionsIn } from '../../table/index.ts'
import type { PlannedStep } from './order.ts'
import { type Plan, planOf } from './plan.ts'

type Code = Order['final'][number]['code']
type Step = Partial<Order['final'][number]> & { readonly code: Code }
type Procedure = NonNullable<Order['partialSplit']>['procedure']

const SAID = { status: 'assumed', source: 'made up for a test' } as const

/** The plan of four clubs, Inter's match with Napoli and Roma's with Juventus open, under some steps. */
function planUnder(steps: readonly (Code | Step)[], procedure?: Procedure, more: { readonly win?: number } = {}): Plan {
  const final = steps.map((step) => ({ ...SAID, ...(typeof step === 'string' ? { code: step } : step) }))
  const order: Order = { final, inSeason: final, ...(procedure && { partialSplit: { procedure, ...SAID } }) }
  const regime = { ...competitionOf().regimes[0]!, order, points: { win: more.win ?? 3, draw: 1, loss: 0 } }
  const season = seasonOf(
    ['2017-09-01 inter 2-1 juventus', '2017-09-02 napoli 0-0 inter', '2017-09-09 inter - napoli', '2017-09-09 roma - juventus'],
    [],
    competitionOf({ regimes: [regime] }),
  )
  return planOf(season, divisionsIn(season).parts[0]!)
}

function kinds(steps: readonly (Code | Step)[], procedure?: Procedure): PlannedStep['kind'][] {
  return planUnder(steps, procedure).order.steps.map(({ kind }) => kind)
}

it('steps over the same matches become one where those still level go on, and stay apart where they begin again', () => {
  const serieA = ['H2H_PTS', 'H2H_GD', 'GD', 'GF', 'LOTS'] as const
  expect(kinds(serieA)).toEqual(['meetings', 'overall'])
  expect(kinds(serieA, 'reapply')).toEqual(['meetings', 'overall'])
  expect(kinds(serieA, 'restart')).toEqual(['meetings', 'meetings', 'overall', 'overall'])
})

it('a step under a condition on the number of clubs stays by itself, and one under another condition asks the table', () => {
  const pair = { min: 2, max: 2 }
  expect(kinds(['GD', { code: 'H2H_GD', clubsLevel: pair }, 'GF'])).toEqual(['overall', 'meetings', 'overall'])
  expect(kinds([{ code: 'H2H_PTS', onlyIfItMatters: true }, 'GD'])).toEqual(['table', 'overall'])
  expect(kinds([{ code: 'GF', onceAllMet: true }])).toEqual(['overall'])
})

it('outcomes leave it to chance, and at the end of the order are left out', () => {
  expect(kinds(['PLAY_OFF', 'GD'])).toEqual(['lots', 'overall'])
  expect(kinds(['GD', { code: 'PLAY_OFF', onlyIfItMatters: true }, 'LOTS'])).toEqual(['overall'])
})

it('winner by winner only figures of all matches are compiled; the table has the rest', () => {
  expect(kinds(['WINS', 'GD', 'H2H_PTS', 'GF'], 'restart after each winner')).toEqual(['overall', 'table'])
  expect(kinds(['WINS', 'GD'], 'restart after each winner')).toEqual(['overall'])
})

it('ratios and opponents ask the table, which needs the division then, and only then', () => {
  expect(kinds(['GOAL_AVERAGE', 'OPPONENTS_PTS'])).toEqual(['table', 'table'])
  expect(planUnder(['GOAL_AVERAGE']).table?.openAt).toEqual(Int32Array.of(2, 3))
  expect(planUnder(['GD']).table).toBeUndefined()
})

it('given values are taken once, and unknown ones are no numbers', () => {
  const [cards, lost] = planUnder(['RED_CARDS', 'POINTS_LOST']).order.steps
  // Without a line-up nobody knows who was booked; Roma have not played, and so have no cards.
  expect([cards?.kind, ...(cards?.soFar ?? [])]).toEqual(['given', NaN, NaN, NaN, -0])
  // Inter will have played three matches, Juventus and Napoli two, Roma one: minus three times that, whatever the scores.
  expect([lost?.kind, ...(lost?.soFar ?? [])]).toEqual(['given', -9, -6, -6, -3])
})

it('one number orders by the first figure and then by the second: goal difference before goals', () => {
  const { steps } = planUnder(['GD', 'GF']).order
  const [{ soFar, home }] = steps as [PlannedStep]
  // Inter +1 with two goals, Juventus -1 with one, Napoli and Roma 0 with none.
  const [inter = 0, juventus = 0, napoli = 0, roma = 0] = soFar
  expect(inter).toBeGreaterThan(napoli)
  expect(napoli).toBe(roma)
  expect(roma).toBeGreaterThan(juventus)
  // 4-3 adds more than 3-2, and 1-0 less than 3-1.
  expect(home[0x43]).toBeGreaterThan(home[0x32]!)
  expect(home[0x10]).toBeLessThan(home[0x31]!)
})
