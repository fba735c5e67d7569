import { describe, expect, it } from 'vitest'
import { addSeconds, dateInWords } from '../../src/base/index.ts'
import {
  composeRoundUp,
  type Fact,
  type Finding,
  findingsOf,
  foldSeason,
  type RoundUp,
  toHtml,
  toMarkdown,
  toText,
} from '../../src/index.ts'
import { facts, history, serieA } from '../bundled.ts'

/** Kinds of fact a results-only feed gives. */
const RESULTS_ONLY = new Set(['FixtureScheduled', 'ResultRecorded', 'CupFinalSet', 'CupWon'])
const resultsOnly = facts.filter((fact) => RESULTS_ONLY.has(fact.kind))

const MATCHDAYS = Array.from({ length: 38 }, (_, index) => index + 1)
const HOURS = 3600

/** The night of the last match of a matchday's weekend. */
function nightOf(matchday: number): string {
  const kickOffs = facts.flatMap((fact) => (fact.kind === 'FixtureScheduled' && fact.matchday === matchday ? fact.kickOff : [])).sort()
  const first = kickOffs[0] ?? ''
  const inRound = kickOffs.filter((kickOff) => kickOff < addSeconds(first, 4 * 24 * HOURS))
  return addSeconds(inRound.at(-1) ?? '', 3 * HOURS)
}

function roundUpAt(matchday: number, given: readonly Fact[]) {
  const folded = foldSeason({ competition: serieA, season: '2017-18', facts: given, asOf: nightOf(matchday) })
  if (!folded.ok) throw new Error(folded.problem.message)
  const findings = findingsOf(folded.value, history)
  const roundUp = composeRoundUp(findings)
  if (roundUp === undefined) throw new Error(`no round-up of matchday ${String(matchday)}`)
  return { roundUp, findings: findings.all }
}

const sentencesOf = ({ headline, sections }: Pick<RoundUp, 'headline' | 'sections'>) => [
  headline,
  ...sections.flatMap((section) => section.paragraphs.flat()),
]
const RESERVED =
  /\b(?:relegated|relegation (?:was|is|had been) confirmed|confirmed|safe|safety|out of the (?:title )?race|could|can still|certain|mathematically|clinched?)\b|\bchampions\b(?! League)/i

/** The kinds of finding that rest on a proof. */
const PROVED = new Set(['clinched', 'eliminated', 'settled-by', 'scenario', 'still-possible', 'contenders'])

/** A word that claims a certainty stands only where the sentence states something proved; who the champions have been is history. */
function expectNothingClaimed({ headline, sections }: RoundUp, all: readonly Finding[]): void {
  const kinds = new Map(all.map(({ id, kind }) => [id, kind]))
  for (const { text, findings } of sentencesOf({ headline, sections })) {
    const stated = new Set(findings.map((id) => kinds.get(id) ?? ''))
    const isHistory = stated.has('defending-champions') || stated.has('title-tally')
    const claims = RESERVED.test(isHistory ? text.replace(/\bchampions\b/g, '') : text)
    if (claims)
      expect(
        [...stated].some((kind) => PROVED.has(kind)),
        text,
      ).toBe(true)
    // Only a forecast could bear it out.
    expect(text).not.toMatch(/\ball but\b/)
  }
}

describe.each([
  ['events', facts],
  ['results alone', resultsOnly],
] as const)('round-ups of every matchday, from a feed with %s', (feed, given) => {
  const nights = MATCHDAYS.map((matchday) => ({ matchday, ...roundUpAt(matchday, given) }))

  it.each(nights)('matchday $matchday: a headline with a verb under 75 characters, a lede of 40 words at most', ({ roundUp }) => {
    expect(roundUp.headline.text.length).toBeLessThan(75)
    expect(roundUp.headline.text).toMatch(/\b(?:cuts?|stretch(?:es)?|sends|lifts|keeps|brings|leaves|beat|draw)\b/)
    const lede = roundUp.sections[0]?.paragraphs[0]?.[0]
    expect(lede?.text.split(' ').length).toBeLessThanOrEqual(40)
    // A goal cuts a lead, or lifts, sends or keeps a club; it does not climb itself.
    if (lede?.pattern === 'lede-goal#0')
      expect(lede.text).toMatch(
        / and (?:cut|stretched|sent them|lifted them|kept them|left (?:them|the hosts|the visitors)|brought them|took them|relegated (?:them|the hosts|the visitors))[ .]/,
      )
  })

  it.each(nights)('matchday $matchday: $roundUp.words words, between 400 and 700', ({ roundUp, matchday }) => {
    const printed = toText(roundUp).split(/\s+/).length
    expect(roundUp.words).toBeLessThanOrEqual(700)
    expect(Math.abs(printed - roundUp.words)).toBeLessThan(12)
    // In the first weeks a feed of results alone has little to tell, and nothing is invented to fill the space.
    expect(roundUp.words).toBeGreaterThanOrEqual(feed === 'events' || matchday > 5 ? 400 : 250)
  })

  it.each(nights)('matchday $matchday: no hole, no reserved word without its proof, no exclamation', ({ roundUp, findings }) => {
    expectNothingClaimed(roundUp, findings)
    for (const { text } of sentencesOf(roundUp).slice(1)) {
      expect(text).toMatch(/^[\p{Lu}0-9].*\.$/u)
      expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}!]|\s{2}|\s[.,]|wyscout|\.\./)
    }
  })

  it.each(nights)('matchday $matchday: every sentence states findings that are there and have evidence', ({ roundUp, findings }) => {
    const evidence = new Map(findings.map((finding) => [finding.id, finding.evidence]))
    for (const sentence of [...sentencesOf(roundUp), ...roundUp.results.lines]) {
      expect(sentence.findings.length).toBeGreaterThan(0)
      for (const id of sentence.findings) expect(evidence.get(id)?.length ?? 0).toBeGreaterThan(0)
    }
  })

  it.each(nights)(
    'matchday $matchday: no two neighbours of one pattern, no verb for winning twice in a section, four matches told at most',
    ({ roundUp }) => {
      const sentences = sentencesOf(roundUp)
      expect(sentences.filter((sentence, index) => sentence.pattern === sentences[index - 1]?.pattern)).toEqual([])
      for (const section of roundUp.sections) {
        const verbs = section.paragraphs
          .flat()
          .flatMap(({ text, pattern }) =>
            pattern.startsWith('win#')
              ? (/\b(?:beat|edged out|saw off|got the better of|overcame|defeated|accounted for|thrashed|swept aside|overran|routed)\b/.exec(
                  text,
                )?.[0] ?? [])
              : [],
          )
        expect(new Set(verbs).size).toBe(verbs.length)
      }
      expect(sentences.filter(({ pattern }) => /^(?:win|draw)#/.test(pattern)).length).toBeLessThanOrEqual(3)
    },
  )

  it('the same night always reads the same, and no two rounds running open alike', () => {
    expect(roundUpAt(34, given).roundUp).toEqual(nights[33]?.roundUp)
    const openings = nights.map(({ roundUp }) => roundUp.sections[0]?.paragraphs[0]?.[0]?.text.split(' ').slice(0, 4).join(' '))
    expect(openings.filter((opening, index) => opening === openings[index - 1])).toEqual([])
  })

  it('the other formats say the same words', () => {
    const { roundUp } = roundUpAt(34, given)
    const words = (text: string) =>
      text
        .replace(/<[^>]*>/g, ' ')
        .replace(/&#39;/g, "'")
        .replace(/[#*\\-]/g, ' ')
        .split(/\s+/)
        .filter((word) => word !== '')
    expect(words(toMarkdown(roundUp)).sort().join(' ').toLowerCase()).toBe(words(toHtml(roundUp)).sort().join(' ').toLowerCase())
  })
})

describe('round-ups of every day of the season', () => {
  const START = Date.parse('2017-08-19T22:30:00Z')
  const DAYS = Array.from({ length: 275 }, (_, day) => new Date(START + day * 86_400_000).toISOString().replace('.000', ''))

  it('are dated by the last result told, and claim no title out of reach, no lead that was not one and no side short of more men than were sent off', () => {
    for (const asOf of DAYS) {
      const folded = foldSeason({ competition: serieA, season: '2017-18', facts, asOf })
      if (!folded.ok) throw new Error(folded.problem.message)
      const findings = findingsOf(folded.value, history)
      const roundUp = composeRoundUp(findings)
      if (roundUp === undefined) continue
      const { context } = findings
      const text = sentencesOf(roundUp)
        .map((sentence) => sentence.text)
        .join(' ')
      const latest = context.round.matches.at(-1)
      expect(roundUp.dateline.date).toBe(latest && dateInWords(context.dateOf(latest), true))
      const [first, second] = context.table.rows
      const reach = (second?.points ?? 0) + 3 * context.leftFor(second?.club ?? '')
      if (reach < (first?.points ?? 0)) expect(text).not.toMatch(/are after a|it would be a/)
      if (context.before.rows[0]?.club !== first?.club) expect(text).not.toMatch(/stretch|where it had been/)
      for (const [, men] of text.matchAll(/finished with (ten|nine|eight) men/g)) {
        const match = context.round.matches.find(
          (each) => each.cards.filter((card) => card.card !== 'yellow').length >= (men === 'ten' ? 1 : men === 'nine' ? 2 : 3),
        )
        expect(match).toBeDefined()
      }
      expectNothingClaimed(roundUp, findings.all)
    }
  }, 240_000)
})
