import { addSeconds, matchId } from '../base/index.ts'
import type { Club, Competition } from '../competition/index.ts'
import { countedMatches, type CountedMatch, foldSeason, type Season, type SeasonRequest } from './index.ts'

type Fact = SeasonRequest['facts'][number]
type GoalFact = Extract<Fact, { kind: 'GoalScored' }>

const NAMES = ['inter', 'juventus', 'napoli', 'roma']

function club(id: string): Club {
  return { id, name: id, fullName: id, city: id, aliases: [] }
}

/** A competition of four clubs, rules by goal difference; `more` replaces any part. */
export function competitionOf(more: Partial<Competition> = {}): Competition {
  const step = { code: 'GD' as const, status: 'assumed' as const, source: 'made up for a test' }
  const regime = {
    competition: 'ita.serie-a',
    from: '1898',
    points: { win: 3, draw: 1, loss: 0 },
    order: { final: [step], inSeason: [step] },
  }
  return {
    id: 'ita.serie-a',
    name: 'Serie A',
    country: { code: 'ITA', name: 'Italy', adjective: 'Italian' },
    timeZone: 'Europe/Rome',
    titleName: 'Scudetto',
    clubs: NAMES.map(club),
    sources: [],
    regimes: [regime],
    seasons: [],
    ...more,
  }
}

/** The club of the fixture with its grounds or seasons. */
export function clubWith(id: string, more: Partial<Club>): Club {
  return { ...club(id), ...more }
}

/** `napoli koulibaly 90+1 pen own by:callejon`: the side it counts for, the scorer (`-` for none named), the minute (`?` for none). */
function goalOf(text: string, match: string, kickOff: string, number: number): GoalFact {
  const [side = '', player = '-', minuteText = '?', ...flags] = text.trim().split(' ')
  const [minute, added] = minuteText.split('+').map(Number)
  const assist = flags.find((flag) => flag.startsWith('by:'))?.slice(3)
  return {
    id: `${match}/GoalScored.${String(number)}`,
    kind: 'GoalScored',
    at: addSeconds(kickOff, number),
    source: 'test',
    match,
    club: side,
    ...(player !== '-' && { player }),
    ...(minuteText !== '?' && { minute: { minute: minute ?? 1, ...(added !== undefined && { added }) } }),
    ...(flags.includes('pen') && { penalty: true }),
    ...(flags.includes('own') && { ownGoal: true }),
    ...(assist !== undefined && { assist }),
  }
}

/** `2018-04-22 juventus 0-1 napoli @ Allianz Stadium:: napoli koulibaly 90, ...`; a `-` for the score leaves the match to be played. */
function factsOf(line: string): Fact[] {
  const [head = '', goals = ''] = line.split(':: ')
  const [fixture = '', ground] = head.trim().split(' @ ')
  const [date = '', home = '', score = '-', away = ''] = fixture.split(' ')
  const match = matchId(home, away)
  const kickOff = `${date}T18:45:00Z`
  const said = { source: 'test', match }
  const [atHome = 0, onTheRoad = 0] = score.split('-').map(Number)
  const result: Fact = {
    ...said,
    id: `${match}/ResultRecorded.1`,
    kind: 'ResultRecorded',
    at: addSeconds(kickOff, 7200),
    score: { home: atHome, away: onTheRoad },
  }
  return [
    {
      ...said,
      id: `${match}/FixtureScheduled.1`,
      kind: 'FixtureScheduled',
      at: '2017-07-01T10:00:00Z',
      home,
      away,
      kickOff,
      timeKnown: true,
      ...(ground && { ground }),
    },
    ...goals.split(',').flatMap((goal, index) => (goal.trim() === '' ? [] : [goalOf(goal, match, kickOff, index + 1)])),
    ...(score === '-' ? [] : [result]),
  ]
}

/** The line-up of a side: a fact to add to a season of lines. */
export function lineUp(home: string, away: string, side: string, starting: readonly string[]): Fact {
  const match = matchId(home, away)
  return {
    id: `${match}/LineUpNamed.${side}`,
    kind: 'LineUpNamed',
    at: '2017-08-01T10:00:00Z',
    source: 'test',
    match,
    club: side,
    starting: [...starting],
    bench: [],
  }
}

/** A season of one line a match; clubs the competition has not are added to it. */
export function seasonOf(lines: readonly string[], more: readonly Fact[] = [], competition = competitionOf(), label = '2017-18'): Season {
  const facts = [...lines.flatMap(factsOf), ...more]
  const playing = facts.flatMap((fact) => (fact.kind === 'FixtureScheduled' ? [fact.home, fact.away] : []))
  const missing = [...new Set(playing)].filter((id) => !competition.clubs.some((each) => each.id === id))
  const complete = missing.length === 0 ? competition : { ...competition, clubs: [...competition.clubs, ...missing.map(club)] }
  const folded = foldSeason({ competition: complete, season: label, facts, asOf: '2018-06-30T00:00:00Z' })
  if (!folded.ok) throw new Error(folded.problem.message)
  return folded.value
}

/** The counted match of a home and an away club. */
export function played(season: Season, home: string, away: string): CountedMatch {
  const match = countedMatches(season).find((each) => each.id === matchId(home, away))
  if (match === undefined) throw new Error(`${home} have not played ${away}`)
  return match
}

/** Pairs of the four clubs, home first: the fixtures of a whole season. */
export const FIXTURES: readonly (readonly [string, string])[] = NAMES.flatMap((home) =>
  NAMES.filter((away) => away !== home).map((away) => [home, away] as const),
)

/** The lines of a season from scores, one for each of {@link FIXTURES}, a day apart. */
export function linesOf(scores: readonly (readonly [number, number])[]): string[] {
  return scores.flatMap(([atHome, onTheRoad], index) => {
    const fixture = FIXTURES[index]
    if (fixture === undefined) return []
    return [`2017-09-${String(index + 1).padStart(2, '0')} ${fixture[0]} ${String(atHome)}-${String(onTheRoad)} ${fixture[1]}`]
  })
}
