import { type ClubId, notice, type Problem } from '../../base/index.ts'
import { type Fact, type FactOf, minuteOf } from '../../facts/index.ts'
import type { ScheduledMatch } from '../fixtures.ts'
import type { ProblemList } from '../problems.ts'
import { assistOf, restartBefore, saverOf } from './attack.ts'
import { type HalfTimes, momentOf } from './clock.ts'
import { halfOf, type MatchEvents, type Moment } from './events.ts'
import type { EventRow } from './shapes.ts'
import { playerId, type SheetMatch, SOURCE } from './sheet.ts'
import { bodyPartOf, isGoal, isShot, isWoodwork, TAG } from './tags.ts'

/** A match on the sheet, its events and its clock. */
export interface MatchOfEvents {
  readonly match: ScheduledMatch<SheetMatch>
  readonly events: MatchEvents
  readonly halves: HalfTimes
}

/** What is said of every moment. */
interface Told {
  readonly at: string
  readonly source: string
  readonly match: string
  readonly club: ClubId
  readonly player: string
  readonly minute: ReturnType<typeof minuteOf>
}

/** A fact but for its number among its kind. */
type Unnumbered = Fact extends infer F ? (F extends Fact ? Omit<F, 'id'> : never) : never

/**
 * The facts of a match's events, numbered by kind in the order they fell.
 * Problems: FIELD_MISSING for an event without its player, CLUB_UNKNOWN for one of a side that does not play.
 */
export function momentFacts(of: MatchOfEvents, problems: ProblemList): Fact[] {
  const numbers = new Map<string, number>()
  return of.events.moments.flatMap((moment) => {
    const told = tell(moment, of)
    if ('code' in told) {
      problems.add(told)
      return []
    }
    return unnumbered(moment, told, of).map((fact) => {
      const n = (numbers.get(fact.kind) ?? 0) + 1
      numbers.set(fact.kind, n)
      return { ...fact, id: `${of.match.id}/${fact.kind}.${String(n)}` }
    })
  })
}

function tell({ event, place }: Moment, { match, halves }: MatchOfEvents): Told | Problem {
  const club = clubOf(event.teamId, match)
  if (club === undefined) {
    return notice('CLUB_UNKNOWN', 'The event is of a side that does not play in the match; it is left out.', {
      place: { ...place, path: `${place.path ?? ''}.teamId` },
      found: String(event.teamId),
    })
  }
  if (event.playerId === 0) {
    return notice('FIELD_MISSING', `The ${event.eventName.toLowerCase()} names no player; it is left out.`, {
      place: { ...place, path: `${place.path ?? ''}.playerId` },
    })
  }
  const half = halfOf(event)
  return {
    at: momentOf(halves, half, event.eventSec),
    source: SOURCE,
    match: match.id,
    club,
    player: playerId(event.playerId),
    minute: minuteOf(half, event.eventSec),
  }
}

function clubOf(team: number, match: ScheduledMatch<SheetMatch>): ClubId | undefined {
  if (team === match.homeSide.teamId) return match.homeClub
  return team === match.awaySide.teamId ? match.awayClub : undefined
}

function unnumbered(moment: Moment, told: Told, of: MatchOfEvents): Unnumbered[] {
  const { event } = moment
  const card = cardOf(event)
  const facts: Unnumbered[] = card === undefined ? [] : [{ kind: 'CardShown', ...told, card }]
  if (event.tags.has(TAG.ownGoal)) facts.push(ownGoalFact(moment, told, of))
  else if (isGoal(event)) facts.push(goalFact(moment, told, of.events))
  else if (isShot(event)) facts.push(shotFact(moment, told, of.events))
  if (event.eventName === 'Offside') facts.push({ kind: 'OffsideGiven', ...told })
  return facts
}

function cardOf({ tags }: EventRow): FactOf<'CardShown'>['card'] | undefined {
  if (tags.has(TAG.red)) return 'red'
  if (tags.has(TAG.secondYellow)) return 'second yellow'
  return tags.has(TAG.yellow) ? 'yellow' : undefined
}

function goalFact(moment: Moment, told: Told, events: MatchEvents): Unnumbered {
  const { event } = moment
  const [bodyPart, from, assist] = [bodyPartOf(event), restartBefore(moment, event.teamId, events), assistOf(moment, events)]
  return {
    kind: 'GoalScored',
    ...told,
    ...(event.subEventName === 'Penalty' ? { penalty: true } : {}),
    ...(bodyPart === undefined ? {} : { bodyPart }),
    ...(from === undefined ? {} : { from }),
    ...(assist === undefined || assist.playerId === 0 ? {} : { assist: playerId(assist.playerId) }),
  }
}

function ownGoalFact(moment: Moment, told: Told, { match, events }: MatchOfEvents): Unnumbered {
  const atHome = told.club === match.homeClub
  const scoring = atHome ? match.awaySide.teamId : match.homeSide.teamId
  const from = restartBefore(moment, scoring, events)
  const club = atHome ? match.awayClub : match.homeClub
  return { kind: 'GoalScored', ...told, club, ownGoal: true, ...(from === undefined ? {} : { from }) }
}

function shotFact(moment: Moment, told: Told, events: MatchEvents): Unnumbered {
  const { event } = moment
  const penalty = event.subEventName === 'Penalty'
  const outcome = outcomeOf(event)
  // A saved penalty is not tagged as on target; the save that follows says it.
  const savedBy = outcome === 'on target' || (penalty && outcome === 'off target') ? saverOf(moment, events) : undefined
  return {
    kind: 'ShotTaken',
    ...told,
    outcome: savedBy === undefined ? outcome : 'saved',
    ...(savedBy === undefined ? {} : { savedBy: playerId(savedBy) }),
    ...(penalty ? { penalty: true } : {}),
  }
}

function outcomeOf(event: EventRow): 'blocked' | 'woodwork' | 'on target' | 'off target' {
  if (event.tags.has(TAG.blocked)) return 'blocked'
  if (isWoodwork(event)) return 'woodwork'
  return event.tags.has(TAG.accurate) ? 'on target' : 'off target'
}
