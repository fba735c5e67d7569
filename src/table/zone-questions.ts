import type { ClubId, FactId } from '../base/index.ts'
import type { Zone } from '../competition/index.ts'
import { groupsOf, type Season } from '../season/index.ts'
import type { Table } from './types.ts'

/** One way a branch of a zone lets its places fall. */
export type Branch = Zone['branches'][number]
type Condition = NonNullable<Branch['when']>[number]

/** One way a cup can end, as far as zones can tell it from others. */
export interface CupEnding {
  /** Where the winner stands in the league: the first of the places that make no difference. */
  readonly place: number
  /** The clubs of the league, or finalists, among whom the winner then is. */
  readonly winners: readonly ClubId[]
  /** The winner, where it is one club and matters as such. */
  readonly winner?: ClubId
}

/** One way a cup or a spot can end. */
export type Ending = CupEnding | { readonly granted: boolean }

/** A cup or a spot that zones hang on, and every way it can still end; one way for what is decided. */
export interface Question {
  readonly id: string
  readonly endings: readonly Ending[]
  readonly evidence: readonly FactId[]
}

/** How each cup and spot ends, by id. */
export type Answers = ReadonlyMap<string, Ending>

/** The zones whose places are counted in the table at hand: not those of averages, and in a season of groups only in a group's own table. */
export function zonesInTable(season: Season): readonly Zone[] {
  const ofGroups = season.group === undefined && groupsOf(season).length > 0
  return ofGroups ? [] : season.zones.filter((zone) => zone.table === undefined)
}

function isMet(condition: Condition, answers: Answers): boolean {
  if ('spot' in condition) {
    const ending = answers.get(condition.spot)
    return ending !== undefined && 'granted' in ending && ending.granted === condition.granted
  }
  const ending = answers.get(condition.cup)
  if (ending === undefined || 'granted' in ending) return false
  if ('winnerFinishes' in condition) {
    const { from, to } = condition.winnerFinishes
    return ending.place >= from && ending.place <= to
  }
  const other = answers.get(condition.alsoWins)
  return ending.winner !== undefined && other !== undefined && 'winner' in other && other.winner === ending.winner
}

/** The first branch of a zone whose conditions hold. */
export function branchFor({ branches }: Zone, answers: Answers): Branch | undefined {
  return branches.find(({ when = [] }) => when.every((condition) => isMet(condition, answers)))
}

function conditionsOf(zones: readonly Zone[]): Condition[] {
  return zones.flatMap((zone) => zone.branches.flatMap((branch) => branch.when ?? []))
}

function cupsOf(zones: readonly Zone[]): Set<string> {
  const named = conditionsOf(zones).flatMap((condition) => {
    if ('spot' in condition) return []
    return 'alsoWins' in condition ? [condition.cup, condition.alsoWins] : [condition.cup]
  })
  return new Set([...named, ...zones.flatMap((zone) => zone.branches.flatMap((branch) => branch.joins ?? []))])
}

function spotsOf(zones: readonly Zone[]): Set<string> {
  return new Set(conditionsOf(zones).flatMap((condition) => ('spot' in condition ? [condition.spot] : [])))
}

/** Where conditions of zones begin to tell winners of a cup apart: the first places of the bands the table falls into. */
function bandsOf(zones: readonly Zone[], cup: string): number[] {
  const edges = conditionsOf(zones).flatMap((condition) =>
    'winnerFinishes' in condition && condition.cup === cup ? [condition.winnerFinishes.from, condition.winnerFinishes.to + 1] : [],
  )
  return [...new Set([1, ...edges])].sort((a, b) => a - b)
}

function bandOf(bands: readonly number[], place: number): number {
  return bands.findLast((first) => first <= place) ?? 1
}

function placeIn(table: Table, club: ClubId | undefined): number {
  return table.rows.find((row) => row.club === club)?.position ?? table.rows.length
}

function spotQuestion(season: Season, id: string): Question {
  const { granted, evidence = [] } = season.spots.find((spot) => spot.id === id) ?? {}
  return { id, evidence, endings: (granted === undefined ? [false, true] : [granted]).map((given) => ({ granted: given })) }
}

/** What zones hang on as seen by a line: wherever a winner not known yet may come to stand. */
export function questionsOfLine(season: Season, table: Table, zones: readonly Zone[]): Question[] {
  const cups = [...cupsOf(zones)].map((id): Question => {
    const { winner, evidence = [] } = season.cups.find((cup) => cup.id === id) ?? {}
    const bands = bandsOf(zones, id).filter((first) => first <= table.rows.length)
    const decided = winner === undefined ? [] : [{ place: placeIn(table, winner), winners: [winner], winner }]
    return { id, evidence, endings: winner === undefined ? bands.map((place) => ({ place, winners: [] })) : decided }
  })
  return [...[...spotsOf(zones)].map((id) => spotQuestion(season, id)), ...cups]
}

/** A zone and what it hangs on, for the clubs as they stand. */
export interface OpenZone {
  readonly zone: Zone
  /** The branch that holds; found once for answers that make no difference. */
  readonly branchIn: (answers: Answers) => Branch | undefined
  /** The questions as they look to a club: its own winning a cup is an ending by itself, where that matters. */
  readonly questionsFor: (club: ClubId) => readonly Question[]
}

/** A zone with the questions it hangs on. Winners it cannot tell apart are one ending. */
export function openZone(season: Season, table: Table, zone: Zone): OpenZone {
  const cups = [...cupsOf([zone])].map((id) => cupFor(season, table, { zone, id }))
  const spots = [...spotsOf([zone])].map((id) => spotQuestion(season, id))
  const pairs = conditionsOf([zone]).flatMap((condition) => ('alsoWins' in condition ? [condition] : []))
  const together = pairs.length > 0
  const joined = new Set(zone.branches.flatMap((branch) => branch.joins ?? []))
  // Only where a cup is down to a few clubs is it said of each whether it wins another cup, too.
  const few = together ? cups.flatMap(({ candidates }) => (candidates.length <= 2 ? candidates : [])) : []
  const ask = (club?: ClubId) => [
    ...spots,
    ...cups.map((cup) => cup.asking(new Set([...few, ...(club !== undefined && (together || joined.has(cup.id)) ? [club] : [])]))),
  ]
  const general = ask()
  const known = new Map<string, Branch | undefined>()
  const branchIn = (answers: Answers) => {
    let key = ''
    for (const { id } of general) key += keyOf(answers.get(id))
    for (const pair of pairs) key += isMet(pair, answers) ? '=' : '/'
    if (!known.has(key)) known.set(key, branchFor(zone, answers))
    return known.get(key)
  }
  return { zone, branchIn, questionsFor: (club) => (together || joined.size > 0 ? ask(club) : general) }
}

function keyOf(ending: Ending | undefined): string {
  if (ending === undefined) return '?'
  return 'granted' in ending ? (ending.granted ? '+' : '-') : `${String(ending.place)},`
}

interface OpenCup {
  readonly id: string
  readonly candidates: readonly ClubId[]
  /** The question with an ending for each of some clubs. */
  readonly asking: (apart: ReadonlySet<ClubId>) => Question
}

function cupFor(season: Season, table: Table, { zone, id }: { readonly zone: Zone; readonly id: string }): OpenCup {
  const { winner, finalists, evidence = [] } = season.cups.find((cup) => cup.id === id) ?? {}
  const candidates = winner === undefined ? (finalists ?? season.clubs) : [winner]
  const bands = bandsOf([zone], id)
  const places = new Map(candidates.map((club) => [club, bandOf(bands, placeIn(table, club))]))
  // While anybody can win the cup, so can a club of another league.
  const outsiders = candidates === season.clubs ? bandOf(bands, table.rows.length) : undefined
  const bandsOfWinners = new Map<number, ClubId[]>(outsiders === undefined ? [] : [[outsiders, []]])
  for (const [club, place] of places) bandsOfWinners.set(place, [...(bandsOfWinners.get(place) ?? []), club])
  const together = [...bandsOfWinners].map(([place, winners]) => ({ place, winners }))
  const asking = (apart: ReadonlySet<ClubId>): Question => {
    const single = [...apart].flatMap((club) => {
      const place = places.get(club)
      return place === undefined ? [] : [{ place, winners: [club], winner: club }]
    })
    const others = together.flatMap((ending) => {
      if (!single.some(({ place }) => place === ending.place)) return [ending]
      const winners = ending.winners.filter((club) => !apart.has(club))
      return winners.length === 0 && ending.place !== outsiders ? [] : [{ ...ending, winners }]
    })
    return { id, evidence, endings: [...single, ...others] }
  }
  return { id, candidates, asking }
}
