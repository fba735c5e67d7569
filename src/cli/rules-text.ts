import type { Paint } from './paint.ts'
import { conditionsOfStep, openIds, placesText, procedureText } from './rules-words.ts'
import type { OrderOfRules, PhaseOfRules, RulesView, Sourced, StepOfRules, Verified } from './rules-view.ts'
import { counted, listed } from './words.ts'

/** Sources by number, in the order they are first named. */
type Sources = Map<string, number>

interface Writing {
  readonly paint: Paint
  readonly sources: Sources
}

/** A regime as people read it; sources are numbered and listed at the end. */
export function renderRules(view: RulesView, paint: Paint): string {
  const writing = { paint, sources: new Map<string, number>() }
  const { win, draw, loss } = view.points
  const blocks = [
    [
      paint.strong(titleOf(view)),
      `${counted(win, 'point')} for a win, ${String(draw)} for a draw, ${String(loss)} for a defeat. ${verifiedText(view.verified)}.`,
    ],
    ...orderBlocks(view.order, writing),
    block(
      'Play-offs',
      view.playOffs.flatMap((playOff) => playOffLines(playOff, writing)),
      paint,
    ),
    ...phaseBlocks(view.phases, writing),
    averagesBlock(view, writing),
    block(
      'Places',
      view.zones.flatMap((zone) => zoneLines(zone, writing)),
      paint,
    ),
    block(
      'Left out',
      view.leftOut.flatMap(({ rule, why }) => [`  ${rule}`, paint.faint(`    ${why}`)]),
      paint,
    ),
    block(
      'Notes',
      view.notes.map((note) => `  ${note}`),
      paint,
    ),
    block(
      'Sources',
      [...writing.sources].map(([source, number]) => `  [${String(number)}] ${source}`),
      paint,
    ),
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** `5 of 9 rules of order verified`. */
export function verifiedText({ rules, verified }: Verified): string {
  return `${String(verified)} of ${String(rules)} rules of order verified`
}

function titleOf({ competition, season, from, until }: RulesView): string {
  const span = until === undefined ? `from ${from} on` : `from ${from} to the season before ${until}`
  return `${competition.name}${season === undefined ? '' : ` ${season}`}: the rules ${span}`
}

function block(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint.strong(title), ...lines]
}

function orderBlocks(order: OrderOfRules, writing: Writing, of = ''): string[][] {
  const { paint } = writing
  // One after the other as they are read: sources are numbered as they come up.
  const final = block(`Final order of clubs level on points${of}`, stepsLines(order.final, writing), paint)
  const inSeason = order.same ? ['  The same.'] : stepsLines(order.inSeason, writing)
  return [
    final,
    block(`Order while the season runs${of}`, inSeason, paint),
    block(`Where a step parts only some of the level clubs${of}`, splitLines(order, writing), paint),
  ]
}

function stepsLines(steps: readonly StepOfRules[], writing: Writing): string[] {
  return steps.flatMap((step, at) => {
    const number = `${String(at + 1).padStart(3)}. `
    const { note, ...rest } = step
    // Steps of one paragraph of the regulations share their note: once is enough.
    const noted = note === steps[at - 1]?.note ? rest : step
    return [
      `${number}${step.name} ${writing.paint.faint(`(${step.code})`)}, ${sourceText(step, writing)}`,
      ...conditionsOfStep(step).map((condition) => `     ${condition}`),
      ...noteLines(noted, writing.paint, '     '),
    ]
  })
}

function splitLines({ partialSplit }: OrderOfRules, writing: Writing): string[] {
  if (partialSplit === undefined) return [`  ${procedureText('continue')} ${writing.paint.faint('(the rules file says no other)')}`]
  return [
    `  ${procedureText(partialSplit.procedure)} (${sourceText(partialSplit, writing)})`,
    ...noteLines(partialSplit, writing.paint, '    '),
  ]
}

function playOffLines(playOff: RulesView['playOffs'][number], writing: Writing): string[] {
  const { places, matches, venue } = playOff
  const where = venue === undefined ? '' : `, at ${venue}`
  return [
    `  two clubs level on places ${listed(places.map(String))}: ${counted(matches, 'match', 'matches')}${where}, ${sourceText(playOff, writing)}`,
    ...noteLines(playOff, writing.paint, '    '),
  ]
}

const CARRIED = {
  nothing: 'nothing is brought along',
  everything: 'every match of the phase before counts again',
  'half the points': 'half the points are brought along, rounded up',
} as const

function phaseBlocks(phases: readonly PhaseOfRules[], writing: Writing): string[][] {
  return [
    block(
      'Phases',
      phases.flatMap((phase) => phaseLines(phase)),
      writing.paint,
    ),
    ...phases.flatMap(({ name, order }) => (order === undefined ? [] : orderBlocks(order, writing, `, ${name}`))),
  ]
}

function phaseLines({ id, name, matchdays, knockOut, carry, groups = [] }: PhaseOfRules): string[] {
  const said = [
    ...(matchdays === undefined ? [] : [`matchdays ${String(matchdays[0])} to ${String(matchdays[1])}`]),
    ...(knockOut === true ? ['no table: matches between two clubs decide'] : []),
    ...(carry === undefined ? [] : [CARRIED[carry]]),
  ]
  return [`  ${[`${name} (${id})`, ...said].join(', ')}`, ...groups.map((group) => `    ${groupText(group)}`)]
}

function groupText({ id, name, places, clubs, carry }: NonNullable<PhaseOfRules['groups']>[number]): string {
  const said = [
    ...(places === undefined ? [] : [`places ${String(places[0])} to ${String(places[1])} of the phase before`]),
    ...(clubs === undefined ? [] : [counted(clubs.length, 'club')]),
    ...(carry === undefined ? [] : [CARRIED[carry]]),
  ]
  return [`${name} (${id})`, ...said].join(', ')
}

function averagesBlock({ averages }: RulesView, writing: Writing): string[] {
  if (averages === undefined) return []
  const text = `  points per match over ${String(averages.seasons)} seasons, beside the season’s own table, ${sourceText(averages, writing)}`
  return block('Averages', [text, ...noteLines(averages, writing.paint, '    ')], writing.paint)
}

function zoneLines(zone: RulesView['zones'][number], writing: Writing): string[] {
  const ways = [
    ...new Set(
      zone.branches.map(({ places, joins }) => `${placesText(places)}${joins === undefined ? '' : ` and the winner of ${joins}`}`),
    ),
  ]
  const open = openIds(zone.branches.map(({ when }) => when))
  const said = [
    `${zone.name}: ${listed(ways, 'or')}`,
    ...(zone.table === undefined ? [] : [`counted from below in the table of ${zone.table}`]),
    ...(open.length === 0 ? [] : [`depends on ${listed(open)}`]),
    ...(zone.seasons === undefined ? [] : [seasonsText(zone.seasons)]),
    sourceText(zone, writing),
  ]
  return [`  ${said.join(', ')}`, ...noteLines(zone, writing.paint, '    ')]
}

/** `from 2018-19 to 2020-21`. */
function seasonsText({ from, to }: NonNullable<RulesView['zones'][number]['seasons']>): string {
  return [...(from === undefined ? [] : [`from ${from}`]), ...(to === undefined ? [] : [`to ${to}`])].join(' ')
}

/** `verified [1], art. 18.01`. */
function sourceText({ status, source, article }: Sourced, { paint, sources }: Writing): string {
  const number = sources.get(source) ?? sources.size + 1
  sources.set(source, number)
  const mark = status === 'verified' ? paint.good(status) : paint.open(status)
  return `${mark} ${paint.faint(`[${String(number)}]${article === undefined ? '' : `, ${article}`}`)}`
}

function noteLines({ note }: Partial<Sourced>, paint: Paint, indent: string): string[] {
  return note === undefined ? [] : [paint.faint(`${indent}${note}`)]
}
