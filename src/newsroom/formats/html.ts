import type { Paragraph, RoundUp, Section, Sentence } from '../round-up/index.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/** Each sentence carries the ids of its findings, so that a page can show what it rests on. */
function sentenceHtml({ text, findings }: Sentence): string {
  return `<span data-findings="${escaped(findings.join(' '))}">${escaped(text)}</span>`
}

function paragraphHtml(paragraph: Paragraph, dateline = ''): string {
  return `<p>${dateline}${paragraph.map(sentenceHtml).join(' ')}</p>`
}

function sectionHtml(section: Section, dateline: string): string {
  const heading = section.heading === undefined ? '' : `<h2>${escaped(section.heading)}</h2>\n`
  const paragraphs = section.paragraphs.map((paragraph, index) => paragraphHtml(paragraph, index === 0 ? dateline : ''))
  return `<section id="${section.id}">\n${heading}${paragraphs.join('\n')}\n</section>`
}

/** The article as an HTML fragment: one `article` element, ready to set in a page. */
export function toHtml({ headline, dateline, sections, results }: RoundUp): string {
  const place = `<b class="dateline">${escaped(`${dateline.place}, ${dateline.date}:`)}</b> `
  const body = sections.map((section, index) => sectionHtml(section, index === 0 ? place : ''))
  const lines = results.lines.map((line) => `<li data-findings="${escaped(line.findings.join(' '))}">${escaped(line.text)}</li>`)
  const list = `<section id="results">\n<h2>${escaped(results.heading)}</h2>\n<ul>\n${lines.join('\n')}\n</ul>\n</section>`
  return `<article lang="en-GB">\n<h1>${sentenceHtml(headline)}</h1>\n${body.join('\n')}\n${list}\n</article>\n`
}
