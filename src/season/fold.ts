import {
  addSeconds,
  type Checked,
  type ClubId,
  fail,
  type FactId,
  type Instant,
  type MatchId,
  ok,
  type PlayerId,
  type Problem,
  problem,
  type SeasonLabel,
} from '../base/index.ts'
import { clubOfId, type Competition, type Rules, rulesFor, type SeasonProfile, seasonProfile, zonesUsed } from '../competition/index.ts'
import type { Fact, FactOf } from '../facts/index.ts'
import { applyToMatch, type MatchState, newMatchState, toMatch } from './match-state.ts'
import type { CupState, Deduction, Match, Player, Season, SpotState } from './types.ts'

/** What to fold: facts in the order of the log, and how far to look. */
export interface SeasonRequest {
  readonly competition: Competition
  readonly season: SeasonLabel
  /** In the order of the log; give only those up to a position to see the season as it was known there. */
  readonly facts: readonly Fact[]
  /** Facts later in the world than this are not yet known. Left out: the whole season. */
  readonly asOf?: Instant
  /** Matches of later matchdays are taken as not yet played, whatever their date. */
  readonly throughMatchday?: number
}

interface Folding {
  readonly competition: Competition
  readonly matches: Map<MatchId, MatchState>
  readonly players: Map<PlayerId, Player>
  readonly deductions: Map<FactId, Deduction>
  readonly settledTies: FactOf<'TieSettled'>[]
  readonly given: FactOf<'TieBreakValueGiven'>[]
  readonly pastSeasons: FactOf<'PastSeasonGiven'>[]
  readonly expelled: FactOf<'ClubExpelled'>[]
  stopped?: FactOf<'SeasonStopped'>
  readonly cups: Map<string, CupState>
  readonly spots: Map<string, SpotState>
  readonly problems: Problem[]
  readonly seen: Set<FactId>
}

/** What was ruled this long after the middle match of a matchday was not known when the matchday ended. */
const MATCHDAY_SECONDS = 3 * 24 * 3600

/** When the matchday asked for was over, matches put off left aside; the end of time where none was asked for. */
function lastOfMatchday({ facts, throughMatchday }: SeasonRequest): Instant {
  const kickOffs = facts.flatMap((fact) =>
    fact.kind === 'FixtureScheduled' && throughMatchday !== undefined && fact.matchday === throughMatchday ? [fact.kickOff] : [],
  )
  const middle = kickOffs.sort()[Math.floor(kickOffs.length / 2)]
  return middle === undefined ? PAST_ALL : addSeconds(middle, MATCHDAY_SECONDS)
}

const PAST_ALL = '9999-12-31T23:59:59Z'

/**
 * Folds facts into the season as of an instant. Facts not yet true at the instant are left out; each fact counts once.
 * Problem: RULES_UNKNOWN when no regime of rules covers the season. What cannot be applied is listed in `problems` of the season.
 */
export function foldSeason(request: SeasonRequest): Checked<Season, Problem> {
  const rules = rulesFor(request.competition, request.season)
  if (!rules.ok) return fail(rules.problem)
  const profile = seasonProfile(request.competition, request.season)
  const folding = newFolding(request, rules.value)
  const limit = request.asOf ?? PAST_ALL
  const rulingsUpTo = lastOfMatchday(request)
  let latest = ''
  for (const fact of request.facts) {
    if (fact.at > limit || (!('match' in fact) && fact.at > rulingsUpTo)) continue
    if (fact.at > latest) latest = fact.at
    apply(folding, fact, request.throughMatchday)
  }
  const { throughMatchday } = request
  return ok({
    competition: request.competition,
    label: request.season,
    rules: rules.value,
    asOf: request.asOf ?? latest,
    ...whoPlayedWhom(folding, request.asOf ?? latest, profile),
    players: folding.players,
    deductions: [...folding.deductions.values()],
    settledTies: folding.settledTies,
    given: folding.given,
    pastSeasons: folding.pastSeasons,
    expelled: folding.expelled,
    zones: (profile?.zones ?? zonesUsed(rules.value, request.season)).filter(({ id }) => folding.stopped?.lapsed?.includes(id) !== true),
    cups: [...folding.cups.values()],
    spots: [...folding.spots.values()],
    problems: folding.problems,
    ...(folding.stopped && { stopped: folding.stopped }),
    ...(profile && { profile }),
    ...(throughMatchday !== undefined && { throughMatchday }),
  })
}

/** Clubs and matches: the matches of a club expelled are annulled, and those a stopped season did not reach are cancelled. */
function whoPlayedWhom(folding: Folding, asOf: Instant, profile: SeasonProfile | undefined): Pick<Season, 'clubs' | 'matches'> {
  const expelled = new Set(folding.expelled.map((fact) => fact.club))
  const matches = [...folding.matches.values()]
    .map((state) => withGround(toMatch(state, asOf), profile?.clubs))
    .map((match) => (expelled.has(match.home) || expelled.has(match.away) ? annulled(match) : match))
    .map((match) => (folding.stopped && match.score === undefined && match.status !== 'annulled' ? cancelled(match) : match))
    .sort(byKickOff)
  const clubs = profile?.clubs.map((entry) => entry.club) ?? matches.flatMap((match) => [match.home, match.away])
  return { clubs: [...new Set(clubs)].filter((club) => !expelled.has(club)).sort(), matches }
}

function annulled({ score, ...match }: Match): Match {
  return { ...match, status: 'annulled', ...(score && match.playedScore === undefined && { playedScore: score }) }
}

function cancelled(match: Match): Match {
  return { ...match, status: 'cancelled' }
}

function newFolding(request: SeasonRequest, rules: Rules): Folding {
  const profile = seasonProfile(request.competition, request.season)
  const cups = profile?.cups ?? rules.cups ?? []
  const spots = profile?.spots ?? rules.spots ?? []
  return {
    competition: request.competition,
    matches: new Map(),
    players: new Map(),
    deductions: new Map(),
    settledTies: [],
    given: [],
    pastSeasons: [],
    expelled: [],
    cups: new Map(cups.map((cup) => [cup.id, { ...cup, evidence: [] }])),
    spots: new Map(spots.map((spot) => [spot.id, { ...spot, evidence: [] }])),
    problems: [],
    seen: new Set(),
  }
}

function byKickOff(a: Match, b: Match): number {
  if (a.kickOff !== b.kickOff) return a.kickOff < b.kickOff ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** Feeds sometimes leave the venue blank: the home club's own ground of the season fills it. */
function withGround(match: Match, clubs: readonly { readonly club: string; readonly ground: string }[] | undefined): Match {
  const ground = match.ground ?? clubs?.find((entry) => entry.club === match.home)?.ground
  return ground === undefined || ground === match.ground ? match : { ...match, ground }
}

function apply(folding: Folding, fact: Fact, throughMatchday: number | undefined): void {
  if (folding.seen.has(fact.id)) {
    folding.problems.push(problem('FACT_REPEATED', `The fact ${fact.id} is in the log twice; the first counts.`))
    return
  }
  folding.seen.add(fact.id)
  const unknown = unknownClubs(fact, folding.competition)
  folding.problems.push(...unknown)
  if (unknown.length > 0) return
  if (fact.kind === 'GoalReattributed' && folding.players.size > 0 && !folding.players.has(fact.player)) {
    folding.problems.push(
      problem('PLAYER_UNKNOWN', `${fact.id} gives the goal to ${fact.player}, whom nobody registered.`, { found: fact.player }),
    )
    return
  }
  if ('match' in fact) applyMatchFact(folding, fact, throughMatchday)
  // What stopped the season later says nothing of how it stood after an earlier matchday.
  else if (fact.kind !== 'SeasonStopped' || throughMatchday === undefined) applySeasonFact(folding, fact)
}

const NONE: readonly never[] = []

function unknownClubs(fact: Fact, competition: Competition): readonly Problem[] {
  const clubs = clubsOf(fact)
  // Most facts are of players and name no club that their fixture has not: a season has thousands of them.
  if (clubs.length === 0) return NONE
  return clubs.flatMap((id) => {
    const club = clubOfId(competition, id, {})
    return club.ok ? [] : [club.problem]
  })
}

/** The clubs a fact of the season speaks of. A match's own clubs are its fixture's; a cup's may be of another league, but must be known. */
function clubsOf(fact: Fact): readonly ClubId[] {
  switch (fact.kind) {
    case 'FixtureScheduled':
      return [fact.home, fact.away]
    case 'PointsDeducted':
    case 'ClubExpelled':
    case 'TieBreakValueGiven':
    case 'PastSeasonGiven':
    case 'CupWon':
      return [fact.club]
    case 'TieSettled':
      return fact.order
    case 'CupFinalSet':
      return fact.clubs
    default:
      return NONE
  }
}

function applyMatchFact(folding: Folding, fact: Extract<Fact, { match: string }>, throughMatchday: number | undefined): void {
  if (fact.kind === 'FixtureScheduled') {
    folding.matches.set(fact.match, newMatchState(fact))
    return
  }
  const state = folding.matches.get(fact.match)
  if (state === undefined) {
    folding.problems.push(problem('MATCH_UNKNOWN', `${fact.id} is about ${fact.match}, which has no fixture.`))
    return
  }
  const tooLate = throughMatchday !== undefined && (state.fixture.matchday ?? 0) > throughMatchday
  if (tooLate && fact.kind !== 'FixtureMoved') return
  if (!applyToMatch(state, fact)) {
    folding.problems.push(problem('FACT_UNKNOWN', `${fact.id} does not fit ${fact.match}: ${misfit(fact)}.`))
  }
}

const REARRANGING: ReadonlySet<Fact['kind']> = new Set(['FixtureMoved', 'MatchPostponed', 'MatchAbandoned', 'MatchCancelled'])

/** Why a match would not take a fact. */
function misfit(fact: Fact): string {
  if (fact.kind === 'MatchResumed') return 'the match has a result, or was not abandoned'
  if (fact.kind === 'AwardLifted') return 'the award it lifts does not stand'
  if (REARRANGING.has(fact.kind)) return 'the match has a result'
  return 'the goal it corrects is not in the log'
}

function applySeasonFact(folding: Folding, fact: Exclude<Fact, { match: string }>): void {
  switch (fact.kind) {
    case 'PlayerRegistered':
      folding.players.set(fact.player, registered(fact))
      return
    case 'PointsDeducted':
    case 'DeductionRevised':
      deduct(folding, fact)
      return
    case 'ClubExpelled':
      folding.expelled.push(fact)
      return
    case 'SeasonStopped':
      folding.stopped = fact
      return
    case 'TieSettled':
      folding.settledTies.push(fact)
      return
    case 'TieBreakValueGiven':
      folding.given.push(fact)
      return
    case 'PastSeasonGiven':
      folding.pastSeasons.push(fact)
      return
    case 'CupFinalSet':
      updateCup(folding, fact, { finalists: fact.clubs, finalDate: fact.date })
      return
    case 'CupWon':
      updateCup(folding, fact, { winner: fact.club })
      return
    case 'SpotDecided':
      decideSpot(folding, fact)
  }
}

function deduct(folding: Folding, fact: FactOf<'PointsDeducted' | 'DeductionRevised'>): void {
  if (fact.kind === 'PointsDeducted') {
    const { id, club, points, reason, at } = fact
    folding.deductions.set(id, { id, club, points, imposed: points, reason, at, evidence: [id] })
    return
  }
  // An appeal may be against the deduction or against what an earlier appeal made of it.
  const imposed = [...folding.deductions.values()].find(({ evidence }) => evidence.includes(fact.corrects))
  if (imposed === undefined) {
    folding.problems.push(
      problem('FACT_UNKNOWN', `${fact.id} revises ${fact.corrects}, which is not in the log.`, { found: fact.corrects }),
    )
    return
  }
  const revised = { reason: fact.reason, at: fact.at }
  folding.deductions.set(imposed.id, { ...imposed, points: fact.points, revised, evidence: [...imposed.evidence, fact.id] })
}

function registered(fact: FactOf<'PlayerRegistered'>): Player {
  const { player, name, fullName, birthDate, nationality, birthCountry, role } = fact
  return {
    id: player,
    name,
    fullName,
    fact: fact.id,
    ...(birthDate !== undefined && { birthDate }),
    ...(nationality !== undefined && { nationality }),
    ...(birthCountry !== undefined && { birthCountry }),
    ...(role !== undefined && { role }),
  }
}

function updateCup(folding: Folding, fact: FactOf<'CupFinalSet' | 'CupWon'>, news: Partial<CupState>): void {
  const before = stateBefore(folding, folding.cups, fact, fact.cup)
  if (before !== undefined) folding.cups.set(fact.cup, { ...before, ...news, evidence: [...before.evidence, fact.id] })
}

function decideSpot(folding: Folding, fact: FactOf<'SpotDecided'>): void {
  const before = stateBefore(folding, folding.spots, fact, fact.spot)
  if (before !== undefined) folding.spots.set(fact.spot, { ...before, granted: fact.granted, evidence: [...before.evidence, fact.id] })
}

/** What was known of a cup or a spot. Where the season has some on file, another one is a problem: it moves no place. */
function stateBefore<S>({ problems }: Folding, states: ReadonlyMap<string, S>, fact: Fact, id: string) {
  const known = states.get(id)
  if (known !== undefined || states.size === 0) return known ?? { id, name: id, evidence: [] }
  const candidates = [...states.keys()]
  problems.push(problem('FACT_UNKNOWN', `${fact.id} is about ${id}, which moves no place of the season.`, { found: id, candidates }))
  return undefined
}
