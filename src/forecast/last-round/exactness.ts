import type { ClubId } from '../../base/index.ts'
import type { OrderStep } from '../../competition/index.ts'
import type { Match } from '../../season/index.ts'
import type { Division } from '../../table/index.ts'
import { looksAtOwnGoals } from './final-order.ts'
import type { NotExact } from './types.ts'

/** Three results for each of twelve matches are half a million; each further match makes three times as many. */
const MOST_MATCHES = 12

/** The work grows as fast with the clubs that can end level, and this many hardly ever can. */
const MOST_LEVEL = 12

/** Why a division with these matches left has no exact chances here; undefined where it has. */
export function whyNotExact(division: Division, open: readonly Match[]): NotExact | undefined {
  const sides = open.flatMap(({ home, away }) => [home, away])
  if (!sides.every((club) => division.clubs.includes(club))) return 'a match with a club outside the division'
  if (new Set(sides).size < sides.length) return 'a club has two matches left'
  if (open.length > MOST_MATCHES) return 'more matches left than can be gone through'
  if (mostLevel(division, new Set(sides)) > MOST_LEVEL) return 'more clubs can end level than can be gone through'
  return whyNotRanked(division) ?? division.rules.final.map(whyNotStep).find((reason) => reason !== undefined)
}

/** At most so many clubs end on the same points: those that can reach them, `playing` having a match left. */
function mostLevel({ clubs, points, season }: Division, playing: ReadonlySet<ClubId>): number {
  const { win, draw, loss } = season.rules.points
  const reaching = new Map<number, number>()
  for (const club of clubs)
    for (const more of playing.has(club) ? [win, draw, loss] : [0]) {
      const total = (points.get(club) ?? 0) + more
      reaching.set(total, (reaching.get(total) ?? 0) + 1)
    }
  return Math.max(...reaching.values())
}

function whyNotRanked({ season, rules, keepsRankingOf }: Division): NotExact | undefined {
  const { win, draw, loss } = season.rules.points
  // A club's points at the end must tell how its match went.
  const tellResults = win > draw && draw > loss
  if (keepsRankingOf !== undefined || season.stopped?.ranking === 'points per match' || !tellResults)
    return 'the clubs are not ranked on points of their own'
  if (rules.partialSplit?.procedure === 'restart after each winner') return 'the order begins again after each winner'
  if (season.settledTies.length > 0) return 'an order has been settled outside the table'
  const contested = (season.rules.playOffs ?? []).flatMap(({ places }) => places)
  return new Set(contested).size < contested.length ? 'play-offs share a place' : undefined
}

function whyNotStep(step: OrderStep): NotExact | undefined {
  if (step.code.startsWith('OPPONENTS_')) return 'a step looks at the results of other clubs'
  if (step.afterDrawInLastMatch === true) return 'a step looks at how the last match ended'
  const conditional = step.onceAllMet === true || step.clubsLevel !== undefined || step.onlyIfItMatters === true
  return conditional && looksAtOwnGoals(step) ? 'a step of goals has a condition' : undefined
}
