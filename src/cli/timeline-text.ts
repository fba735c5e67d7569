import { percent, type Season, type TimelinePoint } from '../index.ts'
import type { Paint } from './paint.ts'
import { gridText } from './grid.ts'
import { clubOf } from './words.ts'

/** How the chances of one zone moved. */
export interface ZoneTimeline {
  readonly zone: string
  readonly points: readonly TimelinePoint[]
}

/** Clubs shown, and the chance one must once have had. */
const MOST_CLUBS = 8
const WORTH_SHOWING = 0.05

/** A line a matchday, a column for each club that was ever near it, the likeliest first. Nothing where no timeline was asked for. */
export function timelineText({ season, timeline }: { readonly season: Season; readonly timeline?: ZoneTimeline }, paint: Paint): string {
  if (timeline === undefined || timeline.points.length === 0) return ''
  const { zone, points } = timeline
  const clubs = clubsNear(timeline)
  const name = season.zones.find(({ id }) => id === zone)?.name ?? zone
  const rows = points.map((point) => [String(point.matchday), ...clubs.map((club) => percent(chanceAt(point, club, zone), false))])
  return gridText([`${name}, matchday`, ...clubs.map((club) => clubOf(season, club).name)], rows, { left: [], paint })
}

function clubsNear({ zone, points }: ZoneTimeline): string[] {
  const highest = (club: string) => Math.max(...points.map((point) => chanceAt(point, club, zone)))
  const clubs = (points[0]?.clubs ?? []).map(({ club }) => ({ club, chance: highest(club) }))
  return clubs
    .filter(({ chance }) => chance >= WORTH_SHOWING)
    .sort((a, b) => b.chance - a.chance)
    .slice(0, MOST_CLUBS)
    .map(({ club }) => club)
}

function chanceAt({ clubs }: TimelinePoint, club: string, zone: string): number {
  return clubs.find((own) => own.club === club)?.zones[zone] ?? 0
}

/** The timeline as data. No proof is looked for here: what never came up, or always did, is half a season away from 0 or 1. */
export function timelineData(season: Season, { zone, points }: ZoneTimeline) {
  return {
    zone,
    matchdays: points.map(({ matchday, seasons, clubs }) => ({
      matchday,
      clubs: clubs.map(({ club, zones, expectedPoints }) => {
        const least = 0.5 / seasons
        return { club: clubOf(season, club), chance: Math.min(1 - least, Math.max(least, zones[zone] ?? 0)), expectedPoints }
      }),
    })),
  }
}
