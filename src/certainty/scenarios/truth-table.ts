import type { MatchOutcome } from '../proof.ts'
import { ANY_OUTCOME } from '../league.ts'
import { type Box, isCovered, overlaps, wholeBox, withMask } from './box.ts'
import type { TruthRow, TruthVerdict } from './types.ts'

const OUTCOMES: readonly MatchOutcome[] = ['home', 'draw', 'away']

/** What is known of a target in a round, as boxes of results. */
export interface Known {
  readonly settled: readonly Box[]
  /** Last round only: results under which it cannot come about any more. */
  readonly lost?: readonly Box[]
  readonly unknown: readonly Box[]
  /** Last round only: results after which two clubs play off. */
  readonly playOff: readonly Box[]
}

/** The matches some boxes hang on, as indices in the round. */
export function matchesThatMatter(boxes: readonly Box[]): number[] {
  const named = new Set(boxes.flatMap((box) => [...box.keys()].filter((at) => box[at] !== ANY_OUTCOME)))
  return [...named].sort((a, b) => a - b)
}

/** A row for every way some matches of a round of so many can end; undefined where that would be more rows than wanted. */
export function truthTable(known: Known, matches: number, matter: readonly number[], most: number): TruthRow[] | undefined {
  if (3 ** matter.length > most) return undefined
  let rows: { readonly outcomes: readonly MatchOutcome[]; readonly box: Box }[] = [{ outcomes: [], box: wholeBox(matches) }]
  for (const at of matter) {
    rows = rows.flatMap(({ outcomes, box }) =>
      OUTCOMES.map((outcome, index) => ({ outcomes: [...outcomes, outcome], box: withMask(box, at, 1 << index) })),
    )
  }
  return rows.map(({ outcomes, box }) => ({ outcomes, verdict: verdictOn(box, known) }))
}

function verdictOn(box: Box, { settled, lost, unknown, playOff }: Known): TruthVerdict {
  if (isCovered(box, settled)) return 'settled'
  if (unknown.some((each) => overlaps(box, each))) return 'open'
  if (lost === undefined || isCovered(box, lost)) return 'not settled'
  return isCovered(box, playOff) ? 'play-off' : 'goals decide'
}
