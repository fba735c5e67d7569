import { scudetto } from '../src/index.ts'
import { facts, file, parseLines, serieA } from './bundled.ts'
import type { Question } from './question.ts'

// How much does it cost to read the bundled season with every fact checked?
export const readSeason: Question = {
  title: 'Reading the bundled season from its file',
  note: `${String(Math.round(file.text.length / 1e4) / 100)} million characters, ${String(facts.length)} facts, each checked against its schema. The text is in memory before the clock starts.`,
  pairs: [
    {
      name: 'read with validation',
      run: () => scudetto.read([file], { competition: serieA }),
      peer: { name: 'JSON.parse alone, line by line', run: parseLines },
    },
  ],
}
