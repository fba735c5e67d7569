import { describe, expect, test } from 'vitest'
import type { Fact, Phase, Season } from '../index.ts'
import { competitionOf, seasonOf } from '../season/season.fixture.ts'
import { groupTables } from './group-tables.ts'
import { groupWanted, oneTable } from './groups.ts'
import { paintFor } from './paint.ts'
import { renderGroups } from './table-text.ts'

const STEP = { code: 'GD', status: 'assumed', source: 'made up for a test' } as const

function withPhases(...phases: readonly Phase[]) {
  const order = { final: [STEP], inSeason: [STEP] }
  return competitionOf({
    regimes: [{ competition: 'ita.serie-a', from: '1898', points: { win: 3, draw: 1, loss: 0 }, order, phases: [...phases] }],
  })
}

/** A match of a group, played unless it has no score. */
function matchOf(group: string, home: string, away: string, score: readonly [number, number]): Fact[] {
  const said = { source: 'test', match: `${home}-v-${away}` }
  const kickOff = '2017-09-10T18:45:00Z'
  return [
    { ...said, kind: 'FixtureScheduled', id: `${said.match}/F`, at: '2017-07-01T10:00:00Z', home, away, kickOff, timeKnown: true, group },
    { ...said, kind: 'ResultRecorded', id: `${said.match}/R`, at: '2017-09-10T20:40:00Z', score: { home: score[0], away: score[1] } },
  ]
}

const GROUPS = withPhases({
  id: 'groups',
  name: 'Groups',
  groups: [
    { id: 'group-a', name: 'Group A', labels: ['Group A'] },
    { id: 'group-b', name: 'Group B', labels: ['Group B'] },
  ],
})
const cup = seasonOf([], [...matchOf('group-a', 'inter', 'roma', [2, 0]), ...matchOf('group-b', 'napoli', 'juventus', [1, 1])], GROUPS)

const CONFERENCES = withPhases({
  id: 'regular',
  name: 'Regular season',
  groups: [
    { id: 'north', name: 'Northern Conference', clubs: ['inter', 'juventus'] },
    { id: 'south', name: 'Southern Conference', clubs: ['napoli'] },
  ],
})
const league = seasonOf(['2017-09-10 inter 2-0 roma', '2017-09-11 napoli 1-1 inter', '2017-09-12 roma 1-0 juventus'], [], CONFERENCES)

const open = (season: Season) => ({
  season,
  request: { competition: season.competition, season: season.label, facts: [] },
  name: 'ita.serie-a/2017-18',
  notices: [],
})
const tables = (season: Season) => groupTables(open(season), {})

describe('a group', () => {
  test.each(['group-a', 'Group A', 'GROUP A', 'a'])('is known as %s', (name) => {
    const season = groupWanted(cup, name)
    expect(season.ok && season.value.clubs).toEqual(['inter', 'roma'])
  })

  test.each(['group', 'c', ''])('is not to be guessed from "%s"', (name) => {
    const season = groupWanted(cup, name)
    expect(season).toMatchObject({ ok: false, problem: { code: 'GROUP_UNKNOWN', expected: 'group-a, group-b' } })
  })

  test('is nothing a league of one table has', () => {
    expect(groupWanted(seasonOf(['2017-09-10 inter 2-0 roma']), 'a')).toMatchObject({ ok: false, problem: { code: 'GROUP_UNKNOWN' } })
  })
})

describe('a season told as one table', () => {
  test('needs a group where each club plays in its own alone', () => {
    const problem = { code: 'GROUP_UNKNOWN', expected: 'one of group-a (Group A), group-b (Group B)' }
    expect(oneTable(cup)).toMatchObject({ ok: false, problem })
    const chosen = groupWanted(cup, 'a')
    expect(chosen.ok && oneTable(chosen.value).ok).toBe(true)
  })

  test('is a league with conferences', () => {
    expect(oneTable(league)).toEqual({ ok: true, value: league })
  })
})

describe('tables side by side', () => {
  test('are one a group, and none for a league of one table', () => {
    expect(tables(cup)?.data.groups.map(({ name, rows }) => [name, rows.map(({ club, points }) => [club.id, points])])).toEqual([
      [
        'Group A',
        [
          ['inter', 3],
          ['roma', 0],
        ],
      ],
      [
        'Group B',
        [
          ['juventus', 1],
          ['napoli', 1],
        ],
      ],
    ])
    expect(tables(seasonOf(['2017-09-10 inter 2-0 roma']))).toBeUndefined()
  })

  test('of conferences count matches across them, and say which clubs are in none', () => {
    const conferences = tables(league)
    expect(conferences?.data.groups.map(({ rows }) => rows.map(({ club, played }) => [club.id, played]))).toEqual([
      [
        ['inter', 2],
        ['juventus', 1],
      ],
      [['napoli', 1]],
    ])
    expect(conferences?.data.ungrouped).toEqual([{ id: 'roma', name: 'roma' }])
  })

  test('are printed under their names, columns alike, common notes once', () => {
    const view = tables(
      seasonOf([], [...matchOf('group-a', 'inter', 'roma', [0, 0]), ...matchOf('group-b', 'napoli', 'juventus', [1, 1])], GROUPS),
    )
    const lines = view === undefined ? [] : renderGroups(view, paintFor(false)).split('\n')
    expect(lines.filter((line) => /^Group [AB]$/.test(line))).toEqual(['Group A', 'Group B'])
    expect(new Set(lines.filter((line) => line.includes('Pts')).map((line) => line.indexOf('Pts'))).size).toBe(1)
    expect(lines.filter((line) => line.includes('is assumed'))).toHaveLength(1)
  })
})
