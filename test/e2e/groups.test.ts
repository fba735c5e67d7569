import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, json, scudetto } from './scudetto.ts'

type Line = readonly [round: string, group: string, date: string, home: string, away: string, goals: readonly [number, number] | undefined]

/** Two groups of the finals of 2018 and a match after them, the last but one of the groups not played. */
const LINES: readonly Line[] = [
  ['Matchday 1', 'Group A', '2018-06-14', 'Russia', 'Saudi Arabia', [5, 0]],
  ['Matchday 2', 'Group A', '2018-06-15', 'Egypt', 'Uruguay', [0, 1]],
  ['Matchday 2', 'Group B', '2018-06-15', 'Morocco', 'Iran', [0, 1]],
  ['Matchday 2', 'Group B', '2018-06-15', 'Portugal', 'Spain', [3, 3]],
  ['Matchday 6', 'Group A', '2018-06-19', 'Russia', 'Egypt', [3, 1]],
  ['Matchday 7', 'Group A', '2018-06-20', 'Uruguay', 'Saudi Arabia', [1, 0]],
  ['Matchday 7', 'Group B', '2018-06-20', 'Portugal', 'Morocco', [1, 0]],
  ['Matchday 7', 'Group B', '2018-06-20', 'Iran', 'Spain', [0, 1]],
  ['Matchday 12', 'Group A', '2018-06-25', 'Uruguay', 'Russia', [3, 0]],
  ['Matchday 12', 'Group A', '2018-06-25', 'Saudi Arabia', 'Egypt', [2, 1]],
  ['Matchday 12', 'Group B', '2018-06-25', 'Iran', 'Portugal', [1, 1]],
  ['Matchday 12', 'Group B', '2018-06-25', 'Spain', 'Morocco', undefined],
  ['Round of 16', '', '2018-06-30', 'Uruguay', 'Portugal', [2, 1]],
]

const folder = mkdtempSync(join(tmpdir(), 'scudetto-'))
const path = join(folder, 'worldcup.json')
const CUP = ['--from', path, '--competition', 'fifa.world-cup']

beforeAll(() => {
  buildOnce()
  const matches = LINES.map(([round, group, date, team1, team2, goals]) => ({
    round,
    ...(group !== '' && { group }),
    date,
    team1,
    team2,
    ...(goals && { score: { ft: goals } }),
  }))
  writeFileSync(path, JSON.stringify({ name: 'World Cup 2018', matches }))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

interface Group {
  id: string
  name: string
  order: string
  rows: { position: number; club: { id: string }; points: number; played: number }[]
}
const inShort = ({ rows }: Group) => rows.map(({ position, club, played, points }) => [position, club.id, played, points])

describe('a table of groups side by side', () => {
  test('is a table for each, matches after the groups left out', async () => {
    const { groups, ...rest } = await json<{ groups: Group[]; rows?: unknown }>('table', ...CUP)
    expect(rest.rows).toBeUndefined()
    expect(groups.map(({ name }) => name)).toEqual(['Group A', 'Group B'])
    expect(groups.map(inShort)).toEqual([
      [
        [1, 'uruguay', 3, 9],
        [2, 'russia', 3, 6],
        [3, 'saudi-arabia', 3, 3],
        [4, 'egypt', 3, 0],
      ],
      [
        [1, 'portugal', 3, 5],
        [2, 'spain', 2, 4],
        [3, 'iran', 3, 4],
        [4, 'morocco', 2, 0],
      ],
    ])
  })

  test('is printed under the groups’ names', async () => {
    const { code, out, err } = await scudetto('table', ...CUP)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^World Cup 2018, as of /)
    expect(out).toMatch(/^Group A\n +Club .*\n ?1 +Uruguay +3 +3 +0 +0 +5 +0 +\+5 +9/m)
    expect(out).toMatch(/^Group B$/m)
  })

  test('can be of one group, by its id, its name or its letter', async () => {
    const { groups } = await json<{ groups: Group[] }>('table', ...CUP)
    const first = groups[0]
    for (const name of [first?.id ?? '', 'Group A', 'a']) {
      const table = await json<Group & { group: { id: string; name: string } }>('table', ...CUP, '--group', name)
      expect(table.group).toEqual({ id: first?.id, name: 'Group A' })
      expect(table.order).toBe('final')
      expect(first === undefined ? [] : inShort(table)).toEqual(first === undefined ? [] : inShort(first))
    }
    const { out } = await scudetto('table', ...CUP, '--group', 'a')
    expect(out).toMatch(/^World Cup 2018, Group A, as of /)
  })

  test('can be asked for as one table of all', async () => {
    const { rows } = await json<Group>('table', ...CUP, '--whole')
    expect(rows).toHaveLength(8)
  })

  test('explains a place within its group', async () => {
    const explained = await json<{ group: { name: string }; position: number; gaps: object }>('table', ...CUP, '--explain', 'RUS')
    expect(explained).toMatchObject({ group: { name: 'Group A' }, position: 2, gaps: { above: { club: { id: 'uruguay' }, gap: 3 } } })
    expect((await scudetto('table', ...CUP, '--explain', 'Brazil')).err).toMatch(/^CLUB_UNKNOWN Brazil are not in World Cup 2018/)
  })
})

describe('other commands of a season of groups', () => {
  test.each(['results', 'fixtures', 'scorers'])('%s works on the whole', async (command) => {
    expect(await scudetto(command, ...CUP)).toMatchObject({ code: 0, err: '' })
  })

  test.each(['records', 'run-in', 'findings', 'round-up'])('%s asks for a group', async (command) => {
    const { code, out, err } = await scudetto(command, ...CUP)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^GROUP_UNKNOWN .* Expected one of .*\(Group A\), .*\(Group B\)/)
    expect(await scudetto(command, ...CUP, '--group', 'b')).toMatchObject({ code: 0, err: '' })
  })

  test('results come with their groups, and the rounds after them under their name', async () => {
    const { out } = await scudetto('results', ...CUP)
    expect(out).toMatch(/Russia +5-0 +Saudi Arabia +Group A$/m)
    expect(out.indexOf('Matchday 12')).toBeLessThan(out.search(/Uruguay +2-1 +Portugal$/m))
    const { matches } = await json<{ matches: object[] }>('results', ...CUP, '--group', 'a')
    expect(matches).toHaveLength(6)
  })

  test('fixtures are those of the group asked for', async () => {
    expect((await json<{ matches: object[] }>('fixtures', ...CUP, '--group', 'b')).matches).toHaveLength(1)
    expect((await json<{ matches: object[] }>('fixtures', ...CUP, '--group', 'a')).matches).toEqual([])
  })
})

describe('a group that is not there', () => {
  test('comes with those that are', async () => {
    const { code, out, err } = await scudetto('table', ...CUP, '--group', 'z')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^GROUP_UNKNOWN "z" is no group of World Cup 2018\. Expected .+ Nearest: /)
  })

  test('is any group of a league of one table', async () => {
    const { problems } = await json<{ problems: { code: string; expected: string }[] }>('table', '--group', 'a')
    expect(problems).toMatchObject([{ code: 'GROUP_UNKNOWN', expected: 'no group: the season has one table' }])
  })
})
