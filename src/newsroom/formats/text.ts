import type { RoundUp } from '../round-up/index.ts'

/** Breaks a line at words so that none is longer than the width, where words allow. */
function wrap(text: string, width: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1] ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

/** The article as plain text, wrapped at a width in characters. */
export function toText({ headline, dateline, sections, results }: RoundUp, width = 88): string {
  const blocks = [wrap(headline.text, width)]
  for (const [index, section] of sections.entries()) {
    if (section.heading !== undefined) blocks.push(section.heading.toLocaleUpperCase('en-GB'))
    for (const [at, paragraph] of section.paragraphs.entries()) {
      const text = paragraph.map((sentence) => sentence.text).join(' ')
      blocks.push(wrap(index === 0 && at === 0 ? `${dateline.place}, ${dateline.date}: ${text}` : text, width))
    }
  }
  blocks.push([results.heading, ...results.lines.map((line) => line.text)].join('\n'))
  return `${blocks.join('\n\n')}\n`
}
