import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds, matchId } from '../../base/index.ts'
import type { Zone } from '../../competition/index.ts'
import { type Season, type SeasonRequest, foldSeason, withoutResults } from '../../season/index.ts'
import { competitionOf, FIXTURES } from '../../season/season.fixture.ts'
import { certaintyOf } from '../certainty.ts'
import { momentsOf } from './moments.ts'
import type { Moment, Ruling } from './types.ts'

const SOURCE = { status: 'assumed', source: 'made up for a test' } as const
const ZONES: Zone[] = [
  { id: 'title', name: 'the title', kind: 'title', branches: [{ places: [1] }], ...SOURCE },
  { id: 'relegation', name: 'the relegation zone', kind: 'relegation', branches: [{ places: [4] }], ...SOURCE },
]
const [regime] = competitionOf().regimes
if (regime === undefined) throw new Error('the fixture has no regime')
const COMPETITION = competitionOf({ regimes: [{ ...regime, zones: ZONES }] })

/** `12 juventus 2-1 napoli: juventus 10, napoli 30, juventus 88`: the day of May, and the goals with their minutes, where they are to be known. */
function factsOf(line: string): Ruling[] {
  const [head = '', goals = ''] = line.split(': ')
  const [day = '', home = '', score = '', away = ''] = head.split(' ')
  const match = matchId(home, away)
  const kickOff = `2018-05-${day.padStart(2, '0')}T18:00:00Z`
  const said = { source: 'test', match }
  const [atHome = 0, onTheRoad = 0] = score.split('-').map(Number)
  const scored = goals === '' ? [] : goals.split(', ').map((goal) => goal.split(' '))
  return [
    { ...said, id: `${match}/F`, kind: 'FixtureScheduled', at: '2017-07-01T10:00:00Z', home, away, kickOff, timeKnown: true },
    ...scored.map(([club = '', minute = ''], index): Ruling => {
      const at = addSeconds(kickOff, Number(minute) * 60)
      return { ...said, id: `${match}/G${String(index)}`, kind: 'GoalScored', at, club, minute: { minute: Number(minute) } }
    }),
    ...(score === 'v'
      ? []
      : [
          {
            ...said,
            id: `${match}/R`,
            kind: 'ResultRecorded' as const,
            at: addSeconds(kickOff, 6600),
            score: { home: atHome, away: onTheRoad },
          },
        ]),
  ]
}

function requestOf(lines: readonly string[], more: readonly Ruling[] = []): SeasonRequest {
  return { competition: COMPETITION, season: '2017-18', facts: [...lines.flatMap(factsOf), ...more] }
}

function momentsIn(request: SeasonRequest): readonly Moment[] {
  const moments = momentsOf(request)
  if (!moments.ok) throw new Error(moments.problem.message)
  return moments.value
}

/** The moment of a club's zone, or of its place. */
function find(moments: readonly Moment[], club: string, what: string): Moment | undefined {
  return moments.find(
    (each) => each.club === club && (each.settled.kind === 'zone' ? `${each.settled.zone} ${each.settled.verdict}` : 'place') === what,
  )
}

describe('when something became certain', () => {
  /** Juventus on 9 after three matches each, Napoli on 6, Roma on 3, Inter on nought; each has three left. */
  const FIRST_HALF = [
    '1 juventus 1-0 inter',
    '1 napoli 1-0 roma',
    '2 juventus 1-0 roma',
    '2 napoli 1-0 inter',
    '3 juventus 1-0 napoli',
    '3 roma 1-0 inter',
  ]

  it('is the end of the match that settled it, with the goal since which it was so', () => {
    // On 12 and 6 with two left each: level on points Juventus are ahead on goal difference only perhaps. On 15 they are champions.
    const lines = [
      ...FIRST_HALF,
      '4 inter 0-2 juventus: juventus 20, juventus 60',
      '4 roma 0-0 napoli',
      '5 roma 1-2 juventus: juventus 5, roma 50, juventus 80',
      '5 inter 0-0 napoli',
      '6 napoli 1-0 juventus',
      '6 inter 0-0 roma',
    ]
    const champions = find(momentsIn(requestOf(lines)), 'juventus', 'title clinched')
    expect(champions).toMatchObject({
      at: '2018-05-05T19:50:00Z',
      by: { kind: 'matches', matches: ['roma-v-juventus'], playing: true, others: ['inter-v-napoli'] },
    })
    // At 1-1 they would have had 13 and Napoli, still to play twice, up to 13.
    expect(champions?.by.kind === 'matches' && champions.by.since).toMatchObject({ minute: { minute: 80 }, club: 'juventus' })
  })

  it('may be on another ground, and by no goal at all', () => {
    // Juventus are on 12; Napoli, on 7, could still have had 13.
    const lines = [
      ...FIRST_HALF,
      '4 inter 0-1 juventus',
      '4 roma 0-0 napoli',
      '5 inter 0-0 napoli',
      '6 roma v juventus',
      '7 napoli v juventus',
      '8 inter v roma',
    ]
    expect(find(momentsIn(requestOf(lines)), 'juventus', 'title clinched')).toMatchObject({
      at: '2018-05-05T19:50:00Z',
      by: { matches: ['inter-v-napoli'], playing: false, others: [], since: 'all the while' },
    })
  })

  it('is the end of the last of several matches where none does by itself', () => {
    // Both on 12 before the last kick-off: Juventus' win leaves Napoli 15, Napoli's draw leaves Juventus 12.
    const lines = [
      ...['1 juventus 1-0 roma', '1 napoli 1-0 inter', '2 juventus 1-0 napoli', '2 inter 1-0 roma', '3 inter 0-1 juventus'],
      ...['3 roma 0-1 napoli', '4 roma 0-1 juventus', '4 inter 0-1 napoli', '5 napoli 1-0 juventus', '5 roma 1-0 inter'],
    ]
    const moments = momentsIn(requestOf([...lines, '6 juventus 1-0 inter', '6 napoli 0-0 roma']))
    const by = { kind: 'matches', matches: ['juventus-v-inter', 'napoli-v-roma'], playing: true, others: [] }
    expect(find(moments, 'juventus', 'title clinched')?.by).toEqual(by)
    expect(find(moments, 'napoli', 'title eliminated')?.by).toEqual(by)
  })

  const ruled = { source: 'league', at: '2018-05-06T12:00:00Z' }

  it('may be a ruling', () => {
    const left = ['7 roma v juventus', '7 inter v juventus', '7 napoli v juventus', '7 roma v napoli', '7 inter v napoli', '7 inter v roma']
    const deducted: Ruling = { ...ruled, id: 'ruling', kind: 'PointsDeducted', club: 'inter', points: 9, reason: 'unpaid wages' }
    expect(find(momentsIn(requestOf([...FIRST_HALF, ...left])), 'inter', 'relegation clinched')).toBeUndefined()
    const moments = momentsIn(requestOf([...FIRST_HALF, ...left], [deducted]))
    expect(find(moments, 'inter', 'relegation clinched')).toMatchObject({ at: ruled.at, by: { kind: 'ruling', facts: [{ id: 'ruling' }] } })
  })

  it('is the last time it was settled, where a ruling had unsettled it', () => {
    // On 5 May Juventus have 12 and Napoli can get 11; with three points fewer Juventus need the match between them.
    const lines = [
      ...FIRST_HALF,
      '4 inter 0-1 juventus',
      '4 roma 0-0 napoli',
      '5 roma 1-0 juventus',
      '5 inter 0-0 napoli',
      '7 napoli 0-1 juventus',
      '8 inter v roma',
    ]
    const deducted: Ruling = { ...ruled, id: 'ruling', kind: 'PointsDeducted', club: 'juventus', points: 3, reason: 'unpaid wages' }
    expect(find(momentsIn(requestOf(lines)), 'juventus', 'title clinched')?.at).toBe('2018-05-05T19:50:00Z')
    expect(find(momentsIn(requestOf(lines, [deducted])), 'juventus', 'title clinched')?.at).toBe('2018-05-07T19:50:00Z')
  })

  it('leaves out what is not settled yet, and what came later than its instant', () => {
    const request = requestOf([
      ...FIRST_HALF,
      '4 inter 0-2 juventus',
      '4 roma 0-0 napoli',
      '5 roma 1-2 juventus',
      '5 inter 0-0 napoli',
      '6 napoli v juventus',
      '6 inter v roma',
    ])
    const known = momentsIn({ ...request, asOf: '2018-05-05T19:00:00Z' })
    expect(find(known, 'juventus', 'title clinched')).toBeUndefined()
    expect(find(known, 'inter', 'title eliminated')?.at).toBe('2018-05-04T19:50:00Z')
    expect(find(momentsIn(request), 'inter', 'place')).toBeUndefined()
  })

  it('needs rules', () => {
    const none = momentsOf({ ...requestOf(FIRST_HALF), competition: competitionOf({ regimes: [] }) })
    expect(none).toMatchObject({ ok: false, problem: { code: 'RULES_UNKNOWN' } })
  })
})

/** What is certain in a state, by the ranges of all clubs. */
function settledIn(season: Season): ReadonlySet<string> {
  return new Set(
    certaintyOf(season).clubs.flatMap(({ club, best, worst, zones }) => [
      ...zones.flatMap(({ zone, verdict }) => (verdict === 'clinched' || verdict === 'eliminated' ? [`${club} ${zone} ${verdict}`] : [])),
      ...(best.place === worst.place ? [`${club} place`] : []),
    ]),
  )
}

function nameOf({ club, settled }: Moment): string {
  return settled.kind === 'place' ? `${club} place` : `${club} ${settled.zone} ${settled.verdict}`
}

describe('law', () => {
  const score = fc.tuple(fc.nat(2), fc.nat(2))
  const seasons = fc.record({
    scores: fc.array(score, { minLength: FIXTURES.length, maxLength: FIXTURES.length }),
    order: fc.shuffledSubarray([...FIXTURES.keys()], { minLength: FIXTURES.length }),
    atOnce: fc.constantFrom(1, 2, 3),
  })

  it('a thing is certain after its moment and not before, and by no fewer matches', () => {
    fc.assert(
      fc.property(seasons, ({ scores, order, atOnce }) => {
        const lines = order.map((number, at) => {
          const [home, away] = FIXTURES[number] ?? ['', '']
          return `${String(Math.floor(at / atOnce) + 1)} ${home} ${scores[number]?.join('-') ?? ''} ${away}`
        })
        const request = requestOf(lines)
        const moments = momentsIn(request)
        const days = [...new Set(lines.map((line) => `2018-05-${(line.split(' ')[0] ?? '').padStart(2, '0')}T23:00:00Z`))]
        let before: Season | undefined
        for (const asOf of ['2018-04-30T00:00:00Z', ...days]) {
          const season = foldSeason({ ...request, asOf })
          if (!season.ok) throw new Error(season.problem.message)
          const certain = settledIn(season.value)
          expect(new Set(moments.filter(({ at }) => at <= asOf).map(nameOf))).toEqual(certain)
          for (const moment of moments.filter(({ at }) => before !== undefined && at > before.asOf && at <= asOf))
            expectFewest(moment, season.value, before)
          before = season.value
        }
      }),
      { numRuns: 12 },
    )
  })

  /** The matches named suffice, and none of them can be spared. */
  function expectFewest(moment: Moment, season: Season, before: Season | undefined): void {
    if (moment.by.kind !== 'matches' || before === undefined) throw new Error('only matches settle anything here')
    const { matches, others } = moment.by
    const fresh = season.matches.filter(
      ({ id, score: now }) => now !== undefined && before.matches.some((each) => each.id === id && each.score === undefined),
    )
    const isEnough = (ids: readonly string[]) =>
      settledIn(
        withoutResults(
          season,
          fresh.filter(({ id }) => !ids.includes(id)),
        ),
      ).has(nameOf(moment))
    expect(isEnough(matches)).toBe(true)
    for (const other of others) expect(isEnough([other])).toBe(true)
    if (matches.length > 1) for (const { id } of fresh) expect(isEnough([id])).toBe(false)
    for (const id of matches) expect(isEnough(matches.filter((each) => each !== id))).toBe(false)
  }
})
