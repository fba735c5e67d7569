import type { Finding, Findings } from '../../findings/index.ts'
import { elsewhereSection } from './elsewhere.ts'
import { datelineOf, headline, leadDetails, leadMatchOf } from './lead.ts'
import { lede } from './lede.ts'
import { MATCHES_TOLD } from './match-story.ts'
import { nextSection } from './next.ts'
import { inPairs } from './pairs.ts'
import { placesSection } from './places.ts'
import { resultLines } from './results.ts'
import { type Scene, sceneOf } from './scene.ts'
import { scorersSection } from './scorers.ts'
import { titleRace } from './title-race.ts'
import type { RoundUp, Section, Sentence } from './types.ts'

/** An article is no longer than this, and no shorter where the night gives that much to say. */
const LONGEST = 700
const SHORTEST = 430
/** Fixtures of the next round named, and roughly their words; a thin night names the whole round. */
const FEW_FIXTURES = 3
const ALL_FIXTURES = 30
const FIXTURES_WORDS = 25

/**
 * Writes the round-up of a season as of its instant from its findings: 400 to 700 words, each sentence with the findings it states.
 * The same findings always give the same article. Undefined before a match of the season has been played.
 */
export function composeRoundUp({ context, all }: Findings): RoundUp | undefined {
  const { season } = context
  const last = context.round.matches.at(-1)
  // The seed is what has been played, not the instant asked for: the same night reads the same whenever it is looked at.
  const scene = sceneOf(context, all, `${season.competition.id}/${season.label}/${last?.id ?? ''}/${String(context.left.length)}`)
  const lead = leadMatchOf(scene, all)
  if (lead === undefined) return undefined
  scene.told.add(lead.result.value.match)
  const [top, opening] = [headline(scene, lead), lede(scene, lead)]
  if (top === undefined || opening === undefined) return undefined
  const details = leadDetails(scene, lead, opening)
  const sections: Section[] = [{ id: 'lead', paragraphs: [[opening], ...inPairs(details)] }]
  const title = titleRace(scene, lead)
  if (title.length > 0) sections.push({ id: 'title', paragraphs: title })
  sections.push(...lineSections(scene))
  const lines = resultLines(scene)
  const results = { heading: `${season.competition.name} results`, lines }
  const scorers = scorersSection(scene)
  const told = [...sections, ...(scorers ? [scorers] : [])]
  const elsewhere = elsewhereSection(scene, all, SHORTEST - FIXTURES_WORDS - countWords(top, told, lines))
  const soFar = [...sections, ...(elsewhere ? [elsewhere] : []), ...(scorers ? [scorers] : [])]
  const next = nextSection(scene, countWords(top, soFar, lines) < SHORTEST - FIXTURES_WORDS ? ALL_FIXTURES : FEW_FIXTURES)
  const whole = [...soFar, ...(next ? [next] : [])]
  const mentioned = new Set<string>()
  const sayNames = (sentence: Sentence): Sentence => ({ ...sentence, text: scene.writer.named(sentence.text, mentioned) })
  const fitted = shortened(whole, all, LONGEST - countWords(top, [], lines)).map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => paragraph.map(sayNames)),
  }))
  return {
    season: `${season.competition.id}/${season.label}`,
    asOf: season.asOf,
    headline: top,
    dateline: datelineOf(scene, lead),
    sections: fitted,
    results,
    words: countWords(top, fitted, lines),
    dropped: scene.writer.dropped,
  }
}

function lineSections(scene: Scene): Section[] {
  const lines = scene.context.lines.filter((line) => line.kind !== 'title')
  const each = Math.floor((MATCHES_TOLD - scene.told.size) / lines.length)
  return lines.flatMap((line) => placesSection(scene, line, line.kind === 'relegation' ? 'bottom' : 'europe', each) ?? [])
}

/** A player not yet named counts as two words, the first mention's length. */
function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length + text.split('\uE000').length - 1
}

function countWords(top: Sentence, sections: readonly Section[], lines: readonly { text: string }[]): number {
  const texts = [
    top.text,
    ...sections.flatMap((section) => [section.heading ?? '', ...section.paragraphs.flat().map((sentence) => sentence.text)]),
    ...lines.map((line) => line.text),
  ]
  return texts.reduce((sum, text) => sum + wordsIn(text), 0)
}

/** What an article is not without, however old it is: who is champion, who is relegated, who goes where, who can still win the title. */
function isNeverLeftOut({ kind, value }: Finding): boolean {
  return (
    kind === 'clinched' || (kind === 'settled-by' && value.verdict === 'clinched') || (kind === 'contenders' && value.zoneKind === 'title')
  )
}

/** Leaves out the least prominent sentences, never the opening's first, until the article fits. */
function shortened(sections: readonly Section[], findings: readonly Finding[], limit: number): Section[] {
  const weight = new Map(findings.map((finding) => [finding.id, isNeverLeftOut(finding) ? Infinity : finding.prominence.score]))
  const weightOf = (sentence: Sentence) => Math.max(...sentence.findings.map((id) => weight.get(id) ?? 0))
  const sentences = sections.flatMap((section) => section.paragraphs.flat())
  const spare = sentences
    .slice(1)
    .filter((sentence) => weightOf(sentence) < Infinity)
    .toSorted((a, b) => weightOf(a) - weightOf(b))
  const out = new Set<Sentence>()
  let words =
    sections.reduce((sum, section) => sum + wordsIn(section.heading ?? ''), 0) +
    sentences.reduce((sum, sentence) => sum + wordsIn(sentence.text), 0)
  for (const sentence of spare) {
    if (words <= limit) break
    out.add(sentence)
    words -= wordsIn(sentence.text)
  }
  return without(sections, out)
}

function without(sections: readonly Section[], out: ReadonlySet<Sentence>): Section[] {
  return sections
    .map((section) => ({
      ...section,
      paragraphs: section.paragraphs
        .map((paragraph) => paragraph.filter((sentence) => !out.has(sentence)))
        .filter((paragraph) => paragraph.length > 0),
    }))
    .filter((section) => section.paragraphs.length > 0)
}
