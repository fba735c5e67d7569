import type { FindingOf } from '../../findings/index.ts'
import type { Scene } from './scene.ts'

/** A match that settled something. */
export type Game = FindingOf<'settled-by'>['value']['matches'][number]

/** How other clubs' match came out: "Crotone won 2-1 at Udinese", "Napoli drew 0-0 with Torino". */
export function elsewhereIn({ writer }: Scene, game: Game): string {
  const { winner, loser, score } = resultOf(game)
  if (winner === undefined) return `${writer.club(game.away)} drew ${score} at ${writer.club(game.home)}`
  return winner === game.home
    ? `${writer.club(winner)} beat ${writer.club(loser)} ${score}`
    : `${writer.club(winner)} won ${score} at ${writer.club(loser)}`
}

/** The winners of a match, the beaten side and the score, the winners' goals first. */
export function resultOf({ home, away, score }: Game): { readonly winner?: string; readonly loser: string; readonly score: string } {
  if (score.home === score.away) return { loser: '', score: `${String(score.home)}-${String(score.away)}` }
  const [winner, loser] = score.home > score.away ? [home, away] : [away, home]
  return { winner, loser, score: `${String(Math.max(score.home, score.away))}-${String(Math.min(score.home, score.away))}` }
}

/** A match from a club's side; no outcome where it is another's. The score of a defeat has the winners' goals first, as prose has it. */
export function sideIn(game: Game, club: string): { readonly own: string; readonly outcome?: 'won' | 'drew' | 'lost' } {
  const { winner, score } = resultOf(game)
  if (game.home !== club && game.away !== club) return { own: score }
  return { own: score, outcome: winner === undefined ? 'drew' : winner === club ? 'won' : 'lost' }
}

/** "at home to Lazio", "at Roma": where a club played a match. */
export function groundIn({ writer }: Scene, club: string, { home, away }: Game): string {
  return home === club ? `at home to ${writer.club(away)}` : `at ${writer.club(home)}`
}
