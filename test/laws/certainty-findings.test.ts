import { describe, expect, it } from 'vitest'
import { seededRandom, seedOf } from '../../src/base/index.ts'
import { withoutResults } from '../../src/season/index.ts'
import {
  certaintyOf,
  type Finding,
  type FindingKind,
  type FindingOf,
  findingsOf,
  foldSeason,
  latestRound,
  ofKind,
  type Season,
  tableOf,
  withScores,
} from '../../src/index.ts'
import { facts, history, serieA } from '../bundled.ts'
import { nightOf } from './recount.ts'

/** Nothing was settled in this season before this one. */
const MATCHDAYS = Array.from({ length: 19 }, (_, index) => 20 + index)
const WAYS = 24

function seasonAt(asOf: string): Season {
  const folded = foldSeason({ competition: serieA, season: '2017-18', facts, asOf })
  if (!folded.ok) throw new Error(folded.problem.message)
  return folded.value
}

const nights = MATCHDAYS.map((matchday) => {
  const season = seasonAt(nightOf(facts, matchday).instant)
  return { matchday, season, findings: findingsOf(season, history).all }
})

type Settling = Extract<FindingKind, 'clinched' | 'eliminated' | 'settled-by' | 'still-possible' | 'contenders'>
type Places = ReadonlyMap<string, number>

/** Ways in which the matches left can end: by chance, and with one club winning or losing all it has left. */
function* endingsOf(season: Season): Generator<Places> {
  const open = season.matches.filter((match) => match.score === undefined)
  for (let way = 0; way < WAYS; way++) {
    const random = seededRandom(seedOf(`${season.asOf}/${String(way)}`))
    const favoured = season.clubs[Math.floor(random() * season.clubs.length)]
    const sign = way % 3 === 0 ? 0 : way % 3 === 1 ? 1 : -1
    const scores = open.map(({ id, home, away }) => {
      const [a, b] = [Math.floor(random() * 4), Math.floor(random() * 4)]
      const [more, fewer] = [Math.max(a, b) + 1, Math.min(a, b)]
      const homeWins = (home === favoured ? 1 : away === favoured ? -1 : 0) * sign
      return {
        match: id,
        score: homeWins === 0 ? { home: a, away: b } : homeWins > 0 ? { home: more, away: fewer } : { home: fewer, away: more },
      }
    })
    yield new Map(tableOf(withScores(season, scores)).rows.map(({ club, position }) => [club, position]))
  }
}

/** Whether a club on a place is in a zone; undefined where a cup decides it. */
function isIn(season: Season, zone: string, place: number): boolean | undefined {
  const { branches = [] } = season.zones.find(({ id }) => id === zone) ?? {}
  const answers = new Set(branches.map(({ places }) => places.includes(place)))
  return answers.size === 1 ? [...answers][0] : undefined
}

const SAYS: { readonly [K in Settling]: (value: FindingOf<K>['value'], season: Season, places: Places) => boolean } = {
  clinched: ({ club, zone }, season, places) => isIn(season, zone, places.get(club)!) !== false,
  eliminated: ({ club, zone }, season, places) => isIn(season, zone, places.get(club)!) !== true,
  'settled-by': ({ club, zone, verdict }, season, places) => isIn(season, zone, places.get(club)!) !== (verdict === 'eliminated'),
  'still-possible': ({ clubs, best, worst }, _, places) => clubs.every((club) => places.get(club)! >= best && places.get(club)! <= worst),
  contenders: ({ clubs, places: seats, settled, zone }, season, places) =>
    clubs.filter((club) => isIn(season, zone, places.get(club)!)).length === seats &&
    season.clubs.every((club) => clubs.includes(club) || isIn(season, zone, places.get(club)!) === settled.includes(club)),
}

function contradicted(finding: Finding, season: Season, places: Places): boolean {
  const says = SAYS[finding.kind as keyof typeof SAYS] as ((value: unknown, season: Season, places: Places) => boolean) | undefined
  return says !== undefined && !says(finding.value, season, places)
}

describe.each(nights)('what is certain after matchday $matchday', ({ matchday, season, findings }) => {
  it('holds however the matches left end', () => {
    for (const places of endingsOf(season)) {
      expect(findings.filter((finding) => contradicted(finding, season, places)).map(({ text }) => text)).toEqual([])
    }
  })

  it('holds in the table at the end', () => {
    const final = new Map(tableOf(seasonAt('2018-06-30T00:00:00Z')).rows.map(({ club, position }) => [club, position]))
    expect(findings.filter((finding) => contradicted(finding, season, final)).map(({ text }) => text)).toEqual([])
  })

  it('was settled in this round if it was not known before it, and is not forgotten', () => {
    const eve = withoutResults(season, latestRound(season).matches)
    expect(settledIn(findings, [false])).toEqual(settledIn(findingsOf(eve, history).all))
    const settling = ofKind(findings, 'settled-by').map(({ value }) => `${value.verdict}/${value.zone}/${value.club}`)
    expect(settling.sort()).toEqual(settledIn(findings, [true]))
    const earlier = nights.find((night) => night.matchday === matchday - 1)?.findings ?? []
    expect(settledIn(earlier).filter((id) => !settledIn(findings).includes(id))).toEqual([])
  })
})

/** What is settled, by this round or earlier ones. */
function settledIn(findings: readonly Finding[], thisRound = [true, false]): string[] {
  const settled = [...ofKind(findings, 'clinched'), ...ofKind(findings, 'eliminated')]
  return settled.flatMap(({ id, value }) => (thisRound.includes(value.thisRound) ? [id] : [])).sort()
}

/** Where the exact range of every club takes a moment each. */
describe.each(nights.filter(({ matchday }) => matchday >= 34))('after matchday $matchday', ({ season, findings }) => {
  it('nothing certain is left unsaid', () => {
    const said = new Set(ofKind(findings, 'clinched').map(({ value }) => `${value.club} ${value.zone}`))
    const out = new Set(ofKind(findings, 'eliminated').map(({ value }) => `${value.club} ${value.zone}`))
    for (const { club, best, worst, zones } of certaintyOf(season).clubs) {
      expect([club, zones.filter(({ verdict }) => verdict === 'clinched').map(({ zone }) => zone)]).toEqual([
        club,
        zones.filter(({ zone }) => said.has(`${club} ${zone}`)).map(({ zone }) => zone),
      ])
      expect([club, out.has(`${club} title`), out.has(`${club} champions-league`), out.has(`${club} relegation`)]).toEqual([
        club,
        best.place > 1,
        best.place > 4,
        worst.place < 18,
      ])
    }
  })
})
