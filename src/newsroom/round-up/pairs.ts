import type { Sentence } from './types.ts'

/** A paragraph has one sentence or two. */
export function inPairs(sentences: readonly Sentence[]): Sentence[][] {
  const paragraphs: Sentence[][] = []
  for (let i = 0; i < sentences.length; i += 2) paragraphs.push(sentences.slice(i, i + 2))
  return paragraphs
}
