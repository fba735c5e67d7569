import type { ClubId } from '../../base/index.ts'
import type { CountedMatch, Match } from '../../season/index.ts'
import { type Division, rankLevelClubs, type Slot, type StepTaken, tallyOf } from '../../table/index.ts'
import { type Bounds, pointsFrom } from './bounds.ts'
import { type Case, type Claim, isLevel } from './case.ts'

/** Steps that outcomes alone decide, once those of every match of the level clubs are known, or that no match changes. */
const OF_OUTCOMES = new Set([
  'PTS',
  'H2H_PTS',
  'WINS',
  'AWAY_WINS',
  'POINTS_LOST',
  'UNROUNDED_PTS',
  'EARLIER_PLACE',
  'COEFFICIENT',
  'RANKING',
])
/** More clubs at one step than this are not looked at set by set. */
const MOST_CLUBS = 12

/** What is known of the level clubs: their matches, and whether only those among themselves are fixed. */
interface Known {
  readonly claim: Claim
  readonly of: Case
  readonly onlyAmong: boolean
  readonly slots: readonly Slot[]
}

/**
 * Whether the rules put a level club where the place does not want it, whatever the goals. Who is level must be settled, and every match
 * among them. The table orders them with goals in favour of the claim; what then stands against it must rest on outcomes, or on goals
 * that cannot be made up within a set of clubs that only lose (or win) among themselves.
 */
export function tieBreakRefutes(claim: Claim, of: Case, { level }: Bounds): boolean {
  const { club: asked, open } = claim
  if ([...of.standings.keys()].some((club) => !level.has(club) && canBeLevel(claim, of, club))) return false
  const fixed = ({ id }: Match) => of.outcomes.get(id)?.length === 1
  const among = open.filter(({ home, away }) => level.has(home) && level.has(away))
  const touching = open.filter(({ home, away }) => level.has(home) || level.has(away))
  if (!among.every(fixed)) return false
  const others = [...level].filter((club) => club !== asked)
  const required = others.filter((club) => of.standings.get(club)?.every((standing) => claim.wanted.includes(standing)) === true)
  const slots = rankLevelClubs(completedFor(claim, of), [asked, ...others], claim.division.firstPlace)
  const known = { claim, of, onlyAmong: !touching.every(fixed), slots }
  const partings = required.map((club) => ({ club, ...partingOf(known, club) }))
  if (partings.some(({ club, open: changes, step }) => !changes && step !== undefined && isMisplaced(known, club))) return true
  return goalsRefute(known, partings) || (!known.onlyAmong && marginsRefute(claim, of, { others, required }))
}

function canBeLevel(claim: Claim, of: Case, club: ClubId): boolean {
  if (of.standings.get(club)?.some(isLevel) !== true) return false
  const needed = claim.points - (claim.division.points.get(club) ?? 0)
  const points = (claim.sides.get(club) ?? []).map((side) => pointsFrom(side, of))
  const least = points.reduce((sum, each) => sum + Math.min(...each), 0)
  const most = points.reduce((sum, each) => sum + Math.max(...each), 0)
  return least <= needed && needed <= most
}

/** More than any goal difference, and any number of goals, there is. */
function landslideOf({ division, open }: Claim): number {
  const differences = [...division.tallies.values()].map(({ goalsFor, goalsAgainst }) => Math.abs(goalsFor - goalsAgainst))
  const scored = [...division.tallies.values()].map(({ goalsFor }) => goalsFor)
  return 2 * Math.max(0, ...differences) + Math.max(0, ...scored) + open.length + 5
}

function marginIn(claim: Claim, { home, away }: Match, outcome: string, wider = 0): number {
  if (outcome === 'draw') return 0
  const own = home === claim.club || away === claim.club
  const won = (outcome === 'home') === (home === claim.club)
  const margin = own && won === (claim.end === 'best') ? landslideOf(claim) : 1 + wider
  return outcome === 'home' ? margin : -margin
}

/** The division with every open match ended: as it is fixed, by a goal, but the club's own by a landslide where that serves the claim; with many goals for both where those do. */
function completedFor(claim: Claim, { outcomes }: Case, wider: ReadonlyMap<string, number> = new Map()): Division {
  const { division, open } = claim
  const landslide = landslideOf(claim)
  const many = ({ home, away }: Match) => ((home === claim.club || away === claim.club) === (claim.end === 'best') ? landslide : 0)
  const margins = new Map(
    open.map((match) => [match.id, marginIn(claim, match, outcomes.get(match.id)?.[0] ?? 'draw', wider.get(match.id))]),
  )
  const fixtures = division.fixtures.map((match): Match => {
    const margin = margins.get(match.id)
    if (margin === undefined) return match
    const both = many(match)
    return { ...match, status: 'played', score: { home: both + Math.max(0, margin), away: both + Math.max(0, -margin) } }
  })
  const matches = fixtures.filter((match): match is CountedMatch => match.score !== undefined)
  return { ...division, fixtures, matches, tallies: tallyOf(division.clubs, matches), over: true }
}

function isMisplaced({ claim, slots }: Known, club: ClubId): boolean {
  const placeOf = (each: ClubId) => slots.findIndex(({ clubs }) => clubs.includes(each))
  const [own, other] = [placeOf(claim.club), placeOf(club)]
  return claim.end === 'best' ? other < own : other > own
}

interface Parting {
  readonly step?: StepTaken
  /** True where goals still to come can change what the step looks at. */
  readonly open: boolean
}

/** The step that parts a club from the one asked about, or the first whose values may yet change. */
function partingOf(known: Known, club: ClubId): Parting {
  const { claim, slots } = known
  if (claim.division.rules.partialSplit?.procedure === 'restart after each winner') return { open: true }
  const steps = slots.find(({ clubs }) => clubs.includes(club))?.tie?.steps ?? []
  let settled = true
  for (const step of steps) {
    if (!step.considered.includes(claim.club) || !step.considered.includes(club)) break
    if (hangsOnPlace(claim, step)) return { open: true }
    // What a step among some clubs says hangs on who else is still level, which goals may change as well.
    if (!settled && hangsOnOthers(claim, step)) return { open: true }
    if (step.values === undefined) continue
    if (known.onlyAmong && !step.code.startsWith('H2H_')) return { open: true }
    if (!isFixed(known, step, club)) return { step, open: true }
    settled &&= step.considered.every((each) => each === claim.club || isFixed(known, step, each, true))
    if (step.parts?.find((part) => part.includes(club))?.includes(claim.club) !== true) return { step, open: false }
  }
  return { open: true }
}

/** Whether a step is used may hang on the place, or on a score, that the case leaves open. */
function hangsOnPlace({ division }: Claim, { code, passedOver }: StepTaken): boolean {
  if (passedOver === 'does not matter' || passedOver === 'no draw in the last match') return true
  return division.rules.final.some((step) => step.code === code && (step.onlyIfItMatters === true || step.afterDrawInLastMatch === true))
}

function hangsOnOthers({ division }: Claim, { code, among, passedOver }: StepTaken): boolean {
  // Where those still level begin again, every later step hangs on who they are.
  if ((division.rules.partialSplit?.procedure ?? 'continue') !== 'continue') return true
  const conditional = division.rules.final.some((step) => step.code === code && (step.clubsLevel !== undefined || step.onceAllMet === true))
  return among !== undefined || passedOver !== undefined || conditional
}

/**
 * True for a step at which a club cannot come out better for the claim, whatever the goals, the club asked about having its landslides
 * already; with `constant`, at which it can come out in no other way at all.
 */
function isFixed({ claim, of }: Known, { code, among }: StepTaken, club: ClubId, constant = false): boolean {
  if (OF_OUTCOMES.has(code)) return true
  const counted = claim.open.filter(({ home, away }) => among === undefined || (among.includes(home) && among.includes(away)))
  const own = counted.filter(({ home, away }) => home === claim.club || away === claim.club)
  const others = counted.filter(({ home, away }) => (home === club || away === club) && home !== claim.club && away !== claim.club)
  const drawn = ({ id }: Match) => of.outcomes.get(id)?.[0] === 'draw'
  switch (code) {
    case 'H2H_GD':
    case 'GD':
      return others.every(drawn)
    // For a worst place a club that still plays another could score as it likes; for a best one it scores nothing in a draw.
    case 'H2H_GF':
    case 'GF':
      return claim.end === 'best' && !constant ? others.every(drawn) : others.length === 0
    default:
      return own.length === 0 && others.length === 0
  }
}

/**
 * Goals cannot help where a set of clubs that have to be on the right side by goal difference only loses among itself (for a best place; for
 * a worst one: only wins among itself) and has too much (too little) of it together: what one gives up another of them gains.
 */
function goalsRefute(known: Known, partings: readonly (Parting & { readonly club: ClubId })[]): boolean {
  const first = partings.find(({ open, step }) => open && step !== undefined)?.step
  if (first === undefined || (first.code !== 'H2H_GD' && first.code !== 'GD')) return false
  const sameStep = ({ open, step }: Parting) =>
    open &&
    step?.code === first.code &&
    step.among?.length === first.among?.length &&
    (step.among ?? []).every((club) => first.among?.includes(club))
  const clubs = partings.filter(sameStep).map(({ club }) => club)
  if (clubs.length === 0 || clubs.length > MOST_CLUBS) return false
  const mark = first.values?.get(known.claim.club)
  if (mark === undefined) return false
  for (let bits = 1; bits < 1 << clubs.length; bits++) {
    const set = new Set(clubs.filter((_, index) => (bits & (1 << index)) !== 0))
    if (!isClosed(known, first, set)) continue
    const sum = [...set].reduce((total, club) => total + (first.values?.get(club) ?? 0), 0)
    if (known.claim.end === 'best' ? sum > mark * set.size : sum < mark * set.size) return true
  }
  return false
}

/** True for clubs whose open matches that count at a step are lost (or won) only against one another; draws aside, and those against the club asked about. */
function isClosed({ claim, of }: Known, { among }: StepTaken, set: ReadonlySet<ClubId>): boolean {
  return claim.open.every(({ id, home, away }) => {
    if (among !== undefined && !(among.includes(home) && among.includes(away))) return true
    const outcome = of.outcomes.get(id)?.[0]
    if (outcome === 'draw' || home === claim.club || away === claim.club) return true
    const [winner, loser] = outcome === 'home' ? [home, away] : [away, home]
    return claim.end === 'best' ? !set.has(loser) || set.has(winner) : !set.has(winner) || set.has(loser)
  })
}

/**
 * Whether no margins of the few matches whose margin is free put every club that has to be there on the right side. Margins beyond twice
 * the largest difference tell no more clubs apart than those tried. Only for rules in which nothing but margins, and goals scored at
 * their most favourable, is left to choose.
 */
function marginsRefute(
  claim: Claim,
  of: Case,
  { others, required }: { readonly others: readonly ClubId[]; readonly required: readonly ClubId[] },
): boolean {
  const level = new Set(others)
  const free = claim.open.filter(({ id, home, away }) => {
    const own = home === claim.club || away === claim.club
    return !own && of.outcomes.get(id)?.[0] !== 'draw' && (level.has(home) || level.has(away))
  })
  const reach = 2 * spreadAmong(claim, [claim.club, ...others])
  if (reach ** free.length > MOST_MARGINS || !onlyMarginsLeft(claim.division)) return false
  for (let tried = 0; tried < reach ** free.length; tried++) {
    const wider = new Map(free.map(({ id }, at) => [id, Math.floor(tried / reach ** at) % reach]))
    const slots = rankLevelClubs(completedFor(claim, of, wider), [claim.club, ...others], claim.division.firstPlace)
    if (!required.some((club) => isMisplaced({ claim, of, onlyAmong: false, slots }, club))) return false
  }
  return true
}

/** Sets of margins looked at at most. */
const MOST_MARGINS = 20_000

/** More than what some clubs differ by in goal difference, overall or in their own matches. */
function spreadAmong({ division, sides }: Claim, clubs: readonly ClubId[]): number {
  const overall = clubs.map((club) => {
    const { goalsFor = 0, goalsAgainst = 0 } = division.tallies.get(club) ?? {}
    return goalsFor - goalsAgainst
  })
  const own = clubs.map((club) =>
    division.matches.reduce((sum, { home, away, score }) => {
      if (!clubs.includes(home) || !clubs.includes(away)) return sum
      return home === club ? sum + score.home - score.away : away === club ? sum + score.away - score.home : sum
    }, 0),
  )
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  return 2 + Math.max(spread(overall), spread(own)) + Math.max(...clubs.map((club) => sides.get(club)?.length ?? 0))
}

/** Codes whose values follow from outcomes, margins, and goals scored where those come last. */
const OF_MARGINS = new Set([...OF_OUTCOMES, 'H2H_GD', 'H2H_GF', 'GD', 'GF', 'FAIR_PLAY'])
const OUTSIDE = new Set(['PLAY_OFF', 'LOTS', 'SHOOT_OUT'])

function onlyMarginsLeft({ rules: { final, partialSplit } }: Division): boolean {
  const procedure = partialSplit?.procedure ?? 'continue'
  if (procedure === 'restart after each winner') return false
  // Where those still level are looked at anew, more goals for some may keep others level, or part them.
  if (procedure !== 'continue' && final.some(({ code }) => code === 'GF' || code === 'H2H_GF')) return false
  const own = final.filter(({ code }) => !OUTSIDE.has(code))
  if (
    !own.every(
      ({ code, onlyIfItMatters, afterDrawInLastMatch }) =>
        OF_MARGINS.has(code) && onlyIfItMatters !== true && afterDrawInLastMatch !== true,
    )
  )
    return false
  const scored = own.findIndex(({ code }) => code === 'GF' || code === 'H2H_GF')
  const after = scored < 0 ? [] : own.slice(scored)
  return after.every(
    ({ code, clubsLevel, onceAllMet }) =>
      clubsLevel === undefined && onceAllMet !== true && (code === 'H2H_GF' || !code.startsWith('H2H_')),
  )
}
