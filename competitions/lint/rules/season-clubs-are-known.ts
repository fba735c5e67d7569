import type { Competition, SeasonProfile } from '../../../src/competition/index.ts'
import type { Finding, Rule } from '../rule.ts'

function inSeason(season: SeasonProfile, competition: Competition): Finding[] {
  const where = `seasons/${season.season}.json`
  const clubs = new Map(competition.clubs.map((club) => [club.id, club]))
  const seen = new Set<string>()
  return season.clubs.flatMap(({ club: id, ground }): Finding[] => {
    const repeated = seen.has(id)
    seen.add(id)
    if (repeated) return [{ where, message: `${id} is listed twice` }]
    const club = clubs.get(id)
    if (club === undefined) return [{ where, message: `${id} is no club of competition.json` }]
    const grounds = club.grounds ?? []
    if (grounds.length === 0 || grounds.some((each) => each.name === ground)) return []
    return [{ where, message: `${ground} is no ground of ${id} in competition.json` }]
  })
}

export const seasonClubsAreKnown: Rule = {
  name: 'season-clubs-are-known',
  why: 'A club or ground that the competition does not have could never be matched with a feed, and its place in the table would stay empty.',
  check(competition) {
    return competition.seasons.flatMap((season) => inSeason(season, competition))
  },
}
