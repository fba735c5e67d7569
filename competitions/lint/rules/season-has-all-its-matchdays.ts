import type { SeasonProfile } from '../../../src/competition/index.ts'
import type { Finding, Rule } from '../rule.ts'

/** Everyone against everyone, home and away; with an odd number of clubs one rests each day. */
function matchdaysOf(season: SeasonProfile): number {
  const clubs = season.clubs.length
  return clubs % 2 === 0 ? 2 * (clubs - 1) : 2 * clubs
}

function inSeason(season: SeasonProfile): Finding[] {
  const where = `seasons/${season.season}.json`
  const findings: Finding[] = []
  const expected = matchdaysOf(season)
  if (season.matchdays !== expected) {
    const message = `${String(season.clubs.length)} clubs play ${String(expected)} matchdays, not ${String(season.matchdays)}`
    findings.push({ where, message })
  }
  if (season.starts >= season.ends) findings.push({ where, message: `it ends on ${season.ends}, before it starts on ${season.starts}` })
  return findings
}

export const seasonHasAllItsMatchdays: Rule = {
  name: 'season-has-all-its-matchdays',
  why: 'What is still possible is counted from the matches left; one matchday too few and a race looks decided that is open.',
  check(competition) {
    return competition.seasons.flatMap(inSeason)
  },
}
