import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addSeconds } from '../../src/base/index.ts'
import { competitionOf } from '../../src/cli/catalogue.ts'
import {
  type Competition,
  composeRoundUp,
  type Fact,
  findingsOf,
  type FeedReading,
  foldSeason,
  formatProblem,
  type Problem,
  readFeed,
  type Season,
  type Table,
  tableOf,
} from '../../src/index.ts'
import { competitionOf as smallLeague, seasonOf } from '../../src/season/season.fixture.ts'
import { facts as bundledFacts, history, seasonOn, serieA } from '../bundled.ts'

/** Results of whole leagues, the data beside the checkout; without it only the bundled cases run. */
const DATA = new URL('../../../shared/data/football.json/', import.meta.url)
const present = existsSync(DATA)

const LEAGUES = [
  ['it.1', 'ita.serie-a'],
  ['en.1', 'eng.premier-league'],
  ['es.1', 'esp.la-liga'],
  ['de.1', 'ger.bundesliga'],
  ['fr.1', 'fra.ligue-1'],
] as const

const SEASONS = (present ? readdirSync(DATA).sort() : []).flatMap((label) =>
  LEAGUES.filter(([file]) => existsSync(new URL(`${label}/${file}.json`, DATA))).map(([file, id]) => ({ label, file, id })),
)

/** Every notice the seasons may give, each with its reason; a season not named here gives none. */
const NOTICES: Readonly<Record<string, readonly string[]>> = {
  // Abandoned at half-time after the crowd attacked Lyon's players, and awarded to Lyon 3-0; the file has 0-0 and no winner.
  'fra.ligue-1/2016-17': ['AWARD_WITHOUT_WINNER SC Bastia against Olympique Lyonnais was awarded; the feed does not say to whom.'],
}

/** Matches that were never played: Ligue 1 was stopped in March 2020 with 101 matches to go, which is no problem of the file. */
const CANCELLED: Readonly<Record<string, number>> = { 'fra.ligue-1/2019-20': 101 }

const HOURS = 3600
const HOLE = /undefined|null|NaN|\[object|[{}!]|\s{2}|\s[.,]|\.\.|[\uE000\uE001]/

interface RawMatch {
  readonly round: string
  readonly date: string
  readonly team1: string
  readonly team2: string
  readonly score?: { readonly ft?: readonly [number, number] }
}

/** Played, won, drawn, lost, goals for, goals against. */
type Counts = readonly [number, number, number, number, number, number]
type Scored = readonly [home: string, away: string, atHome: number, onTheRoad: number]

function found(id: string): Competition {
  const read = competitionOf(id)
  if (!read.ok) throw new Error(read.problem.map(formatProblem).join('\n'))
  return read.value
}

function folded(competition: Competition, label: string, facts: readonly Fact[], asOf?: string): Season {
  const season = foldSeason({ competition, season: label, facts, ...(asOf !== undefined && { asOf }) })
  if (!season.ok) throw new Error(season.problem.message)
  return season.value
}

/** A club's matches counted one club at a time, straight from scores: nothing here is shared with the product's tally. */
function recount(scores: readonly Scored[]): Record<string, Counts> {
  const names = [...new Set(scores.flatMap(([home, away]) => [home, away]))]
  const countsOf = (name: string): Counts => {
    const own = scores.flatMap(([home, away, atHome, onTheRoad]) =>
      home === name ? [{ scored: atHome, against: onTheRoad }] : away === name ? [{ scored: onTheRoad, against: atHome }] : [],
    )
    return [
      own.length,
      own.filter(({ scored, against }) => scored > against).length,
      own.filter(({ scored, against }) => scored === against).length,
      own.filter(({ scored, against }) => scored < against).length,
      own.reduce((sum, { scored }) => sum + scored, 0),
      own.reduce((sum, { against }) => sum + against, 0),
    ]
  }
  return Object.fromEntries(names.map((name) => [name, countsOf(name)]))
}

function countsIn(table: Table): Record<string, Counts> {
  return Object.fromEntries(
    table.rows.map(({ club, played, won, drawn, lost, goalsFor, goalsAgainst }) => [
      club,
      [played, won, drawn, lost, goalsFor, goalsAgainst] satisfies Counts,
    ]),
  )
}

/** The one club of a name as the raw file writes it; looked up in the competition's list, not by the product. */
function idOf(competition: Competition, name: string): string {
  const clubs = competition.clubs.filter((club) => [club.name, club.fullName, ...club.aliases].includes(name))
  if (clubs.length !== 1) throw new Error(`${name} is ${String(clubs.length)} clubs`)
  return clubs[0]!.id
}

function rawMatches(label: string, file: string): readonly RawMatch[] {
  return (JSON.parse(readFileSync(new URL(`${label}/${file}.json`, DATA), 'utf8')) as { matches: RawMatch[] }).matches
}

/** Places count from one; clubs share one only where the table says that nothing has parted them. */
function expectOrdered({ rows }: Table): void {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    const shares = row.position === before?.position
    expect(row.position).toBe(shares ? before.position : index + 1)
    if (shares) expect(row.tie?.undecided?.with).toEqual(expect.arrayContaining([row.club, before.club]))
    expect(row.points).toBeLessThanOrEqual(before?.points ?? Infinity)
  }
}

/** The night of a matchday's last match, those put off by more than four days left aside. */
function nightOf(season: Season, matchday: number): string {
  const kickOffs = season.matches.flatMap((match) => (match.matchday === matchday ? match.kickOff : []))
  const inRound = kickOffs.filter((kickOff) => kickOff < addSeconds(kickOffs[0] ?? '', 4 * 24 * HOURS))
  return addSeconds(inRound.at(-1) ?? '', 3 * HOURS)
}

/** A round-up with nothing missing in it, each sentence resting on findings with evidence. */
function expectWhole(season: Season, past?: typeof history): void {
  const findings = findingsOf(season, past)
  const roundUp = composeRoundUp(findings)
  expect(roundUp).toBeDefined()
  if (roundUp === undefined) return
  const evidence = new Map(findings.all.map((finding) => [finding.id, finding.evidence]))
  const prose = roundUp.sections.flatMap((section) => section.paragraphs.flat())
  expect(prose.length).toBeGreaterThan(5)
  expect(roundUp.results.lines.length).toBeGreaterThan(0)
  for (const { text, findings: stated } of [roundUp.headline, ...prose, ...roundUp.results.lines]) {
    expect(text).not.toBe('')
    expect(text).not.toMatch(HOLE)
    expect(stated.length).toBeGreaterThan(0)
    for (const id of stated) expect(evidence.get(id)?.length ?? 0).toBeGreaterThan(0)
  }
}

const brief = ({ code, message }: Problem) => `${code} ${message}`

describe.skipIf(!present)('five leagues, season by season', () => {
  const readings = new Map<string, { competition: Competition; reading: FeedReading; season: Season; raw: readonly RawMatch[] }>()
  const opened = ({ label, file, id }: (typeof SEASONS)[number]) => {
    const known = readings.get(`${id}/${label}`)
    if (known !== undefined) return known
    const competition = found(id)
    const text = readFileSync(new URL(`${label}/${file}.json`, DATA), 'utf8')
    const reading = readFeed([{ name: `${label}/${file}.json`, text }], { competition, season: label })
    const read = { competition, reading, season: folded(competition, label, reading.facts), raw: rawMatches(label, file) }
    readings.set(`${id}/${label}`, read)
    return read
  }

  it('are all there: nine of Serie A, twelve of England and Germany, ten of Spain, eight of France', () => {
    expect(LEAGUES.map(([file]) => SEASONS.filter((season) => season.file === file).length)).toEqual([9, 12, 10, 12, 8])
  })

  it.each(SEASONS)('$id $label is read without error, and gives the notices written out here', (each) => {
    const { reading, season } = opened(each)
    expect(reading.problems.filter((problem) => problem.severity === 'error')).toEqual([])
    expect([...reading.problems, ...season.problems].map(brief)).toEqual(NOTICES[`${each.id}/${each.label}`] ?? [])
    expect(season.matches.filter((match) => match.status === 'cancelled')).toHaveLength(CANCELLED[`${each.id}/${each.label}`] ?? 0)
  })

  it.each(SEASONS)('$id $label: every club has the matches and goals of a recount from the file itself', (each) => {
    const { competition, season, raw } = opened(each)
    const scores = raw.flatMap(({ team1, team2, score }): Scored[] => (score?.ft === undefined ? [] : [[team1, team2, ...score.ft]]))
    expect(scores.length).toBe(raw.length - (CANCELLED[`${each.id}/${each.label}`] ?? 0))
    const byName = Object.entries(recount(scores))
    expect(countsIn(tableOf(season))).toEqual(Object.fromEntries(byName.map(([name, counts]) => [idOf(competition, name), counts])))
    expect(byName).toHaveLength(each.file === 'de.1' ? 18 : 20)
  })

  it.each(SEASONS)('$id $label: places run from one and points never rise down the table', (each) => {
    const { season } = opened(each)
    // A season cut short has no final order by itself: the league settles how it ends.
    expect(tableOf(season).order).toBe(season.matches.some((match) => match.status === 'cancelled') ? 'in season' : 'final')
    expectOrdered(tableOf(season))
  })

  it.each(SEASONS)('$id $label: a round-up of the middle and of the last matchday, with no hole', (each) => {
    const { competition, reading, season } = opened(each)
    const matchdays = Math.max(...season.matches.flatMap((match) => match.matchday ?? []))
    expectWhole(folded(competition, each.label, reading.facts, nightOf(season, matchdays / 2)))
    expectWhole(season)
  })

  /** How Serie A ended, the league's own figures: champions and second with their points, and the three relegated. */
  it.each([
    ['2013-14', ['juventus', 102], ['roma', 85], ['catania', 'bologna', 'livorno']],
    ['2014-15', ['juventus', 87], ['roma', 70], ['cagliari', 'cesena', 'parma']],
    ['2015-16', ['juventus', 91], ['napoli', 82], ['carpi', 'frosinone', 'verona']],
    ['2016-17', ['juventus', 91], ['roma', 87], ['empoli', 'palermo', 'pescara']],
    ['2017-18', ['juventus', 95], ['napoli', 91], ['crotone', 'verona', 'benevento']],
    ['2018-19', ['juventus', 90], ['napoli', 79], ['empoli', 'frosinone', 'chievo']],
    ['2019-20', ['juventus', 83], ['inter', 82], ['lecce', 'brescia', 'spal']],
    ['2020-21', ['inter', 91], ['milan', 79], ['benevento', 'crotone', 'parma']],
    ['2021-22', ['milan', 86], ['inter', 84], ['cagliari', 'genoa', 'venezia']],
  ] as const)('Serie A %s ended as the league says: %s, then %s, with %s relegated', (label, first, second, relegated) => {
    const { rows } = tableOf(opened({ label, file: 'it.1', id: 'ita.serie-a' }).season)
    expect(rows.slice(0, 2).map(({ club, points }) => [club, points])).toEqual([first, second])
    expect(rows.slice(17).map(({ club }) => club)).toEqual(expect.arrayContaining([...relegated]))
  })

  /** Places of clubs that ended level, the league's own order: each fell to the matches between the two. */
  it.each([
    ['2018-19', 3, ['atalanta', 'inter'], 69],
    ['2018-19', 17, ['genoa', 'empoli'], 38],
    ['2019-20', 3, ['atalanta', 'lazio'], 78],
    ['2020-21', 3, ['atalanta', 'juventus'], 78],
    ['2017-18', 4, ['inter', 'lazio'], 72],
  ] as const)('Serie A %s, place %i: %s, both on %i points', (label, place, clubs, points) => {
    const { rows } = tableOf(opened({ label, file: 'it.1', id: 'ita.serie-a' }).season)
    const pair = rows.slice(place - 1, place + 1)
    expect(pair.map((row) => [row.position, row.club, row.points, row.tie?.decidedBy])).toEqual(
      clubs.map((club, index) => [place + index, club, points, 'H2H_PTS']),
    )
  })

  it('gives England of 2011-12 to Manchester City on goal difference, and Spain of 2013-14 its order at the top', () => {
    const england = tableOf(opened({ label: '2011-12', file: 'en.1', id: 'eng.premier-league' }).season).rows
    expect(england.slice(0, 2).map(({ club, points, goalDifference }) => [club, points, goalDifference])).toEqual([
      ['manchester-city', 89, 64],
      ['manchester-united', 89, 56],
    ])
    // Barcelona and Real Madrid on 87 each: Barcelona won both matches between them, so goal difference was not asked.
    const spain = tableOf(opened({ label: '2013-14', file: 'es.1', id: 'esp.la-liga' }).season).rows
    expect(spain.slice(0, 3).map(({ club, points }) => [club, points])).toEqual([
      ['atletico-madrid', 90],
      ['barcelona', 87],
      ['real-madrid', 87],
    ])
  })
})

describe('the bundled season', () => {
  const season = seasonOn()
  const fixtures = new Map(bundledFacts.flatMap((fact) => (fact.kind === 'FixtureScheduled' ? [[fact.match, fact] as const] : [])))

  it('has the matches and goals of a recount from its results', () => {
    const results = bundledFacts.flatMap((fact): Scored[] => {
      const fixture = fact.kind === 'ResultRecorded' ? fixtures.get(fact.match) : undefined
      return fact.kind === 'ResultRecorded' && fixture ? [[fixture.home, fixture.away, fact.score.home, fact.score.away]] : []
    })
    expect(results).toHaveLength(380)
    expect(countsIn(tableOf(season))).toEqual(recount(results))
  })

  it('has those of a recount from its goals alone', () => {
    const goals = bundledFacts.flatMap((fact) => (fact.kind === 'GoalScored' ? [fact] : []))
    const of = (match: string, club: string) => goals.filter((goal) => goal.match === match && goal.club === club).length
    const scores = [...fixtures].map(([match, { home, away }]): Scored => [home, away, of(match, home), of(match, away)])
    expect(countsIn(tableOf(season))).toEqual(recount(scores))
  })

  it('has its places in order, and round-ups of the middle and the last matchday', () => {
    expectOrdered(tableOf(season))
    expectWhole(folded(serieA, '2017-18', bundledFacts, nightOf(season, 19)), history)
    expectWhole(season, history)
  })
})

describe('a small league', () => {
  const LINES = [
    '2017-08-19 juventus 3-1 napoli',
    '2017-08-20 roma 0-0 inter',
    '2017-08-26 napoli 2-2 roma',
    '2017-08-27 inter 0-4 juventus',
    '2017-09-09 roma 1-0 juventus',
    '2017-09-10 inter - napoli',
  ]
  it('has the table counted by hand', () => {
    const season = seasonOf(LINES, [], smallLeague())
    expect(tableOf(season).rows.map(({ position, club, points }) => [position, club, points])).toEqual([
      [1, 'juventus', 6],
      [2, 'roma', 5],
      [3, 'napoli', 1],
      [4, 'inter', 1],
    ])
    expect(countsIn(tableOf(season))).toEqual({
      juventus: [3, 2, 0, 1, 7, 2],
      roma: [3, 1, 2, 0, 3, 2],
      napoli: [2, 0, 1, 1, 3, 5],
      inter: [2, 0, 1, 1, 0, 4],
    })
  })
})
