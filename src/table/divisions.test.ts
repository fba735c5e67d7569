import { describe, expect, it } from 'vitest'
import type { Competition, OrderStep, Phase } from '../competition/index.ts'
import { foldSeason, groupsOf, type Season, seasonOfGroup } from '../season/index.ts'
import { competitionOf, seasonOf } from '../season/season.fixture.ts'
import { averagesOf } from './averages.ts'
import { tableOf } from './table.ts'

type Fact = Parameters<typeof foldSeason>[0]['facts'][number]

const SOURCE = { status: 'verified', source: 'made up for a test' } as const
const step = (code: OrderStep['code']): OrderStep => ({ code, ...SOURCE })

function competition(phases: readonly Phase[], steps: readonly OrderStep[] = [step('GD')]): Competition {
  const order = { final: [...steps], inSeason: [...steps] }
  return competitionOf({
    regimes: [{ competition: 'ita.serie-a', from: '1898', points: { win: 3, draw: 1, loss: 0 }, order, phases: [...phases] }],
  })
}

/** Each line in the phase, or phase/group, written after it. */
function phased(lines: readonly string[], of: Competition, more: readonly Fact[] = []): Season {
  const places = new Map(lines.map((line, index) => [index, line.split(' in ')[1] ?? '']))
  const plain = seasonOf(
    lines.map((line) => line.split(' in ')[0] ?? ''),
    [],
    of,
  )
  const facts: Fact[] = [...more]
  const meetings = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    const [date = '', home = '', score = '', away = ''] = line.split(' ')
    const meeting = (meetings.get(`${home}-${away}`) ?? 0) + 1
    meetings.set(`${home}-${away}`, meeting)
    const match = `${home}-v-${away}.${String(meeting)}`
    const [phase, group] = (places.get(index) ?? '').split('/')
    const said = { source: 'test', match }
    facts.push({
      ...said,
      kind: 'FixtureScheduled',
      id: `${match}/F`,
      at: '2017-07-01T00:00:00Z',
      home,
      away,
      kickOff: `${date}T18:00:00Z`,
      timeKnown: true,
      ...(phase && { phase }),
      ...(group && { group }),
    })
    const [atHome = 0, onTheRoad = 0] = score.split('-').map(Number)
    if (score !== '-')
      facts.push({ ...said, kind: 'ResultRecorded', id: `${match}/R`, at: `${date}T20:00:00Z`, score: { home: atHome, away: onTheRoad } })
  }
  const folded = foldSeason({ competition: plain.competition, season: '2017-18', facts, asOf: '2018-06-30T00:00:00Z' })
  if (!folded.ok) throw new Error(folded.problem.message)
  return folded.value
}

const REGULAR = [
  '2017-09-01 inter 1-0 juventus in regular',
  '2017-09-02 inter 1-0 napoli in regular',
  '2017-09-03 inter 0-0 roma in regular',
  '2017-09-04 juventus 1-0 napoli in regular',
  '2017-09-05 juventus 1-0 roma in regular',
  '2017-09-06 napoli 0-1 roma in regular',
]
const standing = (season: Season) =>
  tableOf(season).rows.map(({ position, club, points }) => `${String(position)} ${club} ${String(points)}`)

describe('a league that splits', () => {
  const phases = (carry: Phase['carry']): Phase[] => [
    { id: 'regular', name: 'regular season' },
    {
      id: 'split',
      name: 'split',
      carry,
      groups: [
        { id: 'top', name: 'top half', places: [1, 2] },
        { id: 'bottom', name: 'bottom half', places: [3, 4] },
      ],
    },
  ]
  const SPLIT = ['2018-04-01 juventus 1-0 inter in split', '2018-04-02 napoli 3-0 roma in split']

  it('is one table before, and keeps each club in its half after', () => {
    const scottish = competition(phases('everything'))
    expect(standing(phased(REGULAR, scottish))).toEqual(['1 inter 7', '2 juventus 6', '3 roma 4', '4 napoli 0'])
    const more = ['2018-05-01 napoli 5-0 roma in split', '2018-05-02 napoli 5-0 roma in split']
    const season = phased([...REGULAR, ...SPLIT, ...more], scottish)
    expect(standing(season)).toEqual(['1 juventus 9', '2 inter 7', '3 napoli 9', '4 roma 4'])
    expect(tableOf(season).rows.map((row) => row.group)).toEqual(['top half', 'top half', 'bottom half', 'bottom half'])
    expect(tableOf(season)).toMatchObject({ order: 'final', phase: 'split' })
  })

  it('is not final while the second part is to come, nor split before the first is over', () => {
    const scottish = competition(phases('everything'))
    expect(tableOf(phased(REGULAR, scottish))).toMatchObject({ order: 'in season', phase: 'regular' })
    const early = phased([...REGULAR.slice(1), '2018-05-20 inter - juventus in regular', ...SPLIT], scottish)
    expect(tableOf(early).phase).toBe('regular')
  })

  it('starts clubs on half their points, rounded up, and can take the half point back', () => {
    const belgian = competition(phases('half the points'), [step('UNROUNDED_PTS')])
    const season = phased([...REGULAR, '2018-04-01 juventus 1-1 inter in split', '2018-04-01 napoli - roma in split'], belgian)
    expect(standing(season)).toEqual(['1 inter 5', '2 juventus 4', '3 roma 2', '4 napoli 0'])
    const [inter] = tableOf(season).rows
    expect(inter).toMatchObject({ carried: 4, played: 1, drawn: 1 })
  })

  it('takes the half point back from whoever was given it, once the rules ask', () => {
    const three = phases('half the points')
    const groups = [{ id: 'top', name: 'top three', places: [1, 3] as [number, number] }]
    const belgian = competition(
      [...three.slice(0, 1), { id: 'split', name: 'split', carry: 'half the points', groups }],
      [step('UNROUNDED_PTS')],
    )
    // Inter's seven gave them four, Juventus' six gave them three: seven each in the end, of which half a point of Inter's was given.
    const matches = [
      '2018-04-01 juventus 1-0 inter in split',
      '2018-04-08 inter 1-0 roma in split',
      '2018-04-15 juventus 0-0 roma in split',
    ]
    const season = phased([...REGULAR, ...matches], belgian)
    expect(standing(season)).toEqual(['1 juventus 7', '2 inter 7', '3 roma 3', '4 napoli 0'])
    expect(tableOf(season).rows[0]?.tie?.decidedBy).toBe('UNROUNDED_PTS')
  })

  it('remembers the place in the phase before, whatever clubs bring along', () => {
    const scottish = competition(phases('everything'), [step('EARLIER_PLACE')])
    const beaten = REGULAR.map((line) => line.replace('inter 0-0 roma', 'inter 1-0 roma'))
    const season = phased([...beaten, '2018-04-01 napoli 5-0 roma in split'], scottish)
    expect(standing(season).slice(2)).toEqual(['3 roma 3', '4 napoli 3'])
    expect(tableOf(season).rows[2]?.tie?.decidedBy).toBe('EARLIER_PLACE')
  })

  it('ranks only the clubs that play in it, not those of the knock-out alone', () => {
    const withQualifying = competition([
      { id: 'league', name: 'league' },
      { id: 'qualifying', name: 'qualifying', knockOut: true },
    ])
    const season = phased(['2017-09-01 inter 1-0 juventus in league', '2017-08-01 roma 1-0 napoli in qualifying'], withQualifying)
    expect(standing(season)).toEqual(['1 inter 3', '2 juventus 0'])
  })

  it('is not cut again, nor halved again, by points taken off later', () => {
    const late: Fact = {
      kind: 'PointsDeducted',
      id: 'late',
      at: '2018-04-05T00:00:00Z',
      source: 'test',
      club: 'juventus',
      points: 5,
      reason: 'test',
    }
    for (const [carry, points] of [
      ['everything', 4],
      ['half the points', 1],
    ] as const) {
      const season = phased([...REGULAR, ...SPLIT], competition(phases(carry)), [late])
      expect(
        tableOf(season)
          .rows.map(({ club, group }) => [club, group])
          .slice(0, 2),
      ).toEqual([
        ['inter', 'top half'],
        ['juventus', 'top half'],
      ])
      expect(tableOf(season).rows[1]).toMatchObject({ club: 'juventus', points, deducted: 5 })
    }
  })

  it('ranks the clubs of no group as before, on the places the groups leave', () => {
    const groups = [{ id: 'middle', name: 'middle', places: [2, 3] as [number, number] }]
    const odd = competition([
      { id: 'regular', name: 'regular season' },
      { id: 'split', name: 'split', carry: 'everything', groups },
    ])
    const season = phased([...REGULAR, '2018-04-01 roma 3-0 juventus in split'], odd)
    expect(standing(season)).toEqual(['1 inter 7', '2 roma 7', '3 juventus 6', '4 napoli 0'])
  })

  it('stays whole while clubs share a place across the cut', () => {
    const even = competition(phases('everything'))
    const lines = ['2017-09-01 inter 1-0 napoli', '2017-09-02 juventus 0-0 roma', '2018-04-01 inter 1-0 juventus in split']
    const season = phased(lines, even)
    expect(tableOf(season).phase).toBe('regular')
    expect(tableOf(season).rows.every((row) => row.group === undefined)).toBe(true)
  })

  it('leaves the matches of a knock-out phase out of the table', () => {
    const withFinals = competition([...phases('everything').slice(0, 1), { id: 'finals', name: 'finals', knockOut: true }])
    const season = phased([...REGULAR, '2018-05-01 napoli 9-0 inter in finals'], withFinals)
    expect(standing(season)).toEqual(['1 inter 7', '2 juventus 6', '3 roma 4', '4 napoli 0'])
    expect(tableOf(season).order).toBe('final')
  })
})

describe('groups side by side', () => {
  const groups = (more: Partial<Phase>): Competition => competition([{ id: 'groups', name: 'groups', ...more }])
  const LINES = ['2018-06-01 inter 1-0 juventus in groups/a', '2018-06-01 napoli 0-2 roma in groups/b']

  it('are seasons of their own', () => {
    const cup = groups({
      groups: [
        { id: 'a', name: 'Group A' },
        { id: 'b', name: 'Group B' },
      ],
    })
    const season = phased(LINES, cup)
    expect(groupsOf(season)).toEqual([
      { id: 'a', name: 'Group A', clubs: ['inter', 'juventus'] },
      { id: 'b', name: 'Group B', clubs: ['napoli', 'roma'] },
    ])
    const b = seasonOfGroup(season, 'b')
    expect(b.ok && standing(b.value)).toEqual(['1 roma 3', '2 napoli 0'])
    expect(b.ok && groupsOf(b.value)).toEqual([])
    expect(seasonOfGroup(season, 'c')).toMatchObject({ ok: false, problem: { code: 'GROUP_UNKNOWN', expected: 'a, b' } })
  })

  it('may be named club by club, and then count matches against other groups', () => {
    const league = groups({
      groups: [
        { id: 'east', name: 'East', clubs: ['inter', 'napoli'] },
        { id: 'west', name: 'West', clubs: ['juventus', 'roma'] },
      ],
    })
    const season = phased(
      LINES.map((line) => line.split('/')[0] ?? ''),
      league,
    )
    const west = seasonOfGroup(season, 'west')
    expect(west.ok && standing(west.value)).toEqual(['1 roma 3', '2 juventus 0'])
    expect(standing(season)).toEqual(['1 roma 3', '2 inter 3', '3 juventus 0', '4 napoli 0'])
  })
})

describe('a season stopped', () => {
  const stopped: Fact = {
    kind: 'SeasonStopped',
    id: 'stopped',
    at: '2018-03-10T00:00:00Z',
    source: 'test',
    ranking: 'points per match',
    reason: 'snow',
  }
  const LINES = [
    '2017-09-01 inter 1-0 juventus',
    '2017-09-02 inter 0-1 napoli',
    '2017-09-03 juventus 0-0 roma',
    '2017-09-04 inter 0-0 roma',
    '2018-05-01 roma - napoli',
  ]

  it('is final by points per match, compared without rounding, and cancels what was to come', () => {
    const season = seasonOf(LINES, [stopped])
    expect(tableOf(season)).toMatchObject({ order: 'final', rankedBy: 'points per match' })
    expect(standing(season)).toEqual(['1 napoli 3', '2 inter 4', '3 roma 2', '4 juventus 1'])
    expect(season.matches.at(-1)?.status).toBe('cancelled')
  })

  it('is by points alone where that was decided', () => {
    const season = seasonOf(LINES, [{ ...stopped, ranking: 'points' }])
    expect(standing(season)).toEqual(['1 inter 4', '2 napoli 3', '3 roma 2', '4 juventus 1'])
    expect(tableOf(season)).toMatchObject({ order: 'final', rankedBy: 'points' })
  })
})

describe('averages over several seasons', () => {
  const past = (club: string, season: string, points: number, played: number): Fact => ({
    kind: 'PastSeasonGiven',
    id: `${club}/${season}`,
    at: '2017-07-01T00:00:00Z',
    source: 'test',
    club,
    season,
    points,
    played,
  })
  const averaging = competitionOf()
  const [regime] = averaging.regimes
  const rules = { ...averaging, regimes: regime ? [{ ...regime, averages: { seasons: 3, ...SOURCE } }] : [] }
  const LINES = ['2017-09-01 inter 1-0 juventus', '2017-09-02 roma 0-0 napoli']

  const CLUBS = ['inter', 'juventus', 'napoli', 'roma']
  const outside = (season: string, among = CLUBS) => among.map((club) => past(club, season, 0, 0))

  it('are points of all seasons over matches of all seasons; who came up has fewer of both', () => {
    const first = [
      past('juventus', '2015-16', 9, 30),
      ...outside('2015-16', ['inter', 'napoli', 'roma']),
      past('juventus', '2014-15', 90, 30),
    ]
    const second = [past('juventus', '2016-17', 30, 30), past('napoli', '2016-17', 29, 30), ...outside('2016-17', ['inter', 'roma'])]
    const rows = averagesOf(seasonOf(LINES, [...first, ...second], rules))
    expect(rows?.map(({ position, club, points, played }) => [position, club, points, played])).toEqual([
      [1, 'inter', 3, 1],
      [2, 'roma', 1, 1],
      [3, 'napoli', 30, 31],
      [4, 'juventus', 39, 61],
    ])
  })

  it('are not made up where a season of a club is missing, or the rules have none', () => {
    const all = [...outside('2015-16'), ...outside('2016-17')]
    expect(averagesOf(seasonOf(LINES, all, rules))).toHaveLength(4)
    expect(averagesOf(seasonOf(LINES, all.slice(1), rules))).toBeUndefined()
    expect(averagesOf(seasonOf(LINES, all))).toBeUndefined()
  })
})
