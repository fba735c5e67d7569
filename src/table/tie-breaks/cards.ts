import type { ClubId } from '../../base/index.ts'
import type { CardPoints } from '../../competition/index.ts'
import type { CountedMatch } from '../../season/index.ts'
import type { Division } from '../divisions.ts'
import { givenValue } from './given.ts'
import { positive, type TieBreak } from './tie-break.ts'

type Card = CountedMatch['cards'][number]['card']

/**
 * The cards of a club, player by player and match by match. Undefined when the feed sent no line-up for one of its matches: a feed that
 * does not know who played does not know who was booked either.
 */
function cardsOf(club: ClubId, { matches }: Division): (readonly Card[])[] | undefined {
  const own = matches.filter((match) => match.home === club || match.away === club)
  if (own.some(({ lineUps }) => !lineUps.some((lineUp) => lineUp.club === club))) return undefined
  return own.flatMap(({ cards }) => {
    const byPlayer = new Map<string, Card[]>()
    for (const each of cards) if (each.club === club) byPlayer.set(each.player, [...(byPlayer.get(each.player) ?? []), each.card])
    return [...byPlayer.values()]
  })
}

/** Disciplinary points of one player in one match: only the gravest offence counts. */
function pointsFor(cards: readonly Card[], points: CardPoints): number {
  if (cards.includes('red')) return cards.includes('yellow') ? points.yellowThenRed : points.red
  return cards.includes('second yellow') ? points.secondYellow : points.yellow
}

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value
}

/** Disciplinary points: the organiser's own figure, or cards counted as the rules say. */
export const fairPlay: TieBreak = {
  code: 'FAIR_PLAY',
  name: 'disciplinary points',
  basis: 'cards',
  written: positive,
  valueOf: (club, { division, step: { cards: points } }) => {
    const given = givenValue(division.season, 'FAIR_PLAY', club)
    if (given !== undefined || points === undefined) return negative(given)
    return negative(cardsOf(club, division)?.reduce((sum, cards) => sum + pointsFor(cards, points), 0))
  },
}

function fewest(code: 'RED_CARDS' | 'YELLOW_CARDS', name: string, counts: (card: Card) => boolean): TieBreak {
  return {
    code,
    name,
    basis: 'cards',
    written: positive,
    valueOf: (club, { division }) =>
      negative(givenValue(division.season, code, club) ?? cardsOf(club, division)?.flat().filter(counts).length),
  }
}

/** Players sent off, by a straight red or a second yellow card. */
export const redCards = fewest('RED_CARDS', 'fewest red cards', (card) => card !== 'yellow')
/** Yellow cards. */
export const yellowCards = fewest('YELLOW_CARDS', 'fewest yellow cards', (card) => card === 'yellow')
