import type { Coverage } from '../types.ts'

/** What football.json says: results of many leagues, goals only for World Cups. */
export const coverage: Coverage = {
  matchday: { given: 'yes' },
  'kick-off time': { given: 'yes', note: 'local; missing for a few matches' },
  'half-time score': { given: 'partly', note: 'not for every league and season' },
  'full-time score': { given: 'yes', note: 'after extra time where there was any; shoot-outs are left out' },
  'awarded or cancelled': { given: 'yes', note: 'an award may lack its winner' },
  ground: { given: 'partly', note: 'World Cups' },
  'line-ups': { given: 'no' },
  scorer: { given: 'partly', note: 'World Cups' },
  'goal minute': { given: 'partly', note: 'World Cups' },
  'body part': { given: 'no' },
  penalty: { given: 'partly', note: 'World Cups' },
  'own goal': { given: 'partly', note: 'World Cups' },
  assist: { given: 'no' },
  cards: { given: 'no' },
  substitutions: { given: 'no' },
  shots: { given: 'no' },
  saves: { given: 'no' },
  offsides: { given: 'no' },
  players: { given: 'partly', note: 'scorers by name, World Cups' },
  cups: { given: 'no' },
  corrections: { given: 'no', note: 'points deductions are not in it either' },
}
