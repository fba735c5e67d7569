import type { Finding, Rule } from '../rule.ts'

export const filesBelongTogether: Rule = {
  name: 'files-belong-together',
  why: 'A file copied from another competition parses well enough, and then applies one country’s rules to the other’s table.',
  check(competition) {
    const files = [
      ...competition.regimes.map((rules) => ({ where: `rules/${rules.from}.json`, id: rules.competition })),
      ...competition.seasons.map((season) => ({ where: `seasons/${season.season}.json`, id: season.competition })),
      ...(competition.honours === undefined ? [] : [{ where: 'honours.json', id: competition.honours.competition }]),
    ]
    return files.flatMap(({ where, id }): Finding[] => (id === competition.id ? [] : [{ where, message: `it belongs to ${id}` }]))
  },
}
