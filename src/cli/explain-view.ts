import {
  type Checked,
  explainNeighbours,
  explainSteps,
  fail,
  groupsOf,
  ok,
  type Problem,
  problem,
  type Row,
  rowOfClub,
  type Season,
  seasonOfGroup,
  type StepExplained,
  type Table,
  type TieBreakCode,
  withoutDeductions,
} from '../index.ts'
import { clubWanted } from './clubs.ts'
import type { OpenSeason } from './open-season.ts'
import { tableWished, titleWished, type TableWish } from './table-view.ts'
import { clubOf, headOf, type Named } from './words.ts'

/** Why a club stands where it does. */
export interface Explanation {
  readonly title: string
  /** What `--json` prints. */
  readonly data: ExplanationData
}

/** One step taken on the way to a place, as programs read it. */
export type StepOfView = ReturnType<typeof stepOf>

/** A club's place and how it came about, as programs read it. */
export interface ExplanationData extends Outcome {
  readonly order: Table['order']
  readonly rankedBy: Table['rankedBy']
  readonly club: Named
  readonly position: number
  readonly points: number
  readonly played: number
  /** Already taken off, and already added; absent where there is nothing of the kind. */
  readonly deducted?: number
  readonly carried?: number
  /** The part of a divided table the club is in. */
  readonly part?: string
  /** The other clubs on the same points, in the order of the table. */
  readonly level: readonly Named[]
  readonly steps: readonly StepOfView[]
  readonly gaps: { readonly above?: Gap; readonly below?: Gap }
}

/** What put the club where it is, or what would. Empty for a club level with nobody. */
interface Outcome {
  /** `assumed` where part of the order was not read in the regulations. */
  readonly status?: 'verified' | 'assumed'
  readonly decidedBy?: TieBreakCode
  readonly undecided?: { readonly by: string; readonly with: readonly Named[] }
  readonly explanation?: string
}

/**
 * Why a club stands where it does: whom it is level with and each step taken, in order. In a season of groups, in its own group, unless the
 * whole is wished for.
 * Problem: CLUB_UNKNOWN with the nearest names.
 */
export function explanationOf(open: OpenSeason, wanted: string, wish: TableWish): Checked<Explanation, Problem> {
  const club = clubWanted(open.season, wanted)
  if (!club.ok) return club
  const season = wish.whole === true ? open.season : tableSeason(open.season, club.value.id)
  const own = { ...open, season: wish.withoutDeductions === true ? withoutDeductions(season) : season }
  const table = tableWished(own.season, wish.part)
  const row = rowOfClub(table, club.value.id)
  if (row === undefined) return fail(problem('CLUB_UNKNOWN', `${club.value.name} have no place in the table.`, { found: wanted }))
  return ok({ title: titleWished(own, wish), data: { ...headOf(own), ...dataOf(own.season, table, row) } })
}

/** The season whose table a club is in: its group's, where there are groups side by side. */
function tableSeason(season: Season, club: string): Season {
  const group = groupsOf(season).find(({ clubs }) => clubs.includes(club))
  const own = group && seasonOfGroup(season, group.id)
  return own?.ok === true ? own.value : season
}

function dataOf(season: Season, table: Table, row: Row): ExplanationData {
  const named = (id: string): Named => clubOf(season, id)
  const { position, points, played, deducted, carried, group, tie } = row
  return {
    order: table.order,
    rankedBy: table.rankedBy,
    club: named(row.club),
    ...{ position, points, played },
    ...(deducted > 0 && { deducted }),
    ...(carried !== undefined && { carried }),
    ...(group !== undefined && { part: group }),
    level: (tie?.level ?? []).filter((id) => id !== row.club).map(named),
    steps: explainSteps(row, (id) => named(id).name).map((step) => stepOf(step, named)),
    ...outcomeOf(table, row, named),
    gaps: gapsOf(table, row, named),
  }
}

function stepOf({ taken, name, text }: StepExplained, named: (id: string) => Named) {
  const { code, status, source, considered, passedOver, among, values, parts } = taken
  return {
    ...{ code, name, text, status, source },
    considered: considered.map(named),
    ...(passedOver !== undefined && { passedOver }),
    ...(among && { among: among.map(named) }),
    ...(values && { values: Object.fromEntries(values) }),
    ...(parts && { parts: parts.map((part) => part.map((id) => named(id).name)) }),
  }
}

/** What decided, or what would. */
function outcomeOf(table: Table, { club, tie }: Row, named: (id: string) => Named): Outcome {
  if (tie === undefined) return {}
  const { decidedBy, undecided, status } = tie
  const explanation = explainNeighbours(table, club, (id) => named(id).name).join('; ')
  return {
    status,
    ...(decidedBy !== undefined && { decidedBy }),
    ...(undecided && { undecided: { by: undecided.by, with: undecided.with.filter((id) => id !== club).map(named) } }),
    ...(explanation !== '' && { explanation }),
  }
}

/** A neighbour in the table, and how far it is: points ahead or behind, never negative unless points per match decide. */
export interface Gap {
  readonly club: Named
  readonly position: number
  readonly points: number
  readonly played: number
  readonly gap: number
}

/** The clubs next above and below that could change places with a club: those of another part of a divided table cannot. */
function gapsOf(table: Table, own: Row, named: (id: string) => Named): ExplanationData['gaps'] {
  const rows = table.rows.filter((row) => row.group === own.group)
  const at = rows.indexOf(own)
  const gapTo = ({ club, position, points, played }: Row, gap: number): Gap => ({ club: named(club), position, points, played, gap })
  const [upper, lower] = [rows[at - 1], rows[at + 1]]
  const above = upper && gapTo(upper, upper.points - own.points)
  const below = lower && gapTo(lower, own.points - lower.points)
  return { ...(above && { above }), ...(below && { below }) }
}
