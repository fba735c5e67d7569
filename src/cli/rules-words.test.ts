import { describe, expect, test } from 'vitest'
import { conditionsOfStep, openIds, placesText, procedureText } from './rules-words.ts'

const STEP = { code: 'FAIR_PLAY', status: 'assumed', source: 'test' } as const

describe('the conditions of a step', () => {
  test('are none for one that is always used', () => {
    expect(conditionsOfStep(STEP)).toEqual([])
    expect(conditionsOfStep({ ...STEP, clubsLevel: { min: 2 } })).toEqual([])
  })

  test.each([
    [{ onceAllMet: true }, 'only once all matches between the level clubs have been played'],
    [{ clubsLevel: { min: 2, max: 2 } }, 'only while two clubs are level'],
    [{ clubsLevel: { min: 3 } }, 'only while three clubs or more are level'],
    [{ clubsLevel: { min: 2, max: 4 } }, 'only while two to four clubs are level'],
    [{ onlyIfItMatters: true }, 'only if it matters: where the places they share lead to different things'],
    [{ afterDrawInLastMatch: true }, 'only after a draw in the last match, between the two who played it'],
    [
      { cards: { yellow: 1, secondYellow: 3, red: 4, yellowThenRed: 5 } },
      'card points: yellow 1, second yellow 3, red 4, yellow and then red 5; fewer are better',
    ],
  ])('%j', (condition, words) => {
    expect(conditionsOfStep({ ...STEP, ...condition })).toEqual([words])
  })
})

test('every procedure has its words, and one that is not known its name', () => {
  const procedures = ['continue', 'reapply', 'restart', 'restart after each winner']
  expect(new Set(procedures.map(procedureText)).size).toBe(4)
  expect(procedures.map(procedureText).every((text) => text.endsWith('.'))).toBe(true)
  expect(procedureText('by show of hands')).toBe('by show of hands')
})

test.each([
  [[], 'no place'],
  [[1], 'place 1'],
  [[6, 5], 'places 5 and 6'],
  [[18, 19, 20], 'places 18 to 20'],
  [[5, 7, 8], 'places 5, 7 and 8'],
])('places %j are %s', (places, words) => {
  expect(placesText(places)).toBe(words)
})

test('the ids conditions hang on are found in any kind of condition', () => {
  expect(openIds([undefined, { cup: 'ita.coppa-italia', winnerFinishes: { from: 1, to: 6 } }])).toEqual(['ita.coppa-italia'])
  expect(openIds([{ unheard: [{ of: 'a' }, { of: 'b' }, { of: 'a' }] }, [{ spot: 'c', granted: true }]])).toEqual(['a', 'b', 'c'])
})
