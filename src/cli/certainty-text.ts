import type { Certainty, ClubCertainty, Extreme, Match, Season, Verdict } from '../index.ts'
import Table from 'cli-table3'
import { supposedText } from './matches.ts'
import type { Paint } from './paint.ts'
import { BARE } from './grid.ts'
import { clubOf, counted, listed } from './words.ts'
import { zoneKey } from './zone-words.ts'

/** What is still possible for some clubs, and what a table says of them. */
export interface CertaintyView {
  readonly season: Season
  readonly certainty: Certainty
  readonly pointsOf: (club: string) => number
  /** True for a club that shares its place now. */
  readonly isShared: (club: string) => boolean
}

type ZoneVerdict = ClubCertainty['zones'][number]

const MARKS: Readonly<Record<Verdict, string>> = { clinched: 'C', eliminated: '-', alive: '·', 'play-off': 'P', open: '?' }
const MEANINGS: Readonly<Record<Verdict, string>> = {
  clinched: 'certain',
  eliminated: 'ruled out',
  alive: 'still possible',
  'play-off': 'a play-off or lots decide',
  open: 'not known: the search ended before it knew',
}

/** Clubs in the order of the table: points, first and last place still possible, and what each zone still is for them. */
export function certaintyText(view: CertaintyView, paint: Paint): string {
  const { season, certainty } = view
  if (certainty.clubs.length === 0) return 'No fixture is known yet.'
  const zones = certainty.clubs[0]?.zones ?? []
  const grid = new Table({
    ...BARE,
    head: ['', 'Club', 'Pts', 'Places', ...zones.map((zone) => zoneKey({ ...zone, id: zone.zone }))].map((title) => paint.faint(title)),
    colAligns: ['right', 'left', 'right', 'left', ...zones.map(() => 'left' as const)],
  })
  grid.push(
    ...certainty.clubs.map((own) => [
      `${String(own.position)}${view.isShared(own.club) ? '=' : ''}`,
      clubOf(season, own.club).name,
      paint.strong(String(view.pointsOf(own.club))),
      rangeText(own),
      ...own.zones.map((zone) => markOf(zone, paint)),
    ]),
  )
  const rows = grid.toString().split('\n')
  return [...rows.map((line) => line.trimEnd()), '', ...notesOf(view).map((note) => `  ${note}`)].join('\n')
}

/** `1-4`; `3` where nothing else is possible; `1?-4` where the place is only known to be no better. */
function rangeText({ best, worst }: ClubCertainty): string {
  if (best.place === worst.place) return String(best.place)
  return [best, worst].map(({ place, openTo }) => `${String(place)}${openTo === undefined ? '' : '?'}`).join('-')
}

function markOf({ kind, verdict }: ZoneVerdict, paint: Paint): string {
  const mark = MARKS[verdict]
  if (verdict === 'eliminated') return paint.faint(mark)
  if (verdict !== 'clinched') return paint.open(mark)
  return kind === 'relegation' ? paint.bad(mark) : paint.good(mark)
}

/** What the marks and letters stand for, and what the places are of. */
function notesOf({ season, certainty }: CertaintyView): string[] {
  const { clubs, phase } = certainty
  const zones = clubs[0]?.zones ?? []
  const used = (Object.keys(MARKS) as Verdict[]).filter((verdict) =>
    clubs.some((own) => own.zones.some((zone) => zone.verdict === verdict)),
  )
  const isOpen = clubs.some(({ best, worst }) => best.openTo !== undefined || worst.openTo !== undefined)
  const name = season.rules.phases?.find(({ id }) => id === phase)?.name
  return [
    ...(zones.length === 0 ? [] : [`${zones.map((zone) => `${zoneKey({ ...zone, id: zone.zone })} ${zone.name}`).join(', ')}.`]),
    ...(used.length === 0 ? [] : [`${used.map((verdict) => `${MARKS[verdict]} ${MEANINGS[verdict]}`).join(', ')}.`]),
    'Places: the best and the worst still possible, any play-off or lots won or lost.',
    ...(isOpen ? ['A place with ? is a bound: nothing beyond it is possible, and it may not be either.'] : []),
    ...(zones.length === 0 && name !== undefined ? [`The places are those of this phase: ${name}.`] : []),
    ...inPlayNotes(season),
  ]
}

/** What is said of matches in play: no result is certain yet. */
export function inPlayNotes(season: Season): string[] {
  const live = season.matches.filter(({ status, score }) => status === 'live' && score !== undefined)
  if (live.length === 0) return []
  return [`In play, and taken as still to be played: ${listed(live.map((match) => fixtureText(season, match)))}.`]
}

function fixtureText(season: Season, { home, away }: Match): string {
  return `${clubOf(season, home).name} v ${clubOf(season, away).name}`
}

/** The scores that bring a club to the best and to the worst place it can still have. */
export function witnessText(season: Season, { club, best, worst }: ClubCertainty, paint: Paint): string {
  const { name } = clubOf(season, club)
  return [
    wayText(season, { name, end: 'best', extreme: best }, paint),
    wayText(season, { name, end: 'worst', extreme: worst }, paint),
  ].join('\n\n')
}

interface Way {
  readonly name: string
  readonly end: 'best' | 'worst'
  readonly extreme: Extreme
}

function wayText(season: Season, { name, end, extreme }: Way, paint: Paint): string {
  const { scores, place, sharing } = extreme.witness
  const shared =
    sharing === 1 ? '' : `, a place shared with ${counted(sharing - 1, 'club')} until a play-off, lots or figures not known part them`
  const title = paint.strong(`${name} at ${end === 'best' ? 'best' : 'worst'}: place ${String(place)}${shared}`)
  if (scores.length === 0) return `${title}. No match is left.`
  return `${title}, for instance with\n${supposedText(season, scores, paint)}`
}
