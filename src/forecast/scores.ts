import { MOST_GOALS, type ResultChances, type ScoreChances, type Sides } from './types.ts'

const SIDE = MOST_GOALS + 1

/** Where the score h-a stands among the chances. */
export function scoreAt(home: number, away: number): number {
  return home * SIDE + away
}

/** The chances of the three results. */
export function resultChances(scores: ScoreChances): ResultChances {
  let [homeWin, draw, awayWin] = [0, 0, 0]
  for (let home = 0; home < SIDE; home++)
    for (let away = 0; away < SIDE; away++) {
      const chance = scores[scoreAt(home, away)] ?? 0
      if (home > away) homeWin += chance
      else if (home === away) draw += chance
      else awayWin += chance
    }
  return { homeWin, draw, awayWin }
}

/** A score and its chance. */
export interface ScoreChance {
  readonly home: number
  readonly away: number
  readonly chance: number
}

/** The likeliest scores, best first, and the goals to expect of either side. */
export function mostLikelyScores(scores: ScoreChances, count: number): { readonly scores: ScoreChance[]; readonly goals: Sides } {
  const all = Array.from(scores, (chance, at) => ({ home: Math.floor(at / SIDE), away: at % SIDE, chance }))
  const goals = (side: keyof Sides) => all.reduce((sum, score) => sum + score[side] * score.chance, 0)
  return { scores: all.sort((a, b) => b.chance - a.chance).slice(0, count), goals: { home: goals('home'), away: goals('away') } }
}
