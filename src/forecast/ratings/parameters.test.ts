import { expect, it } from 'vitest'
import { FROZEN, parametersHash, type RatingParameters } from './parameters.ts'

/** The one line to change when the parameters are tuned anew; MODEL.md then says so too. */
const FROZEN_HASH = '877e0cf0'

it('the parameters are those that were frozen', () => {
  expect(parametersHash()).toBe(FROZEN_HASH)
  expect(parametersHash(FROZEN)).toBe(FROZEN_HASH)
})

it('the hash changes with any of them', () => {
  const names = Object.keys(FROZEN) as (keyof RatingParameters)[]
  const hashes = names.map((name) => parametersHash({ ...FROZEN, [name]: FROZEN[name] + 1e-7 }))
  expect(new Set([FROZEN_HASH, ...hashes]).size).toBe(names.length + 1)
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{8}$/)
})
