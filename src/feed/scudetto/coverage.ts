import type { Coverage } from '../types.ts'

const yes = { given: 'yes' } as const

/** What the project's own format can say: everything there is a fact for. What a file does say is what its source said. */
export const coverage: Coverage = {
  matchday: yes,
  'kick-off time': yes,
  'half-time score': yes,
  'full-time score': yes,
  'awarded or cancelled': yes,
  ground: yes,
  'line-ups': yes,
  scorer: yes,
  'goal minute': yes,
  'body part': yes,
  penalty: yes,
  'own goal': yes,
  assist: yes,
  cards: yes,
  substitutions: yes,
  shots: yes,
  saves: yes,
  offsides: yes,
  players: yes,
  cups: yes,
  corrections: yes,
}
