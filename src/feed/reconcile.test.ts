import { describe, expect, it } from 'vitest'
import { asProblems, type Disagreement, readFeed, reconcile } from './index.ts'
import {
  EVENTS_SAMPLE,
  fileOf,
  JSON_SAMPLE,
  MATCHES_SAMPLE,
  PLAYERS_SAMPLE,
  sampleContext,
  sampleLeague,
  SAMPLES,
  TXT_SAMPLE,
} from './sample-league.ts'

function named(name: string, ...texts: string[]) {
  return {
    name,
    reading: readFeed(
      texts.map((text, n) => fileOf(text, String(n))),
      sampleContext,
    ),
  }
}

const json = named('json', JSON_SAMPLE)

describe('reconcile', () => {
  it('finds nothing where all agree; a feed without times does not disagree on them', () => {
    const readings = SAMPLES.slice(0, 3).map(([id, text]) => named(id, text))
    expect(reconcile(readings, sampleLeague)).toEqual({ compared: 2, disagreements: [] })
  })

  it.each<[string, string, string, string]>([
    ['a score', '0-1 (0-0)', '0-2 (0-0)', 'score'],
    ['a half-time score', '0-1 (0-0)', '0-1 (0-1)', 'half-time score'],
    ['a time', '20:45  Juventus', '20:30  Juventus', 'kick-off time'],
    ['a date', 'Sun Apr 22', 'Mon Apr 23', 'kick-off date'],
    ['a matchday', 'Matchday 34', 'Matchday 33', 'matchday'],
    ['an award', '0-1 (0-0)', '0-1 [awarded]', 'outcome'],
  ])('finds %s, gives both values and prefers neither', (_, from, to, field) => {
    const { disagreements } = reconcile([json, named('txt', TXT_SAMPLE.replace(from, to))], sampleLeague)
    expect(disagreements).toMatchObject([{ match: 'juventus-v-napoli', field }])
    expect(disagreements[0]?.values.map((value) => value.source)).toEqual(['json', 'txt'])
  })

  it('finds a match that only one source lists', () => {
    const one = named('txt', TXT_SAMPLE.split('\r\n').slice(0, 6).join('\n'))
    const { compared, disagreements } = reconcile([json, one], sampleLeague)
    expect(compared).toBe(1)
    expect(disagreements).toEqual<Disagreement[]>([
      {
        match: 'juventus-v-napoli',
        field: 'match',
        values: [
          { source: 'json', value: 'listed' },
          { source: 'txt', value: 'missing' },
        ],
      },
    ])
    expect(asProblems(disagreements)).toMatchObject([
      { code: 'SOURCES_DISAGREE', severity: 'notice', message: 'juventus-v-napoli, match: json says listed, txt says missing.' },
    ])
  })

  it('compares scorers by the last word of their names', () => {
    const withGoals = (name: string) =>
      named('json', JSON_SAMPLE.replace('"score":{"ht":[0,0]', `"goals2":[{"name":"${name}","minute":90}],"score":{"ht":[0,0]`))
    const events = named('wyscout', MATCHES_SAMPLE, EVENTS_SAMPLE, PLAYERS_SAMPLE)
    const scorers = (name: string) =>
      reconcile([withGoals(name), events], sampleLeague).disagreements.filter((each) => each.field === 'scorers')
    expect(scorers('Koulibaly')).toEqual([])
    expect(scorers('Mertens')[0]?.values.map((value) => value.value)).toEqual(['mertens', 'koulibaly'])
  })
})
