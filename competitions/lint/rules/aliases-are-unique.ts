import type { Club } from '../../../src/competition/index.ts'
import type { Finding, Rule } from '../rule.ts'

function spellings(club: Club): string[] {
  const numbers = Object.entries(club.numbers ?? {}).map(([feed, number]) => `${feed}#${number}`)
  return [club.name, club.fullName, ...club.aliases, ...numbers]
}

export const aliasesAreUnique: Rule = {
  name: 'aliases-are-unique',
  why: 'A spelling that two clubs share would hand one club the matches of the other, without a word. Ids must not repeat either.',
  check(competition) {
    const findings: Finding[] = []
    const owners = new Map<string, string>()
    const ids = new Set<string>()
    for (const club of competition.clubs) {
      if (ids.has(club.id)) findings.push({ where: `competition.json: ${club.id}`, message: `the id "${club.id}" is used twice` })
      ids.add(club.id)
      const own = club.name === club.fullName ? spellings(club).slice(1) : spellings(club)
      for (const spelling of own) {
        const owner = owners.get(spelling)
        if (owner !== undefined)
          findings.push({ where: `competition.json: ${club.id}`, message: `"${spelling}" is already a name of ${owner}` })
        owners.set(spelling, club.id)
      }
    }
    return findings
  },
}
