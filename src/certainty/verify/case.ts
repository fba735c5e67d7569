import type { ClubId, MatchId } from '../../base/index.ts'
import type { Match, Season } from '../../season/index.ts'
import type { Division } from '../../table/index.ts'
import type { MatchOutcome, Proof, Standing } from '../proof.ts'

/** The four standings, in the order of the table. */
export const STANDINGS: readonly Standing[] = ['above', 'level and ahead', 'level and behind', 'below']
const OUTCOMES: readonly MatchOutcome[] = ['home', 'draw', 'away']

/** An open match as one of its clubs sees it. */
export interface Side {
  readonly match: MatchId
  readonly isHome: boolean
  readonly opponent: ClubId
  /** Points by outcome of the match. */
  readonly points: Readonly<Record<MatchOutcome, number>>
}

/** A claim read for checking: who is asked about, what it would take, and the numbers of the division. */
export interface Claim {
  readonly season: Season
  readonly division: Division
  readonly club: ClubId
  readonly end: Proof['end']
  /** Points of the club asked about when all its matches have ended as well, or as badly, as they may. */
  readonly points: number
  readonly wanted: readonly Standing[]
  /** How many clubs may be where the place does not want them, in all and on points. */
  readonly limit: { readonly all: number; readonly onPoints: number }
  readonly open: readonly Match[]
  /** Every open match with all its outcomes. */
  readonly anyOutcome: Case['outcomes']
  readonly sides: ReadonlyMap<ClubId, readonly Side[]>
  /** Points taken from each other club in the matches counted. */
  readonly taken: ReadonlyMap<ClubId, ReadonlyMap<ClubId, number>>
}

/** One case of a proof: where clubs may yet be, and how matches may yet end. */
export interface Case {
  readonly standings: ReadonlyMap<ClubId, readonly Standing[]>
  readonly outcomes: ReadonlyMap<MatchId, readonly MatchOutcome[]>
}

/** The numbers of a division that every claim about it shares. */
export type Numbers = Pick<Claim, 'season' | 'division' | 'open' | 'anyOutcome' | 'sides' | 'taken'>

/** The numbers of a division as it stands. */
export function numbersOf(season: Season, division: Division): Numbers {
  const stopped = season.stopped !== undefined
  const open = stopped ? [] : division.fixtures.filter(({ score, status }) => score === undefined && status !== 'annulled')
  const anyOutcome = new Map(open.map(({ id }) => [id, OUTCOMES]))
  return { season, division, open, anyOutcome, ...sidesAndMeetings(season, division, open) }
}

/** A proof's claim and its first case, in which nothing is ruled out but by the rules; undefined where the proof is not of this division. */
export function openingOf(numbers: Numbers, proof: Proof): { claim: Claim; first: Case } | undefined {
  const { season, division, anyOutcome, sides } = numbers
  const { club, end } = proof
  if (!division.clubs.includes(club)) return undefined
  const outcomes = new Map(anyOutcome)
  for (const { match, outcomes: some } of proof.given ?? []) if (outcomes.has(match)) outcomes.set(match, some)
  let anyMargin = false
  let points = division.points.get(club) ?? 0
  for (const { match, isHome, points: own } of sides.get(club) ?? []) {
    const [served, other]: readonly [MatchOutcome, MatchOutcome] = isHome === (end === 'best') ? ['home', 'away'] : ['away', 'home']
    const outcome = [served, 'draw' as const, other].find((each) => outcomes.get(match)?.includes(each)) ?? 'draw'
    anyMargin ||= outcome === served
    outcomes.set(match, [outcome])
    points += own[outcome]
  }
  const wanted: readonly Standing[] = end === 'best' ? ['level and behind', 'below'] : ['above', 'level and ahead']
  const levelServes = anyMargin && goalDifferenceFirst(division)
  const allowed = STANDINGS.filter(
    (standing) => !(levelServes || settledOutside(division)) || wanted.includes(standing) || !isLevel(standing),
  )
  const standings = new Map(division.clubs.filter((each) => each !== club).map((each) => [each, allowed]))
  const claim = { ...numbers, club, end, points, wanted, limit: limitOf(season, division, proof) }
  return { claim, first: { standings, outcomes } }
}

/** True for level on points, ahead or behind. */
export function isLevel(standing: Standing): boolean {
  return standing === 'level and ahead' || standing === 'level and behind'
}

/** With goal difference first and a match to win or lose by any margin, level clubs come out as the club would have them. */
function goalDifferenceFirst({ rules }: Division): boolean {
  const [first] = rules.final
  if (first?.code !== 'GD' || first.onlyIfItMatters === true) return false
  return first.clubsLevel === undefined && first.onceAllMet !== true && first.afterDrawInLastMatch !== true
}

/** Where the rules part level clubs by nothing, or first by what is settled outside the table, they share their place until then. */
function settledOutside({ rules }: Division): boolean {
  const [first] = rules.final
  if (first === undefined) return true
  if (first.clubsLevel !== undefined || first.onceAllMet === true || first.afterDrawInLastMatch === true) return false
  return first.code === 'PLAY_OFF' || first.code === 'LOTS' || first.code === 'SHOOT_OUT'
}

/** A play-off between two places gives a club back what only a tie-break has taken. */
function limitOf(season: Season, { firstPlace, clubs }: Division, { place, end }: Proof): Claim['limit'] {
  const onPoints = end === 'best' ? place - firstPlace : firstPlace + clubs.length - 1 - place
  const playOff = season.rules.playOffs?.some(({ places: [upper, lower] }) => place === (end === 'best' ? upper : lower)) === true
  return { onPoints, all: playOff ? onPoints + 1 : onPoints }
}

function sidesAndMeetings(season: Season, { matches }: Division, open: readonly Match[]): Pick<Claim, 'sides' | 'taken'> {
  const { win, draw, loss } = season.rules.points
  const sides = new Map<ClubId, Side[]>()
  for (const { id: match, home, away } of open) {
    sides.set(home, [...(sides.get(home) ?? []), { match, isHome: true, opponent: away, points: { home: win, draw, away: loss } }])
    sides.set(away, [...(sides.get(away) ?? []), { match, isHome: false, opponent: home, points: { home: loss, draw, away: win } }])
  }
  const taken = new Map<ClubId, Map<ClubId, number>>()
  const add = (club: ClubId, from: ClubId, points: number) => {
    const own = taken.get(club) ?? new Map<ClubId, number>()
    taken.set(club, own.set(from, (own.get(from) ?? 0) + points))
  }
  for (const { home, away, score, awardedTo } of matches) {
    const winner = awardedTo ?? (score.home === score.away ? 'both' : score.home > score.away ? 'home' : 'away')
    add(home, away, winner === 'both' ? draw : winner === 'home' ? win : loss)
    add(away, home, winner === 'both' ? draw : winner === 'away' ? win : loss)
  }
  return { sides, taken }
}
