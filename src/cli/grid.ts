import Table from 'cli-table3'
import type { Paint } from './paint.ts'

/** A grid without lines, columns two spaces apart. */
export const BARE = {
  chars: Object.fromEntries(
    [
      'top',
      'top-mid',
      'top-left',
      'top-right',
      'bottom',
      'bottom-mid',
      'bottom-left',
      'bottom-right',
      'left',
      'left-mid',
      'mid',
      'mid-mid',
      'right',
      'right-mid',
      'middle',
    ].map((part) => [part, '']),
  ),
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
}

/** How a grid is set. */
export interface GridForm {
  /** The columns set to the left, by their number from 0; the others are set to the right. */
  readonly left: readonly number[]
  readonly paint: Paint
}

/** Rows under a faint head, without lines between them. */
export function gridText(head: readonly string[], rows: readonly (readonly string[])[], { left, paint }: GridForm): string {
  const grid = new Table({
    ...BARE,
    head: head.map((title) => paint.faint(title)),
    colAligns: head.map((_, at) => (left.includes(at) ? 'left' : 'right')),
  })
  grid.push(...rows.map((row) => [...row]))
  return linesOf(grid)
}

/** A grid's lines, without blanks at their ends. */
export function linesOf(grid: Table.Table): string {
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}
