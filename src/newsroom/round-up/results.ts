import type { Scene } from './scene.ts'
import type { ResultLine } from './types.ts'

/** The results of the round, home side first, in order of kick-off. */
export function resultLines(scene: Scene): ResultLine[] {
  const order = new Map(scene.context.round.matches.map((match, index) => [match.id, index]))
  return scene
    .all('result')
    .toSorted((a, b) => (order.get(a.value.match) ?? 0) - (order.get(b.value.match) ?? 0))
    .map(({ id, value }) => ({
      text: `${scene.writer.club(value.home)} ${String(value.score.home)}-${String(value.score.away)} ${scene.writer.club(value.away)}${value.awarded ? ' (awarded)' : ''}`,
      findings: [id],
    }))
}
