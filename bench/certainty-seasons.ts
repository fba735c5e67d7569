import { Places } from '../src/certainty/places.ts'
import { type Season } from '../src/index.ts'
import { divisionsIn } from '../src/table/index.ts'
import { inWords, type Question, timingOfAll } from './question.ts'
import { afterMatchday, leagueOf } from './seasons.ts'

// How long does a question take over many seasons, and how often is it not settled? Averages hide the hard ones, so the worst is said.

const LABELS = ['2013-14', '2014-15', '2015-16', '2016-17', '2017-18', '2018-19', '2019-20', '2020-21', '2021-22']
const LEAGUES = [
  { id: 'ita.serie-a', name: 'Serie A' },
  { id: 'esp.la-liga', name: 'La Liga' },
]
const SPANS = [
  { name: 'matchdays 29 to 37', from: 29, to: 37 },
  { name: 'matchdays 20 to 28', from: 20, to: 28 },
]

/** Times of single questions and of all 40 of a state, in milliseconds, and how many stayed open. */
interface Tally {
  readonly questions: number[]
  readonly states: number[]
  open: number
  refused: number
  worst: { readonly time: number; readonly what: string }
}

function ask(season: Season, what: string, tally: Tally): void {
  const [division] = divisionsIn(season).parts
  if (division === undefined) return
  const began = performance.now()
  const places = new Places(season, division)
  for (const [club, id] of places.league.clubs.entries()) {
    for (const end of ['best', 'worst'] as const) {
      const started = performance.now()
      if (places.extremeOf(club, end).openTo !== undefined) tally.open++
      const time = performance.now() - started
      tally.questions.push(time)
      if (time > tally.worst.time) tally.worst = { time, what: `${what}, ${id}, ${end}` }
    }
  }
  tally.refused += places.refused
  tally.states.push(performance.now() - began)
}

function rowFor(name: string, span: (typeof SPANS)[number], leagues: readonly NonNullable<ReturnType<typeof leagueOf>>[]): string[] {
  const tally: Tally = { questions: [], states: [], open: 0, refused: 0, worst: { time: 0, what: 'none' } }
  for (const league of leagues) {
    for (let matchday = span.from; matchday <= span.to; matchday++)
      ask(afterMatchday(league, matchday), `${league.label} ${String(matchday)}`, tally)
  }
  const [question, state] = [timingOfAll(tally.questions), timingOfAll(tally.states)]
  const share = (of: number) => inWords([...tally.questions].sort((a, b) => a - b)[Math.floor(tally.questions.length * of)] ?? NaN)
  return [
    `${name}, ${span.name}`,
    `${String(tally.questions.length)} in ${String(leagues.length)} seasons`,
    inWords(question.median),
    share(0.95),
    inWords(question.p99),
    `${inWords(tally.worst.time)} (${tally.worst.what})`,
    inWords(state.median),
    inWords(Math.max(...tally.states)),
    `${String(tally.open)} (${((100 * tally.open) / tally.questions.length).toFixed(2)} %)`,
    String(tally.refused),
  ]
}

/** The figures, for the seasons whose results are here. */
export function certaintySeasons(): Question {
  const rows = LEAGUES.flatMap(({ id, name }) => {
    const leagues = LABELS.flatMap((label) => leagueOf(id, label) ?? [])
    return leagues.length === 0 ? [] : SPANS.map((span) => rowFor(name, span, leagues))
  })
  const here = LEAGUES.every(({ id }) => LABELS.every((label) => leagueOf(id, label) !== undefined))
  return {
    title: 'Every place still possible, over seasons',
    note: [
      'The best and the worst place of every club after each matchday, each asked once, with witness and checked proof; no peer, since these',
      'are the bars the project sets itself. "Open" is a question given up with bounds; "refused" a witness or proof its check did not accept.',
      ...(here ? [] : ['Not all results are here: only the seasons that are.']),
    ].join(' '),
    pairs: [],
    figures: {
      head: ['what', 'questions', 'median', '95th percentile', '99th', 'longest', 'all 40: median', 'all 40: longest', 'open', 'refused'],
      rows,
    },
  }
}
