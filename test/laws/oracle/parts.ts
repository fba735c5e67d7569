import type { Rules } from '../../../src/index.ts'
import { allHaveScores, type Game, type Ledger } from './ledger.ts'
import { type Part, pointsIn } from './part.ts'
import { type Placed, rankPart } from './ranking.ts'
import { among } from './sums.ts'

type Phase = NonNullable<Rules['phases']>[number]
type Group = NonNullable<Phase['groups']>[number]

/** The clubs ranked among themselves, and those whose place nothing moves any more. */
interface Divided {
  readonly parts: readonly Part[]
  readonly kept: readonly Placed[]
}

/** A season to be divided: the rules, and what its matches were. */
interface Season {
  readonly rules: Rules
  readonly ledger: Ledger
}

/** The matches of a phase; a match that names none is of the first. */
function gamesOf({ rules, ledger }: Season, phase: Phase): Game[] {
  return ledger.games.filter((game) => (game.phase ?? rules.phases?.[0]?.id) === phase.id)
}

/** The season without the clubs that play in knock-outs alone: they have no place in a table. */
function withoutGuests(rules: Rules, ledger: Ledger): Ledger {
  if (rules.phases === undefined) return ledger
  const season = { rules, ledger }
  const inTables = rules.phases.filter((phase) => phase.knockOut !== true).flatMap((phase) => gamesOf(season, phase))
  return { ...ledger, clubs: ledger.clubs.filter((club) => inTables.some(({ home, away }) => home === club || away === club)) }
}

/** A part of a season, from what is not the same for all of them. */
function partOf({ rules, ledger }: Season, over: boolean, phase: Phase | undefined, own: Partial<Part>): Part {
  const order = phase?.order ?? rules.order
  return {
    clubs: ledger.clubs,
    firstPlace: 1,
    games: ledger.games,
    deducted: ledger.deducted,
    brought: new Map(),
    rounded: [],
    earlier: undefined,
    over,
    steps: over ? order.final : order.inSeason,
    procedure: order.partialSplit?.procedure ?? 'continue',
    points: rules.points,
    zones: rules.zones ?? [],
    ledger,
    ...own,
  }
}

/** The clubs of a group that stands beside others: those the rules name, or those whose matches say so. */
function clubsOf(season: Season, phase: Phase, group: Group): string[] {
  const playing = gamesOf(season, phase).filter((game) => game.group === group.id)
  return season.ledger.clubs.filter(
    (club) => group.clubs?.includes(club) ?? playing.some((game) => game.home === club || game.away === club),
  )
}

/** The season of one group: its clubs, and every match of theirs in the phase of the group. */
function seasonOfGroup(season: Season, id: string): Season {
  const phase = season.rules.phases?.find(({ groups }) => groups?.some((group) => group.id === id))
  const group = phase?.groups?.find((each) => each.id === id)
  if (phase === undefined || group === undefined) throw new Error(`no group ${id}`)
  const clubs = clubsOf(season, phase, group)
  const games = gamesOf(season, phase).filter((game) => clubs.includes(game.home) || clubs.includes(game.away))
  return { ...season, ledger: { ...season.ledger, clubs, games } }
}

/** The group of a phase a place leads to, if it leads to one. */
function groupAt(place: number, { groups = [] }: Phase): Group | undefined {
  return groups.find(({ places: [first, last] = [0, 0] }) => first <= place && place <= last)
}

/** Whether clubs share places on both sides of a cut. */
function isOpen(finished: readonly Placed[], phase: Phase): boolean {
  return finished.some(({ place, clubs }) => clubs.some((_, index) => groupAt(place + index, phase) !== groupAt(place, phase)))
}

/** What the clubs of a group bring along from the phase before. */
function brought(carry: Phase['carry'], before: readonly Part[], clubs: readonly string[], games: readonly Game[]): Partial<Part> {
  if (carry === 'everything') {
    const all = new Set([...before.flatMap((part) => part.games), ...games])
    return {
      games: [...all].sort((a, b) => (a.kickOff < b.kickOff ? -1 : 1)),
      brought: new Map(before.flatMap((part) => [...part.brought])),
      rounded: before.flatMap((part) => part.rounded),
    }
  }
  if (carry !== 'half the points') return { games }
  const points = new Map(before.flatMap((part) => part.clubs.map((club) => [club, pointsIn(part, club)])))
  const pointsOf = (club: string) => points.get(club) ?? 0
  return {
    games,
    brought: new Map(clubs.map((club) => [club, Math.ceil(pointsOf(club) / 2)])),
    rounded: clubs.filter((club) => pointsOf(club) % 2 !== 0),
    // They were off the points that have been halved.
    deducted: new Map(),
  }
}

/** Whether the final order is in force over some matches: the season was stopped, or each of them has its score. */
function isOver({ ledger }: Season, games: readonly Game[]): boolean {
  return ledger.stopped !== undefined || allHaveScores(games)
}

/** The parts of a league that has split. */
function split(season: Season, phase: Phase, before: Divided): Divided | undefined {
  const finished = [...before.parts.flatMap(rankPart), ...before.kept]
  if (isOpen(finished, phase)) return undefined
  const earlier = new Map(finished.flatMap(({ place, clubs }) => clubs.map((club) => [club, place])))
  const parts = (phase.groups ?? []).map((group) => {
    const clubs = [...earlier.keys()].filter((club) => groupAt(earlier.get(club) ?? 0, phase) === group)
    const games = among(clubs, gamesOf(season, phase))
    const own = brought(group.carry ?? phase.carry, before.parts, clubs, games)
    return partOf(season, isOver(season, games), phase, { clubs, firstPlace: group.places?.[0] ?? 1, earlier, ...own })
  })
  return { parts, kept: finished.filter(({ place }) => groupAt(place, phase) === undefined) }
}

/**
 * Divides a season of phases: a phase with a table begins once the one before is complete and it has a match on the calendar. The places
 * that lead to it are those of the final order.
 */
function dividedByPhases(season: Season, [first, ...later]: readonly Phase[]): Divided {
  if (first === undefined) return { parts: [], kept: [] }
  let games = gamesOf(season, first)
  let now: Divided = { parts: [partOf(season, isOver(season, games), first, { games })], kept: [] }
  for (const next of later) {
    const nextGames = gamesOf(season, next)
    if (!isOver(season, games) || nextGames.length === 0) break
    const divided = split(season, next, now)
    if (divided === undefined) break
    now = divided
    games = nextGames
  }
  return now
}

/** The clubs of a season, or of one group of those that stand side by side, as they are ranked among themselves. */
export function divisionOf(rules: Rules, ledger: Ledger, group?: string): Divided {
  const whole = { rules, ledger: withoutGuests(rules, ledger) }
  const season = group === undefined ? whole : seasonOfGroup(whole, group)
  const phases = rules.phases?.filter((phase) => phase.knockOut !== true)
  if (phases !== undefined) return dividedByPhases(season, phases)
  return { parts: [partOf(season, isOver(season, ledger.games), undefined, {})], kept: [] }
}
