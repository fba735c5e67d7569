import { counted, type Minute, ordinal, points } from '../../findings/index.ts'

/** Verbs for winning, past tense, by margin; the sentence supplies opponent and score. */
const WON_BY_ONE = ['beat', 'edged out', 'saw off', 'got the better of', 'overcame'] as const
const WON_BY_TWO = ['beat', 'defeated', 'saw off', 'accounted for'] as const
const WON_BY_MORE = ['thrashed', 'swept aside', 'overran', 'routed'] as const

/** The verbs that fit a margin. */
export function winningVerbs(margin: number): readonly string[] {
  return margin === 1 ? WON_BY_ONE : margin === 2 ? WON_BY_TWO : margin >= 4 ? WON_BY_MORE : WON_BY_TWO
}

/** A minute as a reader is told it: near the edges in words, otherwise in figures. */
export function minuteInWords({ minute, added }: Minute): string {
  if (added !== undefined) return minute === 45 ? 'in first-half stoppage time' : 'in stoppage time'
  if (minute <= 2) return `in the ${ordinal(minute)} minute`
  if (minute >= 43 && minute <= 45) return 'just before the break'
  if (minute >= 46 && minute <= 48) return 'just after the break'
  if (minute === 90) return 'in the final minute'
  if (minute >= 85) return `${counted(90 - minute, 'minute')} from the end`
  return `after ${String(minute)} minutes`
}

/** "a point clear of", "level on points with": ready to follow "are". */
export function gapTo(value: number, direction: 'off' | 'clear of' | 'above' | 'behind'): string {
  return value === 0 ? 'level on points with' : `${points(value)} ${direction}`
}

/** "67 points", "one point": totals are in figures. */
export function totalOf(value: number): string {
  return value === 1 ? 'one point' : `${String(value)} points`
}
