import type { Contender, Level, Way } from './level.ts'
import { addPart, ALONE, emptyStanding, playOff, type Standing } from './standing.ts'

/** How clubs still level go on from a step. */
type GoOn = (level: Level, contenders: readonly Contender[], way: Way) => Standing

/**
 * Parts clubs by a number that hangs on each one's own goals. The numbers are independent of each other, so the chance that the clubs of E
 * have the number v, those of A more and those of B less is
 *
 *     product over E of P(v)  times  product over A of P(more than v)  times  product over B of P(less than v).
 *
 * E then stands behind as many as are in A, and goes on to the next step by itself, v being given. Summing over v and over all ways to
 * choose E, A and B gives the chances of places; nothing needs the order of A's clubs or B's.
 */
export function partByGoals(level: Level, contenders: readonly Contender[], way: Way, goOn: GoOn): Standing {
  const field = fieldOf(level, contenders, way, goOn)
  const standing = emptyStanding(field.size)
  for (let set = 1; set <= field.all; set++) addLevelClubs(standing, field, set)
  for (const place of level.playOffs) {
    const above = place - way.offset + 1
    if (above >= 1 && above < field.size) playOffs(standing, field, above)
  }
  return standing
}

/** Clubs at a step of goals. Sets of clubs are masks; what hangs on a set and a number stands at `set * values + number`, highest first. */
interface Field {
  readonly size: number
  /** The mask of all clubs. */
  readonly all: number
  /** How many numbers there are. */
  readonly values: number
  /** The chance that all clubs of a set have the number, have more, have less. */
  readonly same: Float64Array
  readonly more: Float64Array
  readonly less: Float64Array
  /** True for the last step of goals: how level clubs go on is then the same whatever number they have. */
  readonly isLast: boolean
  /** How a set of clubs with one number ends, behind so many others. */
  readonly onward: (set: number, value: number, behind: number) => Standing
}

function fieldOf(level: Level, contenders: readonly Contender[], way: Way, goOn: GoOn): Field {
  const size = contenders.length
  const all = 2 ** size - 1
  const numbers = numbersOf(contenders)
  const isLast = way.goalsTaken + 1 === level.order.goalSteps.length
  const known = new Map<number, Standing>()
  const onward = (set: number, value: number, behind: number): Standing => {
    if ((set & (set - 1)) === 0) return ALONE
    const key = (set * numbers.length + (isLast ? 0 : value)) * size + (level.placeMatters ? behind : 0)
    const found = known.get(key)
    if (found !== undefined) return found
    const some = membersOf(set).map((index): Contender => {
      const { club, spread } = contenders[index]!
      return { club, spread: spread.next.get(numbers[value]!)! }
    })
    const at = level.order.restarts && set !== all ? 0 : way.at + 1
    const standing = goOn(level, some, { at, goalsTaken: way.goalsTaken + 1, offset: way.offset + behind })
    known.set(key, standing)
    return standing
  }
  return { size, all, values: numbers.length, ...chancesOfSets(contenders, numbers), isLast, onward }
}

/** Every number one of the clubs can have, highest first. */
function numbersOf(contenders: readonly Contender[]): number[] {
  const all = new Float64Array(contenders.reduce((sum, { spread }) => sum + spread.next.size, 0))
  let count = 0
  for (const { spread } of contenders) for (const number of spread.next.keys()) all[count++] = number
  all.sort()
  const numbers: number[] = []
  for (let at = count - 1; at >= 0; at--) if (at === count - 1 || all[at] !== all[at + 1]) numbers.push(all[at]!)
  return numbers
}

/** The chances of each club's numbers, what it has had so far being given, and from them those of each set. */
function chancesOfSets(contenders: readonly Contender[], numbers: readonly number[]): Pick<Field, 'same' | 'more' | 'less'> {
  const values = numbers.length
  const sets = 2 ** contenders.length
  const [same, more, less] = [new Float64Array(sets * values), new Float64Array(sets * values), new Float64Array(sets * values)]
  for (let club = 0; club < contenders.length; club++) {
    const row = (1 << club) * values
    const { chance, next } = contenders[club]!.spread
    for (let value = 0; value < values; value++) same[row + value] = (next.get(numbers[value]!)?.chance ?? 0) / chance
    for (let value = 1; value < values; value++) more[row + value] = more[row + value - 1]! + same[row + value - 1]!
    for (let value = values - 2; value >= 0; value--) less[row + value] = less[row + value + 1]! + same[row + value + 1]!
  }
  for (const chances of [same, more, less]) {
    chances.fill(1, 0, values)
    for (let set = 3; set < sets; set++) {
      const one = set & -set
      if (one === set) continue
      for (let value = 0; value < values; value++)
        chances[set * values + value] = chances[one * values + value]! * chances[(set - one) * values + value]!
    }
  }
  return { same, more, less }
}

/** Adds the clubs of a set, all with one number, behind any of the others. */
function addLevelClubs(standing: Standing, field: Field, set: number): void {
  const { size, values, same, isLast, onward } = field
  const members = membersOf(set)
  const whatever = isLast || members.length === 1
  const chances = new Float64Array(size)
  let latest = -1
  for (let value = 0; value < values; value++) {
    const chance = same[set * values + value]!
    if (chance === 0) continue
    latest = value
    if (!whatever) chances.fill(0)
    addBehind(chances, field, set, value, chance)
    if (!whatever) addParts(standing, members, chances, (behind) => onward(set, value, behind))
  }
  if (whatever && latest >= 0) addParts(standing, members, chances, (behind) => onward(set, latest, behind))
}

/** Adds to the chances of a set with one number to be behind so many others. */
function addBehind(chances: Float64Array, { all, values, more, less }: Field, set: number, value: number, chance: number): void {
  const others = all - set
  for (let above = others; ; above = (above - 1) & others) {
    chances[countOf(above)]! += chance * more[above * values + value]! * less[(others - above) * values + value]!
    if (above === 0) break
  }
}

function addParts(into: Standing, members: readonly number[], chances: Float64Array, standing: (behind: number) => Standing): void {
  for (let behind = 0; behind + members.length <= chances.length; behind++)
    if (chances[behind]! > 0) addPart(into, standing(behind), members, behind, chances[behind]!)
}

/**
 * Lets clubs play off between the place that has `above - 1` clubs before it and the next, where the step parts them and either has its
 * place to itself: the clubs of some set are above, the lowest of them has v and stands alone on the last of their places; the highest of
 * all others has less and stands alone on the first of theirs.
 */
function playOffs(standing: Standing, field: Field, above: number): void {
  const { size, all, values } = field
  for (let upper = 1; upper < all; upper++) {
    if (countOf(upper) !== above) continue
    const last = endsOf(field, upper, 'last', above)
    const first = endsOf(field, all - upper, 'first', above)
    let lastsOfMore = 0
    for (let value = 0; value < values; value++) {
      for (let club = 0; club < size; club++) playOff(standing, club, above, above - 1, first[value * size + club]! * lastsOfMore)
      lastsOfMore += sumAt(last, size, value)
    }
    let firstsOfLess = 0
    for (let value = values - 1; value >= 0; value--) {
      for (let club = 0; club < size; club++) playOff(standing, club, above - 1, above, last[value * size + club]! * firstsOfLess)
      firstsOfLess += sumAt(first, size, value)
    }
  }
}

/**
 * For each number, highest first, and each club: the chance that the club is alone on the last (or the first) place of a set and has the
 * number, which is then the lowest (or the highest) of the set.
 */
function endsOf({ size, values, same, more, less, onward }: Field, set: number, end: 'first' | 'last', above: number): Float64Array {
  const chances = new Float64Array(values * size)
  const beyond = end === 'last' ? more : less
  for (let level = set; level > 0; level = (level - 1) & set) {
    const members = membersOf(level)
    const behind = end === 'last' ? above - members.length : above
    for (let value = 0; value < values; value++) {
      const chance = beyond[(set - level) * values + value]! * same[level * values + value]!
      if (chance === 0) continue
      const ends = onward(level, value, behind)[end]
      for (let index = 0; index < members.length; index++) chances[value * size + members[index]!]! += chance * ends[index]!
    }
  }
  return chances
}

function sumAt(chances: Float64Array, size: number, value: number): number {
  let sum = 0
  for (let club = 0; club < size; club++) sum += chances[value * size + club]!
  return sum
}

function membersOf(set: number): number[] {
  const members: number[] = []
  for (let club = 0; set >> club > 0; club++) if ((set >> club) & 1) members.push(club)
  return members
}

function countOf(set: number): number {
  let count = 0
  for (let rest = set; rest > 0; rest &= rest - 1) count++
  return count
}
