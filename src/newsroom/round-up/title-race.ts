import type { ClubId } from '../../base/index.ts'
import { type FindingOf, list, number, ordinal, points, possessive, upperFirst } from '../../findings/index.ts'
import { leadAtTheTop } from './consequence.ts'
import { inPairs } from './pairs.ts'
import { scenarioFor } from './scenario.ts'
import { one, type Scene } from './scene.ts'
import { titleDecided, titleIsWon } from './title-decided.ts'
import type { ToldMatch } from './told-match.ts'
import type { Paragraph, Sentence } from './types.ts'

/** Opponents down to this place, the first two apart, are named with it: they play for something of their own. */
const CHASING = 6

/** The leader and the second: where they stand, who can still win the title or has won it, what it would be, and what they have left. */
export function titleRace(scene: Scene, lead: ToldMatch): Paragraph[] {
  const gap = scene.all('gap').find(({ value }) => value.position === 2)
  const [first, second] = scene.context.table.rows
  if (first === undefined || second === undefined) return []
  const stand = standing(scene, first.club, second.club, gap, [lead.club, lead.opponent])
  const docked = deductions(scene, [first.club, second.club])
  const decided = titleDecided(scene)
  const open = titleIsWon(scene) ? [] : openRace(scene, first.club, second.club)
  return [stand ? [stand, ...docked] : docked, ...inPairs(decided), ...open].filter((paragraph) => paragraph.length > 0)
}

/** What the two at the top play for, and what they have left to play. */
function openRace(scene: Scene, first: ClubId, second: ClubId): Paragraph[] {
  const { zone } = scene.all('contenders').find(({ value }) => value.zoneKind === 'title')?.value ?? {}
  const paragraphs = [
    [defending(scene), tally(scene, second)],
    [runInOf(scene, first, 'leaders'), runInOf(scene, second, 'chasers')],
    [meetingOf(scene, first, second)],
    [zone === undefined ? undefined : scenarioFor(scene, zone)],
  ]
  return paragraphs.map((sentences) => sentences.flatMap((sentence) => sentence ?? []))
}

function standing(
  scene: Scene,
  first: ClubId,
  second: ClubId,
  gap: FindingOf<'gap'> | undefined,
  told: readonly ClubId[],
): Sentence | undefined {
  const { writer } = scene
  const [top, next] = [one(scene, 'place', { club: first }), one(scene, 'place', { club: second })]
  if (top === undefined || next === undefined || gap === undefined) return undefined
  const [a, b] = [String(top.value.points), String(next.value.points)]
  const over = scene.context.table.order === 'final'
  const lead = leadAtTheTop(scene)
  const before =
    lead && lead.value.before > 0 && lead.value.before !== gap.value.points
      ? `, where it had been ${points(lead.value.before)} before the round`
      : ''
  const changed = gap.value.points === 0 ? 'none' : points(gap.value.points)
  if (over)
    return writer.say(
      'final-standing',
      [top, next, gap],
      [() => `${writer.club(first)} finished first on ${a} points and ${writer.club(second)} second on ${b}.`],
    )
  return writer.say(
    'title-standing',
    [top, next, gap],
    [
      () =>
        `${writer.club(first)} have ${a} points and ${writer.club(second)} ${b}${playedBy(scene, top, next)}, ${gap.value.points === 0 ? 'level at the top' : `a lead of ${changed}${before}`}.`,
      () =>
        `${told.includes(first) || told.includes(second) ? 'That leaves' : 'At the top are'} ${writer.club(first)} on ${a} points and ${writer.club(second)} on ${b}${playedBy(scene, top, next)}${before === '' ? '' : `, the gap ${changed}${before}`}.`,
    ],
  )
}

/** " from 34 matches each", or which of the two has a match in hand. */
function playedBy({ writer }: Scene, top: FindingOf<'place'>, next: FindingOf<'place'>): string {
  const ahead = top.value.played - next.value.played
  if (ahead === 0) return ` from ${top.value.played === 1 ? 'one match' : `${String(top.value.played)} matches`} each`
  return `, ${writer.club(ahead > 0 ? next.value.club : top.value.club)} having played ${number(Math.abs(ahead))} fewer`
}

function defending(scene: Scene): Sentence | undefined {
  const { writer } = scene
  const champions = scene.all('defending-champions')[0]
  if (champions === undefined) return undefined
  const { club, consecutive } = champions.value
  const position = scene.context.row(club).position
  if (position > 2) return undefined
  return writer.say(
    'defending',
    [champions],
    [
      () =>
        consecutive > 1
          ? `${writer.club(club)} have won the last ${number(consecutive)} titles.`
          : `${writer.club(club)} are the defending champions.`,
      () =>
        consecutive > 1
          ? `The title has been ${possessive(writer.club(club))} for ${number(consecutive)} seasons running.`
          : `${writer.club(club)} hold the title.`,
    ],
  )
}

function tally(scene: Scene, club: ClubId): Sentence | undefined {
  const { writer, context } = scene
  const found = one(scene, 'title-tally', { club })
  const holders = scene.about('defending-champions', { club }).length > 0
  if (found === undefined || holders || scene.context.left.length === 0) return undefined
  const { titles, years, next } = found.value
  const title = context.season.competition.titleName
  const after = titles <= 3 ? `to follow ${list(years.map(String))}` : `and the first since ${String(years.at(-1))}`
  if (titles === 0) return writer.say('first-title', [found], [() => `${writer.club(club)} have never won the ${title}.`])
  return writer.say(
    'title-tally',
    [found],
    [
      () => `For ${writer.club(club)} it would be a ${ordinal(next)} ${title}, ${after}.`,
      () => `${writer.club(club)} are after a ${ordinal(next)} ${title}, ${after}.`,
    ],
  )
}

function runInOf(scene: Scene, club: ClubId, who: string): Sentence | undefined {
  const { writer } = scene
  const found = one(scene, 'run-in', { club })
  if (found === undefined) return undefined
  const { fixtures } = found.value
  const games = list(fixtures.map(({ opponent, side }) => `${writer.club(opponent)} (${side === 'home' ? 'h' : 'a'})`))
  const chasing = fixtures.filter(({ opponentPosition }) => opponentPosition > 2 && opponentPosition <= CHASING)
  const stake =
    chasing.length === 0
      ? ''
      : `, ${list(chasing.map(({ opponent, opponentPosition }) => `${writer.club(opponent)} lying ${ordinal(opponentPosition)}`))}`
  const count =
    fixtures.length === 1
      ? 'One match is'
      : `${fixtures.length <= 10 ? upperFirst(number(fixtures.length)) : String(fixtures.length)} matches are`
  return writer.say(
    `run-in-${who}`,
    [found],
    [() => `${writer.club(club)} still have to play ${games}${stake}.`, () => `${count} left for ${writer.club(club)}: ${games}${stake}.`],
  )
}

function meetingOf(scene: Scene, first: ClubId, second: ClubId): Sentence | undefined {
  const { writer } = scene
  const found = scene.all('direct-meeting').find(({ value }) => [value.home, value.away].sort().join() === [first, second].sort().join())
  return found && writer.say('title-meeting', [found], [() => `The two have still to meet, at ${writer.club(found.value.home)}.`])
}

function deductions(scene: Scene, clubs: readonly ClubId[]): Sentence[] {
  const { writer } = scene
  return scene
    .all('deduction')
    .filter(({ value }) => clubs.includes(value.club))
    .flatMap((found) => {
      const { club, points: docked, reason } = found.value
      return (
        writer.say(
          'deduction',
          [found],
          [() => `${writer.club(club)} have been docked ${points(docked)}: ${reason.replace(/\.$/, '')}.`],
        ) ?? []
      )
    })
}
