import type { Coverage } from '../types.ts'

/** What Wyscout's public files say: every touch of the ball, and the match sheets. */
export const coverage: Coverage = {
  matchday: { given: 'yes' },
  'kick-off time': { given: 'yes' },
  'half-time score': { given: 'yes' },
  'full-time score': { given: 'yes' },
  'awarded or cancelled': { given: 'no' },
  ground: { given: 'partly', note: 'blank for a quarter of the matches' },
  'line-ups': { given: 'yes' },
  scorer: { given: 'yes' },
  'goal minute': { given: 'yes' },
  'body part': { given: 'yes' },
  penalty: { given: 'yes' },
  'own goal': { given: 'yes' },
  assist: { given: 'yes' },
  cards: { given: 'yes' },
  substitutions: { given: 'partly', note: 'a few lack the player who came on; no first-half stoppage time' },
  shots: { given: 'yes' },
  saves: { given: 'yes' },
  offsides: { given: 'yes' },
  players: { given: 'yes' },
  cups: { given: 'no' },
  corrections: { given: 'no' },
}
