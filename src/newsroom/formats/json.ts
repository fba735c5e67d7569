import type { Finding } from '../../findings/index.ts'
import type { RoundUp } from '../round-up/index.ts'

/** The article as data: every sentence with its findings, and each finding stated, with its evidence, once. */
export interface RoundUpDocument extends RoundUp {
  readonly findings: Readonly<Record<string, { readonly text: string; readonly evidence: readonly string[] }>>
}

/** The article with the findings its sentences name. */
export function toDocument(roundUp: RoundUp, findings: readonly Finding[]): RoundUpDocument {
  const sentences = [roundUp.headline, ...roundUp.sections.flatMap((section) => section.paragraphs.flat()), ...roundUp.results.lines]
  const named = new Set(sentences.flatMap((sentence) => sentence.findings))
  const entries = findings.filter((finding) => named.has(finding.id)).map(({ id, text, evidence }) => [id, { text, evidence }] as const)
  return { ...roundUp, findings: Object.fromEntries(entries) }
}
