import type { ClubId } from '../../base/index.ts'
import type { GoalCondition, MatchCondition, Scenario, ScenarioTarget, ScenarioTerm } from '../../certainty/index.ts'
import type { Season } from '../../season/index.ts'
import { list, type Names } from '../words.ts'
import { goalsInWords, type ScenarioNames } from './goal-words.ts'

/** A scenario in words. */
export interface ScenarioWords {
  /** All of it where that is one sentence, with its full stop; else what comes before the list, with its colon. */
  readonly sentence: string
  /** One condition each, without a full stop, where there are more than three. */
  readonly items?: readonly string[]
}

/** More conditions than this are a list. */
const IN_A_SENTENCE = 3

/** Names for scenarios of a season. */
export function scenarioNames({ matches }: Season, club: Names['club']): ScenarioNames {
  const byId = new Map(matches.map((match) => [match.id, match]))
  return { club, sidesOf: (id) => byId.get(id) }
}

/**
 * A scenario as a desk prints it: "Juventus are champions if they do not lose at Roma, or if Napoli do not win at Sampdoria." Where the
 * search stopped before it knew all, the last words say so.
 */
export function scenarioInWords(scenario: Scenario, names: ScenarioNames): ScenarioWords {
  const { club, target, terms, goals, complete } = scenario
  const common = goals.length === 0 && terms.length > 1 ? inAll(terms) : []
  const conditions = [
    ...terms.map((term) => termInWords(without(term, common), club, names)),
    ...goals.map((condition) => goalConditionInWords(condition, club, names)),
  ]
  const head = targetInWords(target, names.club(club))
  const others = complete ? [] : ['perhaps under other results, too']
  if (conditions.length === 0) return { sentence: `The search stopped before it knew when ${head}.` }
  const always = common.length === 0 ? '' : `${termInWords(common, club, names)} and `
  const areShort = common.length === 0 || terms.every((term) => term.length === common.length + 1)
  if (conditions.length > IN_A_SENTENCE || !areShort) {
    return { sentence: `${head} if ${always}one of these comes about:`, items: [...conditions, ...others] }
  }
  const either = common.length === 0 ? conditions.join(', or if ') : `${always}either ${list(conditions, 'or')}`
  return { sentence: `${head} if ${[either, ...others].join('; ')}.` }
}

/** The conditions every term has. */
function inAll([first = [], ...others]: readonly ScenarioTerm[]): ScenarioTerm {
  return first.filter((condition) => others.every((term) => term.some((each) => isSame(each, condition))))
}

function without(term: ScenarioTerm, common: ScenarioTerm): ScenarioTerm {
  return term.filter((condition) => !common.some((each) => isSame(each, condition)))
}

function isSame(a: MatchCondition, b: MatchCondition): boolean {
  return a.match === b.match && a.outcomes.join(' ') === b.outcomes.join(' ')
}

/** "Juventus are champions"; "SPAL are safe from relegation". */
function targetInWords(target: ScenarioTarget, club: string): string {
  const { kind, zoneKind, name, places, beyond, direct } = target
  const isSettled = kind === 'clinched'
  switch (zoneKind) {
    case 'title':
      return isSettled ? `${club} are champions` : `${club} can no longer be champions`
    case 'relegation':
      return isSettled ? `${club} are relegated` : `${club} are safe from ${direct === true ? 'direct ' : ''}relegation`
    case undefined:
      return `${club} ${isSettled ? 'are sure to' : 'can no longer'} finish in ${name}`
    default:
      if (places.from > 1) return isSettled ? `${club} can hope for no more than ${name}` : `${club} are clear of ${name}`
      return isSettled ? `${club} are sure of ${name}${beyond === true ? ' or better' : ''}` : `${club} can no longer reach ${name}`
  }
}

/** The matches of a term, the club's own first: "they beat Bologna and Torino win at Napoli". */
function termInWords(term: ScenarioTerm, club: ClubId, names: ScenarioNames): string {
  const said = term.map((condition) => conditionInWords(condition, club, names))
  return list([...said.filter(({ isOwn }) => isOwn), ...said.filter(({ isOwn }) => !isOwn)].map(({ text }) => text))
}

interface Said {
  readonly text: string
  readonly isOwn: boolean
}

function conditionInWords({ match, outcomes }: MatchCondition, club: ClubId, names: ScenarioNames): Said {
  const sides = names.sidesOf(match)
  const key = outcomes.join(' ')
  if (sides === undefined) return { text: `${match} ends so: ${outcomes.join(' or ')}`, isOwn: false }
  const [home, away] = [names.club(sides.home), names.club(sides.away)]
  if (sides.home === club) return { text: `they ${AT_HOME[key] ?? ''} ${away}`, isOwn: true }
  if (sides.away === club) return { text: `they ${AWAY[key] ?? ''} ${home}`, isOwn: true }
  return { text: (OTHERS[key] ?? '').replace('HOME', home).replace('AWAY', away), isOwn: false }
}

/** How the club's own match has to end, by the outcomes allowed; the opponent's name follows. */
const AT_HOME: Readonly<Record<string, string>> = {
  home: 'beat',
  draw: 'draw with',
  away: 'lose to',
  'home draw': 'do not lose to',
  'draw away': 'do not beat',
  'home away': 'do not draw with',
}
const AWAY: Readonly<Record<string, string>> = {
  home: 'lose at',
  draw: 'draw at',
  away: 'win at',
  'home draw': 'do not win at',
  'draw away': 'do not lose at',
  'home away': 'do not draw at',
}
const OTHERS: Readonly<Record<string, string>> = {
  home: 'HOME beat AWAY',
  draw: 'HOME v AWAY ends in a draw',
  away: 'AWAY win at HOME',
  'home draw': 'AWAY do not win at HOME',
  'draw away': 'HOME do not beat AWAY',
  'home away': 'HOME v AWAY does not end in a draw',
}

function goalConditionInWords({ results, rivals, margin, playOff }: GoalCondition, club: ClubId, names: ScenarioNames): string {
  const said = termInWords(results, club, names)
  const [rival] = rivals
  if (playOff === true) return `${said} and they win the play-off with ${list(rivals.map(names.club))}`
  if (margin === undefined || rival === undefined) return `${said} and goals decide as needed against ${list(rivals.map(names.club))}`
  return `${said}, ${goalsInWords(margin, { club, rival, results }, names)}`
}
