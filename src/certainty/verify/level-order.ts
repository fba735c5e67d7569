import type { ClubId } from '../../base/index.ts'
import type { Season } from '../../season/index.ts'
import { divisionsIn, rankLevelClubs, type Slot, type StepTaken } from '../../table/index.ts'
import { withScores } from '../../season/index.ts'
import type { JointCase } from './joint-case.ts'

/** Steps whose numbers are settled once points are. */
const OF_POINTS = new Set(['PTS', 'POINTS_LOST', 'UNROUNDED_PTS', 'EARLIER_PLACE', 'COEFFICIENT', 'RANKING'])

/** A club that is ahead of another whatever the goals of the matches left. */
export interface Ahead {
  readonly ahead: number
  readonly behind: number
}

/**
 * Pairs of level clubs whose order is certain in a case: of clubs known to have the same points, with all others known not to, and the
 * outcomes of whose matches with each other are known. The rules are applied with some scores that agree; a pair counts where it was
 * parted by a step no other scores could change, and so were all the steps before it.
 */
export function certainlyAhead(season: Season, known: JointCase): Ahead[] {
  return levelGroups(known).flatMap((level) => pairsOf(season, known, level))
}

function levelGroups({ points }: JointCase): (readonly number[])[] {
  const values = new Set(points.flatMap(({ least, most }) => (least === most ? [least] : [])))
  return [...values].flatMap((value) => {
    const may = points.flatMap(({ least, most }, club) => (least <= value && value <= most ? [club] : []))
    const all = may.every((club) => points[club]?.least === points[club]?.most)
    return all && may.length > 1 ? [may] : []
  })
}

function pairsOf(season: Season, known: JointCase, level: readonly number[]): Ahead[] {
  const isLevel = new Set<number | undefined>(level)
  const inside = known.matches.filter(({ home, away }) => isLevel.has(home) && isLevel.has(away))
  if (inside.some(({ outcomes }) => outcomes.length > 1)) return []
  const slots = rankedWithSomeScores(season, known, level)
  if (slots === undefined) return []
  const fixed = (step: StepTaken) => isFixed(known, step)
  // Where the winner of a tie is found first, or a play-off joins two places, one loose step may change whom the others are held against.
  const loose = season.rules.playOffs !== undefined || slots.procedure === 'restart after each winner'
  if (loose && slots.all.some(({ tie }) => tie?.steps.every(fixed) !== true)) return []
  if (loose) return pairsOfSlots(known, slots.all, () => true)
  return pairsOfSlots(known, slots.all, (a, b) => partedForSure(slots.all, a, b, fixed))
}

interface Ranked {
  readonly all: readonly Slot[]
  readonly procedure: string
}

/** The level clubs in order, every match left given a score that agrees with its outcome, or any where it has several. */
function rankedWithSomeScores(season: Season, known: JointCase, level: readonly number[]): Ranked | undefined {
  const goals = { home: { home: 1, away: 0 }, draw: { home: 0, away: 0 }, away: { home: 0, away: 1 } }
  const scores = known.matches.map(({ match, outcomes }) => ({ match: match.id, score: goals[outcomes[0] ?? 'draw'] }))
  const clubs = level.flatMap((index) => known.clubs[index] ?? [])
  const division = divisionsIn(withScores(season, scores)).parts.find((part) => clubs.every((club) => part.clubs.includes(club)))
  if (division === undefined || division.keepsRankingOf !== undefined) return undefined
  const value = known.points[level[0] ?? 0]?.least ?? 0
  const above = known.points.filter(({ least }) => least > value).length
  return {
    all: rankLevelClubs({ ...division, over: true }, clubs, division.firstPlace + above),
    procedure: division.rules.partialSplit?.procedure ?? 'continue',
  }
}

function pairsOfSlots(known: JointCase, slots: readonly Slot[], sure: (a: ClubId, b: ClubId) => boolean): Ahead[] {
  return slots.flatMap(({ clubs }, at) =>
    slots.slice(at + 1).flatMap((later) =>
      clubs.flatMap((a) =>
        later.clubs.flatMap((b) => {
          const [ahead, behind] = [known.indexOf(a), known.indexOf(b)]
          return ahead !== undefined && behind !== undefined && sure(a, b) ? [{ ahead, behind }] : []
        }),
      ),
    ),
  )
}

/** True where the step that parted two clubs, and each before it, is fixed. */
function partedForSure(slots: readonly Slot[], a: ClubId, b: ClubId, fixed: (step: StepTaken) => boolean): boolean {
  const steps = slots.find(({ clubs }) => clubs.includes(b))?.tie?.steps ?? []
  for (const step of steps) {
    if (!step.considered.includes(a) || !step.considered.includes(b) || !fixed(step)) return false
    if (step.parts?.some((part) => part.includes(a) !== part.includes(b)) === true) return true
  }
  return false
}

/** True for a step that gives the clubs it looks at the same numbers whatever the scores, the outcomes known in the case agreed. */
function isFixed(known: JointCase, { code, considered, among, passedOver }: StepTaken): boolean {
  if (passedOver !== undefined || OF_POINTS.has(code)) return true
  const clubs = new Set<number | undefined>((among ?? considered).map((club) => known.indexOf(club)))
  if (code === 'H2H_PTS') return true
  if (code === 'WINS' || code === 'AWAY_WINS') {
    return known.matches.every(({ home, away, outcomes }) => outcomes.length === 1 || !(clubs.has(home) || clubs.has(away)))
  }
  if (code === 'H2H_GD' || code === 'H2H_GF' || code === 'H2H_AWAY_GF') {
    return known.matches.every(({ home, away }) => !(clubs.has(home) && clubs.has(away)))
  }
  if (code === 'GD' || code === 'GF' || code === 'GOAL_AVERAGE') {
    return known.matches.every(({ home, away }) => !(clubs.has(home) || clubs.has(away)))
  }
  return false
}
