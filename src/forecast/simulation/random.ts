/** The state of a xoshiro128++ generator: four words, not all of them nought. */
export type RandomState = Int32Array

/** What the numbers of a block of seasons are for: a block has one stream of each. */
export type Stream = 'scores' | 'lots' | 'cups'
const STREAMS: Readonly<Record<Stream, number>> = { scores: 1, lots: 2, cups: 3 }

/** A bijection of 32 bits that leaves no trace of its argument: the finisher of splitmix32. */
function mixed(word: number): number {
  let z = (word + 0x9e3779b9) | 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return z ^ (z >>> 15)
}

/**
 * The generator of a block's stream. Seed and block are unsigned 32-bit integers; no two triples of seed, block and stream begin in the same
 * state, since each of the three can be read back from it.
 */
export function randomState(seed: number, block: number, stream: Stream): RandomState {
  const [first, second] = [mixed(seed), mixed(block ^ 0x5bf03635)]
  const third = mixed(first ^ Math.imul(second, 0x2c1b3c6d))
  return Int32Array.of(first, second, third, mixed(third ^ STREAMS[stream]))
}

/** The next 32 bits, as an unsigned integer. Hot loops have these lines written out in them. */
export function nextUint32(state: RandomState): number {
  let s0 = state[0]!
  let s1 = state[1]!
  let s2 = state[2]!
  let s3 = state[3]!
  const sum = (s0 + s3) | 0
  const next = (((sum << 7) | (sum >>> 25)) + s0) >>> 0
  const t = s1 << 9
  s2 ^= s0
  s3 ^= s1
  s1 ^= s2
  s0 ^= s3
  s2 ^= t
  s3 = (s3 << 11) | (s3 >>> 21)
  state[0] = s0
  state[1] = s1
  state[2] = s2
  state[3] = s3
  return next
}

/** An integer from 0 up to, but not including, `bound`; each equally likely. `bound` is small, so that hardly a number is thrown away. */
export function nextBelow(state: RandomState, bound: number): number {
  const usable = 0x1_0000_0000 - (0x1_0000_0000 % bound)
  let word = nextUint32(state)
  while (word >= usable) word = nextUint32(state)
  return word % bound
}

/** A number strictly between 0 and 1. */
export function nextUnit(state: RandomState): number {
  return (nextUint32(state) + 0.5) / 0x1_0000_0000
}
