import type { Fact } from '../src/index.ts'
import { facts, fold, NIGHT, parseLines } from './bundled.ts'
import type { Question } from './question.ts'

// How long does it take to fold a season's facts into the season as of an instant?

/** Each match's facts in a list and its last result beside them: no corrections, no instant, no order, no evidence. */
function naiveFold(): Map<string, { facts: Fact[]; result?: Fact }> {
  const matches = new Map<string, { facts: Fact[]; result?: Fact }>()
  for (const fact of facts) {
    if (!('match' in fact)) continue
    const match = matches.get(fact.match) ?? { facts: [] }
    matches.set(fact.match, match)
    match.facts.push(fact)
    if (fact.kind === 'ResultRecorded') match.result = fact
  }
  return matches
}

export const foldFacts: Question = {
  title: 'Folding the facts of a season',
  note: `${String(facts.length)} facts, read beforehand. The naive fold groups the facts by match in one pass and does nothing else; the parser is the platform's own.`,
  pairs: [
    {
      name: 'the whole season',
      run: () => fold(),
      peer: { name: 'naive fold of the same facts', run: naiveFold },
    },
    {
      name: 'the season as of 22 April 2018',
      run: () => fold(NIGHT),
      peer: { name: "JSON.parse of the season's file, line by line", run: parseLines },
    },
  ],
}
