import { type League, leagueOf as numbersOf } from '../src/certainty/league.ts'
import { Places } from '../src/certainty/places.ts'
import { PlaceSearch } from '../src/certainty/search/place-search.ts'
import { divisionsIn } from '../src/table/index.ts'
import { type Extreme, type Season, tableOf } from '../src/index.ts'
import { solve } from './highs.ts'
import { type End, headToHeadProgramme, pointsProgramme } from './programmes.ts'
import { type Answer, type Question, timingOf } from './question.ts'
import { afterMatchday, leagueOf } from './seasons.ts'

// How long do the best and the worst place of every club take, with witnesses and checked proofs, against the same as integer programmes?

/** Seconds HiGHS has for one question. */
const LIMIT = 30
/** Places in the table whose clubs' two questions HiGHS is asked: every other one. */
const SAMPLE = [1, 3, 5, 7, 9, 11, 13, 15, 17, 19]

interface Asked {
  readonly id: string
  readonly label: string
  readonly name: string
  readonly matchdays: readonly number[]
  readonly programme: typeof pointsProgramme
  /** Whether the programme's answers have to be ours. */
  readonly isExact: boolean
  /** What all 40 must stay under, in milliseconds. */
  readonly under: number
}

const ASKED: readonly Asked[] = [
  {
    id: 'eng.premier-league',
    label: '2017-18',
    name: 'Premier League 2017-18',
    matchdays: [20, 22, 24, 28, 32, 36],
    programme: pointsProgramme,
    isExact: true,
    under: 15,
  },
  {
    id: 'ita.serie-a',
    label: '2017-18',
    name: 'Serie A 2017-18',
    matchdays: [30, 33, 36],
    programme: headToHeadProgramme,
    isExact: false,
    under: 60,
  },
]

const NOTE = [
  'All 40 answers of a league of twenty, each with its scores confirmed by the table and its proof checked; and the same 40 as numbers',
  'alone, which is what HiGHS gives: what the search says, with nothing confirmed or checked. HiGHS (1.15, WebAssembly, one',
  `thread, the same process) is asked the two questions of every other club of the table, once each and with ${String(LIMIT)} seconds for one; the time of`,
  'all is taken to be twice that. It gives a number and no proof; writing the programme is not counted. For the Premier League',
  'the programme is exact (goal difference comes first, so level clubs are in favour while a club still plays), and its answers have to be',
  'ours. For Serie A it has points among the level clubs, and is blind to goal difference: its answers may be better for a club than ours.',
].join(' ')

interface Sampled {
  readonly club: number
  readonly end: End
  readonly programme: string
}

/** Fifteen runs at least, after a warm-up. */
const RUNS = { warmupTime: 300, warmupIterations: 2, time: 700, iterations: 15 }

/** How many clubs are on the wrong side at least at each end, by the search alone. */
function numbersAlone(league: League): number[] {
  const search = new PlaceSearch(league)
  return league.clubs.flatMap((_, club) =>
    (['best', 'worst'] as const).map((end) => {
      for (let wrong = search.surelyWrong(club, end); ; wrong++) {
        if (search.ask(club, end, { all: wrong, onPoints: wrong }, { budget: ENOUGH }).answer === 'possible') return wrong
      }
    }),
  )
}

/** Cases; no question here needs a tenth of them. */
const ENOUGH = 5_000

function answersFor(
  asked: Asked,
  season: Season,
  matchday: number,
): { readonly answers: readonly Answer[]; readonly row: readonly string[] } {
  const [division] = divisionsIn(season).parts
  if (division === undefined) throw new Error('a season without a table')
  const { league } = new Places(season, division)
  const all = () => {
    const places = new Places(season, division)
    return league.clubs.map((_, club) => ({ best: places.extremeOf(club, 'best'), worst: places.extremeOf(club, 'worst') }))
  }
  const name = `${asked.name}, matchday ${String(matchday)}`
  const ours = timingOf(name, all, RUNS)
  const alone = timingOf(`${name}, alone`, () => numbersAlone(numbersOf(season, division)), RUNS)
  const found = all()
  const rows = tableOf(season).rows
  const sample = SAMPLE.flatMap((place) =>
    (['best', 'worst'] as const).map((end): Sampled => {
      const club = league.clubs.indexOf(rows[place - 1]?.club ?? '')
      return { club, end, programme: asked.programme(league, club, end) }
    }),
  )
  const started = performance.now()
  const theirs = sample.map(({ programme }) => solve(programme, LIMIT))
  const spent = ((performance.now() - started) * 2 * league.size) / sample.length
  const compared = sample.map(({ club, end }, at) => {
    const least = theirs[at]?.least
    const place = least === undefined ? undefined : end === 'best' ? league.firstPlace + least : league.firstPlace + league.size - 1 - least
    return comparison(asked, place, found[club]?.[end], end)
  })
  const open = found.flatMap(({ best, worst }) => [best, worst]).filter(({ openTo }) => openTo !== undefined).length
  const count = (what: string) => String(compared.filter((each) => each === what).length)
  const peer = { peer: 'HiGHS', theirs: { median: spent, p99: spent, runs: 1 } }
  return {
    answers: [
      { ...peer, name: `${name}: all ${String(2 * league.size)}, with scores and proofs`, ours, under: asked.under },
      { ...peer, name: `${name}: the numbers alone`, ours: alone },
    ],
    row: [name, String(open), count('the same'), count('beyond ours'), count('not within the time')],
  }
}

/** What HiGHS said beside our answer. Where the programme is exact a difference is an error, and so it is where ours goes further. */
function comparison(asked: Asked, place: number | undefined, ours: Extreme | undefined, end: End): string {
  if (place === undefined) return 'not within the time'
  if (ours === undefined) throw new Error('no answer of ours')
  const within = ours.openTo === undefined ? [ours.place] : [ours.place, ours.openTo]
  if (place >= Math.min(...within) && place <= Math.max(...within)) return 'the same'
  const isBeyond = end === 'best' ? place < ours.place : place > ours.place
  if (asked.isExact || !isBeyond) throw new Error(`${asked.name}: HiGHS says ${String(place)} where we say ${String(ours.place)}`)
  return 'beyond ours'
}

/** The question, for the leagues whose results are here. */
export function certainty(): Question {
  const found = ASKED.flatMap((asked) => {
    const league = leagueOf(asked.id, asked.label)
    return league === undefined ? [] : asked.matchdays.map((matchday) => answersFor(asked, afterMatchday(league, matchday), matchday))
  })
  const missing = ASKED.filter(({ id, label }) => leagueOf(id, label) === undefined).map(
    ({ name }) => `${name} is left out: its results are not here.`,
  )
  return {
    title: 'Every place still possible, against integer programmes',
    note: [NOTE, ...missing].join(' '),
    pairs: [],
    measured: found.flatMap(({ answers }) => answers),
    figures: {
      head: ['state', 'of 40 open', 'HiGHS says the same', 'beyond ours', 'not within the time'],
      rows: found.map(({ row }) => row),
    },
  }
}
