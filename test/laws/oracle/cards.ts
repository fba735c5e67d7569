import type { Card, Played } from './ledger.ts'
import type { Step } from './part.ts'

/** Disciplinary points of one player in one match: only the gravest offence counts. */
function pointsOfPlayer(cards: readonly Card[], weights: NonNullable<Step['cards']>): number {
  const shown = cards.map(({ card }) => card)
  if (shown.includes('red')) return shown.includes('yellow') ? weights.yellowThenRed : weights.red
  return shown.includes('second yellow') ? weights.secondYellow : weights.yellow
}

/** The cards or disciplinary points of a club over its matches by a step; undefined where they cannot be counted. Fewer are better. */
export function countedCards(club: string, step: Step, games: readonly Played[]): number | undefined {
  const own = games.filter((game) => game.home === club || game.away === club)
  if (!own.every((game) => game.lineUps.includes(club))) return undefined
  if (step.code === 'FAIR_PLAY' && step.cards === undefined) return undefined
  let total = 0
  for (const game of own) {
    const cards = game.cards.filter((card) => card.club === club)
    if (step.code === 'RED_CARDS') total += cards.filter(({ card }) => card !== 'yellow').length
    if (step.code === 'YELLOW_CARDS') total += cards.filter(({ card }) => card === 'yellow').length
    if (step.code !== 'FAIR_PLAY' || step.cards === undefined) continue
    for (const player of new Set(cards.map((card) => card.player))) {
      total += pointsOfPlayer(
        cards.filter((card) => card.player === player),
        step.cards,
      )
    }
  }
  return total
}
