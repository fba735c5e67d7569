import type { ClubId } from '../base/index.ts'
import type { Zone } from '../competition/index.ts'
import type { Season } from '../season/index.ts'
import type { Verdict, ZoneVerdict } from './types.ts'

/** Two places and those between them. */
export interface Span {
  readonly best: number
  readonly worst: number
}

/** What the verdict on a zone rests on. */
export interface Standing extends Span {
  readonly club: ClubId
  /** True where either end is only a bound: the search ended before it knew. */
  readonly open: boolean
  /** Set once every match is played and the club still shares its place: a play-off, lots or missing data part it. */
  readonly shared: boolean
  /** The places still possible for another club, where they are known. */
  readonly spanOf: (club: ClubId) => Span | undefined
  /** Whether the club can finish on just this place: a place between its best and its worst need not be possible. */
  readonly canFinish: (place: number) => boolean
}

/** The verdict on every zone of the season's own table for a club. Zones counted in a table of averages are left out. */
export function zoneVerdicts(season: Season, standing: Standing): ZoneVerdict[] {
  return season.zones
    .filter((zone) => zone.table === undefined)
    .map((zone) => ({ zone: zone.id, name: zone.name, kind: zone.kind, verdict: verdictOf(season, zone, standing) }))
}

type Branch = Zone['branches'][number]
type Condition = NonNullable<Branch['when']>[number]
/** Who wins a cup, as far as a zone asks: the club itself or a finalist, by id, or some other club. */
type Winner = ClubId | typeof ANOTHER
const ANOTHER = Symbol('another')
type Answer = 'yes' | 'no' | 'maybe'

function verdictOf(season: Season, zone: Zone, standing: Standing): Verdict {
  const endings = endingsOf(season, zone, standing)
  const isIn = (place: number) => endings.map((winners) => membership(season, zone, { standing, place, winners }))
  const all = Array.from({ length: standing.worst - standing.best + 1 }, (_, index) => standing.best + index)
  const answers = all.map(isIn)
  if (answers.every((each) => each.every((answer) => answer === 'yes'))) return 'clinched'
  if (answers.every((each) => each.every((answer) => answer === 'no'))) return 'eliminated'
  if (standing.open) return 'open'
  if (standing.shared && endings.length === 1 && !answers.flat().includes('maybe')) return 'play-off'
  return isAlive(all, answers, standing)
}

/** Both ways must be possible for certain, or the answer stays open: a place between two others may be one nobody can finish on. */
function isAlive(places: readonly number[], answers: readonly (readonly Answer[])[], { canFinish }: Standing): Verdict {
  // The ends are known to be possible; what is between them has to be looked for.
  const order = [...places.keys()].sort((a, b) => Number(isBetween(a, places)) - Number(isBetween(b, places)))
  const found = (wanted: Answer) =>
    order.some((at) => answers[at]?.some((answer) => answer === wanted || answer === 'maybe') === true && canFinish(places[at] ?? 0))
  return found('yes') && found('no') ? 'alive' : 'open'
}

function isBetween(at: number, places: readonly number[]): boolean {
  return at > 0 && at < places.length - 1
}

/** Every way the cups a zone hangs on can end, as far as it matters to the club. */
function endingsOf(season: Season, zone: Zone, { club }: Standing): ReadonlyMap<string, Winner>[] {
  const cups = new Set(
    zone.branches.flatMap(({ when = [], joins }) => [
      ...when.flatMap((condition) =>
        'spot' in condition ? [] : 'alsoWins' in condition ? [condition.cup, condition.alsoWins] : [condition.cup],
      ),
      ...(joins === undefined ? [] : [joins]),
    ]),
  )
  return [...cups].reduce<ReadonlyMap<string, Winner>[]>(
    (endings, cup) => endings.flatMap((ending) => winnersOf(season, cup, club).map((winner) => new Map([...ending, [cup, winner]]))),
    [new Map()],
  )
}

function winnersOf(season: Season, id: string, club: ClubId): readonly Winner[] {
  const { winner, finalists } = season.cups.find((cup) => cup.id === id) ?? {}
  if (winner !== undefined) return [winner]
  return finalists ?? [club, ANOTHER]
}

interface Case {
  readonly standing: Standing
  readonly place: number
  readonly winners: ReadonlyMap<string, Winner>
}

/** Whether a club on a place is in a zone when the cups end so. */
function membership(season: Season, zone: Zone, of: Case): Answer {
  const answers = new Set<Answer>()
  for (const branch of zone.branches) {
    const holds = allOf((branch.when ?? []).map((condition) => isMet(season, condition, of)))
    if (holds === 'no') continue
    const joins = branch.joins !== undefined && of.winners.get(branch.joins) === of.standing.club
    answers.add(branch.places.includes(of.place) || joins ? 'yes' : 'no')
    if (holds === 'yes') break
  }
  if (answers.size > 1) return 'maybe'
  return answers.has('yes') ? 'yes' : 'no'
}

function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no'
  return answers.includes('maybe') ? 'maybe' : 'yes'
}

function isMet(season: Season, condition: Condition, { standing, place, winners }: Case): Answer {
  if ('spot' in condition) {
    const granted = season.spots.find(({ id }) => id === condition.spot)?.granted
    return granted === undefined ? 'maybe' : granted === condition.granted ? 'yes' : 'no'
  }
  const winner = winners.get(condition.cup) ?? ANOTHER
  if ('alsoWins' in condition) {
    const other = winners.get(condition.alsoWins) ?? ANOTHER
    if (winner !== other) return 'no'
    return winner === ANOTHER ? 'maybe' : 'yes'
  }
  const { from, to } = condition.winnerFinishes
  const last = season.clubs.length
  const own = { best: place, worst: place }
  const span =
    winner === standing.club
      ? own
      : winner === ANOTHER
        ? { best: 1, worst: last }
        : (standing.spanOf(winner) ?? { best: last, worst: last })
  if (span.best >= from && span.worst <= to) return 'yes'
  return span.worst < from || span.best > to ? 'no' : 'maybe'
}
