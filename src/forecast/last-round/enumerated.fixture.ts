import type { ClubId } from '../../base/index.ts'
import { type Match, type Season, type SupposedScore, withScores } from '../../season/index.ts'
import { type Table, tableOf } from '../../table/index.ts'
import { scoreAt } from '../scores.ts'
import type { ScoreChances } from '../types.ts'

/** The chance of each place by club, from 1, as every score of every open match in turn gives it through the table itself. */
export type Enumerated = ReadonlyMap<ClubId, readonly number[]>

interface Way {
  readonly scores: readonly SupposedScore[]
  readonly chance: number
}

/** Goes through all scores up to so many goals a side; `only` says which to keep. */
export function enumerated(
  season: Season,
  open: readonly Match[],
  chancesOf: (match: Match) => ScoreChances,
  most: number,
  only: (way: readonly SupposedScore[]) => boolean = () => true,
): Enumerated {
  const goals = Array.from({ length: most + 1 }, (_, count) => count)
  let ways: Way[] = [{ scores: [], chance: 1 }]
  for (const match of open)
    ways = ways.flatMap(({ scores, chance }) =>
      goals.flatMap((home) =>
        goals.map((away) => ({
          scores: [...scores, { match: match.id, score: { home, away } }],
          chance: chance * chancesOf(match)[scoreAt(home, away)]!,
        })),
      ),
    )
  const kept = ways.filter(({ scores, chance }) => chance > 0 && only(scores))
  const all = kept.reduce((sum, { chance }) => sum + chance, 0)
  const places = new Map(season.clubs.map((club) => [club, season.clubs.map(() => 0)]))
  for (const { scores, chance } of kept) addPlaces(places, tableOf(withScores(season, scores)), chance / all)
  return places
}

function addPlaces(places: ReadonlyMap<ClubId, number[]>, { rows }: Table, chance: number): void {
  for (const { club, position } of rows) {
    const sharing = rows.filter((row) => row.position === position).length
    const own = places.get(club)!
    for (let place = position; place < position + sharing; place++) own[place - 1]! += chance / sharing
  }
}
