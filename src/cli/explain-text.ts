import type { Explanation, ExplanationData, Gap, StepOfView } from './explain-view.ts'
import type { Paint } from './paint.ts'
import { counted, listed, nameOfTieBreak, pointsPerMatch } from './words.ts'

/** Why a club stands where it does, as people read it: its place, whom it is level with, each step, and what decided. */
export function renderExplanation({ title, data }: Explanation, paint: Paint): string {
  return [paint.strong(title), '', ...bodyOf(data, paint)].join('\n')
}

function bodyOf(data: ExplanationData, paint: Paint): string[] {
  const { club, position, points, level, steps, part } = data
  const where = part === undefined ? '' : `, ${part}`
  const perMatch = data.rankedBy === 'points per match' ? ` (${pointsPerMatch(data)} a match)` : ''
  const deducted = data.deducted === undefined ? '' : `, ${String(data.deducted)} deducted`
  const carried = data.carried === undefined ? '' : `, ${String(data.carried)} brought along`
  const head = `${paint.strong(club.name)}${where}, place ${String(position)}, ${counted(points, 'point')}${perMatch}${deducted}${carried}`
  if (level.length === 0) return [`${head}: level with nobody.`, ...gapLines(data)]
  return [
    `${head}: level with ${listed(level.map(({ name }) => name))}.`,
    `Under the ${data.order === 'final' ? 'final order' : 'order while the season runs'}:`,
    ...steps.flatMap((step, at) => stepLines(step, at + 1, paint)),
    ...(steps.length > 0 ? [''] : []),
    ...endOf(data, paint),
  ]
}

function stepLines({ name, code, text, status, source }: StepOfView, number: number, paint: Paint): string[] {
  const mark = status === 'verified' ? paint.good(status) : paint.open(status)
  return [`${String(number).padStart(3)}. ${name} ${paint.faint(`(${code})`)}: ${text}`, `     ${mark}${paint.faint(`: ${source}`)}`]
}

function endOf({ explanation, decidedBy, undecided, status }: ExplanationData, paint: Paint): string[] {
  const assumed = status === 'assumed' ? [paint.faint('Part of this order is assumed: no official text was read.')] : []
  const outcome = undecided === undefined && decidedBy !== undefined ? `Decided by ${nameOfTieBreak(decidedBy)}` : 'Undecided'
  return [`${outcome}${explanation === undefined ? '' : `: ${explanation}`}.`, ...assumed]
}

function gapLines({ gaps: { above, below }, rankedBy }: ExplanationData): string[] {
  const far = ({ club, position, gap, points, played }: Gap, side: string) =>
    rankedBy === 'points'
      ? `  ${counted(gap, 'point')} ${side} ${club.name}, place ${String(position)}`
      : `  ${side} ${club.name}, place ${String(position)}, with ${pointsPerMatch({ points, played })} points a match`
  return [...(above === undefined ? [] : [far(above, 'behind')]), ...(below === undefined ? [] : [far(below, 'ahead of')])]
}
