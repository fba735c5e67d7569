import { describe, expect, it } from 'vitest'
import { seasonOn } from '../../test/bundled.ts'
import type { Zone } from '../competition/index.ts'
import type { Season } from '../season/index.ts'
import { competitionOf, seasonOf } from '../season/season.fixture.ts'
import { movementSince, tableBeforeRound } from './movement.ts'
import { tableOf } from './table.ts'
import { distancesOf, zoneLines, zonesOf } from './zones.ts'

const night = seasonOn('2018-04-22')
const table = tableOf(night)

describe('zones', () => {
  it('are conditional while the cup that moves them has no winner: every branch is stated', () => {
    const zones = zonesOf(night, table)
    expect(zones.get('juventus')?.map((zone) => zone.id)).toEqual(['title', 'champions-league'])
    expect(zones.get('inter')).toMatchObject([{ id: 'europa-league' }])
    expect(zones.get('inter')?.[0]?.when).toBeUndefined()
    expect(zones.get('atalanta')).toMatchObject([
      { id: 'europa-league', when: { cup: 'ita.coppa-italia', winners: ['juventus'] } },
      { id: 'europa-league-qualifying', when: { cup: 'ita.coppa-italia', winners: ['milan'] } },
    ])
    // Seventh as they stood, Milan would take a place of their own by winning the cup.
    expect(zones.get('milan')).toMatchObject([
      { id: 'europa-league', when: { winners: ['milan'] } },
      { id: 'europa-league-qualifying', when: { winners: ['juventus'] } },
    ])
    expect(zones.get('spal')?.map((zone) => zone.id)).toEqual(['relegation'])
    expect(zones.get('chievo')).toEqual([])
  })

  it('are plain once it is won: Juventus won it, so sixth is direct and seventh qualifies', () => {
    const season = seasonOn()
    const zones = zonesOf(season, tableOf(season))
    expect(['lazio', 'milan', 'atalanta', 'fiorentina'].map((club) => zones.get(club)?.map((zone) => [zone.id, zone.when]))).toEqual([
      [['europa-league', undefined]],
      [['europa-league', undefined]],
      [['europa-league-qualifying', undefined]],
      [],
    ])
  })

  it('have lines: the last sure place, and the last under some winner', () => {
    const lines = zoneLines(night, table)
    expect(lines.map(({ id, place, conditionalPlace }) => [id, place, conditionalPlace])).toEqual([
      ['title', 1, undefined],
      ['champions-league', 4, undefined],
      ['europa-league', 6, 7],
      ['relegation', 18, undefined],
    ])
    const season = seasonOn()
    expect(zoneLines(season, tableOf(season)).find((line) => line.id === 'europa-league')).toMatchObject({ place: 7 })
  })

  it('are so many points away, on the one side or the other', () => {
    const lines = zoneLines(night, table)
    const distance = (club: string, line: string) => {
      const found = distancesOf(table, lines, club).find((each) => each.line.id === line)
      return found && [found.side, found.points, found.from]
    }
    expect(distance('sampdoria', 'europa-league')).toEqual(['out', 4, 'atalanta'])
    expect(distance('lazio', 'champions-league')).toEqual(['in', 1, 'inter'])
    expect(distance('inter', 'champions-league')).toEqual(['out', 1, 'lazio'])
    expect(distance('chievo', 'relegation')).toEqual(['out', 2, 'spal'])
    expect(distance('spal', 'relegation')).toEqual(['in', 2, 'crotone'])
  })
})

type Branches = Zone['branches']

function zone(id: string, branches: Branches, more: Partial<Zone> = {}): Zone {
  return { id, name: id, kind: 'europe', branches, status: 'assumed', source: 'made up for a test', ...more }
}

const A = 'cup-a'
const B = 'cup-b'
const EXTRA = 'extra-place'
const finishing = (cup: string, from: number, to: number) => ({ cup, winnerFinishes: { from, to } })
const granted = { spot: EXTRA, granted: true }

/** Two cups and an extra place, as in England: A's winner joins the second competition, B's the third, and the extra place moves both down. */
const ENGLISH = [
  zone('first', [{ when: [granted], places: [1, 2, 3, 4, 5] }, { places: [1, 2, 3, 4] }]),
  zone('second', [
    { when: [granted, finishing(A, 1, 6)], places: [6, 7] },
    { when: [granted], places: [6], joins: A },
    { when: [finishing(A, 1, 5)], places: [5, 6] },
    { places: [5], joins: A },
  ]),
  zone('third', [
    { when: [granted, finishing(A, 1, 6), finishing(B, 1, 7)], places: [8] },
    { when: [granted, finishing(A, 1, 6)], places: [], joins: B },
    { when: [granted, finishing(A, 7, 7), finishing(B, 1, 7)], places: [8] },
    { when: [granted, finishing(B, 1, 6)], places: [7] },
    { when: [granted, { cup: B, alsoWins: A }], places: [7] },
    { when: [granted], places: [], joins: B },
    { when: [finishing(A, 1, 5), finishing(B, 1, 6)], places: [7] },
    { when: [finishing(A, 1, 5)], places: [], joins: B },
    { when: [finishing(A, 6, 6), finishing(B, 1, 6)], places: [7] },
    { when: [finishing(B, 1, 5)], places: [6] },
    { when: [{ cup: B, alsoWins: A }], places: [6] },
    { places: [], joins: B },
  ]),
]

type State = Partial<Pick<Season, 'cups' | 'spots'>>

function withZones(zones: readonly Zone[], { cups = [cup(A), cup(B)], spots = [spot()] }: State = {}): Season {
  return { ...night, zones, cups, spots }
}

function cup(id: string, more: Partial<Season['cups'][number]> = {}): Season['cups'][number] {
  return { id, name: id, evidence: [`${id}/fact`], ...more }
}

function spot(given?: boolean): Season['spots'][number] {
  return { id: EXTRA, name: EXTRA, evidence: [`${EXTRA}/fact`], ...(given !== undefined && { granted: given }) }
}

/** Whether the club is said to be in the zone if the two cups and the spot end so. */
function isSaid(found: ReturnType<typeof zonesOf>, { club, id }: { club: string; id: string }, [a, b, extra]: [string, string, boolean]) {
  const inZone = found.get(club)?.find((each) => each.id === id)
  if (inZone?.when === undefined) return inZone !== undefined
  const { cup: only, winners, cases = [{ cups: [{ cup: only, winners }], spots: [] }] } = inZone.when
  return cases.some(
    ({ cups, spots }) =>
      cups.every((each) => each.winners.includes(each.cup === A ? a : b)) && spots.every((each) => each.granted === extra),
  )
}

describe('zones that hang on several things', () => {
  // As they stood: 1 Juventus, 2 Napoli, 3 Roma, 4 Lazio, 5 Inter, 6 Atalanta, 7 Milan, 8 Fiorentina, 9 Sampdoria.
  const zones = zonesOf(withZones(ENGLISH), table)

  it('name the spot where it decides alone', () => {
    expect(zones.get('lazio')).toEqual([{ id: 'first', name: 'first', kind: 'europe', evidence: [] }])
    expect(zones.get('inter')?.[0]).toMatchObject({
      id: 'first',
      when: { cup: EXTRA, winners: [], cases: [{ cups: [], spots: [{ spot: EXTRA, granted: true }] }] },
      evidence: ['extra-place/fact'],
    })
  })

  it('name each case where cups and a spot decide together', () => {
    const second = zones.get('atalanta')?.find((each) => each.id === 'second')
    expect(second?.when).toEqual({
      cup: A,
      winners: ['atalanta', 'inter', 'juventus', 'lazio', 'napoli', 'roma'],
      cases: [
        {
          spots: [{ spot: EXTRA, granted: false }],
          cups: [{ cup: A, winners: ['atalanta', 'inter', 'juventus', 'lazio', 'napoli', 'roma'] }],
        },
        { spots: [{ spot: EXTRA, granted: true }], cups: [] },
      ],
    })
    expect(second?.evidence).toEqual(['extra-place/fact', 'cup-a/fact'])
  })

  it('name one cup, and nothing else, once all the others are decided', () => {
    const season = withZones(ENGLISH, {
      cups: [cup(A, { finalists: ['juventus', 'torino'] }), cup(B, { winner: 'roma' })],
      spots: [spot(false)],
    })
    const now = zonesOf(season, table)
    expect(now.get('atalanta')).toEqual([
      { id: 'second', name: 'second', kind: 'europe', when: { cup: A, winners: ['juventus'] }, evidence: ['cup-a/fact'] },
      { id: 'third', name: 'third', kind: 'europe', when: { cup: A, winners: ['torino'] }, evidence: ['cup-a/fact'] },
    ])
    expect(now.get('torino')).toMatchObject([{ id: 'second', when: { cup: A, winners: ['torino'] } }])
  })

  it('give one club that wins both cups one place', () => {
    const both = zonesOf(
      withZones(ENGLISH, { cups: [cup(A, { winner: 'torino' }), cup(B, { winner: 'torino' })], spots: [spot(false)] }),
      table,
    )
    expect([both.get('torino'), both.get('atalanta')].map((found) => found?.map(({ id }) => id))).toEqual([['second'], ['third']])
  })

  it.each([
    ['before any final is known, but for one club that wins both', withZones(ENGLISH), false],
    ['with one cup won', withZones(ENGLISH, { cups: [cup(A), cup(B, { winner: 'torino' })] }), true],
    [
      'with both finals known, one finalist of both',
      withZones(ENGLISH, { cups: [cup(A, { finalists: ['torino', 'milan'] }), cup(B, { finalists: ['inter', 'torino'] })] }),
      true,
    ],
  ] as const)('say just what holds in the end %s', (_, open, ofOneClub) => {
    const now = zonesOf(open, table)
    const [ofA, ofB] = open.cups.map(({ winner, finalists }) => (winner === undefined ? (finalists ?? open.clubs) : [winner]))
    const wrong: string[] = []
    for (const a of ofA ?? [])
      for (const b of ofB ?? [])
        for (const extra of [false, true]) {
          const end = { cups: [cup(A, { winner: a }), cup(B, { winner: b })], spots: [spot(extra)] }
          const ended = zonesOf(withZones(ENGLISH, end), table)
          for (const club of open.clubs)
            for (const { id } of ENGLISH) {
              const holds = ended.get(club)?.some((each) => each.id === id) === true
              if (a === b && !ofOneClub && club !== a) continue
              if (holds !== isSaid(now, { club, id }, [a, b, extra])) wrong.push([club, id, a, b, String(extra)].join(' '))
            }
        }
    expect(wrong).toEqual([])
  })

  it('take a cup winner from another league for the last of the table', () => {
    const season = withZones(ENGLISH, { cups: [cup(A, { winner: 'palermo' }), cup(B, { winner: 'palermo' })], spots: [spot(false)] })
    const now = zonesOf(season, table)
    expect([now.get('inter'), now.get('atalanta'), now.get('benevento')].map((found) => found?.map(({ id }) => id))).toEqual([
      ['second'],
      ['third'],
      [],
    ])
  })

  it('have a line where a place is sure, and none where there may be no place', () => {
    const linesOf = (state?: State) =>
      zoneLines(withZones(ENGLISH, state), table).map(({ id, place, conditionalPlace }) => [id, place, conditionalPlace])
    expect(linesOf()).toEqual([
      ['first', 4, 5],
      ['second', 5, 7],
    ])
    expect(linesOf({ cups: [cup(A, { winner: 'inter' }), cup(B, { winner: 'roma' })], spots: [spot(true)] })).toEqual([
      ['first', 5, undefined],
      ['second', 7, undefined],
      ['third', 8, undefined],
    ])
  })

  it('let a play-off share the line of relegation where it leads there', () => {
    const feared = [
      zone('relegation-play-off', [{ places: [16] }], { kind: 'play-off', leadsTo: 'relegation' }),
      zone('relegation', [{ places: [17, 18] }], { kind: 'relegation', leadsTo: 'relegation' }),
    ]
    expect(zoneLines(withZones(feared), table)).toEqual([{ id: 'relegation', name: 'relegation', kind: 'relegation', place: 16 }])
  })

  it('leave the places of another table out: those of averages, and of groups while the table is of all', () => {
    const averages = zone('relegation', [{ places: [1] }], { kind: 'relegation', table: 'averages' })
    const season = withZones([averages, zone('knock-out', [{ places: [1, 2] }])])
    expect(zonesOf(season, table).get('juventus')).toMatchObject([{ id: 'knock-out' }])
    const groups = [{ id: 'group-a', name: 'Group A', clubs: ['juventus', 'napoli'] }]
    const inGroups = { ...season, rules: { ...season.rules, phases: [{ id: 'groups', name: 'groups', groups }] } }
    expect(zonesOf(inGroups, table).get('juventus')).toEqual([])
    expect(zoneLines(inGroups, table)).toEqual([])
    expect(zonesOf({ ...inGroups, group: { id: 'group-a', name: 'Group A' } }, table).get('juventus')).toMatchObject([{ id: 'knock-out' }])
  })
})

describe('spots', () => {
  const spots = [{ id: EXTRA, name: 'extra place' }]
  const decided = (id: string, given: boolean) =>
    ({ id: `${id}/${String(given)}`, at: '2018-05-01T10:00:00Z', source: 'desk', kind: 'SpotDecided', spot: id, granted: given }) as const
  const [regime] = competitionOf().regimes
  const competition = competitionOf({ regimes: regime === undefined ? [] : [{ ...regime, spots, zones: ENGLISH.slice(0, 1) }] })
  const lines = ['2017-08-19 juventus 2-1 napoli', '2017-08-20 inter 0-0 roma']

  it('are open until a fact decides them, and a later fact counts more', () => {
    expect(seasonOf(lines, [], competition).spots).toEqual([{ ...spots[0], evidence: [] }])
    expect(seasonOf(lines, [decided(EXTRA, true), decided(EXTRA, false)], competition).spots).toEqual([
      { ...spots[0], granted: false, evidence: ['extra-place/true', 'extra-place/false'] },
    ])
  })

  it('are a problem where the season has others', () => {
    const season = seasonOf(lines, [decided('foo', true)], competition)
    expect(season.problems).toMatchObject([{ code: 'FACT_UNKNOWN', found: 'foo', candidates: [EXTRA] }])
  })
})

describe('zones of the rules', () => {
  const [regime] = competitionOf().regimes
  const zones = [
    zone('a', [{ places: [1] }], { seasons: { to: '2016-17' } }),
    zone('b', [{ places: [1] }], { seasons: { from: '2017-18', to: '2017-18' } }),
    zone('c', [{ places: [2] }]),
  ]

  it('are used in their seasons only', () => {
    const competition = competitionOf({ regimes: regime === undefined ? [] : [{ ...regime, zones }] })
    const idsIn = (label: string) => seasonOf([], [], competition, label).zones.map(({ id }) => id)
    expect(['1999-00', '2016-17', '2017-18', '2018-19'].map(idsIn)).toEqual([['a', 'c'], ['a', 'c'], ['b', 'c'], ['c']])
  })
})

describe('movement since the round before', () => {
  it('is in places gained', () => {
    const moved = movementSince(tableBeforeRound(night), table)
    expect([moved.get('atalanta'), moved.get('milan'), moved.get('juventus')]).toEqual([1, -1, 0])
  })
  it('is nought on the first matchday', () => {
    const first = seasonOn('2017-08-21')
    expect([...movementSince(tableBeforeRound(first), tableOf(first)).values()].every((places) => places === 0)).toBe(true)
  })
})
