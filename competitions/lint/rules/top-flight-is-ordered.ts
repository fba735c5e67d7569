import type { Club } from '../../../src/competition/index.ts'
import { nextLabels } from '../labels.ts'
import type { Finding, Rule } from '../rule.ts'

function inClub(club: Club, since: string | undefined): Finding[] {
  const where = `competition.json: ${club.id}`
  const stays = club.topFlight ?? []
  return stays.flatMap(({ from, to }, index): Finding[] => {
    const before = stays[index - 1]
    if (to < from) return [{ where, message: `the stay from ${from} ends in ${to}, before it began` }]
    if (since !== undefined && from < since) return [{ where, message: `${from} lies before the single division of ${since}` }]
    if (before === undefined) return []
    if (from <= before.to) return [{ where, message: `the stay from ${from} begins before the one to ${before.to} has ended` }]
    return nextLabels(before.to).includes(from) ? [{ where, message: `the stays to ${before.to} and from ${from} are one` }] : []
  })
}

export const topFlightIsOrdered: Rule = {
  name: 'top-flight-is-ordered',
  why: 'How long a club has been up, and since when it is back, is read from the last stay; out of order, it would be another one.',
  check(competition) {
    return competition.clubs.flatMap((club) => inClub(club, competition.singleDivisionSince))
  },
}
