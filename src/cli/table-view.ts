import {
  type AverageRow,
  averagesOf,
  countedMatches,
  distancesOf,
  explainPlace,
  movementSince,
  partialTable,
  type Row,
  type Score,
  type Season,
  type Table,
  tableBeforeRound,
  tableOf,
  withoutDeductions,
  zoneLines,
  type ZoneOfClub,
  zonesOf,
} from '../index.ts'
import type { OpenSeason } from './open-season.ts'
import { type Rulings, rulingsOf } from './rulings.ts'
import { clubOf, type Named, titleOf } from './words.ts'

/** A zone a club stands in; `when` where it depends on how cups end, and on extra places. */
export interface ZoneOfRow extends Named {
  readonly kind: string
  readonly when?: NonNullable<ZoneOfClub['when']>
}

/** A row of the table as programs read it. */
export interface RowOfView extends Omit<Row, 'club' | 'tie'> {
  readonly club: Named
  /** The step of the rules that parted it from clubs level on points. */
  readonly decidedBy?: string
  /** The clubs it shares its place with, and what would part them. */
  readonly undecided?: { readonly by: string; readonly with: readonly string[] }
  readonly explanation?: string
  /** True where a step that placed it was not read in the regulations. */
  readonly assumed?: true
  readonly zones: readonly ZoneOfRow[]
  /** Points to the edge of each zone: off it or clear of it, and of whom. */
  readonly distances: readonly { readonly line: string; readonly side: 'in' | 'out'; readonly points: number; readonly from: string }[]
  /** Places gained since the round before. */
  readonly movement: number
}

/** One table as programs read it. */
export interface TableData extends Rulings {
  readonly order: Table['order']
  /** The phase of the season it is of, where a season has phases. */
  readonly phase?: Named
  readonly rankedBy: Table['rankedBy']
  /** Matches in play: the table counts them as they stand. */
  readonly live?: readonly { readonly match: string; readonly home: Named; readonly away: Named; readonly score: Score }[]
  /** Set where points deducted were left on. */
  readonly withoutDeductions?: true
  readonly rows: readonly RowOfView[]
  /** Points and matches over several seasons, best first, where relegation goes by them and every season before is known. */
  readonly averages?: readonly (Omit<AverageRow, 'club'> & { readonly club: Named })[]
}

/** A table for people and programs. */
export interface TableView {
  readonly title: string
  readonly season: Season
  /** What `--json` prints, besides what heads every answer. */
  readonly data: TableData
}

/** Which matches a table is of. Left out: all of them. */
export interface TablePart {
  readonly side?: 'home' | 'away'
  readonly last?: number
}

/** What is asked of a table besides its season. */
export interface TableWish {
  readonly part?: TablePart
  /** As if no points had been taken off. */
  readonly withoutDeductions?: boolean
  /** One table of all clubs, whatever groups there are. */
  readonly whole?: boolean
}

/** The table of a season as of its instant. A table of part of the matches leads nowhere: it has no zones and no movement. */
export function tableView(open: OpenSeason, { part, withoutDeductions: leaveOn = false }: TableWish = {}): TableView {
  const season = leaveOn ? withoutDeductions(open.season) : open.season
  const table = tableWished(season, part)
  const zones = part === undefined ? zonesOf(season, table) : undefined
  const lines = part === undefined ? zoneLines(season, table) : []
  const movement = part === undefined ? movementSince(tableBeforeRound(season), table) : undefined
  const nameOfClub = (id: string): string => clubOf(season, id).name
  const rows = table.rows.map((row) => ({
    ...figuresOf(row, clubOf(season, row.club)),
    ...tieOf(row, explainPlace(table, row.club, nameOfClub)),
    zones: (zones?.get(row.club) ?? []).map(({ id, name, kind, when }) => ({ id, name, kind, ...(when && { when }) })),
    distances: distancesOf(table, lines, row.club).map(({ line, side, points, from }) => ({ line: line.id, side, points, from })),
    movement: movement?.get(row.club) ?? 0,
  }))
  return {
    title: titleWished(open, { withoutDeductions: leaveOn, ...(part && { part }) }),
    season,
    data: {
      order: table.order,
      ...phaseNamed(season, table),
      rankedBy: table.rankedBy,
      ...liveIn(season),
      // A table of part of the matches leaves points on, and so has none to speak of.
      ...(part === undefined && rulingsOf(open.season)),
      ...(leaveOn && { withoutDeductions: true }),
      rows,
      ...(part === undefined && averagesIn(season)),
    },
  }
}

/** What a table is called: its season, and what was asked besides. */
export function titleWished(open: OpenSeason, { part, withoutDeductions: leaveOn }: TableWish): string {
  return `${titleOf(open)}${partName(part)}${leaveOn === true ? ', without deductions' : ''}`
}

/** The table itself: of the whole season, or of part of the matches. */
export function tableWished(season: Season, part: TablePart | undefined): Table {
  return part === undefined ? tableOf(season) : partialTable(season, part)
}

function phaseNamed({ rules }: Season, { phase }: Table): Pick<TableData, 'phase'> {
  const found = rules.phases?.find(({ id }) => id === phase)
  return found === undefined ? {} : { phase: { id: found.id, name: found.name } }
}

function liveIn(season: Season): Pick<TableData, 'live'> {
  const live = countedMatches(season).filter((match) => match.status === 'live')
  if (live.length === 0) return {}
  return { live: live.map(({ id, home, away, score }) => ({ match: id, home: clubOf(season, home), away: clubOf(season, away), score })) }
}

function averagesIn(season: Season): Pick<TableData, 'averages'> {
  const averages = averagesOf(season)?.map(({ club, ...row }) => ({ ...row, club: clubOf(season, club) }))
  return averages === undefined ? {} : { averages }
}

function figuresOf(row: Row, club: Named) {
  const { tie: _tie, ...figures } = row
  return { ...figures, club }
}

function tieOf({ tie }: Row, explanation: string | undefined): Partial<RowOfView> {
  if (tie === undefined) return {}
  const { decidedBy, undecided } = tie
  return {
    ...(decidedBy !== undefined && { decidedBy }),
    ...(undecided && { undecided: { by: undecided.by, with: undecided.with } }),
    ...(explanation !== undefined && explanation !== '' && { explanation }),
    ...(tie.status === 'assumed' && { assumed: true }),
  }
}

function partName(part: TablePart | undefined): string {
  if (part === undefined) return ''
  const last = part.last === undefined ? undefined : `last ${String(part.last)} matches`
  return `, ${[part.side, last].filter((word) => word !== undefined).join(', ')}`
}
