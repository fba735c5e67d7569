import type { Finding } from '../../findings/index.ts'
import { MATCHES_TOLD, matchStory } from './match-story.ts'
import { inPairs } from './pairs.ts'
import { sentenceFor } from './sayings.ts'
import type { Scene } from './scene.ts'
import type { Paragraph, Section, Sentence } from './types.ts'

/**
 * What else the night left behind: where no place leads anywhere on file, the matches not told yet; then, until a number of words is
 * reached, what else is worth saying, most prominent first, one run of a club at most.
 */
export function elsewhereSection(scene: Scene, findings: readonly Finding[], words: number): Section | undefined {
  scene.verbs = new Set()
  const stories = scene.context.lines.length > 0 ? [] : storiesLeft(scene)
  const told = stories.flat().reduce((sum, { text }) => sum + text.split(' ').length, 0)
  const paragraphs = [...stories, ...inPairs(sentencesFor(scene, findings, words - told))]
  return paragraphs.length === 0 ? undefined : { id: 'elsewhere', heading: 'Elsewhere', paragraphs }
}

function storiesLeft(scene: Scene): Paragraph[] {
  const left = scene.all('result').filter(({ value }) => !scene.told.has(value.match))
  return left.slice(0, MATCHES_TOLD - scene.told.size).flatMap((result) => matchStory(scene, result))
}

function sentencesFor(scene: Scene, findings: readonly Finding[], words: number): Sentence[] {
  const sentences: Sentence[] = []
  const running = new Set<string>()
  let wanted = words
  for (const finding of findings) {
    if (wanted <= 0) break
    const [club = ''] = finding.subject.clubs
    if (scene.writer.stated.has(finding.id) || (finding.kind === 'streak' && running.has(club))) continue
    const sentence = sentenceFor(scene, finding)
    if (sentence === undefined) continue
    if (finding.kind === 'streak') running.add(club)
    wanted -= sentence.text.split(' ').length
    sentences.push(sentence)
  }
  return sentences
}
