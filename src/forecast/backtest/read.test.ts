import { describe, expect, it } from 'vitest'
import { CLOSING_ODDS, readResultsTable } from './read.ts'
import { judgedOf, backtest } from './run.ts'

const NEEDED = ['league', 'season', 'date', 'home', 'away', 'home_goals', 'away_goals']
const GOOD: Readonly<Record<string, string>> = {
  league: 'ita',
  season: '2017-18',
  date: '2017-08-19',
  home: 'Juventus',
  away: 'Cagliari',
  home_goals: '3',
  away_goals: '0',
}

/** A table of lines, each the good one with some cells put differently; columns the good one lacks are added. */
function tableOf(...lines: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set([...NEEDED, ...lines.flatMap((line) => Object.keys(line))])]
  return [columns, ...lines.map((line) => columns.map((column) => line[column] ?? GOOD[column] ?? ''))]
    .map((cells) => cells.join(','))
    .join('\n')
}

const readText = (text: string) => readResultsTable({ name: 'results.csv', text })
const read = (...lines: readonly Readonly<Record<string, string>>[]) => readText(tableOf(...lines))

function problemsIn(text: string) {
  const found = readText(text)
  return found.ok ? [] : found.problem
}

/** The one match of a table of one line. */
function matchOf(line: Readonly<Record<string, string>>) {
  const found = read(line)
  if (!found.ok) throw new Error(found.problem[0]?.message)
  return found.value[0]!.seasons[0]!.dates[0]![0]!
}

describe('a table of results', () => {
  it('is read league by league, season by season', () => {
    const found = read({}, { league: 'eng', season: '2018' }, { date: '2017-08-18', home: 'Roma' })
    const leagues = found.ok ? found.value : []
    expect(leagues.map(({ league, seasons }) => [league, seasons.map(({ season, dates }) => [season, dates.length])])).toEqual([
      ['ita', [['2017-18', 2]]],
      ['eng', [['2018', 1]]],
    ])
    expect(leagues[0]?.seasons[0]?.dates[1]).toEqual([
      { season: '2017-18', date: '2017-08-19', home: 'Juventus', away: 'Cagliari', score: { home: 3, away: 0 } },
    ])
  })

  it('may have a byte-order mark, quoted cells, other columns, any order of them, and empty lines', () => {
    const header = 'referee,away_goals,home_goals,away,home,date,season,league'
    const found = readText(`\uFEFF${header}\n\n,0,3,"Cagliari, Calcio","Juve ""1897""",2017-08-19,2017-18,ita\n\n`)
    expect(found.ok && found.value[0]?.seasons[0]?.clubs).toEqual(['Cagliari, Calcio', 'Juve "1897"'])
  })

  it('gives shots on target, where both are there', () => {
    expect(matchOf({ home_shots_on_target: '7', away_shots_on_target: '0' }).shotsOnTarget).toEqual({ home: 7, away: 0 })
    expect(matchOf({ home_shots_on_target: '', away_shots_on_target: '' })).not.toHaveProperty('shotsOnTarget')
  })

  it('takes the odds of the close, else those before the match, and gives the chances of the former alone as a forecast', () => {
    const prematch = { prematch_home: '2', prematch_draw: '4', prematch_away: '4' }
    const both = matchOf({ ...prematch, closing_home: '1.6', closing_draw: '4', closing_away: '8' })
    expect(both.odds).toEqual({ home: 1.6, draw: 4, away: 8 })
    // Fair odds: their inverse.
    expect(both.forecasts?.[CLOSING_ODDS]?.homeWin).toBeCloseTo(0.625, 9)
    expect(both.forecasts?.[CLOSING_ODDS]?.awayWin).toBeCloseTo(0.125, 9)
    const early = matchOf({ ...prematch, closing_home: '', closing_draw: '', closing_away: '' })
    expect(early.odds).toEqual({ home: 2, draw: 4, away: 4 })
    expect(early).not.toHaveProperty('forecasts')
  })

  it('gives the chances others gave, made to sum to 1, FiveThirtyEight by their name', () => {
    const { forecasts } = matchOf({ spi_home: '0.5', spi_draw: '0.3', spi_away: '0.21', elo_home: '', elo_draw: '', elo_away: '' })
    expect(Object.keys(forecasts ?? {})).toEqual(['FiveThirtyEight'])
    expect(forecasts?.FiveThirtyEight?.homeWin).toBeCloseTo(0.5 / 1.01, 12)
    expect(forecasts?.FiveThirtyEight?.awayWin).toBeCloseTo(0.21 / 1.01, 12)
  })
})

describe('what is wrong with a line', () => {
  it.each([
    ['league', '', 'FIELD_MISSING'],
    ['season', '2017/18', 'FIELD_INVALID'],
    ['season', '', 'FIELD_MISSING'],
    ['date', '2017-02-30', 'FIELD_INVALID'],
    ['date', '19.08.2017', 'FIELD_INVALID'],
    ['home', '', 'FIELD_MISSING'],
    ['away', ' ', 'FIELD_MISSING'],
    ['away', 'Juventus', 'CLUB_AGAINST_ITSELF'],
    ['home_goals', '-1', 'FIELD_INVALID'],
    ['home_goals', '-0', 'FIELD_INVALID'],
    ['home_goals', '1.5', 'FIELD_INVALID'],
    ['away_goals', '100', 'FIELD_INVALID'],
    ['away_goals', '1e1', 'FIELD_INVALID'],
    ['away_goals', '', 'FIELD_MISSING'],
  ])('is said with its place: %s "%s" is %s', (column, cell, code) => {
    const before = NEEDED.slice(0, NEEDED.indexOf(column)).map((each) => GOOD[each])
    const at = before.join(',').length + (before.length > 0 ? 2 : 1)
    expect(problemsIn(tableOf({}, { [column]: cell }))).toMatchObject([
      { code, severity: 'error', place: { file: 'results.csv', line: 3, path: column, column: at } },
    ])
  })

  it.each([
    ['shots below nought', { home_shots_on_target: '-3', away_shots_on_target: '2' }, 'FIELD_INVALID', 'home_shots_on_target'],
    ['shots of one side only', { home_shots_on_target: '3', away_shots_on_target: '' }, 'FIELD_MISSING', 'away_shots_on_target'],
    ['odds that pay nothing', { closing_home: '1', closing_draw: '4', closing_away: '4' }, 'FIELD_INVALID', 'closing_home'],
    ['odds without end', { closing_home: '2', closing_draw: 'Infinity', closing_away: '4' }, 'FIELD_INVALID', 'closing_draw'],
    ['odds that are no number', { prematch_home: '2', prematch_draw: '4', prematch_away: 'evens' }, 'FIELD_INVALID', 'prematch_away'],
    ['odds of two results only', { prematch_home: '2', prematch_draw: '', prematch_away: '4' }, 'FIELD_MISSING', 'prematch_draw'],
    ['a chance of 0', { elo_home: '0', elo_draw: '0.5', elo_away: '0.5' }, 'FIELD_INVALID', 'elo_home'],
    ['a chance of minus 0', { elo_home: '0.5', elo_draw: '-0', elo_away: '0.5' }, 'FIELD_INVALID', 'elo_draw'],
    ['a chance of 1', { elo_home: '0.5', elo_draw: '0.5', elo_away: '1' }, 'FIELD_INVALID', 'elo_away'],
    ['chances that come to less than 1', { elo_home: '0.4', elo_draw: '0.3', elo_away: '0.2' }, 'FIELD_INVALID', 'elo_home'],
  ])('is said of %s', (_, cells, code, path) => {
    expect(problemsIn(tableOf(cells))).toMatchObject([{ code, severity: 'error', place: { file: 'results.csv', line: 2, path } }])
  })

  it('is said of lines with a cell too few', () => {
    const text = tableOf({}, {}).replace(/,0$/, '')
    expect(problemsIn(text)).toMatchObject([{ code: 'FIELD_MISSING', place: { line: 3, path: 'away_goals' } }])
  })

  it('is said of every line of a table without a column', () => {
    const text = tableOf({}, {}).replaceAll('2017-08-19,', '').replace('date,', '')
    expect(problemsIn(text)).toMatchObject([
      { code: 'FIELD_MISSING', place: { line: 2, path: 'date' } },
      { code: 'FIELD_MISSING', place: { line: 3, path: 'date' } },
    ])
  })

  it('stops being said after twenty', () => {
    expect(problemsIn(tableOf(...Array.from({ length: 19 }, () => ({ date: 'soon' }))))).toHaveLength(19)
    const many = problemsIn(tableOf({}, ...Array.from({ length: 300 }, () => ({ date: 'soon' }))))
    expect(many).toHaveLength(20)
    expect(many.at(-1)?.place?.line).toBe(22)
  })
})

describe('what is no table of results', () => {
  it.each([
    ['an empty file', '', 'NOTHING_FOUND'],
    ['one of spaces', ' \n \n', 'NOTHING_FOUND'],
    ['a header without matches', tableOf(), 'NOTHING_FOUND'],
    ['bytes', 'league,\0\u0001', 'FILE_NOT_TEXT'],
    ['a web page', '<!doctype html><title>results</title>', 'FEED_UNKNOWN'],
    ['one that stops inside a quoted cell', `${tableOf({})}\n"ita,2017-18`, 'FEED_TRUNCATED'],
    ['one with a quote in the middle', `${tableOf({})}\nita,20"17-18`, 'SYNTAX'],
  ])('is refused: %s', (_, text, code) => {
    expect(problemsIn(text)).toMatchObject([{ code, severity: 'error', place: { file: 'results.csv' } }])
  })
})

describe('a hostile table', () => {
  const LONG = 'x'.repeat(200_000)

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('may name a league, a club or a forecaster %s', (name) => {
    const line = { league: name, home: name, [`${name}_home`]: '0.5', [`${name}_draw`]: '0.3', [`${name}_away`]: '0.2' }
    const other = { league: name, date: '2017-08-20', [`${name}_home`]: '', [`${name}_draw`]: '', [`${name}_away`]: '' }
    const columns = [...NEEDED, `${name}_home`, `${name}_draw`, `${name}_away`]
    const text = [
      columns,
      ...[line, other].map((each) =>
        columns.map((column) => Object.entries(each).find(([key]) => key === column)?.[1] ?? GOOD[column] ?? ''),
      ),
    ]
      .map((cells) => cells.join(','))
      .join('\n')
    const found = readText(text)
    const leagues = found.ok ? found.value : []
    expect(leagues.map(({ league }) => league)).toEqual([name])
    const [[first], [second]] = leagues[0]!.seasons[0]!.dates as [[{ forecasts?: object; home: string }], [object]]
    expect(first.home).toBe(name)
    expect(Object.entries(first.forecasts ?? {})).toEqual([[name, { homeWin: 0.5, draw: 0.3, awayWin: 0.2 }]])
    expect(second).not.toHaveProperty('forecasts')
    // One match of the two was forecast.
    expect(judgedOf(backtest(leagues, []), name)).toEqual([{ chances: { homeWin: 0.5, draw: 0.3, awayWin: 0.2 }, result: 'homeWin' }])
    expect(({} as Record<string, unknown>).homeWin).toBeUndefined()
  })

  it('may have cells without end, which are not all said again', () => {
    const found = problemsIn(tableOf({ home_goals: LONG }, { date: LONG }, { season: LONG }))
    expect(found.map(({ code }) => code)).toEqual(['FIELD_INVALID', 'FIELD_INVALID', 'FIELD_INVALID'])
    for (const { found: said, message } of found) {
      expect(said).toHaveLength(80)
      expect(message.length).toBeLessThan(100)
    }
    expect(matchOf({ home: LONG }).home).toHaveLength(200_000)
  })

  it('may have thousands of columns', () => {
    const extra = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`column ${String(at)}`, '1']))
    expect(matchOf(extra).home).toBe('Juventus')
  })
})

describe('a table that would mislead a backtest', () => {
  it('is refused where a match is listed twice, but for a second meeting on another day', () => {
    const twice = readText(tableOf({}, { date: '2017-10-01' }, { home_goals: '1' }))
    expect(twice.ok ? [] : twice.problem).toMatchObject([{ code: 'MATCH_REPEATED', place: { line: 4 } }])
    expect(read({}, { date: '2017-10-01' }).ok).toBe(true)
  })

  it('is refused where a season begins before the last has ended, but for two leagues’', () => {
    const lines = [{ date: '2018-12-01' }, { season: '2018-19', date: '2018-09-01', home: 'Roma' }]
    const overlap = read(...lines)
    expect(overlap.ok ? [] : overlap.problem).toMatchObject([
      { code: 'DATE_OUTSIDE_SEASON', message: '2017-18 and 2018-19 of ita overlap.' },
    ])
    expect(read(lines[0]!, { ...lines[1]!, league: 'eng' }).ok).toBe(true)
  })

  it.each(['0x10', '1e1', ' ', 'Infinity', '-2'])('has no odds of "%s"', (odds) => {
    const found = read({ closing_home: odds, closing_draw: '3', closing_away: '4' })
    expect(found.ok ? [] : found.problem).toMatchObject([{ code: odds === ' ' ? 'FIELD_MISSING' : 'FIELD_INVALID', place: { line: 2 } }])
  })
})
