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
  const isPlayedOff = season.rules.playOffs?.some(({ places }) =>
    places.every((place) => place >= slots.place && place < slots.place + level.length),
  )
  const loose = isPlayedOff === true || slots.procedure === 'restart after each winner'
  if (loose && slots.all.some(({ tie }) => tie?.steps.every(fixed) !== true)) return []
  if (loose) return pairsOfSlots(known, slots.all, (a, b) => !arePlayedOff(season, slots, a, b))
  return pairsOfSlots(known, slots.all, (a, b) => partedForSure(known, slots.all, a, b))
}

/** True for two clubs that come out on places a play-off is held between: it does not matter who was ahead. */
function arePlayedOff({ rules }: Season, { all, place }: Ranked, a: ClubId, b: ClubId): boolean {
  const order = all.flatMap(({ clubs }) => clubs)
  const [first, second] = [place + order.indexOf(a), place + order.indexOf(b)]
  return rules.playOffs?.some(({ places: [upper, lower] }) => first === upper && second === lower) === true
}

interface Ranked {
  /** The first of their places. */
  readonly place: number
  readonly all: readonly Slot[]
  readonly procedure: string
}

/** The level clubs in order, every match left given a score that agrees with its outcome, or any where it has several. */
function rankedWithSomeScores(season: Season, known: JointCase, level: readonly number[]): Ranked | undefined {
  const goals = { home: { home: 1, away: 0 }, draw: { home: 0, away: 0 }, away: { home: 0, away: 1 } }
  const scores = known.matches.map(({ match, outcomes }) => ({
    match: match.id,
    score: goals[outcomes.includes('draw') ? 'draw' : (outcomes[0] ?? 'draw')],
  }))
  const clubs = level.flatMap((index) => known.clubs[index] ?? [])
  const division = divisionsIn(withScores(season, scores)).parts.find((part) => clubs.every((club) => part.clubs.includes(club)))
  if (division === undefined || division.keepsRankingOf !== undefined) return undefined
  const value = known.points[level[0] ?? 0]?.least ?? 0
  const above = known.points.filter(({ least }) => least > value).length
  const place = division.firstPlace + above
  return {
    place,
    all: rankLevelClubs({ ...division, over: true }, clubs, place),
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

/** True where a club is ahead of another by a fixed step, or by one in which scores could only put them further apart, and all steps before are fixed. */
function partedForSure(known: JointCase, slots: readonly Slot[], a: ClubId, b: ClubId): boolean {
  const steps = slots.find(({ clubs }) => clubs.includes(b))?.tie?.steps ?? []
  for (const step of steps) {
    if (!step.considered.includes(a) || !step.considered.includes(b)) return false
    if (!isFixed(known, step)) return numberOf(known, step, a).least > numberOf(known, step, b).most
    if (step.parts?.some((part) => part.includes(a) !== part.includes(b)) === true) return true
  }
  return false
}

/** Between which ends the number a step has for a club may lie. The scores tried have a draw wherever one may be, and no more goals than they must. */
function numberOf(known: JointCase, { code, values, among }: StepTaken, club: ClubId): { least: number; most: number } {
  const value = values?.get(club)
  const own = known.indexOf(club)
  const nothing = { least: -Infinity, most: Infinity }
  if (value === undefined || own === undefined) return nothing
  const counts = (other: number | undefined) => among === undefined || (other !== undefined && among.includes(known.clubs[other] ?? ''))
  const left = known.matches.filter(({ home, away }) => (home === own && counts(away)) || (away === own && counts(home)))
  if (code === 'GF' || code === 'H2H_GF' || code === 'H2H_AWAY_GF') {
    return { least: left.every(({ outcomes }) => outcomes.length === 1) ? value : -Infinity, most: left.length === 0 ? value : Infinity }
  }
  if (code !== 'GD' && code !== 'H2H_GD') return nothing
  const mayWin = left.some(({ home, outcomes }) => outcomes.includes(home === own ? 'home' : 'away'))
  const mayLose = left.some(({ home, outcomes }) => outcomes.includes(home === own ? 'away' : 'home'))
  return { least: mayLose ? -Infinity : value, most: mayWin ? Infinity : value }
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
