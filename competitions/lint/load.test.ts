import { describe, expect, it } from 'vitest'
import { competitionIds, loadCompetition, loadHistory } from './load.ts'
import { RULES } from './rules/index.ts'

describe('the competitions on file', () => {
  it.each(competitionIds())('%s parses and passes every rule', (id) => {
    const read = loadCompetition(id)
    if (!read.ok) throw new Error(JSON.stringify(read.problem, null, 2))
    expect(read.value.id).toBe(id)
    expect(RULES.flatMap((rule) => rule.check(read.value, loadHistory(id)))).toEqual([])
  })

  it('count the titles as the almanacs do', () => {
    const read = loadCompetition('ita.serie-a')
    if (!read.ok || read.value.honours === undefined) throw new Error('Serie A has no honours on file.')
    const titles = read.value.honours.seasons.flatMap((entry) => (entry.status === 'won' ? [entry.club] : []))
    const count = (club: string): number => titles.filter((winner) => winner === club).length
    expect(['juventus', 'inter', 'milan', 'genoa', 'torino', 'bologna', 'pro-vercelli'].map(count)).toEqual([36, 19, 19, 9, 7, 7, 7])
    expect(['roma', 'lazio', 'fiorentina', 'napoli'].map(count)).toEqual([3, 2, 2, 2])
    expect(['cagliari', 'casale', 'novese', 'sampdoria', 'verona'].map(count)).toEqual([1, 1, 1, 1, 1])
    expect(titles).toHaveLength(118)
  })
})
