import type { OrderStep } from '../index.ts'
import { listed } from './words.ts'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function inWords(count: number): string {
  return NUMBERS[count] ?? String(count)
}

/** When a step is used, where it is not always, and how it counts cards. */
export function conditionsOfStep({ onceAllMet, clubsLevel, onlyIfItMatters, afterDrawInLastMatch, cards }: OrderStep): string[] {
  return [
    ...(onceAllMet === true ? ['only once all matches between the level clubs have been played'] : []),
    ...(clubsLevel === undefined ? [] : levelText(clubsLevel)),
    ...(onlyIfItMatters === true ? ['only if it matters: where the places they share lead to different things'] : []),
    ...(afterDrawInLastMatch === true ? ['only after a draw in the last match, between the two who played it'] : []),
    ...(cards === undefined ? [] : [cardsText(cards)]),
  ]
}

function levelText({ min, max }: NonNullable<OrderStep['clubsLevel']>): string[] {
  if (max === min) return [`only while ${inWords(min)} clubs are level`]
  if (max !== undefined) return [`only while ${inWords(min)} to ${inWords(max)} clubs are level`]
  return min > 2 ? [`only while ${inWords(min)} clubs or more are level`] : []
}

function cardsText({ yellow, secondYellow, red, yellowThenRed }: NonNullable<OrderStep['cards']>): string {
  const points = [
    `yellow ${String(yellow)}`,
    `second yellow ${String(secondYellow)}`,
    `red ${String(red)}`,
    `yellow and then red ${String(yellowThenRed)}`,
  ]
  return `card points: ${points.join(', ')}; fewer are better`
}

const PROCEDURES: Readonly<Record<string, string>> = {
  continue: 'Those still level go on to the next step; head-to-head keeps the clubs it began with.',
  reapply:
    'Those still level go on to the next step; once the head-to-head steps are used up they are applied again to the matches among those still level.',
  restart: 'Those still level begin again at the first step, by themselves.',
  'restart after each winner': 'A step only finds who is ahead of all; the others, parted or not, begin again together at the first step.',
}

/** What happens to those a step leaves level. */
export function procedureText(procedure: string): string {
  return PROCEDURES[procedure] ?? procedure
}

/** `place 1`, `places 1 to 4`, `places 5, 7 and 8`, `no place`. */
export function placesText(places: readonly number[]): string {
  const ordered = [...places].sort((a, b) => a - b)
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (first === undefined || last === undefined) return 'no place'
  if (ordered.length === 1) return `place ${String(first)}`
  const inARow = ordered.length > 2 && last - first === ordered.length - 1
  return `places ${inARow ? `${String(first)} to ${String(last)}` : listed(ordered.map(String))}`
}

/** The ids of what conditions hang on, whatever kinds of condition they are: every text in them, each once. */
export function openIds(conditions: unknown): string[] {
  if (typeof conditions === 'string') return [conditions]
  if (typeof conditions !== 'object' || conditions === null) return []
  return [...new Set(Object.values(conditions).flatMap(openIds))]
}
