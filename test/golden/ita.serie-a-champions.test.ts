import { describe, expect, it } from 'vitest'
import { matchId } from '../../src/base/index.ts'
import { decisionsFile } from '../../src/cli/catalogue.ts'
import { decisionsFor, inOrderOfEffect } from '../../src/cli/decisions.ts'
import { type Fact, foldSeason, tableOf } from '../../src/index.ts'
import { history, serieA } from '../bundled.ts'

/** The champions by table, of the bundled results, against the honours on file. Where they differ, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '1945-46': 'two groups and a final round: the results on file are of three tables in one',
  '1947-48': '40 of the 420 results are missing; Torino won it by 16 points',
  '2004-05': 'taken from Juventus (Calciopoli) and given to nobody',
  '2005-06': 'Juventus put last (Calciopoli); Inter, third by results, are the champions',
}

type PastSeason = (typeof history.seasons)[number]

function factsOf({ clubs, results }: PastSeason): Fact[] {
  return results.flatMap(([date, home, away, homeGoals, awayGoals]): Fact[] => {
    const [atHome = '', onTheRoad = ''] = [clubs[home], clubs[away]]
    const match = matchId(atHome, onTheRoad)
    const said = { source: 'history', match }
    const [kickOff, at] = [`${date}T14:00:00Z`, `${date}T16:00:00Z`]
    return [
      { ...said, kind: 'FixtureScheduled', id: `${match}/F`, at: kickOff, home: atHome, away: onTheRoad, kickOff, timeKnown: false },
      { ...said, kind: 'ResultRecorded', id: `${match}/R`, at, score: { home: homeGoals, away: awayGoals } },
    ]
  })
}

/** Whoever stands first, alone. */
function championsByTable(past: PastSeason): { readonly club: string | undefined; readonly over: boolean } {
  const facts = factsOf(past)
  const decisions = decisionsFor(facts, decisionsFile(serieA.id, past.season))
  if (!decisions.ok) throw new Error(`the decisions of ${past.season} cannot be read`)
  const folded = foldSeason({ competition: serieA, season: past.season, facts: inOrderOfEffect(facts, decisions.value.facts) })
  if (!folded.ok) throw new Error(folded.problem.message)
  const { rows, order } = tableOf(folded.value)
  const first = rows.filter((row) => row.position === 1)
  return { club: first.length === 1 ? first[0]?.club : undefined, over: order === 'final' }
}

const honoured = new Map(serieA.honours?.seasons.flatMap((each) => (each.status === 'won' ? [[each.season, each.club] as const] : [])))

describe('the champions of Serie A by table', () => {
  it('are asked of every season since the first of 1929-30', () => {
    expect(history.seasons[0]?.season).toBe('1929-30')
    expect(history.seasons.length).toBeGreaterThanOrEqual(90)
    expect(Object.keys(EXCEPTIONS).every((season) => history.seasons.some((past) => past.season === season))).toBe(true)
  })

  it.each(history.seasons.filter(({ season }) => EXCEPTIONS[season] === undefined))('of $season are those honoured', (past) => {
    const { club, over } = championsByTable(past)
    expect(over).toBe(true)
    expect(club).toBe(honoured.get(past.season))
    expect(club).toBeDefined()
  })

  it.each(history.seasons.filter(({ season }) => EXCEPTIONS[season] !== undefined))('of $season are an exception still', (past) => {
    const everyPairTwice = past.clubs.length * (past.clubs.length - 1)
    if (past.season === '1945-46') expect(past.results.length).not.toBe(everyPairTwice)
    else if (past.season === '1947-48') expect(past.results.length).toBe(everyPairTwice - 40)
    else expect(championsByTable(past).club).not.toBe(honoured.get(past.season))
  })

  it('of 1963-64 needed a play-off, and share first place without it', () => {
    const past = history.seasons.find(({ season }) => season === '1963-64')
    const folded = foldSeason({ competition: serieA, season: '1963-64', facts: past ? factsOf(past) : [] })
    const rows = folded.ok ? tableOf(folded.value).rows : []
    expect(rows.slice(0, 2).map((row) => [row.position, row.club, row.points, row.tie?.undecided?.by])).toEqual([
      [1, 'bologna', 54, 'PLAY_OFF'],
      [1, 'inter', 54, 'PLAY_OFF'],
    ])
  })
})
