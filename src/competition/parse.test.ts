import { describe, expect, it } from 'vitest'
import type { CompetitionFile } from './parse.ts'
import { parseCompetition } from './parse.ts'

const league = {
  id: 'xyz.league',
  name: 'League',
  country: { code: 'XYZ', name: 'Xyz', adjective: 'Xyzzian' },
  timeZone: 'Europe/Rome',
  titleName: 'title',
  clubs: [
    { id: 'reds', name: 'Reds', fullName: 'Reds FC', city: 'Redtown', aliases: [] },
    { id: 'blues', name: 'Blues', fullName: 'Blues FC', city: 'Bluetown', aliases: [] },
  ],
  sources: ['a test'],
}

const step = { code: 'GD', status: 'assumed', source: 'a test' }

function rulesFrom(from: string) {
  return { competition: 'xyz.league', from, points: { win: 3, draw: 1, loss: 0 }, order: { final: [step], inSeason: [step] } }
}

const honours = { competition: 'xyz.league', sources: ['a test'], seasons: [{ season: '2001', status: 'won', club: 'reds' }] }

function file(path: string, value: unknown): CompetitionFile {
  return { path, text: JSON.stringify(value) }
}

function problemsOf(files: readonly CompetitionFile[]) {
  const read = parseCompetition(files)
  if (read.ok) throw new Error('This was not meant to parse.')
  return read.problem.map(({ code, place }) => ({ code, file: place?.file, path: place?.path }))
}

describe('parseCompetition', () => {
  it('puts the files of a folder together, regimes oldest first', () => {
    const files = [
      file('rules/2022-23.json', rulesFrom('2022-23')),
      file('competition.json', league),
      file('rules/2005-06.json', rulesFrom('2005-06')),
    ]
    const read = parseCompetition([...files, file('honours.json', honours)])
    if (!read.ok) throw new Error(JSON.stringify(read.problem))
    expect(read.value.name).toBe('League')
    expect(read.value.regimes.map((rules) => rules.from)).toEqual(['2005-06', '2022-23'])
    expect(read.value.seasons).toEqual([])
    expect(read.value.honours?.seasons).toHaveLength(1)
  })

  it('does without honours, and passes over files it has no use for', () => {
    const read = parseCompetition([file('competition.json', league), { path: 'README.md', text: '# League' }])
    expect(read.ok && read.value.honours === undefined).toBe(true)
  })

  it('says which file is not JSON', () => {
    expect(problemsOf([{ path: 'competition.json', text: '{"id": ' }])).toEqual([
      { code: 'SYNTAX', file: 'competition.json', path: undefined },
    ])
  })

  it('names file and path of every wrong field, not just the first', () => {
    const wrong = { ...league, timeZone: 'Europe/Atlantis', clubs: [{ ...league.clubs[0], city: '' }, league.clubs[1]] }
    expect(problemsOf([file('competition.json', wrong), file('rules/x.json', rulesFrom('last year'))])).toEqual([
      { code: 'FIELD_INVALID', file: 'competition.json', path: 'timeZone' },
      { code: 'FIELD_INVALID', file: 'competition.json', path: 'clubs.0.city' },
      { code: 'FIELD_INVALID', file: 'rules/x.json', path: 'from' },
    ])
  })

  it('takes no field it does not know, so that a misspelt one is not lost', () => {
    expect(problemsOf([file('competition.json', { ...league, tittleName: 'cup' })])).toMatchObject([{ code: 'FIELD_INVALID' }])
  })

  it('wants a competition.json', () => {
    expect(problemsOf([file('honours.json', honours)])).toMatchObject([{ code: 'FIELD_MISSING' }])
  })
})
