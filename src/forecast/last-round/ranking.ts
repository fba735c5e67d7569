import { partByGoals } from './goals.ts'
import { type Contender, haveMet, keyOf, type Level, stretchFrom, type Way } from './level.ts'
import { addPart, ALONE, emptyStanding, playOff, shared, type Standing } from './standing.ts'

/** How clubs still level end on their places. */
export function standingOf(level: Level, contenders: readonly Contender[], way: Way): Standing {
  const [first] = contenders
  if (first === undefined || contenders.length === 1) return ALONE
  // Only where some met in an open match is anything worked out twice: once for each of its scores.
  if (level.met === 0 || haveMet(level, contenders)) return workedOut(level, contenders, way)
  const { standings } = level.knownOfOthers
  const known = standings.get(first.spread) ?? new Map<number, Standing>()
  const key = keyOf(level, contenders, way)
  const standing = known.get(key) ?? workedOut(level, contenders, way)
  standings.set(first.spread, known.set(key, standing))
  return standing
}

function workedOut(level: Level, contenders: readonly Contender[], way: Way): Standing {
  const { order } = level
  if (way.at >= order.steps.length) return shared(contenders.length)
  const goalStep = order.goalStepAt[way.at]!
  if (goalStep === -1) return partByTable(level, contenders, way)
  // A step of goals taken before has left only clubs with the same number.
  if (goalStep < way.goalsTaken) return workedOut(level, contenders, { ...way, at: way.at + 1 })
  return partByGoals(level, contenders, way, standingOf)
}

function partByTable(level: Level, contenders: readonly Contender[], way: Way): Standing {
  const { parts, next } = stretchFrom(level, contenders, way)
  const standing = emptyStanding(contenders.length)
  let start = 0
  const placed = parts.map(({ clubs, goesOn }): Placed => {
    const some = clubs.map((index) => contenders[index]!)
    const offset = way.offset + start
    const part = { clubs, start, standing: goesOn ? standingOf(level, some, { ...way, at: next, offset }) : asTheyAre(clubs.length) }
    start += clubs.length
    return part
  })
  for (const part of placed) addPart(standing, part.standing, part.clubs, part.start, 1)
  for (const [at, upper] of placed.entries()) {
    const lower = placed[at + 1]
    if (lower !== undefined && level.playOffs.includes(way.offset + lower.start - 1)) playOffBetween(standing, upper, lower)
  }
  return standing
}

/** A part of the clubs with how it ends by itself; parts are independent of each other, as clubs' own goals are. */
interface Placed {
  readonly clubs: readonly number[]
  readonly start: number
  readonly standing: Standing
}

function asTheyAre(clubs: number): Standing {
  return clubs === 1 ? ALONE : shared(clubs)
}

/** The last club of a part and the first of the next play off, where either has its place to itself. */
function playOffBetween(standing: Standing, upper: Placed, lower: Placed): void {
  const [last, first] = [sum(upper.standing.last), sum(lower.standing.first)]
  const border = lower.start
  for (const [index, club] of upper.clubs.entries()) playOff(standing, club, border - 1, border, upper.standing.last[index]! * first)
  for (const [index, club] of lower.clubs.entries()) playOff(standing, club, border, border - 1, lower.standing.first[index]! * last)
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, each) => total + each, 0)
}
