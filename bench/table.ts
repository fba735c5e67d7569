import { countedMatches, type Season, tableOf } from '../src/index.ts'
import { fold, NIGHT } from './bundled.ts'
import type { Question } from './question.ts'

// How long does a table take, its ties settled by the rules, against one that only adds up?
const [night, whole] = [fold(NIGHT), fold()]

/** "380 matches, 8 clubs level with another". */
function sizeOf(season: Season): string {
  const level = tableOf(season).rows.filter((row) => row.tie !== undefined).length
  return `${String(countedMatches(season).length)} matches, ${String(level)} clubs level with another`
}

/** Points, goal difference, goals, and then whatever order the sort leaves: what most code that needs a table does. */
function naiveTable(season: Season): { club: string; points: number; difference: number; scored: number }[] {
  const rows = new Map(season.clubs.map((club) => [club, { club, points: 0, difference: 0, scored: 0 }]))
  const add = (club: string, own: number, other: number) => {
    const row = rows.get(club)
    if (row === undefined) return
    row.points += own > other ? 3 : own === other ? 1 : 0
    row.difference += own - other
    row.scored += own
  }
  for (const { home, away, score } of countedMatches(season)) {
    add(home, score.home, score.away)
    add(away, score.away, score.home)
  }
  return [...rows.values()].sort((a, b) => b.points - a.points || b.difference - a.difference || b.scored - a.scored)
}

export const table: Question = {
  title: 'The table, from a season already folded',
  note: 'Twenty clubs under the rules of Serie A, with the clubs level on points parted step by step and the reason kept. The naive table is points, goal difference and goals through Array.sort: no rules, no reasons.',
  pairs: [
    {
      name: `the table of 22 April 2018: ${sizeOf(night)}`,
      run: () => tableOf(night),
      peer: { name: 'naive table of the same matches', run: () => naiveTable(night) },
      under: 1,
    },
    {
      name: `the final table: ${sizeOf(whole)}`,
      run: () => tableOf(whole),
      peer: { name: 'naive table of the whole season', run: () => naiveTable(whole) },
      under: 1,
    },
  ],
}
