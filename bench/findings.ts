import { composeRoundUp, findingsOf, toDocument } from '../src/index.ts'
import { fold, history, NIGHT } from './bundled.ts'
import type { Question } from './question.ts'

// How long does it take to find everything worth saying of one night, and to write the round-up?
const season = fold(NIGHT)
const findings = findingsOf(season, history)
const roundUp = composeRoundUp(findings)
if (roundUp === undefined) throw new Error('the night has no round-up')

export const story: Question = {
  title: 'The findings and the round-up of one night',
  note: `22 April 2018: ${String(findings.all.length)} findings, an article of ${String(roundUp.words)} words. The peers are what it costs merely to write the same down as JSON.`,
  pairs: [
    {
      name: 'findingsOf the night',
      run: () => findingsOf(season, history),
      peer: { name: 'JSON.stringify of the same findings', run: () => JSON.stringify(findings.all) },
    },
    {
      name: 'composeRoundUp from the findings',
      run: () => composeRoundUp(findings),
      peer: { name: 'JSON.stringify of the same article', run: () => JSON.stringify(toDocument(roundUp, findings.all)) },
    },
  ],
}
