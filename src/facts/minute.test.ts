import { describe, expect, it } from 'vitest'
import { compareMinutes, formatMinute, minuteOf } from './index.ts'

describe('minuteOf', () => {
  it.each([
    [1, 0, '1'],
    [1, 59.9, '1'],
    [1, 60, '2'],
    [1, 44 * 60 + 59, '45'],
    [1, 46 * 60 + 10, '45+2'],
    [2, 0, '46'],
    [2, 44 * 60 + 7, '90'],
    [2, 45 * 60, '90+1'],
  ] as const)('half %i, second %d is minute %s', (half, seconds, text) => {
    expect(formatMinute(minuteOf(half, seconds))).toBe(text)
  })
})

describe('compareMinutes', () => {
  it('puts stoppage time of the first half before the second', () => {
    const inOrder = [{ minute: 1 }, { minute: 45 }, { minute: 45, added: 1 }, { minute: 46 }, { minute: 90 }, { minute: 90, added: 4 }]
    expect([...inOrder].reverse().sort(compareMinutes)).toEqual(inOrder)
  })
})
