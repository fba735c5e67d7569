import type { Coverage } from '../types.ts'

/** What football-data.co.uk's files say: results; shots and cards only as totals of a side, which are no facts of a moment. */
export const coverage: Coverage = {
  matchday: { given: 'no' },
  'kick-off time': { given: 'partly', note: 'UK time, from 2019-20' },
  'half-time score': { given: 'yes' },
  'full-time score': { given: 'yes' },
  'awarded or cancelled': { given: 'no', note: 'an award looks like a result' },
  ground: { given: 'no' },
  'line-ups': { given: 'no' },
  scorer: { given: 'no' },
  'goal minute': { given: 'no' },
  'body part': { given: 'no' },
  penalty: { given: 'no' },
  'own goal': { given: 'no' },
  assist: { given: 'no' },
  cards: { given: 'no', note: 'totals, not read' },
  substitutions: { given: 'no' },
  shots: { given: 'no', note: 'totals, not read' },
  saves: { given: 'no' },
  offsides: { given: 'no' },
  players: { given: 'no' },
  cups: { given: 'no' },
  corrections: { given: 'no' },
}
