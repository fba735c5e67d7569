import type { CountedMatch } from '../../season/index.ts'
import { rowOfClub, type Table } from '../../table/index.ts'
import { type Kind, lineOf, matchSubject, scoreLine } from '../kind.ts'
import type { FindingValues } from '../values.ts'

/** A win over a club this many places higher is an upset. */
const UPSET = 8

/** Each result of the round. */
export const result: Kind<'result'> = {
  kind: 'result',
  family: 'match',
  derive: ({ round, dateOf, before }) =>
    round.matches.map((match) => ({
      key: match.id,
      subject: matchSubject(match),
      evidence: [...match.evidence, match.fixture],
      freshness: 1,
      value: {
        ...lineOf(match),
        score: match.score,
        date: dateOf(match),
        awarded: match.status === 'awarded',
        ...placesBefore(match, before),
        ...(match.halfTime && { halfTime: match.halfTime }),
        ...(match.ground !== undefined && { ground: match.ground }),
        ...(match.matchday !== undefined && { matchday: match.matchday }),
        ...(match.score.home !== match.score.away && { winner: match.score.home > match.score.away ? match.home : match.away }),
      },
    })),
  rarityOf: (value) => (isUpset(value) ? 'upset' : Math.abs(value.score.home - value.score.away) >= 4 ? 'rout' : 'result'),
  said: (value, context) => {
    const ground = value.ground === undefined ? '' : ` at ${value.ground}`
    return `${scoreLine(value, value.score, context)}${ground}${value.awarded ? ', awarded' : ''}.`
  },
}

function placesBefore({ home, away }: CountedMatch, before: Table): Pick<FindingValues['result'], 'placesBefore'> {
  const [atHome, visiting] = [rowOfClub(before, home), rowOfClub(before, away)]
  if (atHome === undefined || visiting === undefined || atHome.played === 0 || visiting.played === 0) return {}
  return { placesBefore: { home: atHome.position, away: visiting.position } }
}

function isUpset({ winner, home, placesBefore: places }: FindingValues['result']): boolean {
  if (winner === undefined || places === undefined) return false
  return (winner === home ? places.home - places.away : places.away - places.home) >= UPSET
}
