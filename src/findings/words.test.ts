import { describe, expect, it } from 'vitest'
import { article, atMinute, counted, list, minuteFigure, number, ordinal, points, possessive, surname, upperFirst } from './words.ts'

describe('numbers', () => {
  it.each([
    [0, 'nought'],
    [1, 'one'],
    [10, 'ten'],
    [11, '11'],
    [100, '100'],
  ])('%i is %s: words as far as ten', (value, text) => {
    expect(number(value)).toBe(text)
  })

  it.each([
    [1, 'first'],
    [10, 'tenth'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [20, '20th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [24, '24th'],
    [101, '101st'],
    [111, '111th'],
    [112, '112th'],
    [122, '122nd'],
  ])('%i in order is %s', (value, text) => {
    expect(ordinal(value)).toBe(text)
  })

  it.each([
    [0, 'no points'],
    [1, 'a point'],
    [2, 'two points'],
    [10, 'ten points'],
    [15, '15 points'],
  ])('a gap of %i is %s', (value, text) => {
    expect(points(value)).toBe(text)
  })

  it('counts nouns, with the plural given where it is another word', () => {
    expect([
      counted(0, 'goal'),
      counted(1, 'goal'),
      counted(3, 'goal'),
      counted(12, 'match', 'matches'),
      counted(1, 'match', 'matches'),
    ]).toEqual(['no goals', 'one goal', 'three goals', '12 matches', 'one match'])
  })
})

describe('minutes', () => {
  it('are ordinals, and stoppage time says the end of which half', () => {
    expect(atMinute({ minute: 1 })).toBe('in the first minute')
    expect(atMinute({ minute: 90 })).toBe('in the 90th minute')
    expect(atMinute({ minute: 45, added: 2 })).toBe('in the second minute of stoppage time at the end of the first half')
    expect(atMinute({ minute: 90, added: 11 })).toBe('in the 11th minute of stoppage time at the end of the match')
    expect([minuteFigure({ minute: 90 }), minuteFigure({ minute: 90, added: 4 })]).toEqual(['90', '90+4'])
  })
})

describe('lists', () => {
  it.each([
    [[], ''],
    [['Roma'], 'Roma'],
    [['Roma', 'Lazio'], 'Roma and Lazio'],
    [['Roma', 'Lazio', 'Inter'], 'Roma, Lazio and Inter'],
  ])('%j is "%s"', (items, text) => {
    expect(list(items)).toBe(text)
  })
})

describe('names', () => {
  it.each([
    ['Napoli', "Napoli's"],
    ['Juventus', "Juventus'"],
    ['Callejón', "Callejón's"],
    ['Strakosha', "Strakosha's"],
    ['Douglas', "Douglas'"],
  ])('what %s have is %s', (name, genitive) => {
    expect(possessive(name)).toBe(genitive)
  })

  it.each([
    ['Kalidou Koulibaly', 'Koulibaly'],
    ['Sergej Milinković-Savić', 'Milinković-Savić'],
    ['Stefan de Vrij', 'De Vrij'],
    ['Gregory van der Wiel', 'Van der Wiel'],
    ['Jorginho', 'Jorginho'],
    ['', ''],
  ])('the surname of %s is %s', (name, last) => {
    expect(surname(name)).toBe(last)
  })

  it('take an upper-case letter wherever it is written, and keep the rest', () => {
    expect([upperFirst('éclat Of'), upperFirst('Roma'), upperFirst('')]).toEqual(['Éclat Of', 'Roma', ''])
  })
})

describe('the article', () => {
  it.each([
    ['own goal', 'an'],
    ['eighth', 'an'],
    ['8th', 'an'],
    ['8', 'an'],
    ['80', 'an'],
    ['11th', 'an'],
    ['11', 'an'],
    ['18-match', 'an'],
    ['Italian', 'an'],
    ['unbeaten', 'an'],
    ['1st', 'a'],
    ['110th', 'a'],
    ['180', 'a'],
    ['12th', 'a'],
    ['one-goal', 'a'],
    ['European', 'a'],
    ['united', 'a'],
    ['penalty', 'a'],
  ])('of %s is "%s"', (word, text) => {
    expect(article(word)).toBe(text)
  })
})
