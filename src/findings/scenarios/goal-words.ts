import type { ClubId, MatchId } from '../../base/index.ts'
import type { GoalMargin, ScenarioTerm } from '../../certainty/index.ts'
import type { Match } from '../../season/index.ts'
import { TIE_BREAKS } from '../../table/index.ts'
import { counted, type Names, possessive } from '../words.ts'

/** Where the words take names and sides from. */
export interface ScenarioNames {
  /** Short name of British press usage; clubs are spoken of in the plural. */
  readonly club: Names['club']
  /** The sides of a match of the round. */
  readonly sidesOf: (match: MatchId) => Pick<Match, 'home' | 'away'> | undefined
}

/** A club, the rival it is level with on points, and the results that leave them so. */
interface Duel {
  readonly club: ClubId
  readonly rival: ClubId
  readonly results: ScenarioTerm
}

/** A number of goals and on which side of it to be. */
interface Amount {
  readonly goals: number
  readonly bound: 'at least' | 'no more than' | 'exactly'
}

/** The goals it takes, to follow the results: "by at least two goals more than Napoli (one goal off that, and it comes down to goals scored)". */
export function goalsInWords({ by, atLeast, atMost, level }: GoalMargin, duel: Duel, names: ScenarioNames): string {
  const said = (amount: Amount) => amountInWords(by, amount, duel, names)
  const enough: Amount | undefined =
    atLeast === undefined
      ? atMost === undefined
        ? undefined
        : { goals: atMost, bound: 'no more than' }
      : { goals: atLeast, bound: 'at least' }
  if (level === undefined) return enough === undefined ? '' : said(enough)
  const next =
    level.by === 'NOTHING'
      ? 'nothing in the rules parts them'
      : `it comes down to ${level.by === 'PTS' ? 'points' : TIE_BREAKS[level.by].name}`
  // Where no goals are enough, the clubs can at most be left level.
  if (enough === undefined) return `${said({ goals: level.at, bound: 'exactly' })} (and then ${next})`
  return `${said(enough)} (one goal off that, and ${next})`
}

function amountInWords(by: GoalMargin['by'], amount: Amount, { club, rival, results }: Duel, names: ScenarioNames): string {
  const other = names.club(rival)
  const [own, theirs] = [finishOf(club, results, names), finishOf(rival, results, names)]
  if (by === 'GF') return `scoring ${compared(amount, other)}`
  const turned = turnedRound(amount)
  if (own.match !== undefined && own.match === theirs.match) return `by ${plain(own.finish === 'lost' ? turned : amount)}`
  switch (`${own.finish} ${theirs.finish}`) {
    case 'won won':
      return `by ${compared(amount, other)}`
    case 'lost lost':
      return `by ${compared(turned, other)}`
    case 'won lost':
      return `the two margins adding up to ${plain(amount)}`
    case 'lost won':
      return `the two margins adding up to ${plain(turned)}`
    case 'won drawn':
    case 'won none':
      return `winning by ${plain(amount)}`
    case 'lost drawn':
    case 'lost none':
      return `losing by ${plain(turned)}`
    default:
      return `${possessive(other)} ${theirs.finish === 'lost' ? 'defeat' : 'win'} being by ${plain(theirs.finish === 'lost' ? amount : turned)}`
  }
}

/** The same, counted the other way: a defeat by no more than two goals is a margin of at least minus two. */
function turnedRound({ goals, bound }: Amount): Amount {
  return { goals: -goals, bound: bound === 'at least' ? 'no more than' : bound === 'no more than' ? 'at least' : bound }
}

/** "at least two goals". */
function plain({ goals, bound }: Amount): string {
  return `${bound} ${counted(goals, 'goal')}`
}

/** "at least two goals more than Roma", "at least as many goals as Roma", "no more than one goal fewer than Roma". */
function compared(amount: Amount, other: string): string {
  if (amount.goals > 0) return `${plain(amount)} more than ${other}`
  if (amount.goals < 0) return `${plain(turnedRound(amount))} fewer than ${other}`
  return {
    'at least': `at least as many goals as ${other}`,
    'no more than': `no more goals than ${other}`,
    exactly: `as many goals as ${other}`,
  }[amount.bound]
}

/** How a club's last match ends, and which it is; none where it has no match left. */
interface Finish {
  readonly finish: 'won' | 'drawn' | 'lost' | 'none'
  readonly match?: string
}

function finishOf(club: ClubId, results: ScenarioTerm, { sidesOf }: ScenarioNames): Finish {
  for (const { match, outcomes } of results) {
    const sides = sidesOf(match)
    const [outcome] = outcomes
    if (sides === undefined || outcome === undefined || (sides.home !== club && sides.away !== club)) continue
    if (outcome === 'draw') return { finish: 'drawn', match }
    return { finish: (outcome === 'home') === (sides.home === club) ? 'won' : 'lost', match }
  }
  return { finish: 'none' }
}
