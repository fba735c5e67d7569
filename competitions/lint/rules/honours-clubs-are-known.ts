import type { Finding, Rule } from '../rule.ts'

export const honoursClubsAreKnown: Rule = {
  name: 'honours-clubs-are-known',
  why: 'A title under an id that no club has would be missing from the count of the club that won it.',
  check(competition) {
    const known = new Set(competition.clubs.map((club) => club.id))
    return (competition.honours?.seasons ?? []).flatMap((entry): Finding[] => {
      const id = entry.status === 'won' ? entry.club : entry.status === 'revoked' ? entry.from : undefined
      if (id === undefined || known.has(id)) return []
      return [{ where: `honours.json: ${entry.season}`, message: `${id} is no club of competition.json` }]
    })
  },
}
