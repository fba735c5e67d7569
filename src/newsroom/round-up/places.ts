import { dateInWords } from '../../base/index.ts'
import { type FindingOf, list, number, ordinal, upperFirst } from '../../findings/index.ts'
import type { ZoneLine } from '../../table/index.ts'
import { MATCHES_TOLD, matchStory } from './match-story.ts'
import { outOfIt, placesGained, raceFor } from './places-settled.ts'
import { relegations } from './relegation.ts'
import { scenarioFor } from './scenario.ts'
import { one, type Scene } from './scene.ts'
import type { Paragraph, Section, Sentence } from './types.ts'
import { gapTo, totalOf } from './vocabulary.ts'

/** A club belongs to the fight for a line when it stands this many places from it and is no further than this many points off. */
const WINDOW = { above: 2, below: 3, points: 7 } as const

/** The section of a line of the table: the matches that touched it, what they settled, who holds it, by what, who is in the race, and who meets whom. */
export function placesSection(scene: Scene, line: ZoneLine, id: Section['id'], stories: number): Section | undefined {
  scene.verbs = new Set()
  const clubs = clubsAround(scene, line)
  const told = storiesFor(scene, clubs, stories)
  const settled = settledOn(scene, line)
  const table = [holders(scene, line), decided(scene, clubs), moved(scene, clubs, line), followers(scene, line, clubs)].flatMap(
    (sentence) => (sentence ? [[sentence]] : []),
  )
  const last = [raceFor(scene, line), conditional(scene, line), meeting(scene, clubs, line), scenarioFor(scene, line.id)].flatMap(
    (sentence) => (sentence ? [[sentence]] : []),
  )
  const paragraphs = [...told, ...settled, ...table, ...last]
  return paragraphs.length === 0 ? undefined : { id, heading: headingOf(line), paragraphs }
}

/** What the round settled on a line, or once the season is over where everybody goes. */
function settledOn(scene: Scene, line: ZoneLine): Paragraph[] {
  const gained = line.kind === 'relegation' ? relegations(scene, line) : placesGained(scene, line).map((sentence) => [sentence])
  const out = outOfIt(scene, line)
  return out === undefined ? gained : [...gained, [out]]
}

/** "Champions League", "Europa League": what a line's places lead to, ready to stand before "places". */
function leadsTo({ name }: Pick<ZoneLine, 'name'>): string {
  return name.replace(/^the /, '')
}

function headingOf({ name, kind }: ZoneLine): string {
  return kind === 'relegation' ? 'The bottom' : `${upperFirst(leadsTo({ name }))} places`
}

function clubsAround({ context }: Scene, line: ZoneLine): string[] {
  const edge = line.kind === 'relegation' ? line.place - 1 : (line.conditionalPlace ?? line.place)
  return context.table.rows
    .filter((row, index) => {
      const near = context.distances(row.club).find((distance) => distance.line.id === line.id)
      return index + 1 > edge - WINDOW.above - 1 && index + 1 <= edge + WINDOW.below && index > 1 && (near?.points ?? 99) <= WINDOW.points
    })
    .map((row) => row.club)
}

function storiesFor(scene: Scene, clubs: readonly string[], count: number): Paragraph[] {
  const candidates = scene
    .all('result')
    .filter(({ value }) => !scene.told.has(value.match) && (clubs.includes(value.home) || clubs.includes(value.away)))
    .slice(0, Math.min(count, MATCHES_TOLD - scene.told.size))
  return candidates.flatMap((result) => matchStory(scene, result))
}

function holders(scene: Scene, line: ZoneLine): Sentence | undefined {
  const { writer, context } = scene
  const club = context.table.rows[line.place - 1]?.club
  if (club === undefined) return undefined
  const found = scene.about('zone-distance', { club }).find(({ value }) => value.zone === line.id)
  const place = one(scene, 'place', { club })
  if (found === undefined || place === undefined) return undefined
  const { points: value, from } = found.value
  const total = totalOf(place.value.points)
  if (line.kind === 'relegation') {
    return writer.say(
      'drop-line',
      [found, place],
      [
        () =>
          `${writer.club(club)}, ${ordinal(line.place)} on ${total}, are the highest of the bottom ${number(context.table.rows.length - line.place + 1)}, ${gapTo(value, 'behind')} ${writer.club(from)}.`,
        () =>
          `The line runs between ${writer.club(from)} and ${writer.club(club)}, ${value === 0 ? 'level on points' : `${gapTo(value, 'behind')} them`} in ${ordinal(line.place)}.`,
      ],
    )
  }
  const name = leadsTo(line)
  return writer.say(
    'line-holders',
    [found, place],
    [
      () =>
        `${writer.club(club)} hold ${ordinal(line.place)}, the last ${line.conditionalPlace === undefined ? '' : 'sure '}${name} place, on ${total}, ${gapTo(value, 'clear of')} ${writer.club(from)}.`,
      () =>
        `The last ${line.conditionalPlace === undefined ? '' : 'sure '}${name} place belongs to ${writer.club(club)} on ${total}, ${gapTo(value, 'clear of')} ${writer.club(from)}.`,
    ],
  )
}

function decided(scene: Scene, clubs: readonly string[]): Sentence | undefined {
  const { writer } = scene
  const early = scene.context.season.matches.length < 2 * scene.context.left.length
  const found = scene
    .all('decided-by')
    .find(
      ({ id, value }) =>
        !scene.writer.stated.has(id) && (!early || value.by.startsWith('H2H')) && clubs.includes(value.club) && clubs.includes(value.over),
    )
  if (found === undefined) return undefined
  const { club, position, reason: by, headToHeadWaits, over } = found.value
  const place = one(scene, 'place', { club })
  const reason = headToHeadWaits ? `${by} (head-to-head is taken to wait until every match between them has been played)` : by
  const total = place === undefined ? '' : `, both on ${String(place.value.points)} points,`
  return writer.say(
    'decided',
    [found, place],
    [
      () => `${writer.club(club)} are ${ordinal(position)} ahead of ${writer.club(over)}${total} ${reason}.`,
      () =>
        place &&
        `${writer.club(club)} and ${writer.club(over)} both have ${String(place.value.points)} points, but ${writer.club(club)} are ${ordinal(position)} ${reason}.`,
    ],
  )
}

function moved(scene: Scene, clubs: readonly string[], line: ZoneLine): Sentence | undefined {
  const { writer } = scene
  const moves = scene.all('movement').filter(({ id, value }) => clubs.includes(value.club) && !scene.writer.stated.has(id))
  const edge = line.conditionalPlace ?? line.place
  const crossing = moves.filter(({ value }) => Math.abs(value.to - edge) <= 1)
  const up = crossing.find(({ value }) => value.to < value.from)
  const down = crossing.find(({ value }) => value.to > value.from && (up === undefined || up.value.passed.includes(value.club)))
  if (up === undefined || down === undefined) return undefined
  return writer.say(
    'moved',
    [up, down],
    [
      () =>
        `${writer.club(up.value.club)} are up to ${ordinal(up.value.to)} at the expense of ${writer.club(down.value.club)}, who drop to ${ordinal(down.value.to)}.`,
      () =>
        `${writer.club(down.value.club)} slipped to ${ordinal(down.value.to)} as ${writer.club(up.value.club)} moved up to ${ordinal(up.value.to)}.`,
    ],
  )
}

/** Clubs just outside a sought line, or just above a feared one. */
function followers(scene: Scene, line: ZoneLine, clubs: readonly string[]): Sentence | undefined {
  const { writer } = scene
  const found = clubs.flatMap((club) =>
    scene.about('zone-distance', { club }).filter(({ value }) => value.zone === line.id && value.side === 'out'),
  )
  const [near, next] = found.toSorted((a, b) => a.value.points - b.value.points)
  if (near === undefined) return undefined
  const relegation = line.kind === 'relegation'
  const edge = relegation ? 'the drop zone' : `the ${line.conditionalPlace === undefined ? '' : 'sure '}${leadsTo(line)} places`
  const it = relegation ? 'it' : 'them'
  const away = ({ value }: FindingOf<'zone-distance'>, from: string) =>
    value.points === 0 ? `level with ${from}` : `${gapTo(value.points, relegation ? 'above' : 'off')} ${from}`
  if (next === undefined)
    return writer.say(
      'follower',
      [near],
      [
        () => `${writer.club(near.value.club)} are ${away(near, edge)}.`,
        () => `Nearest to ${edge} are ${writer.club(near.value.club)}, ${away(near, it)}.`,
      ],
    )
  const both = near.value.points === next.value.points
  return writer.say(
    'followers',
    [near, next],
    [
      () =>
        `${writer.club(near.value.club)} are ${away(near, edge)}${both ? `, and so are ${writer.club(next.value.club)}` : ` and ${writer.club(next.value.club)} ${away(next, it)}`}.`,
      () =>
        `Nearest to ${edge} are ${writer.club(near.value.club)}${both ? ` and ${writer.club(next.value.club)}, both ${away(next, it)}` : `, ${away(near, it)}, and ${writer.club(next.value.club)}, ${away(next, it)}`}.`,
    ],
  )
}

function conditional(scene: Scene, line: ZoneLine): Sentence | undefined {
  const { writer, context } = scene
  const found = scene.all('conditional-zone')[0]
  if (found === undefined || line.conditionalPlace === undefined) return undefined
  const { cupName, finalists, finalDate, branches } = found.value
  const inside = branches.find((branch) => branch.winnerFrom === 1 && branch.places.includes(line.conditionalPlace ?? 0))
  if (inside === undefined) return undefined
  const zone = context.season.zones.find((each) => each.id === inside.zone)?.name ?? inside.name
  const when = finalDate === undefined ? '' : ` on ${dateInWords(finalDate)}`
  return writer.say(
    'conditional',
    [found],
    [
      () =>
        `${upperFirst(ordinal(line.conditionalPlace ?? 0))} place leads to ${zone} only if the ${cupName} winners, ${list(
          finalists.map((club) => writer.club(club)),
          'or',
        )}${when === '' ? '' : ` in the final${when}`}, finish in the first ${number(inside.winnerTo)}; otherwise the winners take a place of their own and ${ordinal(line.place)} is the last.`,
    ],
  )
}

function meeting(scene: Scene, clubs: readonly string[], line: ZoneLine): Sentence | undefined {
  const { writer } = scene
  // Of several, the one between the highest placed.
  const [found] = scene
    .all('direct-meeting')
    .filter(
      ({ id, value }) =>
        !scene.writer.stated.has(id) && clubs.includes(value.home) && clubs.includes(value.away) && value.stake === line.name,
    )
    .toSorted((a, b) => a.value.positions[0] + a.value.positions[1] - b.value.positions[0] - b.value.positions[1])
  if (found === undefined) return undefined
  const { home, away, date, lastDay } = found.value
  return writer.say(
    'meeting',
    [found],
    [
      () =>
        `${writer.club(home)} are at home to ${writer.club(away)} on ${dateInWords(date)}${lastDay ? ', the last day of the season' : ''}.`,
      () =>
        `Still to come is ${writer.club(home)} against ${writer.club(away)}, on ${lastDay ? 'the last day, ' : ''}${dateInWords(date)}.`,
    ],
  )
}
