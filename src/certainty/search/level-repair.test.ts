import { describe, expect, it } from 'vitest'
import { facts, serieA } from '../../../test/bundled.ts'
import { foldSeason } from '../../season/index.ts'
import { divisionsIn } from '../../table/index.ts'
import { leagueOf } from '../league.ts'
import { LevelRepair } from './level-repair.ts'
import { Relaxation } from './relaxation.ts'

const folded = foldSeason({ competition: serieA, season: '2017-18', facts, throughMatchday: 33 })
if (!folded.ok) throw new Error(folded.problem.message)
const league = leagueOf(folded.value, divisionsIn(folded.value).parts[0]!)
const { size, open, home, away, openOf, points, taken } = league
const width = size + 1

/** The league with a club losing every match it has left. */
function losing(club: number): { readonly relaxation: Relaxation; readonly start: Uint8Array } {
  const relaxation = new Relaxation(league)
  relaxation.mask.fill(7)
  for (const m of openOf[club]!) relaxation.mask[m] = home[m] === club ? 4 : 1
  return { relaxation, start: Uint8Array.from(open, (_, m) => (relaxation.mask[m] === 4 ? 2 : relaxation.mask[m] === 1 ? 0 : 1)) }
}

/** How many clubs are above one on points, or level and not behind it on points of the level clubs' own matches. */
function notBelow(club: number, outcomes: Uint8Array): number {
  const [total, from] = [points.slice(), taken.slice()]
  for (const [m, o] of outcomes.entries()) {
    const [h, a] = [home[m]!, away[m]!]
    total[h]! += league.homePoints[o]!
    total[a]! += league.awayPoints[o]!
    from[h * width + a]! += league.homePoints[o]!
    from[a * width + h]! += league.awayPoints[o]!
  }
  const level = league.clubs.flatMap((_, other) => (total[other] === total[club] ? [other] : []))
  const meetings = (of: number) => level.reduce((sum, other) => sum + from[of * width + other]!, 0)
  return league.clubs.filter((_, other) => {
    if (other === club || total[other]! < total[club]!) return false
    return total[other]! > total[club]! || meetings(other) >= meetings(club)
  }).length
}

describe('mending points and head-to-head together', () => {
  it.each(['roma', 'lazio', 'inter', 'atalanta', 'torino', 'genoa'])('finds only outcomes that leave %s where it is to be', (id) => {
    const club = league.clubs.indexOf(id)
    const { relaxation, start } = losing(club)
    let found = 0
    for (let limit = 0; limit < size; limit++) {
      const repair = new LevelRepair(relaxation)
      if (!repair.find(start, { club, points: points[club]!, sign: 1, limit, by: 0 }, 200)) continue
      found++
      expect(notBelow(club, repair.outcome)).toBeGreaterThanOrEqual(size - 1 - limit)
      for (const [m, o] of repair.outcome.entries()) expect((relaxation.mask[m]! & (1 << o)) !== 0).toBe(true)
    }
    // What is left to find grows with the limit: with every club let go there is nothing to mend.
    expect(found).toBeGreaterThan(3)
  })
})
