import { COVERED_FIELDS, type Coverage } from './types.ts'

function cell({ given, note }: Coverage[keyof Coverage]): string {
  const word = given === 'no' ? '–' : given
  return note === undefined ? word : `${word}: ${note}`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** What each feed gives, as a Markdown table of field by provider. */
export function coverageTable(feeds: readonly { readonly id: string; readonly coverage: Coverage }[]): string {
  const head = row(['field', ...feeds.map((feed) => feed.id)])
  const line = row(['---', ...feeds.map(() => '---')])
  const rows = COVERED_FIELDS.map((field) => row([field, ...feeds.map((feed) => cell(feed.coverage[field]))]))
  return [head, line, ...rows].join('\n')
}
