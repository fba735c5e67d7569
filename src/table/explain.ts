import type { ClubId } from '../base/index.ts'
import type { TieBreakCode } from '../competition/index.ts'
import type { CountedMatch } from '../season/index.ts'
import { TIE_BREAKS } from './tie-breaks/index.ts'
import type { Row, Table, Tie } from './types.ts'

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

function signed(code: TieBreakCode, value: number): string {
  return code === 'GD' || code === 'H2H_GD' ? (value > 0 ? `+${String(value)}` : String(value)) : String(value)
}

/** "on head-to-head: 2-1 and 0-0", "on goal difference: -23 to -27". */
function reason(code: TieBreakCode, tie: Tie, club: ClubId, other: ClubId): string {
  const scores = scoresFrom(club, other, tie.headToHead)
  if (code.startsWith('H2H') && tie.level.length === 2 && scores !== '') return `on ${nameOfStep(code)}: ${scores}`
  const values = tie.values.get(code)
  const [own, theirs] = [values?.get(club), values?.get(other)]
  if (own === undefined || theirs === undefined) return `by ${nameOfStep(code)}`
  const among = code.startsWith('H2H') ? ` among the ${String(tie.level.length)} level clubs` : ''
  return `on ${nameOfStep(code)}${among}: ${signed(code, own)} to ${signed(code, theirs)}`
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

/** ", level on head-to-head (2-2 and 1-1)" where a later step decided. */
function levelBefore(tie: Tie, club: ClubId, other: ClubId): string {
  const level = tie.passed.some((step) => step.reason === 'level' && step.code.startsWith('H2H'))
  const scores = tie.level.length === 2 ? scoresFrom(club, other, tie.headToHead) : ''
  return level ? `, level on head-to-head${scores === '' ? '' : ` (${scores})`}` : ''
}

/** What puts a club ahead of another that is level with it; undefined where nothing does, or the two are not level. */
export function partingOf({ tie, club }: Row, other: ClubId): Parting | undefined {
  if (tie === undefined || !tie.level.includes(other) || tie.undecided?.with.includes(other) === true) return undefined
  const code = tie.decidedBy === 'PLAY_OFF' ? tie.decidedBy : partingStep(tie, club, other)
  if (code === undefined) return undefined
  const byHeadToHead = code.startsWith('H2H')
  return {
    code,
    reason: `${reason(code, tie, club, other)}${byHeadToHead ? '' : levelBefore(tie, club, other)}`,
    // Clubs that have not met at all have no head-to-head to wait for.
    headToHeadWaits: !byHeadToHead && tie.headToHead.length > 0 && tie.passed.some((step) => step.reason === 'not all met'),
    assumed: tie.status === 'assumed',
  }
}

function undecidedReason({ by }: NonNullable<Tie['undecided']>): string {
  if (by === 'NOTHING') return 'the rules part them no further for now'
  if (by === 'PLAY_OFF') return 'a play-off decides, and none has been played'
  if (by === 'LOTS') return 'lots decide, and none have been drawn'
  return `${nameOfStep(by)} decides, and the data does not have it`
}

/** The step that puts one of two level clubs ahead of the other: the first, in the order of the rules, at which their values differ. */
function partingStep(tie: Tie, club: ClubId, other: ClubId): TieBreakCode | undefined {
  for (const [code, values] of tie.values) {
    const [own, theirs] = [values.get(club), values.get(other)]
    if (own !== undefined && theirs !== undefined && own !== theirs) return code
  }
  return tie.decidedBy
}

/** Two level clubs on neighbouring rows and what puts the first ahead, in words a reader would accept. */
function explainPair(upper: Row, lower: Row, nameOf: NameOf): string | undefined {
  const shared = upper.tie?.undecided
  if (shared?.with.includes(lower.club) === true) {
    return `${nameOf(upper.club)} and ${nameOf(lower.club)} share the place: ${undecidedReason(shared)}`
  }
  const parting = partingOf(upper, lower.club)
  if (parting === undefined) return undefined
  const waits = `; head-to-head waits until every match between them has been played${parting.assumed ? ' (assumed)' : ''}`
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
  if (below !== undefined && own.tie.level.includes(below.club)) return explainPair(own, below, nameOf)
  return above === undefined ? undefined : explainPair(above, own, nameOf)
}
