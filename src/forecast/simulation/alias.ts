/**
 * Vose's alias table (1991) for numbers below a power of two: entry i holds the chance to stay on i, in units of `2 ** -bits`, and above
 * which it goes to another number instead: `chance * size + other`. The chances are brought to a sum of 1.
 */
export function aliasTable(chances: ArrayLike<number>, bits: number, into: Int32Array, offset: number): void {
  const size = chances.length
  const whole = 2 ** bits
  let sum = 0
  for (let i = 0; i < size; i++) sum += chances[i] ?? 0
  const left = Float64Array.from(chances, (chance) => (chance * size) / sum)
  const [small, large] = parted(left)
  const set = (at: number, share: number, other: number) => {
    into[offset + at] = Math.min(whole - 1, Math.round(share * whole)) * size + other
  }
  while (small.length > 0 && large.length > 0) {
    const [poor = 0, rich = 0] = [small.pop(), large.pop()]
    set(poor, left[poor] ?? 0, rich)
    left[rich] = (left[rich] ?? 0) + (left[poor] ?? 0) - 1
    ;((left[rich] ?? 0) < 1 ? small : large).push(rich)
  }
  // What is left over is full but for rounding.
  for (const full of [...small, ...large]) set(full, 1, full)
}

/** The numbers whose share is less than an even one, and the others. */
function parted(shares: Float64Array): readonly [number[], number[]] {
  const [small, large]: [number[], number[]] = [[], []]
  for (const [at, share] of shares.entries()) (share < 1 ? small : large).push(at)
  return [small, large]
}
