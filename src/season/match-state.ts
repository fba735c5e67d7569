import type { FactId, Instant } from '../base/index.ts'
import { secondsBetween } from '../base/index.ts'
import { compareMinutes, type Fact, type FactOf, type Score } from '../facts/index.ts'
import type { Goal, Match, MatchStatus } from './types.ts'

/** A match without a result this long after its kick-off was not played then: it counts as scheduled again. */
const LONGEST_MATCH_SECONDS = 4 * 3600

type MutableGoal = { -readonly [K in keyof Goal]: Goal[K] } & { annulled?: true }

interface Recorded {
  readonly score: Score
  readonly halfTime?: Score
  readonly awarded: boolean
  readonly winner?: 'home' | 'away' | 'neither'
  readonly evidence: readonly FactId[]
}

/** The state of one match while its facts are applied in the order of the log. */
export interface MatchState {
  readonly fixture: FactOf<'FixtureScheduled'>
  kickOff: Instant
  /** Why the match is not being played, for as long as it is not. */
  halted?: 'postponed' | 'abandoned' | 'cancelled'
  /** The score on record, less goals annulled since it was recorded. */
  recorded?: Recorded
  /** The result an award has replaced. */
  played?: Recorded
  readonly goals: Map<FactId, MutableGoal>
  readonly lineUps: FactOf<'LineUpNamed'>[]
  readonly cards: FactOf<'CardShown'>[]
  readonly substitutions: FactOf<'SubstitutionMade'>[]
  readonly shots: FactOf<'ShotTaken'>[]
  readonly offsides: FactOf<'OffsideGiven'>[]
}

/** The match as its fixture fact leaves it. */
export function newMatchState(fixture: FactOf<'FixtureScheduled'>): MatchState {
  return {
    fixture,
    kickOff: fixture.kickOff,
    goals: new Map(),
    lineUps: [],
    cards: [],
    substitutions: [],
    shots: [],
    offsides: [],
  }
}

function scored(fact: FactOf<'GoalScored'>): MutableGoal {
  const { id, match, club, at, ownGoal = false, penalty = false } = fact
  const goal: MutableGoal = { id, match, club, at, ownGoal, penalty, evidence: [id] }
  if (fact.player !== undefined) goal.player = fact.player
  if (fact.minute !== undefined) goal.minute = fact.minute
  if (fact.bodyPart !== undefined) goal.bodyPart = fact.bodyPart
  if (fact.from !== undefined) goal.from = fact.from
  if (fact.assist !== undefined) goal.assist = fact.assist
  return goal
}

function annul(state: MatchState, goal: MutableGoal, fact: Fact): void {
  if (goal.annulled) return
  goal.annulled = true
  goal.evidence = [...goal.evidence, fact.id]
  // A result recorded before the annulment counted the goal; one recorded after it did not. An award stands whatever the goals were: the
  // score on the pitch behind it changes.
  const which = state.recorded?.awarded === true ? 'played' : 'recorded'
  const result = state[which]
  if (result === undefined) return
  const side = goal.club === state.fixture.home ? 'home' : 'away'
  const { score, evidence } = result
  state[which] = { ...result, score: { ...score, [side]: Math.max(0, score[side] - 1) }, evidence: [...evidence, fact.id] }
}

/** Applies one fact of the match. False when it does not fit: a goal that is not there, a match moved or cancelled after its result. */
export function applyToMatch(state: MatchState, fact: Fact): boolean {
  switch (fact.kind) {
    case 'FixtureMoved':
    case 'MatchResumed':
    case 'MatchPostponed':
    case 'MatchAbandoned':
    case 'MatchCancelled':
      return rearrange(state, fact)
    case 'ResultRecorded':
      state.recorded = { score: fact.score, awarded: false, evidence: [fact.id], ...(fact.halfTime && { halfTime: fact.halfTime }) }
      return true
    case 'MatchAwarded':
      if (state.recorded?.awarded === false) state.played = state.recorded
      state.recorded = { score: fact.score, awarded: true, evidence: [fact.id], ...(fact.winner && { winner: fact.winner }) }
      return true
    case 'AwardLifted':
      return liftAward(state, fact)
    case 'GoalScored':
      state.goals.set(fact.id, scored(fact))
      return true
    case 'GoalAnnulled':
    case 'GoalRetimed':
    case 'GoalReattributed':
      return correctGoal(state, fact)
    case 'LineUpNamed':
      state.lineUps.push(fact)
      return true
    case 'CardShown':
      state.cards.push(fact)
      return true
    case 'SubstitutionMade':
      state.substitutions.push(fact)
      return true
    case 'ShotTaken':
      state.shots.push(fact)
      return true
    case 'OffsideGiven':
      state.offsides.push(fact)
      return true
    default:
      return false
  }
}

function liftAward(state: MatchState, fact: FactOf<'AwardLifted'>): boolean {
  if (state.recorded?.evidence.includes(fact.corrects) !== true || !state.recorded.awarded) return false
  delete state.recorded
  if (state.played !== undefined) state.recorded = { ...state.played, evidence: [...state.played.evidence, fact.id] }
  delete state.played
  return true
}

const HALTED = { MatchPostponed: 'postponed', MatchAbandoned: 'abandoned', MatchCancelled: 'cancelled' } as const

/** Moves, halts or resumes a match. False once it has a result, and for a match resumed that was not abandoned. */
function rearrange(
  state: MatchState,
  fact: FactOf<'FixtureMoved' | 'MatchResumed' | 'MatchPostponed' | 'MatchAbandoned' | 'MatchCancelled'>,
): boolean {
  if (state.recorded !== undefined || (fact.kind === 'MatchResumed' && state.halted !== 'abandoned')) return false
  if (fact.kind === 'FixtureMoved' || fact.kind === 'MatchResumed') {
    state.kickOff = fact.kickOff
    delete state.halted
  } else state.halted = HALTED[fact.kind]
  return true
}

function correctGoal(state: MatchState, fact: FactOf<'GoalAnnulled' | 'GoalRetimed' | 'GoalReattributed'>): boolean {
  const goal = state.goals.get(fact.corrects)
  if (goal === undefined) return false
  if (fact.kind === 'GoalAnnulled') {
    annul(state, goal, fact)
    return true
  }
  goal.evidence = [...goal.evidence, fact.id]
  if (fact.kind === 'GoalRetimed') {
    goal.minute = fact.minute
    return true
  }
  goal.player = fact.player
  goal.ownGoal = fact.ownGoal ?? false
  delete goal.assist
  return true
}

function statusOf(state: MatchState, asOf: Instant): MatchStatus {
  if (state.recorded !== undefined) return state.recorded.awarded ? 'awarded' : 'played'
  if (state.halted !== undefined) return state.halted
  const elapsed = secondsBetween(state.kickOff, asOf)
  return elapsed >= 0 && elapsed < LONGEST_MATCH_SECONDS ? 'live' : 'scheduled'
}

function inOrder(goals: readonly MutableGoal[]): MutableGoal[] {
  return [...goals].sort(
    (a, b) => (a.minute && b.minute ? compareMinutes(a.minute, b.minute) : 0) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  )
}

function liveScore(state: MatchState, goals: readonly Goal[]): { score: Score; evidence: FactId[] } | undefined {
  const sendsEvents = goals.length + state.lineUps.length + state.shots.length + state.cards.length > 0
  if (!sendsEvents) return undefined
  const home = goals.filter((goal) => goal.club === state.fixture.home).length
  return { score: { home, away: goals.length - home }, evidence: [state.fixture.id, ...goals.flatMap((goal) => goal.evidence)] }
}

/** The match as of the instant its facts were applied to. */
export function toMatch(state: MatchState, asOf: Instant): Match {
  const { fixture, recorded } = state
  const status = statusOf(state, asOf)
  const all = inOrder([...state.goals.values()])
  const goals = all.filter((goal) => !goal.annulled)
  const counted = recorded ?? (status === 'live' ? liveScore(state, goals) : undefined)
  const { match: id, home, away, timeKnown, ground, matchday, phase, group } = fixture
  return {
    id,
    home,
    away,
    kickOff: state.kickOff,
    timeKnown,
    status,
    goals,
    annulledGoals: all.filter((goal) => goal.annulled),
    lineUps: state.lineUps,
    cards: state.cards,
    substitutions: state.substitutions,
    shots: state.shots,
    offsides: state.offsides,
    evidence: counted?.evidence ?? [],
    fixture: fixture.id,
    ...(matchday !== undefined && { matchday }),
    ...(phase !== undefined && { phase }),
    ...(group !== undefined && { group }),
    ...(ground !== undefined && { ground }),
    ...(recorded?.winner && { awardedTo: recorded.winner }),
    ...(state.played && { playedScore: state.played.score }),
    ...(counted && { score: counted.score }),
    ...(recorded?.halfTime && { halfTime: recorded.halfTime }),
  }
}
