import { ANY_OUTCOME } from '../league.ts'

/** Outcomes each match of a round may have, as masks: every combination of them. A term is a box, a combination a box of single outcomes. */
export type Box = Uint8Array

/** More terms than this are not combined: those found are then given, all sound and none missing, but perhaps more than need be. */
const MOST_TERMS = 300

/** Every combination of results of so many matches. */
export function wholeBox(matches: number): Box {
  return new Uint8Array(matches).fill(ANY_OUTCOME)
}

/** True where every combination of the inner box is one of the outer. */
export function contains(outer: Box, inner: Box): boolean {
  for (let at = 0; at < inner.length; at++) if (((inner[at] ?? 0) & ~(outer[at] ?? 0)) !== 0) return false
  return true
}

/** True for a mask of one outcome. */
export function isSingle(mask: number): boolean {
  return mask === 1 || mask === 2 || mask === 4
}

/** The box with one match under another mask. */
export function withMask(box: Box, at: number, mask: number): Box {
  const next = box.slice()
  next[at] = mask
  return next
}

/** How many matches a term names. */
export function sizeOf(box: Box): number {
  return box.reduce((sum, mask) => sum + Number(mask !== ANY_OUTCOME), 0)
}

/** True where two boxes have a combination in common. */
export function overlaps(a: Box, b: Box): boolean {
  return a.every((mask, at) => (mask & (b[at] ?? 0)) !== 0)
}

/** What of a box is in none of some others: boxes that do not overlap. */
export function without(box: Box, others: readonly Box[]): Box[] {
  const other = others.find((each) => overlaps(box, each))
  if (other === undefined) return [box]
  const rest = others.filter((each) => each !== other)
  const outside: Box[] = []
  const inside = box.slice()
  for (let at = 0; at < box.length; at++) {
    const beyond = (inside[at] ?? 0) & ~(other[at] ?? 0)
    if (beyond === 0) continue
    outside.push(...without(withMask(inside, at, beyond), rest))
    inside[at] = (inside[at] ?? 0) & (other[at] ?? 0)
  }
  return outside
}

/** True where some boxes leave nothing of one out. */
export function isCovered(box: Box, others: readonly Box[]): boolean {
  return others.some((each) => contains(each, box)) || without(box, others).length === 0
}

function meet(a: Box, b: Box): Box {
  return a.map((mask, at) => mask & (b[at] ?? 0))
}

/**
 * The shortest way to say the same as some terms: all prime terms are made of them (two terms that differ in a match give one that does
 * without it), then those are dropped, longest first, that the others contain together. Shortest first.
 */
export function shortest(terms: readonly Box[]): Box[] {
  const primes = primesOf(terms).sort(inOrder)
  for (let at = primes.length - 1; at >= 0; at--) {
    const term = primes[at]
    if (term === undefined) continue
    const others = primes.filter((each) => each !== term)
    if (isCovered(term, others)) primes.splice(at, 1)
  }
  return primes
}

/** Fewest matches first, then most combinations, then the matches that kick off first. */
function inOrder(a: Box, b: Box): number {
  return sizeOf(a) - sizeOf(b) || allowed(b) - allowed(a) || firstDifference(a, b)
}

function firstDifference(a: Box, b: Box): number {
  const at = a.findIndex((mask, index) => mask !== b[index])
  return (a[at] ?? 0) - (b[at] ?? 0)
}

function allowed(box: Box): number {
  return box.reduce((sum, mask) => sum + (mask & 1) + ((mask >> 1) & 1) + ((mask >> 2) & 1), 0)
}

/** All maximal boxes within the union of some: joins pairs until nothing new comes of it. */
function primesOf(terms: readonly Box[]): Box[] {
  let primes: Box[] = []
  const queue = [...terms]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const box = next
    if (primes.some((prime) => contains(prime, box))) continue
    primes = primes.filter((prime) => !contains(box, prime))
    const isNew = (joined: Box) => !contains(box, joined) && !primes.some((prime) => contains(prime, joined))
    if (primes.length < MOST_TERMS) queue.push(...primes.flatMap((prime) => joinsOf(prime, box)).filter(isNew))
    primes.push(box)
  }
  return primes
}

/** The boxes two boxes make together: on one match what either allows, on all others what both do. */
function joinsOf(a: Box, b: Box): Box[] {
  const common = meet(a, b)
  const empty = [...common.keys()].filter((at) => common[at] === 0)
  if (empty.length > 1) return []
  const along = empty.length === 1 ? empty : [...common.keys()].filter((at) => a[at] !== b[at])
  return along.map((at) => withMask(common, at, (a[at] ?? 0) | (b[at] ?? 0)))
}
