import { describe, expect, it } from 'vitest'
import type { Order, OrderStep, TieBreakCode } from '../competition/index.ts'
import type { Season } from '../season/index.ts'
import { competitionOf, linesOf, seasonOf } from '../season/season.fixture.ts'
import { explainSteps } from './explain.ts'
import { tableOf } from './table.ts'

type Procedure = NonNullable<Order['partialSplit']>['procedure']
type Fact = Parameters<typeof seasonOf>[1] extends readonly (infer F)[] | undefined ? F : never

const SOURCE = { status: 'verified', source: 'made up for a test' } as const
const step = (code: TieBreakCode, more: Partial<OrderStep> = {}): OrderStep => ({ code, ...SOURCE, ...more })
const PROCEDURES: readonly Procedure[] = ['continue', 'reapply', 'restart', 'restart after each winner']

function season(
  lines: readonly string[],
  steps: readonly OrderStep[],
  more: { procedure?: Procedure; facts?: readonly Fact[] } = {},
): Season {
  const order: Order = {
    final: [...steps],
    inSeason: [...steps],
    ...(more.procedure && { partialSplit: { procedure: more.procedure, ...SOURCE } }),
  }
  const rules = { competition: 'ita.serie-a', from: '1898', points: { win: 3, draw: 1, loss: 0 }, order }
  return seasonOf(lines, more.facts, competitionOf({ regimes: [rules] }))
}

const clubs = (of: Season) => tableOf(of).rows.map((row) => row.club)
const under = (lines: readonly string[], procedure: Procedure, steps = [step('H2H_PTS'), step('H2H_GD'), step('GD')]) =>
  clubs(season(lines, steps, { procedure }))

// Each home side of inter, juventus, napoli, roma against the others in that order.
describe('when a step parts some of three level clubs', () => {
  it('applies head-to-head again to those still level only where the rules say so', () => {
    // Inter 9 of their four matches, Juventus and Napoli 4 each and -1 each; Juventus took four points of Napoli, Napoli's goal difference is better.
    const lines = linesOf([
      [1, 0],
      [1, 0],
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 0],
      [1, 0],
      [0, 0],
      [3, 0],
      [1, 0],
      [0, 1],
      [0, 3],
    ])
    expect(under(lines, 'continue')).toEqual(['inter', 'napoli', 'juventus', 'roma'])
    for (const procedure of PROCEDURES.slice(1)) expect(under(lines, procedure)).toEqual(['inter', 'juventus', 'napoli', 'roma'])
  })

  it('begins again at once under restart, where reapply first uses up the steps among all three', () => {
    // Juventus 8, Inter and Roma 3; among the three Inter are a goal better than Roma, between the two all is level and Roma's goal difference is better.
    const lines = linesOf([
      [1, 2],
      [2, 1],
      [2, 2],
      [0, 0],
      [2, 2],
      [2, 2],
      [0, 1],
      [1, 0],
      [0, 2],
      [0, 0],
      [0, 2],
      [2, 0],
    ])
    expect(under(lines, 'continue')).toEqual(['juventus', 'inter', 'roma', 'napoli'])
    expect(under(lines, 'reapply')).toEqual(['juventus', 'inter', 'roma', 'napoli'])
    expect(under(lines, 'restart')).toEqual(['juventus', 'roma', 'inter', 'napoli'])
    expect(under(lines, 'restart after each winner')).toEqual(['juventus', 'roma', 'inter', 'napoli'])
  })

  it('compares the others anew after each winner, even where the first step had parted all three', () => {
    // Juventus 7, Inter 6, Roma 4; between Inter and Roma 2-1 and 0-1, and Roma's goal difference is better.
    const lines = linesOf([
      [0, 2],
      [1, 0],
      [2, 1],
      [0, 1],
      [2, 0],
      [2, 1],
      [0, 0],
      [1, 0],
      [1, 2],
      [1, 0],
      [2, 2],
      [1, 0],
    ])
    for (const procedure of PROCEDURES.slice(0, 3)) expect(under(lines, procedure)).toEqual(['juventus', 'inter', 'roma', 'napoli'])
    const again = season(lines, [step('H2H_PTS'), step('H2H_GD'), step('GD')], { procedure: 'restart after each winner' })
    expect(clubs(again)).toEqual(['juventus', 'roma', 'inter', 'napoli'])
    const [, roma] = tableOf(again).rows
    expect(roma && explainSteps(roma, (club) => club).map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'head-to-head: juventus 7, inter 6, roma 4.',
      'head-to-head: All level on 3.',
      'head-to-head goal difference: All level on 0.',
      'goal difference: roma +1, inter 0.',
    ])
  })
})

describe('head-to-head after other steps', () => {
  it('looks only at the clubs those steps left level', () => {
    // Inter, Juventus and Roma on 6. Goal difference parts Roma; the three's matches would put Juventus ahead, the two's put Inter.
    const lines = [
      '2017-09-01 inter 1-0 juventus',
      '2017-09-02 juventus 3-0 roma',
      '2017-09-03 roma 1-0 inter',
      '2017-09-04 inter 3-1 napoli',
    ]
    const more = ['2017-09-05 juventus 0-1 napoli', '2017-09-06 juventus 1-0 udinese', '2017-09-07 roma 5-0 udinese']
    const table = tableOf(season([...lines, ...more], [step('GD'), step('H2H_PTS')]))
    const level = table.rows.filter((row) => row.points === 6)
    expect(level.map(({ club, goalDifference }) => [club, goalDifference])).toEqual([
      ['roma', 3],
      ['inter', 2],
      ['juventus', 2],
    ])
    expect(level[1]?.tie?.steps.at(-1)).toMatchObject({ code: 'H2H_PTS', among: ['inter', 'juventus'] })
  })
})

const DRAWS = ['2017-09-01 inter 1-1 juventus', '2017-09-02 juventus 1-1 inter', '2017-09-03 roma 0-0 napoli', '2017-09-04 napoli 0-0 roma']
const said = { at: '2018-01-01T00:00:00Z', source: 'test' } as const
const given = (code: 'FAIR_PLAY' | 'COEFFICIENT' | 'RANKING', club: string, value: number): Fact => ({
  ...said,
  kind: 'TieBreakValueGiven',
  id: `${club}/${code}`,
  code,
  club,
  value,
})
const all = (code: 'FAIR_PLAY' | 'COEFFICIENT' | 'RANKING', values: readonly number[]) =>
  ['inter', 'juventus', 'napoli', 'roma'].map((club, index) => given(code, club, values[index] ?? 0))

describe('figures from outside the table', () => {
  it.each([
    ['COEFFICIENT', ['roma', 'napoli', 'juventus', 'inter']],
    ['RANKING', ['inter', 'juventus', 'napoli', 'roma']],
    ['FAIR_PLAY', ['inter', 'juventus', 'napoli', 'roma']],
  ] as const)('%s orders clubs level on all else', (code, order) => {
    expect(clubs(season(DRAWS, [step(code)], { facts: all(code, [1, 2, 3, 4]) }))).toEqual(order)
  })

  it('leave clubs undecided where one of them has none, and take the last one given', () => {
    const some = all('COEFFICIENT', [1, 2, 3, 4])
    const { rows } = tableOf(season(DRAWS, [step('COEFFICIENT')], { facts: some.slice(1) }))
    expect(new Set(rows.map((row) => row.tie?.undecided?.by))).toEqual(new Set(['COEFFICIENT']))
    const corrected = { ...given('COEFFICIENT', 'inter', 9), id: 'inter/COEFFICIENT.2' }
    expect(clubs(season(DRAWS, [step('COEFFICIENT')], { facts: [...some, corrected] }))[0]).toBe('inter')
  })
})

describe('cards', () => {
  const POINTS = { yellow: 1, secondYellow: 3, red: 4, yellowThenRed: 5 }
  const lineUps = (matches: readonly string[]) =>
    matches.flatMap((match): Fact[] => {
      const [home = '', away = ''] = match.split('-v-')
      return [home, away].map((club) => ({ ...said, kind: 'LineUpNamed', id: `${match}/${club}`, match, club, starting: [], bench: [] }))
    })
  const card = (match: string, club: string, player: string, shown: 'yellow' | 'second yellow' | 'red', minute: number): Fact => ({
    ...said,
    kind: 'CardShown',
    id: `${match}/${player}/${shown}`,
    match,
    club,
    player,
    card: shown,
    minute: { minute },
  })
  const MATCHES = ['inter-v-juventus', 'juventus-v-inter', 'roma-v-napoli', 'napoli-v-roma']
  const shown = [
    card('inter-v-juventus', 'inter', 'brozovic', 'yellow', 10),
    card('inter-v-juventus', 'inter', 'brozovic', 'second yellow', 80),
    card('inter-v-juventus', 'juventus', 'pjanic', 'yellow', 20),
    card('roma-v-napoli', 'roma', 'nainggolan', 'yellow', 30),
    card('roma-v-napoli', 'roma', 'nainggolan', 'red', 60),
    card('napoli-v-roma', 'napoli', 'koulibaly', 'red', 60),
  ]

  it('count once a player and match, by the gravest offence', () => {
    const { rows } = tableOf(season(DRAWS, [step('FAIR_PLAY', { cards: POINTS })], { facts: [...lineUps(MATCHES), ...shown] }))
    expect(rows.map((row) => row.club)).toEqual(['juventus', 'inter', 'napoli', 'roma'])
    const values = rows[0]?.tie?.steps[0]?.values
    expect(rows.map((row) => values?.get(row.club))).toEqual([-1, -3, -4, -5])
  })

  it('are unknown where a match has no line-ups: no card seen is not no card shown', () => {
    const { rows } = tableOf(season(DRAWS, [step('FAIR_PLAY', { cards: POINTS })], { facts: [...lineUps(MATCHES.slice(1)), ...shown] }))
    expect(rows.every((row) => row.tie?.undecided?.by === 'FAIR_PLAY')).toBe(true)
  })

  it('are counted red and yellow apart where the rules do', () => {
    const { rows } = tableOf(season(DRAWS, [step('RED_CARDS'), step('YELLOW_CARDS')], { facts: [...lineUps(MATCHES), ...shown] }))
    expect(rows.map(({ club, tie }) => [club, tie?.decidedBy])).toEqual(
      [
        ['juventus', 'RED_CARDS'],
        ['napoli', 'YELLOW_CARDS'],
        ['inter', 'NONE'],
        ['roma', 'NONE'],
      ].map(([club, by]) => [club, by === 'NONE' ? undefined : by]),
    )
  })
})

describe('steps with a condition', () => {
  it('are for so many clubs only', () => {
    const steps = [step('COEFFICIENT', { clubsLevel: { min: 2, max: 2 } }), step('RANKING', { clubsLevel: { min: 3 } })]
    const facts = [...all('COEFFICIENT', [1, 2, 3, 4]), ...all('RANKING', [1, 2, 3, 4]).map((fact) => ({ ...fact, id: `${fact.id}.r` }))]
    expect(clubs(season(DRAWS, steps, { facts }))).toEqual(['inter', 'juventus', 'napoli', 'roma'])
    const [, , ...two] = DRAWS
    const pair = season([...two, '2017-09-05 inter 1-0 juventus'], steps, { facts })
    expect(clubs(pair)).toEqual(['inter', 'roma', 'napoli', 'juventus'])
  })

  it('are used only where something hangs on the places, if the rules say so', () => {
    const steps = [step('COEFFICIENT', { onlyIfItMatters: true })]
    const two = ['2017-09-01 inter 2-0 juventus', '2017-09-02 inter 2-0 napoli', '2017-09-03 juventus 0-0 napoli']
    const facts = all('COEFFICIENT', [1, 2, 3, 4])
    const plain = season(two, steps, { facts })
    expect(tableOf(plain).rows.map((row) => row.position)).toEqual([1, 2, 2])
    expect(tableOf(plain).rows[1]?.tie?.steps[0]?.passedOver).toBe('does not matter')
    const relegation = { id: 'relegation', name: 'relegation', kind: 'relegation', ...SOURCE, branches: [{ places: [3] }] } as const
    const zones = [{ ...relegation, branches: [{ places: [3] }] }]
    expect(tableOf({ ...plain, zones }).rows.map(({ club, position }) => [club, position])).toEqual([
      ['inter', 1],
      ['napoli', 2],
      ['juventus', 3],
    ])
  })

  it('send two clubs to penalties only after they drew with each other at the last', () => {
    const steps = [step('SHOOT_OUT', { afterDrawInLastMatch: true, clubsLevel: { min: 2, max: 2 } }), step('COEFFICIENT')]
    const facts = all('COEFFICIENT', [1, 2, 3, 4])
    const before = ['2017-09-01 inter 1-0 napoli', '2017-09-02 juventus 1-0 napoli']
    const last = season([...before, '2017-09-03 inter 0-0 juventus'], steps, { facts })
    expect(tableOf(last).rows[0]?.tie?.undecided).toEqual({ with: ['inter', 'juventus'], by: 'SHOOT_OUT' })
    const settled: Fact = { ...said, kind: 'TieSettled', id: 'shoot-out', by: 'SHOOT_OUT', order: ['inter', 'juventus'] }
    expect(clubs(season([...before, '2017-09-03 inter 0-0 juventus'], steps, { facts: [...facts, settled] }))[0]).toBe('inter')
    const first = season(['2017-08-31 inter 0-0 juventus', ...before], steps, { facts })
    expect(tableOf(first).rows[0]).toMatchObject({ club: 'juventus', tie: { decidedBy: 'COEFFICIENT' } })
  })
})

describe('opponents', () => {
  it('are added up match by match: a club is ahead for having met the better ones', () => {
    const lines = [
      '2017-09-01 inter 0-0 juventus',
      '2017-09-02 roma 0-0 napoli',
      '2017-09-03 juventus 2-0 udinese',
      '2017-09-04 napoli 1-0 udinese',
    ]
    const { rows } = tableOf(season(lines, [step('OPPONENTS_PTS'), step('OPPONENTS_GD')]))
    const level = rows.filter((row) => row.points === 1)
    expect(level.map((row) => row.club)).toEqual(['inter', 'roma'])
    expect(level[0]?.tie?.decidedBy).toBe('OPPONENTS_GD')
  })
})
