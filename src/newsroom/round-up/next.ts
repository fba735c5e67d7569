import { dateInWords, weekdayInWords } from '../../base/index.ts'
import { type FindingOf, list, upperFirst } from '../../findings/index.ts'
import type { Scene } from './scene.ts'
import type { Section, Sentence } from './types.ts'

/** Outstanding matches are named up to this many. */
const SHOWN = 3

/** Matches of the round still to come, and the weightiest so many of the next. */
export function nextSection(scene: Scene, fixtures: number): Section | undefined {
  const paragraphs = [remaining(scene), nextRound(scene, fixtures)].flatMap((sentence) => (sentence ? [[sentence]] : []))
  return paragraphs.length === 0 ? undefined : { id: 'next', heading: 'What comes next', paragraphs }
}

function remaining(scene: Scene): Sentence | undefined {
  const { writer } = scene
  const all = scene.all('still-to-play')
  const open = all.slice(0, SHOWN)
  const [first] = open
  if (first === undefined) return undefined
  const games = open.map(
    ({ value }) =>
      `${writer.club(value.home)} against ${writer.club(value.away)} on ${weekdayInWords(value.date)} ${dateInWords(value.date)}`,
  )
  if (all.length > open.length)
    return writer.say('remaining-many', open, [() => `Among the ${String(all.length)} matches still to be played are ${list(games)}.`])
  return writer.say('remaining', open, [
    () => `Still to be played ${open.length > 1 ? 'are' : 'is'} ${list(games)}.`,
    () => `The ${open.length > 1 ? 'matches' : 'match'} outstanding: ${list(games)}.`,
  ])
}

function nextRound(scene: Scene, count: number): Sentence | undefined {
  const { writer, context } = scene
  const found = scene.all('next-round')[0]
  if (found === undefined) return undefined
  const weight = (home: string, away: string) => context.stake(home) + context.stake(away)
  const chosen = found.value.fixtures.toSorted((a, b) => weight(b.home, b.away) - weight(a.home, a.away)).slice(0, count)
  const games = byDate(scene, chosen)
  if (games.length === 0) return undefined
  const named = found.value.matchday === undefined ? 'the next round' : `matchday ${String(found.value.matchday)}`
  return writer.say(
    'next-round',
    [found],
    [() => `In ${named} the fixtures include ${list(games)}.`, () => `${upperFirst(named)} brings ${list(games)}.`],
  )
}

/** "Inter against Juventus and Roma against Chievo on 28 April": fixtures of one day share the date. */
function byDate({ writer }: Scene, fixtures: FindingOf<'next-round'>['value']['fixtures']): string[] {
  const days = new Map<string, string[]>()
  for (const { home, away, date } of fixtures.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    days.set(date, [...(days.get(date) ?? []), `${writer.club(home)} against ${writer.club(away)}`])
  }
  return [...days].map(([date, games]) => `${list(games)} on ${dateInWords(date)}`)
}
