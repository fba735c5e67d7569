import type { Rules } from '../../../src/index.ts'
import type { Played } from './ledger.ts'

/** One side's view of one match. */
export interface Side {
  readonly opponent: string
  readonly scored: number
  readonly conceded: number
  readonly atHome: boolean
  readonly outcome: 'won' | 'drawn' | 'lost'
}

/** Who has the points of a match: as it was awarded, or by its goals. */
export function winnerOf({ score, winner }: Played): 'home' | 'away' | 'neither' | 'both' {
  if (winner !== undefined) return winner
  if (score.home === score.away) return 'both'
  return score.home > score.away ? 'home' : 'away'
}

/** A match for one of its sides. */
function outcomeFor(side: 'home' | 'away', game: Played): Side['outcome'] {
  const winner = winnerOf(game)
  if (winner === 'both') return 'drawn'
  return winner === side ? 'won' : 'lost'
}

/** A club's matches as it saw them, in order. */
export function sidesOf(club: string, games: readonly Played[]): Side[] {
  return games.flatMap((game): Side[] => {
    const { home, away, score } = game
    if (club === home) {
      return [{ opponent: away, scored: score.home, conceded: score.away, atHome: true, outcome: outcomeFor('home', game) }]
    }
    if (club === away) {
      return [{ opponent: home, scored: score.away, conceded: score.home, atHome: false, outcome: outcomeFor('away', game) }]
    }
    return []
  })
}

/** The matches among some clubs. */
export function among<G extends { readonly home: string; readonly away: string }>(clubs: readonly string[], games: readonly G[]): G[] {
  return games.filter(({ home, away }) => clubs.includes(home) && clubs.includes(away))
}

/** The sum of a number of each match. */
function total(sides: readonly Side[], of: (side: Side) => number): number {
  return sides.reduce((sum, side) => sum + of(side), 0)
}

export const goalsFor = (sides: readonly Side[]): number => total(sides, (side) => side.scored)
export const goalDifference = (sides: readonly Side[]): number => total(sides, (side) => side.scored - side.conceded)
export const wins = (sides: readonly Side[]): number => sides.filter((side) => side.outcome === 'won').length
export const home = (sides: readonly Side[]): Side[] => sides.filter((side) => side.atHome)
export const away = (sides: readonly Side[]): Side[] => sides.filter((side) => !side.atHome)

/** The points won on the pitch. */
export function pointsWon(sides: readonly Side[], { win, draw, loss }: Rules['points']): number {
  return total(sides, ({ outcome }) => ({ won: win, drawn: draw, lost: loss })[outcome])
}
