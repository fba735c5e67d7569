import { notice, type Problem } from '../../base/index.ts'
import type { Fact } from '../../facts/index.ts'
import type { MatchOfEvents } from './moments.ts'
import { playerId, sidesOf } from './sheet.ts'

/**
 * Where a match's events and its sheet do not say the same.
 * Problems: GOALS_DISAGREE_WITH_SCORE; SOURCES_DISAGREE for a card that only one of them has. Of a card both have, the events' minute is
 * taken: the sheet's is the same give or take a minute or two.
 */
export function eventsAgainstSheet(of: MatchOfEvents, facts: readonly Fact[]): Problem[] {
  const goals = goalProblem(of, facts)
  return [...(goals === undefined ? [] : [goals]), ...cardProblems(of, facts)]
}

function goalProblem({ match, events }: MatchOfEvents, facts: readonly Fact[]): Problem | undefined {
  const scored = facts.filter((fact) => fact.kind === 'GoalScored')
  const home = scored.filter((goal) => goal.club === match.homeClub).length
  const away = scored.length - home
  if (match.score === undefined || (home === match.score.home && away === match.score.away)) return undefined
  return notice('GOALS_DISAGREE_WITH_SCORE', `The events of ${match.id} hold other goals than its score.`, {
    place: events.place,
    found: `${String(home)}-${String(away)}`,
    expected: `${String(match.score.home)}-${String(match.score.away)}`,
  })
}

function cardProblems({ match, events }: MatchOfEvents, facts: readonly Fact[]): Problem[] {
  const shown = facts.filter((fact) => fact.kind === 'CardShown')
  const inEvents = new Set(shown.map((card) => `${card.player} ${card.card === 'yellow' ? 'yellow' : 'red'}`))
  const onSheet = new Set(sidesOf(match).flatMap(({ side }) => cardsOfSide(side)))
  const only = (list: Set<string>, other: Set<string>): string[] => [...list].filter((card) => !other.has(card))
  const say = (card: string, has: string, lacks: string): Problem =>
    notice('SOURCES_DISAGREE', `${match.id}: the card "${card}" is in ${has}, not in ${lacks}.`, { place: events.place, found: card })
  return [
    ...only(inEvents, onSheet).map((card) => say(card, 'the events', 'the match sheet')),
    ...only(onSheet, inEvents).map((card) => say(card, 'the match sheet', 'the events')),
  ]
}

function cardsOfSide({ formation }: ReturnType<typeof sidesOf>[number]['side']): string[] {
  return [...(formation?.lineup ?? []), ...(formation?.bench ?? [])].flatMap((player) => [
    ...(Number(player.yellowCards) > 0 ? [`${playerId(player.playerId)} yellow`] : []),
    ...(Number(player.redCards) > 0 ? [`${playerId(player.playerId)} red`] : []),
  ])
}
