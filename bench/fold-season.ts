import { facts, fold, NIGHT, parseLines } from './bundled.ts'
import type { Question } from './question.ts'

/** How long does it take to fold a season's facts into the season as of an instant? */
export const foldFacts: Question = {
  title: 'Folding the facts of a season',
  note: `${String(facts.length)} facts, read beforehand. The peers are the platform's own work on the same facts: copying them, and parsing their file.`,
  pairs: [
    {
      name: 'the whole season',
      run: () => fold(),
      peer: { name: 'structuredClone of the same facts', run: () => structuredClone(facts) },
    },
    {
      name: 'the season as of 22 April 2018',
      run: () => fold(NIGHT),
      peer: { name: "JSON.parse of the season's file, line by line", run: parseLines },
    },
  ],
}
