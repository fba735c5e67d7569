import { type CalendarDate, notice, type Place, type Problem, type SeasonLabel } from '../base/index.ts'
import type { FeedContext } from './types.ts'

/** The years a season label spans: `2017-18` is 2017 and 2018, `2018` is 2018 twice. */
export function yearsOf(season: SeasonLabel): { readonly first: number; readonly last: number } {
  const first = Number(season.slice(0, 4))
  return { first, last: season.length > 4 ? first + 1 : first }
}

/** The label of a season that begins in one year and ends in the same or the next. */
function labelOf(first: number, last: number): SeasonLabel | undefined {
  if (last === first) return String(first)
  return last === first + 1 ? `${String(first)}-${String(last % 100).padStart(2, '0')}` : undefined
}

/** The season a feed's title names: "Italian Serie A 2017/18" is 2017-18, "World Cup 2018" is 2018. Undefined when it names none. */
export function seasonOfTitle(title: string): SeasonLabel | undefined {
  const short = title.slice(0, 200)
  const years = /\b((?:18|19|20)\d{2})(?:\s?[/-]\s?(\d{4}|\d{2}))?(?!\d)/.exec(short)
  if (years?.[1] === undefined) return undefined
  const first = Number(years[1])
  if (years[2] === undefined) return String(first)
  const last = years[2].length === 4 ? Number(years[2]) : first + ((Number(years[2]) - (first % 100) + 100) % 100)
  return labelOf(first, last)
}

/**
 * The season some dates belong to. A season on file decides; else two years are one season, and one year is a calendar-year season only
 * when it is played from spring to late summer. Undefined where that would be a guess.
 */
export function seasonOfDates(dates: readonly CalendarDate[], context: FeedContext): SeasonLabel | undefined {
  const sorted = [...dates].sort()
  const [from, to] = [sorted[0], sorted.at(-1)]
  if (from === undefined || to === undefined) return undefined
  const onFile = context.competition.seasons.find((season) => season.starts <= from && to <= season.ends)
  if (onFile !== undefined) return onFile.season
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  if (last !== first) return labelOf(first, last)
  if (from.slice(5) >= '07-01') return labelOf(first, first + 1)
  return to.slice(5) >= '08-15' ? String(first) : undefined
}

/** A notice for a date that cannot belong to the season, with three months' grace after it: 2019-20 ended on 2 August 2020. */
export function dateNotice(date: CalendarDate, season: SeasonLabel, place: Place): Problem | undefined {
  const { first, last } = yearsOf(season)
  const from = first === last ? `${String(first)}-01-01` : `${String(first)}-06-01`
  const to = first === last ? `${String(last + 1)}-03-31` : `${String(last)}-09-30`
  if (date >= from && date <= to) return undefined
  return notice('DATE_OUTSIDE_SEASON', `${date} lies outside the season ${season}.`, { place, expected: `a date from ${from} to ${to}` })
}
