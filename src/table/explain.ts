import type { ClubId } from '../base/index.ts'
import type { TieBreakCode } from '../competition/index.ts'
import type { CountedMatch } from '../season/index.ts'
import { TIE_BREAKS } from './tie-breaks/index.ts'
import type { PassedOver, Row, StepTaken, Table, Tie } from './types.ts'

type NameOf = (club: ClubId) => string

/** The scores of two clubs' matches, one club's goals first: "2-1 and 0-0". */
function scoresFrom(club: ClubId, other: ClubId, matches: readonly CountedMatch[]): string {
  return matches
    .filter((match) => (match.home === club && match.away === other) || (match.home === other && match.away === club))
    .map(({ home, score }) =>
      home === club ? `${String(score.home)}-${String(score.away)}` : `${String(score.away)}-${String(score.home)}`,
    )
    .join(' and ')
}

function nameOfStep(code: TieBreakCode): string {
  return code === 'PTS' ? 'points' : TIE_BREAKS[code].name
}

/** The number of a step as people write it: "+28". */
function written(code: TieBreakCode, value: number): string {
  return (code === 'PTS' ? undefined : TIE_BREAKS[code].written?.(value)) ?? String(value)
}

/** "on head-to-head: 2-1 and 0-0", "on goal difference: -23 to -27". */
function reason({ code, values, among }: StepTaken, tie: Tie, club: ClubId, other: ClubId): string {
  const scores = scoresFrom(club, other, tie.headToHead)
  if (among?.length === 2 && scores !== '') return `on ${nameOfStep(code)}: ${scores}`
  const [own, theirs] = [values?.get(club), values?.get(other)]
  if (own === undefined || theirs === undefined) return `by ${nameOfStep(code)}`
  const of = among === undefined ? '' : ` among the ${String(among.length)} level clubs`
  return `on ${nameOfStep(code)}${of}: ${written(code, own)} to ${written(code, theirs)}`
}

/** What put one of two level clubs ahead of the other. */
export interface Parting {
  readonly code: TieBreakCode
  /** "on head-to-head: 2-1 and 0-0", "on goal difference: +8 to -4, level on head-to-head (2-2 and 1-1)". */
  readonly reason: string
  /** Head-to-head was passed over because the clubs have still to meet. */
  readonly headToHeadWaits: boolean
  /** True where a step of the order so far, or that head-to-head waits, was not read in an official text. */
  readonly assumed: boolean
}

/** ", level on head-to-head (2-2 and 1-1)" where head-to-head came first, and left two clubs that have met level. */
function levelBefore(tie: Tie, decisive: StepTaken, club: ClubId, other: ClubId): string {
  const scores = scoresFrom(club, other, tie.headToHead)
  const before = tie.steps.slice(0, tie.steps.indexOf(decisive))
  const level = before.some(
    ({ among, parts = [] }) => among !== undefined && parts.some((part) => part.includes(club) && part.includes(other)),
  )
  if (!level || scores === '') return ''
  return `, level on head-to-head${tie.level.length === 2 ? ` (${scores})` : ''}`
}

/** Whether a step put two clubs into different parts. */
function parts({ parts = [] }: StepTaken, club: ClubId, other: ClubId): boolean {
  const own = parts.find((part) => part.includes(club))
  return own !== undefined && !own.includes(other) && parts.some((part) => part.includes(other))
}

/** What puts a club ahead of another that is level with it; undefined where nothing does, or the two are not level. */
export function partingOf({ tie, club }: Row, other: ClubId): Parting | undefined {
  if (tie === undefined || !tie.level.includes(other) || tie.undecided?.with.includes(other) === true) return undefined
  const waits = tie.headToHead.length > 0 && tie.steps.some((step) => step.passedOver === 'not all met')
  const assumed = tie.status === 'assumed'
  if (tie.decidedBy === 'PLAY_OFF' && !tie.steps.some((step) => step.code === 'PLAY_OFF')) {
    return { code: 'PLAY_OFF', reason: `by ${nameOfStep('PLAY_OFF')}`, headToHeadWaits: waits, assumed }
  }
  // The last step that parted them: rules that begin again may part the same two more than once.
  const step = tie.steps.findLast((each) => parts(each, club, other))
  if (step === undefined) return undefined
  const byHeadToHead = step.among !== undefined
  return {
    code: step.code,
    reason: `${reason(step, tie, club, other)}${byHeadToHead ? '' : levelBefore(tie, step, club, other)}`,
    // Clubs that have not met at all have no head-to-head to wait for.
    headToHeadWaits: !byHeadToHead && waits,
    assumed,
  }
}

function undecidedReason({ by }: NonNullable<Tie['undecided']>): string {
  if (by === 'NOTHING') return 'the rules part them no further for now'
  if (by === 'PLAY_OFF') return 'a play-off decides, and none has been played'
  if (by === 'SHOOT_OUT') return 'a penalty shoot-out decides, and none has been taken'
  if (by === 'LOTS') return 'lots decide, and none have been drawn'
  return `${nameOfStep(by)} would decide, and the data does not have it`
}

/** Two level clubs on neighbouring rows and what puts the first ahead, in words a reader would accept. */
function explainPair({ order }: Table, upper: Row, lower: Row, nameOf: NameOf): string | undefined {
  const shared = upper.tie?.undecided
  if (shared?.with.includes(lower.club) === true) {
    return `${nameOf(upper.club)} and ${nameOf(lower.club)} share the place: ${undecidedReason(shared)}`
  }
  const parting = partingOf(upper, lower.club)
  if (parting === undefined) return undefined
  const wait =
    order === 'final' ? 'is for clubs that have played every match between them' : 'waits until every match between them has been played'
  const waits = `; head-to-head ${wait}${parting.assumed ? ' (assumed)' : ''}`
  return `${nameOf(upper.club)} ahead of ${nameOf(lower.club)} ${parting.reason}${parting.headToHeadWaits ? waits : ''}`
}

/**
 * Why a club that is level on points stands where it does, against its nearest level neighbour (the club below it, or above it for the
 * last of the group): "Roma ahead of Lazio on head-to-head: 2-1 and 0-0". Undefined for a club that is level with nobody.
 */
export function explainPlace(table: Table, club: ClubId, nameOf: NameOf): string | undefined {
  const index = table.rows.findIndex((row) => row.club === club)
  const [above, own, below] = [table.rows[index - 1], table.rows[index], table.rows[index + 1]]
  if (own?.tie === undefined) return undefined
  if (below !== undefined && own.tie.level.includes(below.club)) return explainPair(table, own, below, nameOf)
  return above === undefined ? undefined : explainPair(table, above, own, nameOf)
}

/**
 * What parts a club from its neighbours in the table that are level with it, one sentence a neighbour, above first: "Norwich ahead of
 * Swansea on goals scored: 52 to 44".
 */
export function explainNeighbours(table: Table, club: ClubId, nameOf: NameOf): string[] {
  const index = table.rows.findIndex((row) => row.club === club)
  const [above, own, below] = [table.rows[index - 1], table.rows[index], table.rows[index + 1]]
  const level = (row: Row | undefined): row is Row => row !== undefined && own?.tie?.level.includes(row.club) === true
  return [
    ...(own && level(above) ? [explainPair(table, above, own, nameOf)] : []),
    ...(own && level(below) ? [explainPair(table, own, below, nameOf)] : []),
  ].filter((text) => text !== undefined)
}

/** One step on a club's way to its place, in words, with where the rule was read. */
export interface StepExplained {
  readonly taken: StepTaken
  /** "head-to-head", "goal difference". */
  readonly name: string
  /** "Inter 4, Lazio 1: Inter go ahead.", "All level on +40.", "Not used: …". */
  readonly text: string
}

const WHY_PASSED_OVER: Readonly<Record<PassedOver, string>> = {
  'not all met': 'it waits until every match among them has been played',
  'not this many clubs': 'it is not for this number of clubs',
  'does not matter': 'nothing hangs on the places they share',
  'no draw in the last match': 'it is only for two clubs that drew with each other in their last match',
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

function textOf({ code, considered, passedOver, values, parts = [] }: StepTaken, nameOf: NameOf): string {
  if (passedOver !== undefined) return `Not used: ${WHY_PASSED_OVER[passedOver]}.`
  if (values === undefined) return 'Not known: the data does not have it.'
  const valueOf = (club: ClubId) => written(code, values.get(club) ?? 0)
  if (parts.length === 1) return `All level on ${valueOf(considered[0] ?? '')}.`
  const order = parts.flat().map((club) => `${nameOf(club)} ${valueOf(club)}`)
  const stillLevel = parts.filter((part) => part.length > 1).map((part) => `${list(part.map(nameOf))} still level`)
  return `${order.join(', ')}${stillLevel.length > 0 ? `: ${stillLevel.join('; ')}` : ''}.`
}

/** Every step that was taken to place a club level on points with others, in order. Empty for a club that is level with nobody. */
export function explainSteps({ tie, club }: Row, nameOf: NameOf): StepExplained[] {
  return (tie?.steps ?? [])
    .filter((taken) => taken.considered.includes(club))
    .map((taken) => ({ taken, name: nameOfStep(taken.code), text: textOf(taken, nameOf) }))
}
