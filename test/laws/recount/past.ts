import { readFileSync } from 'node:fs'
import type { FindingValues } from '../../../src/findings/index.ts'
import { dateOf, namesOf, type Night, type Played } from './night.ts'
import { tableOn } from './table.ts'

interface HistoryFile {
  readonly seasons: readonly {
    readonly season: string
    readonly clubs: readonly string[]
    readonly results: readonly (readonly [date: string, home: number, away: number, homeGoals: number, awayGoals: number])[]
  }[]
}
interface HonoursFile {
  readonly seasons: readonly { readonly season: string; readonly status: 'won' | 'revoked' | 'not held'; readonly club?: string }[]
}
interface CompetitionFile {
  readonly notCounted: readonly { readonly season: string }[]
  readonly clubs: readonly {
    readonly id: string
    readonly name: string
    readonly grounds?: readonly { readonly name: string; readonly aliases?: readonly string[]; readonly opened?: string }[]
  }[]
}
interface ProfileFile {
  readonly clubs: readonly { readonly club: string; readonly ground: string; readonly promoted?: boolean }[]
}

function file(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))
}

const SEASON = '2017-18'
const history = (file('seasons/ita.serie-a/history.json') as HistoryFile).seasons.filter(({ season }) => season < SEASON)
const honours = (file('competitions/ita.serie-a/honours.json') as HonoursFile).seasons.filter(({ season }) => season < SEASON)
const competition = file('competitions/ita.serie-a/competition.json') as CompetitionFile
const profile = file('competitions/ita.serie-a/seasons/2017-18.json') as ProfileFile

/** A league meeting of two clubs. */
interface Meeting {
  readonly id: string
  readonly date: string
  readonly home: string
  readonly away: string
  readonly winner: string | undefined
  readonly ground?: string
}

function winnerOf(home: string, away: string, homeGoals: number, awayGoals: number): string | undefined {
  if (homeGoals === awayGoals) return undefined
  return homeGoals > awayGoals ? home : away
}

const past = history.flatMap(({ season, clubs, results }) => {
  const counts = new Map<string, number>()
  return results
    .toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
    .map(([date, homeAt, awayAt, homeGoals, awayGoals]): Meeting => {
      const [home, away] = [clubs[homeAt]!, clubs[awayAt]!]
      const pair = `${home}-v-${away}`
      const meeting = (counts.get(pair) ?? 0) + 1
      counts.set(pair, meeting)
      const id = `history/${season}/${pair}${meeting === 1 ? '' : `.${String(meeting)}`}`
      return { id, date, home, away, winner: winnerOf(home, away, homeGoals, awayGoals) }
    })
})

/** Every id that evidence from before the season may have: past results, honours, clubs' seasons in the division. */
export const PAST_IDS: ReadonlySet<string> = new Set([
  ...past.map((meeting) => meeting.id),
  ...honours.map(({ season }) => `honours/${season}`),
  'honours/ita.serie-a',
  ...profile.clubs.map(({ club }) => `clubs/${club}/top-flight`),
])

/** A club's short name. */
export function nameOf(club: string): string {
  return competition.clubs.find((each) => each.id === club)?.name ?? club
}

/** The ground a club has on file for the season. */
export function groundOf(club: string): string {
  return profile.clubs.find((each) => each.club === club)?.ground ?? ''
}

const WINS_OF_NOTE_DAYS = 1095
const DAY = 24 * 3600 * 1000

function earlierMeetings({ home, away, fixture }: Played, night: Night): Meeting[] {
  const pair = (game: { home: string; away: string }) => [game.home, game.away].sort().join(' ')
  const wanted = pair({ home, away })
  const now = night.played.filter((game) => pair(game) === wanted && game.fixture.kickOff < fixture.kickOff)
  return [
    ...past.filter((meeting) => pair(meeting) === wanted),
    ...now.map((game) => {
      const { score } = game.result
      const winner = winnerOf(game.home, game.away, score.home, score.away)
      const ground = game.fixture.ground ?? groundOf(game.home)
      return { id: game.id, date: dateOf(game), home: game.home, away: game.away, winner, ground }
    }),
  ]
}

/** The last day a club won one of some meetings; 'recently' when too near a day to be of note. */
function lastWin(club: string, meetings: readonly Meeting[], today: string): string | undefined {
  let last: string | undefined
  for (const { winner, date } of meetings) if (winner === club && (last === undefined || date > last)) last = date
  return last !== undefined && Date.parse(today) - Date.parse(last) < WINS_OF_NOTE_DAYS * DAY ? 'recently' : last
}

/** The home club's ground with its opening day, where the competition's file has one. */
function openedGround(game: Played) {
  const name = game.fixture.ground ?? groundOf(game.home)
  const grounds = competition.clubs.find((club) => club.id === game.home)?.grounds ?? []
  const ground = grounds.find((each) => each.name === name || each.aliases?.includes(name) === true)
  return ground?.opened === undefined ? undefined : { ...ground, opened: ground.opened }
}

/** Away wins of the round that were the visitors' first there ever, after three visits or more, or for three years. */
export function firstWinsAtGround(night: Night): FindingValues['first-win-at-ground'][] {
  return night.round.flatMap((game) => {
    const { home: opponent, away: club } = game
    const { score } = game.result
    const ground = openedGround(game)
    const visits = earlierMeetings(game, night)
      .filter((meeting) => meeting.home === opponent)
      .filter(({ date, ground: at }) => ground === undefined || (date >= ground.opened && (at === undefined || at === groundOf(opponent))))
    const since = lastWin(club, visits, dateOf(game))
    const without = visits.filter(({ date }) => since === undefined || date > since).length
    if (score.away <= score.home || since === 'recently' || without < 3) return []
    const homeWins = visits.filter((meeting) => meeting.winner === opponent).length
    const earlier = { count: visits.length, homeWins, draws: visits.filter((meeting) => meeting.winner === undefined).length }
    const where = ground === undefined ? {} : { ground: ground.name, opened: ground.opened }
    const when = since === undefined ? { ever: true, earlier } : { ever: false, since }
    return [{ ...namesOf(game), club, opponent, recordFrom: '1929-30', ...where, ...when }]
  })
}

/** Wins of the round that were the winners' first ever against the opponent, after three meetings or more, or for three years. */
export function firstWinsAgainst(night: Night): FindingValues['first-win-against'][] {
  return night.round.flatMap((game) => {
    const { score } = game.result
    const club = winnerOf(game.home, game.away, score.home, score.away)
    const meetings = earlierMeetings(game, night)
    if (club === undefined || meetings.length === 0) return []
    const since = lastWin(club, meetings, dateOf(game))
    if (since === 'recently' || meetings.filter(({ date }) => since === undefined || date > since).length < 3) return []
    const opponent = club === game.home ? game.away : game.home
    const when = since === undefined ? { ever: true, earlierMeetings: meetings.length } : { ever: false, since }
    return [{ ...namesOf(game), club, opponent, recordFrom: '1929-30', ...when }]
  })
}

/** The year a season ends in. */
function yearOf(season: string): number {
  return season.length === 4 ? Number(season) : Number(season.slice(0, 4)) + 1
}

function titlesOf(club: string): string[] {
  const won: string[] = []
  for (const entry of honours) if (entry.status === 'won' && entry.club === club) won.push(entry.season)
  return won.sort()
}

/** What a title would be for the clubs on the first two places that can still reach the leader's points, until the last match. */
export function titleTallies(night: Night): FindingValues['title-tally'][] {
  const table = tableOn(night)
  const leftOf = (club: string) => night.left.filter((game) => game.home === club || game.away === club).length
  return (
    table
      .filter((row) => row.position <= 2 && night.left.length > 0)
      // In this season the second was never level with the first when it could no longer pass it.
      .filter(() => table[1]!.points + 3 * leftOf(table[1]!.club) >= table[0]!.points)
      .filter((row) => row.points + 3 * leftOf(row.club) >= table[0]!.points)
      .map(({ club }) => {
        const years = titlesOf(club).map(yearOf)
        return { club, titles: years.length, years, next: years.length + 1 }
      })
  )
}

/** Who won the season before, and how many in a row. */
export function defendingChampions(): FindingValues['defending-champions'][] {
  return profile.clubs.flatMap(({ club }) => {
    const titles = titlesOf(club)
    let consecutive = 0
    while (titles.some((season) => yearOf(season) === yearOf(SEASON) - 1 - consecutive)) consecutive += 1
    const last = titles.at(-1)
    return consecutive === 0 || last === undefined ? [] : [{ club, consecutive, titles: titles.length, last }]
  })
}

/** Clubs that were not in the division the season before: their seasons counted from the results on file, this one included. */
export function divisionYears(): FindingValues['division-years'][] {
  const counted = history.filter(({ season }) => !competition.notCounted.some((each) => each.season === season))
  return profile.clubs.flatMap(({ club, promoted = false }) => {
    const seasons = counted.filter(({ clubs, results }) => results.some(([, home]) => clubs[home] === club)).map(({ season }) => season)
    if (seasons.includes('2016-17')) return []
    const number = seasons.length + 1
    return [{ club, number, first: number === 1, promoted, since: SEASON, recordFrom: '1929-30' }]
  })
}
