import { nextUint32, nextUnit, type RandomState } from './random.ts'

// The ziggurat of Marsaglia and Tsang (2000): the density is covered by 128 layers of one area, so that almost every draw is a
// multiplication. A word gives the layer by its last 7 bits and the place across it, with the sign, by the other 25.
const LAYERS = 128
const TAIL = 3.442619855899
const AREA = 9.91256303526217e-3
const ACROSS = 1 << 24

/** Where each layer ends, from the widest to none; the first is as wide as its area asks, with the tail in it. */
const ENDS = layerEnds()
/** How wide one step across each layer is, and below how many steps a draw is under the density whatever its height. */
const STEP = Float64Array.from({ length: LAYERS }, (_, layer) => endOf(layer) / ACROSS)
const INSIDE = Int32Array.from({ length: LAYERS }, (_, layer) => Math.floor((endOf(layer + 1) / endOf(layer)) * ACROSS))

function density(x: number): number {
  return Math.exp((-x * x) / 2)
}

function layerEnds(): Float64Array {
  const ends = new Float64Array(LAYERS + 1)
  ends[0] = AREA / density(TAIL)
  ends[1] = TAIL
  for (let layer = 2; layer < LAYERS; layer++) {
    const before = ends[layer - 1] ?? 0
    ends[layer] = Math.sqrt(-2 * Math.log(AREA / before + density(before)))
  }
  return ends
}

function endOf(layer: number): number {
  return ENDS[layer] ?? 0
}

/** Fills the front of an array with so many independent standard normal numbers. */
export function fillNormals(into: Float64Array, count: number, state: RandomState): void {
  let s0 = state[0]!
  let s1 = state[1]!
  let s2 = state[2]!
  let s3 = state[3]!
  for (let at = 0; at < count; at++) {
    const sum = (s0 + s3) | 0
    const word = (((sum << 7) | (sum >>> 25)) + s0) | 0
    const t = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = (s3 << 11) | (s3 >>> 21)
    const layer = word & (LAYERS - 1)
    const across = word >> 7
    if (Math.abs(across) < INSIDE[layer]!) {
      into[at] = across * STEP[layer]!
      continue
    }
    keep(state, s0, s1, s2, s3)
    into[at] = atTheEdge(layer, across, state)
    s0 = state[0]!
    s1 = state[1]!
    s2 = state[2]!
    s3 = state[3]!
  }
  keep(state, s0, s1, s2, s3)
}

function keep(state: RandomState, s0: number, s1: number, s2: number, s3: number): void {
  state[0] = s0
  state[1] = s1
  state[2] = s2
  state[3] = s3
}

/** A draw that is not inside its layer: under the density by its height, in the tail, or drawn anew. */
function atTheEdge(layer: number, across: number, state: RandomState): number {
  const x = across * STEP[layer]!
  if (layer === 0) return inTheTail(across < 0, state)
  const [low, high] = [density(endOf(layer)), density(endOf(layer + 1))]
  if (low + nextUnit(state) * (high - low) < density(x)) return x
  const word = nextUint32(state)
  const next = word & (LAYERS - 1)
  const further = (word | 0) >> 7
  return Math.abs(further) < INSIDE[next]! ? further * STEP[next]! : atTheEdge(next, further, state)
}

/** Marsaglia's way into the tail: an exponential beyond its beginning, kept by the chance that makes it normal. */
function inTheTail(below: boolean, state: RandomState): number {
  for (;;) {
    const beyond = -Math.log(nextUnit(state)) / TAIL
    const height = -Math.log(nextUnit(state))
    if (2 * height > beyond * beyond) return below ? -TAIL - beyond : TAIL + beyond
  }
}
