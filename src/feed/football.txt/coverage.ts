import type { Coverage } from '../types.ts'

/** What football.txt says: the same results as football.json, in text. Goals below a match are left unread. */
export const coverage: Coverage = {
  matchday: { given: 'yes' },
  'kick-off time': { given: 'yes', note: 'local; a line without one carries on from the line above' },
  'half-time score': { given: 'yes', note: 'but for goalless draws' },
  'full-time score': { given: 'yes' },
  'awarded or cancelled': { given: 'yes', note: 'an award may lack its winner' },
  ground: { given: 'no' },
  'line-ups': { given: 'no' },
  scorer: { given: 'no' },
  'goal minute': { given: 'no' },
  'body part': { given: 'no' },
  penalty: { given: 'no' },
  'own goal': { given: 'no' },
  assist: { given: 'no' },
  cards: { given: 'no' },
  substitutions: { given: 'no' },
  shots: { given: 'no' },
  saves: { given: 'no' },
  offsides: { given: 'no' },
  players: { given: 'no' },
  cups: { given: 'no' },
  corrections: { given: 'no' },
}
