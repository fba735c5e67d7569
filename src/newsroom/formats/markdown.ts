import type { RoundUp } from '../round-up/index.ts'

/** Characters that would mean something to Markdown, made plain. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, (character) => `\\${character}`)
}

/** The article as Markdown. */
export function toMarkdown({ headline, dateline, sections, results }: RoundUp): string {
  const blocks = [`# ${plain(headline.text)}`]
  for (const [index, section] of sections.entries()) {
    if (section.heading !== undefined) blocks.push(`## ${plain(section.heading)}`)
    for (const [at, paragraph] of section.paragraphs.entries()) {
      const text = plain(paragraph.map((sentence) => sentence.text).join(' '))
      blocks.push(index === 0 && at === 0 ? `**${plain(dateline.place)}, ${plain(dateline.date)}:** ${text}` : text)
    }
  }
  blocks.push(`## ${plain(results.heading)}`, results.lines.map((line) => `- ${plain(line.text)}`).join('\n'))
  return `${blocks.join('\n\n')}\n`
}
