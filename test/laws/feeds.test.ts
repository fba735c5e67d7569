import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds, localTime } from '../../src/base/index.ts'
import { type Competition, type FeedReading, foldSeason, readFeed, tableOf, writeSeason } from '../../src/index.ts'

/** A made-up league whose names are awkward for every format: accents, digits, points, apostrophes, words in common. */
const NAMES = ['Alba Città', "Borgo Sant'Elia", 'F.C. Castel 1909', 'Castel', 'Dora & Orco', 'Estuario-Lido']
const CLUBS = NAMES.map((name, index) => ({ id: `club-${String(index)}`, name, fullName: name, city: name, aliases: [] }))
const steps = (['H2H_PTS', 'H2H_GD', 'GD', 'GF'] as const).map((code) => ({
  code,
  status: 'assumed' as const,
  source: 'made up for a test',
  ...(code.startsWith('H2H') && { onceAllMet: true }),
}))
const league: Competition = {
  id: 'made-up.league',
  name: 'Made-up League',
  country: { code: 'ITA', name: 'Italy', adjective: 'Italian' },
  timeZone: 'Europe/Rome',
  titleName: 'title',
  clubs: CLUBS,
  sources: ['made for tests'],
  regimes: [
    { competition: 'made-up.league', from: '2000-01', points: { win: 3, draw: 1, loss: 0 }, order: { final: steps, inSeason: steps } },
  ],
  seasons: [],
}

interface Played {
  readonly matchday: number
  readonly date: string
  readonly home: string
  readonly away: string
  readonly result?: { readonly fullTime: readonly [number, number]; readonly halfTime: readonly [number, number] } | undefined
}

/** Every pair at home and away, three matches a weekend, across the new year. */
const FIXTURES = NAMES.flatMap((home) => NAMES.filter((away) => away !== home).map((away) => ({ home, away }))).map((pair, index) => {
  const matchday = 1 + Math.floor(index / 3)
  return { ...pair, matchday, date: addSeconds('2017-11-18T10:00:00Z', (matchday - 1) * 7 * 86_400).slice(0, 10) }
})

/** Goals of a match by its two halves, so that no half-time score is more than the full-time one. */
const result = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(2), fc.nat(2)).map(([home, away, moreHome, moreAway]) => ({
  halfTime: [home, away] as const,
  fullTime: [home + moreHome, away + moreAway] as const,
}))
const results = fc.array(fc.option(result, { nil: undefined, freq: 8 }), { minLength: FIXTURES.length, maxLength: FIXTURES.length })
const matches = results.map((given) => FIXTURES.map((fixture, index): Played => ({ ...fixture, result: given[index] })))
const lineEnd = fc.constantFrom('\n', '\r\n')

function asJson(played: readonly Played[]): string {
  const rows = played.map(({ matchday, date, home, away, result }) => ({
    round: `Matchday ${String(matchday)}`,
    date,
    time: '15:00',
    team1: home,
    team2: away,
    ...(result && { score: { ht: result.halfTime, ft: result.fullTime } }),
  }))
  return JSON.stringify({ name: 'Made-up League 2017/18', matches: rows }, null, 2)
}

const dash = ([home, away]: readonly [number, number]) => `${String(home)}-${String(away)}`
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function asText(played: readonly Played[], newer: boolean): string {
  const lines = ['= Made-up League 2017/18', '']
  for (const [index, { matchday, date, home, away, result }] of played.entries()) {
    if (matchday !== played[index - 1]?.matchday) {
      const [, month, day] = date.split('-').map(Number)
      const weekday = WEEKDAYS[localTime(`${date}T12:00:00Z`, 'UTC').weekday - 1] ?? ''
      lines.push(`▪ Matchday ${String(matchday)}`, `  ${weekday} ${MONTHS[(month ?? 1) - 1] ?? ''} ${String(day)}`)
    }
    const score = result && `${dash(result.fullTime)} (${dash(result.halfTime)})`
    lines.push(newer ? `    15:00  ${home}  ${score ?? '-'}  ${away}` : `    15:00  ${home}  v ${away}  ${score ?? ''}`)
  }
  return lines.join('\n')
}

function asCsv(played: readonly Played[]): string {
  const rows = played.map(({ date, home, away, result }) => {
    const outcome = ([a, b]: readonly [number, number]) => (a > b ? 'H' : a < b ? 'A' : 'D')
    const scores = result
      ? [result.fullTime, result.halfTime].flatMap((each) => [...each.map(String), outcome(each)])
      : Array.from({ length: 6 }, () => '')
    return ['X1', date.split('-').reverse().join('/'), home, away, ...scores].join(',')
  })
  return ['Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR', ...rows].join('\n')
}

function read(text: string): FeedReading {
  return readFeed([{ name: 'feed', text }], { competition: league, season: '2017-18' })
}

/** The table of a reading, without what only says where each number came from. */
function tableIn({ facts }: FeedReading) {
  const season = foldSeason({ competition: league, season: '2017-18', facts })
  if (!season.ok) throw new Error(season.problem.message)
  const { rows, order } = tableOf(season.value)
  return { order, rows: rows.map(({ tie, ...row }) => ({ ...row, by: tie?.decidedBy, undecided: tie?.undecided, level: tie?.level })) }
}

function halfTimesIn({ facts }: FeedReading): Record<string, unknown> {
  return Object.fromEntries(facts.flatMap((fact) => (fact.kind === 'ResultRecorded' ? [[fact.match, fact.halfTime]] : [])))
}

describe('the same matches', () => {
  it('give the same table whichever feed they came through, and no problem', () => {
    fc.assert(
      fc.property(matches, lineEnd, (played, end) => {
        const texts = [asJson(played), asText(played, false), asText(played, true), asCsv(played)].map((text) => text.replaceAll('\n', end))
        const readings = texts.map(read)
        const [first, ...others] = readings
        expect(readings.map((reading) => reading.problems)).toEqual([[], [], [], []])
        expect(new Set(readings.map((reading) => reading.facts[0]?.source)).size).toBe(3)
        expect(tableIn(first!).rows.reduce((sum, row) => sum + row.played, 0)).toBe(2 * played.filter(({ result }) => result).length)
        for (const other of others) {
          expect(tableIn(other)).toEqual(tableIn(first!))
          expect(halfTimesIn(other)).toEqual(halfTimesIn(first!))
        }
      }),
      { numRuns: 60, seed: 1718 },
    )
  })

  it('give the same facts once written down as a season of our own and read again', () => {
    fc.assert(
      fc.property(matches, (played) => {
        const { facts } = read(asJson(played))
        const again = read(writeSeason({ competition: league.id, season: '2017-18', facts }))
        expect(again.problems).toEqual([])
        expect(tableIn(again)).toEqual(tableIn(read(asJson(played))))
        expect([...again.facts].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...facts].sort((a, b) => (a.id < b.id ? -1 : 1)))
      }),
      { numRuns: 30, seed: 1718 },
    )
  })

  it('give the same table in any order of the file', () => {
    const shuffled = matches.chain((played) => fc.tuple(fc.constant(played), fc.shuffledSubarray(played, { minLength: played.length })))
    fc.assert(
      fc.property(shuffled, ([played, mixed]) => {
        expect(tableIn(read(asJson(mixed)))).toEqual(tableIn(read(asJson(played))))
        expect(tableIn(read(asCsv(mixed)))).toEqual(tableIn(read(asCsv(played))))
      }),
      { numRuns: 30, seed: 1718 },
    )
  })
})
