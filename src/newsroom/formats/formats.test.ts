import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsOn } from '../../../test/bundled.ts'
import { composeRoundUp, type RoundUp, type Sentence } from '../round-up/index.ts'
import { toDocument, toHtml, toMarkdown, toText } from './index.ts'

function sentence(text: string, finding = 'result/a-v-b'): Sentence {
  return { text, findings: [finding], pattern: 'win#0' }
}

/** An article whose every part says one text. */
function articleOf(text: string, finding?: string): RoundUp {
  const said = sentence(text, finding)
  return {
    season: 'made-up.league/2017-18',
    asOf: '2018-04-22T22:00:00Z',
    headline: said,
    dateline: { place: text, date: '22 April 2018' },
    sections: [
      { id: 'lead', paragraphs: [[said, said]] },
      { id: 'title', heading: text, paragraphs: [[said]] },
    ],
    results: { heading: text, lines: [{ text, findings: said.findings }] },
    words: 10,
    dropped: [],
  }
}

const NASTY = `Dora & Orco <script>alert("1")</script> Borgo Sant'Elia`

describe('HTML', () => {
  it('escapes names in every part of the article, and in the findings', () => {
    const html = toHtml(articleOf(NASTY, `result/"><b onclick='x'>&`))
    expect(html).not.toMatch(/<script|<b onclick|Orco <|"1"|Sant'Elia/)
    expect(html).toContain('Dora &amp; Orco &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; Borgo Sant&#39;Elia')
    expect(html).toContain('data-findings="result/&quot;&gt;&lt;b onclick=&#39;x&#39;&gt;&amp;"')
  })

  it('has no tag and no attribute but its own, whatever the text', () => {
    const own = /<\/?(?:article|h1|h2|section|p|span|b|ul|li)(?: (?:lang|id|class|data-findings)="[^"<>]*")?>/g
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, finding) => {
        expect(toHtml(articleOf(text, finding)).replace(own, '')).not.toMatch(/[<>"']/)
      }),
      { numRuns: 200, seed: 1718 },
    )
  })

  it('carries the findings of every sentence', () => {
    expect(toHtml(articleOf('Roma won.')).match(/data-findings="result\/a-v-b"/g)).toHaveLength(5)
  })

  it('puts the dateline before the first paragraph and nowhere else', () => {
    expect(toHtml(articleOf('Roma won.')).match(/class="dateline"/g)).toHaveLength(1)
  })
})

describe('Markdown', () => {
  it('escapes what would mean something to it', () => {
    const markdown = toMarkdown(articleOf('*A* _B_ `C` [D](e) <F> #G |H| \\I {J}'))
    expect(markdown).toContain('\\*A\\* \\_B\\_ \\`C\\` \\[D\\](e) \\<F\\> \\#G \\|H\\| \\\\I \\{J\\}')
    expect(markdown).not.toMatch(/[^\\]\[D|[^\\]<F|[^\\]`C/)
  })

  it('has a title, headings, paragraphs and a list', () => {
    expect(toMarkdown(articleOf('Roma won.')).split('\n\n')).toEqual([
      '# Roma won.',
      '**Roma won., 22 April 2018:** Roma won. Roma won.',
      '## Roma won.',
      'Roma won.',
      '## Roma won.',
      '- Roma won.\n',
    ])
  })
})

describe('text', () => {
  it.each([20, 40, 60, 88])('wraps prose at %i characters, and loses no word', (width) => {
    const words = 'Kalidou Koulibaly headed in from a corner for Napoli, set up by José Callejón, in the final minute.'
    const article = { ...articleOf('Roma won.'), sections: [{ id: 'lead' as const, paragraphs: [[sentence(words), sentence(words)]] }] }
    const text = toText(article, width)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width)
    expect(text.split(/\s+/).join(' ')).toContain(`${words} ${words}`)
  })

  it('keeps whole a word longer than the width', () => {
    expect(toText(articleOf('Borgo Sant-Elia-della-Città'), 10).split('\n').slice(0, 2)).toEqual(['Borgo', 'Sant-Elia-della-Città'])
  })

  it('breaks no line that fits, and begins none with a blank', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 9, max: 60 }),
        (words, width) => {
          const lines = (toText(articleOf(words.join(' ')), width).split('\n\n')[0] ?? '').split('\n')
          expect(lines.join(' ')).toBe(words.join(' '))
          for (const [index, line] of lines.entries()) {
            expect(line).toMatch(/^\S/)
            expect(line.length).toBeLessThanOrEqual(width)
            const next = lines[index + 1]?.split(' ')[0]
            if (next !== undefined) expect(line.length + 1 + next.length).toBeGreaterThan(width)
          }
        },
      ),
      { numRuns: 100, seed: 1718 },
    )
  })

  it('puts headings in capitals', () => {
    expect(toText(articleOf('Città in Serie A'))).toContain('\n\nCITTÀ IN SERIE A\n\n')
  })
})

describe('the document', () => {
  const { all } = findingsOn('2018-04-22')
  const roundUp = composeRoundUp({ ...findingsOn('2018-04-22'), all })!
  const document = toDocument(roundUp, all)
  const stated = [roundUp.headline, ...roundUp.sections.flatMap((section) => section.paragraphs.flat()), ...roundUp.results.lines]

  it('holds each finding named, once, with its sentence and its evidence, and no other', () => {
    const named = new Set(stated.flatMap(({ findings }) => findings))
    expect(Object.keys(document.findings).sort()).toEqual([...named].sort())
    for (const [id, { text, evidence }] of Object.entries(document.findings)) {
      const finding = all.find((each) => each.id === id)
      expect({ text, evidence }).toEqual({ text: finding?.text, evidence: finding?.evidence })
      expect(evidence.length).toBeGreaterThan(0)
    }
  })

  it('is the article besides, and comes back whole from JSON', () => {
    expect(document).toMatchObject(roundUp)
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })
})
