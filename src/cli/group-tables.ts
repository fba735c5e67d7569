import { groupsOf, seasonOfGroup } from '../index.ts'
import type { OpenSeason } from './open-season.ts'
import { type TableData, tableView, type TableView, type TableWish, titleWished } from './table-view.ts'
import { clubOf, type Named } from './words.ts'

/** The tables of a season's groups side by side. */
export interface GroupTables {
  readonly title: string
  readonly tables: readonly TableView[]
  /** What `--json` prints, besides what heads every answer. */
  readonly data: {
    readonly groups: readonly (Named & TableData)[]
    /** Clubs of the season that no group has. */
    readonly ungrouped?: readonly Named[]
  }
}

/** Every group's table; undefined for a season without groups side by side. */
export function groupTables(open: OpenSeason, wish: TableWish): GroupTables | undefined {
  const { season } = open
  const groups = groupsOf(season)
  if (groups.length === 0) return undefined
  const tables = groups.flatMap(({ id, name }) => {
    const own = seasonOfGroup(season, id)
    return own.ok ? [{ id, name, view: { ...tableView({ ...open, season: own.value }, wish), title: name } }] : []
  })
  const grouped = new Set(groups.flatMap((group) => group.clubs))
  const ungrouped = season.clubs.filter((club) => !grouped.has(club)).map((club) => clubOf(season, club))
  return {
    title: titleWished(open, wish),
    tables: tables.map(({ view }) => view),
    data: {
      groups: tables.map(({ id, name, view }) => ({ id, name, ...view.data })),
      ...(ungrouped.length > 0 && { ungrouped }),
    },
  }
}
