import { rowOfClub } from '../../table/index.ts'
import type { Draft, FindingContext, Kind } from '../kind.ts'
import { ordinal, points } from '../words.ts'

/** Points between each club and the one above it, and what the gap between those two was before the round. */
export const gap: Kind<'gap'> = {
  kind: 'gap',
  family: 'table',
  derive: (context) => context.table.rows.flatMap((_, index) => gapAt(index, context)),
  rarityOf: ({ points: now, before, position }) =>
    `${position === 2 ? 'at the top ' : ''}${now === before ? 'unchanged' : now <= 1 ? 'to a point or none' : 'changed'}`,
  said: ({ club, behind, position, points: now, before, left }, { names }) => {
    const change = now === before ? '' : before >= 0 ? `, from ${points(before)} before the round` : ', having been ahead before the round'
    return `${names.club(club)}, ${ordinal(position)}, are ${now === 0 ? 'level on points with' : `${points(now)} behind`} ${names.club(behind)}${change}, with ${String(left)} to play.`
  },
}

/** Points two wins can make up. */
const WITHIN_REACH = 6

function gapAt(index: number, { table, before, leftFor, evidenceOf, isOfRound, season }: FindingContext): Draft<'gap'>[] {
  const [above, own] = [table.rows[index - 1], table.rows[index]]
  if (above === undefined || own === undefined || own.played === 0) return []
  // Clubs of different parts of a divided table play for different places, and points per match are no gap in points.
  if (above.group !== own.group || above.points < own.points) return []
  const earlier = (rowOfClub(before, above.club)?.points ?? 0) - (rowOfClub(before, own.club)?.points ?? 0)
  const fresh = season.matches.some(
    (match) => isOfRound(match.id) && [match.home, match.away].some((club) => club === own.club || club === above.club),
  )
  return [
    {
      key: `${above.club}/${own.club}`,
      // A gap beyond a week's reach is about the club behind alone.
      subject: { clubs: above.points - own.points > WITHIN_REACH ? [own.club] : [own.club, above.club] },
      evidence: [...evidenceOf(own.club), ...evidenceOf(above.club)],
      freshness: fresh ? 1 : 0.4,
      value: {
        club: own.club,
        behind: above.club,
        position: own.position,
        points: above.points - own.points,
        before: earlier,
        left: leftFor(own.club),
      },
    },
  ]
}
