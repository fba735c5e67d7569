import { expect, it } from 'vitest'
import { aliasTable } from './alias.ts'

/** The chances a table gives, column by column. */
function chancesOf(table: Int32Array, bits: number): number[] {
  const size = table.length
  const chances = new Array<number>(size).fill(0)
  for (const [column, entry] of table.entries()) {
    const [share, other] = [Math.floor((entry >>> 0) / size) / 2 ** bits, (entry >>> 0) % size]
    chances[column] = (chances[column] ?? 0) + share / size
    chances[other] = (chances[other] ?? 0) + (1 - share) / size
  }
  return chances
}

it.each([
  { chances: [0.1, 0.2, 0.3, 0.4], bits: 18 },
  { chances: [0, 0, 1, 0], bits: 24 },
  { chances: Array.from({ length: 256 }, (_, at) => Math.exp(-at / 5)), bits: 24 },
])('a table gives the chances it was made from, in proportion', ({ chances, bits }) => {
  const table = new Int32Array(chances.length)
  aliasTable(chances, bits, table, 0)
  const sum = chances.reduce((total, chance) => total + chance, 0)
  for (const [at, chance] of chancesOf(table, bits).entries()) expect(Math.abs(chance - (chances[at] ?? 0) / sum)).toBeLessThan(2 ** -bits)
})
