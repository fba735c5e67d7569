import { dateInWords, localTime } from '../../base/index.ts'
import type { Match } from '../../season/index.ts'
import { type FindingContext, type Kind, lineOf } from '../kind.ts'
import { list } from '../words.ts'

/** The fixtures of the next matchday. */
export const nextRound: Kind<'next-round'> = {
  kind: 'next-round',
  family: 'calendar',
  derive: (context) => {
    const fixtures = nextFixtures(context)
    const [first] = fixtures
    if (first === undefined) return []
    const value = {
      fixtures: fixtures.map((match) => fixtureOf(match, context)),
      ...(first.matchday !== undefined && { matchday: first.matchday }),
    }
    return [
      {
        key: String(first.matchday ?? context.dateOf(first)),
        subject: { clubs: [] },
        evidence: fixtures.map((match) => match.fixture),
        freshness: 0.3,
        value,
      },
    ]
  },
  said: ({ fixtures }, { names }) =>
    `Next: ${list(fixtures.map(({ home, away, date }) => `${names.club(home)} v ${names.club(away)} (${dateInWords(date)})`))}.`,
}

/** Without matchdays: each club's next match within a week of the first. */
function nextFixtures({ left, round }: FindingContext): readonly Match[] {
  const next = left.filter(
    (match) =>
      match.status === 'scheduled' && (match.matchday === undefined || round.matchday === undefined || match.matchday > round.matchday),
  )
  const [first] = next
  if (first === undefined) return []
  const soonest = first.matchday === undefined ? undefined : Math.min(...next.flatMap((match) => match.matchday ?? []))
  if (soonest !== undefined) return next.filter((match) => match.matchday === soonest)
  const seen = new Set<string>()
  return next.filter((match) => {
    if (seen.has(match.home) || seen.has(match.away)) return false
    seen.add(match.home).add(match.away)
    return true
  })
}

function fixtureOf(match: Match, { season }: FindingContext) {
  const { date, time } = localTime(match.kickOff, season.competition.timeZone)
  return { ...lineOf(match), date, ...(match.timeKnown && { time }) }
}
