import { describe, expect, it } from 'vitest'
import { fileOf, sampleContext, sampleLeague, TXT_SAMPLE } from '../sample-league.ts'
import { footballTxt } from './index.ts'
import { readMatchLine } from './line.ts'

function readLines(...lines: string[]) {
  return footballTxt.read([fileOf(['= Sample League 2017/18', ...lines].join('\n'))], { competition: sampleLeague })
}

describe('football.txt', () => {
  it('reads the older layout, carrying the year on over the winter', () => {
    const { facts, season, problems } = footballTxt.read([fileOf(TXT_SAMPLE)], { competition: sampleLeague })
    expect(problems).toEqual([])
    expect(season).toBe('2017-18')
    expect(facts).toHaveLength(4)
    expect(facts[1]).toMatchObject({ match: 'juventus-v-napoli', kickOff: '2018-04-22T18:45:00Z', timeKnown: true, matchday: 34 })
    expect(facts[3]).toMatchObject({ kind: 'ResultRecorded', score: { home: 0, away: 1 }, halfTime: { home: 0, away: 0 } })
  })

  it('reads the newer layout, a first date without its year, and a time carried on from the line above', () => {
    const { facts, problems } = readLines(
      '▪ Matchday 1',
      'Sat Aug 19',
      '  18:30  FC Internazionale Milano  4-0 (2-0)  Bologna FC 1909',
      '         SSC Napoli               0-0  Juventus FC   # a comment',
    )
    expect(problems).toEqual([])
    expect(facts[0]).toMatchObject({ match: 'inter-v-bologna', kickOff: '2017-08-19T16:30:00Z' })
    expect(facts[1]).toMatchObject({ match: 'napoli-v-juventus', kickOff: '2017-08-19T16:30:00Z', timeKnown: true })
  })

  it('reads marks', () => {
    const { facts } = readLines('▪ Matchday 1', 'Sat Aug 19', '  Juventus  v Inter  0-3  [awarded]', '  Bologna  v Napoli  [cancelled]')
    expect(facts.map((fact) => fact.kind)).toEqual(['FixtureScheduled', 'FixtureScheduled', 'MatchAwarded', 'MatchCancelled'])
  })

  it.each([
    ['a line that is nothing', ['Sat Aug 19', '  Juventus lost'], 'SYNTAX', 3],
    ['a weekday that does not fit', ['Fri Aug 19 2017', '  Juventus v Inter 1-0'], 'FIELD_INVALID', 2],
    ['a match without a date', ['▪ Matchday 1', '  Juventus v Inter 1-0'], 'FIELD_MISSING', 3],
    ['a mark that is not known', ['Sat Aug 19', '  Juventus v Inter 1-0 [moved]'], 'FIELD_INVALID', 3],
    ['a time that is none', ['Sat Aug 19', '  29:00  Juventus v Inter 1-0'], 'FIELD_INVALID', 3],
    ['an unknown club', ['Sat Aug 19', '  Juve v Inter 1-0'], 'CLUB_UNKNOWN', 3],
    ['more goals at half-time', ['Sat Aug 19', '  Juventus v Inter 1-0 (2-0)'], 'FIELD_INVALID', 3],
    ['a gigantic line', ['Sat Aug 19', `  ${'x '.repeat(100_000)}`], 'SYNTAX', 3],
  ])('reports %s', (_, lines, code, line) => {
    expect(readLines(...lines).problems[0]).toMatchObject({ code, place: { line } })
  })

  it('does not guess the year of a date when nothing says the season', () => {
    const { problems } = footballTxt.read([fileOf('= Sample League\nSat Aug 19\n  Juventus v Inter 1-0')], { competition: sampleLeague })
    expect(problems.map((each) => each.code)).toContain('FIELD_INVALID')
    expect(footballTxt.read([fileOf('= Sample League\nSat Aug 19\n  Juventus v Inter 1-0')], sampleContext).problems).toEqual([])
  })

  it('reads one line word by word', () => {
    expect(readMatchLine('18:00 Bologna FC 1909 v Inter')).toMatchObject({
      time: '18:00',
      home: 'Bologna FC 1909',
      away: 'Inter',
      score: undefined,
    })
    expect(readMatchLine('Juventus - Inter')).toMatchObject({ home: 'Juventus', away: 'Inter' })
    expect(readMatchLine('Juventus')).toBeUndefined()
    expect(readMatchLine('v v v')).toBeUndefined()
    expect(readMatchLine('Juventus v Inter 1-0 (0')).toBeUndefined()
    expect(readMatchLine('Juventus 999-0 Inter')).toBeUndefined()
  })
})
