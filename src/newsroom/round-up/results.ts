import type { FindingValues } from '../../findings/index.ts'
import type { Scene } from './scene.ts'
import type { ResultLine } from './types.ts'

/** The results of the round, home side first, in order of kick-off, and the scores of matches in play. */
export function resultLines(scene: Scene): ResultLine[] {
  const { context, writer } = scene
  const order = new Map([...context.round.matches, ...context.live].map((match, index) => [match.id, index]))
  const inOrder = (a: { readonly match: string }, b: { readonly match: string }) => (order.get(a.match) ?? 0) - (order.get(b.match) ?? 0)
  const line = ({ home, away, score }: Pick<FindingValues['result'], 'home' | 'away' | 'score'>) =>
    `${writer.club(home)} ${String(score.home)}-${String(score.away)} ${writer.club(away)}`
  const results = scene.all('result').toSorted((a, b) => inOrder(a.value, b.value))
  const live = scene.all('in-play').toSorted((a, b) => inOrder(a.value, b.value))
  return [
    ...results.map(({ id, value }) => ({ text: `${line(value)}${value.awarded ? ' (awarded)' : ''}`, findings: [id] })),
    ...live.map(({ id, value }) => ({ text: `${line(value)} (in play)`, findings: [id] })),
  ]
}
