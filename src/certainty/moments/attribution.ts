import type { Goal, Match, SupposedScore } from '../../season/index.ts'
import { type Claim, isSettled } from './claims.ts'
import type { Timeline } from './timeline.ts'
import type { ByMatches } from './types.ts'

type Score = SupposedScore['score']

/** A claim that the matches of a kick-off have settled between them: it stood open before, and does not after. */
interface Settling {
  readonly timeline: Timeline
  readonly step: number
  readonly claim: Claim
}

/** Which of the matches of a kick-off settled a claim: the one that suffices, or as few as do. */
export function settledBy(settling: Settling): ByMatches & { readonly at: string } {
  const { timeline, step, claim } = settling
  const all = timeline.matchesOf(step)
  const [chosen = all, ...others] = fewest(settling, all)
  const [only, ...more] = chosen
  const since = only !== undefined && more.length === 0 ? sinceWhen(settling, only) : undefined
  return {
    kind: 'matches',
    at: timeline.endOf(chosen.at(-1)?.id ?? ''),
    matches: chosen.map(({ id }) => id),
    playing: chosen.some((match) => isOf(claim, match)),
    others: more.length === 0 ? others.flatMap((set) => set.map(({ id }) => id)) : [],
    ...(since !== undefined && { since }),
  }
}

/**
 * The smallest sets of matches that settle the claim, best first: those with a match of the club's own before the others, then in the order
 * of their end. A match without which the rest do not settle it is in every one of them.
 */
function fewest({ timeline, step, claim }: Settling, all: readonly Match[]): (readonly Match[])[] {
  const settles = (matches: readonly Match[]) => isSettled(timeline.stateWith(step, matches), claim) === 'yes'
  if (all.length < 2) return [all]
  const needed = all.filter((match) => !settles(all.filter((each) => each !== match)))
  const rest = all.filter((match) => !needed.includes(match))
  for (let more = needed.length === 0 ? 1 : 0; more <= rest.length; more++) {
    const found = choices(rest, more)
      .map((chosen) => all.filter((match) => needed.includes(match) || chosen.includes(match)))
      .filter(settles)
    const own = (set: readonly Match[]) => set.some((match) => isOf(claim, match))
    if (found.length > 0) return found.sort((a, b) => Number(own(b)) - Number(own(a)))
  }
  return [all]
}

/** Every way to take so many of some matches, earlier ones first. */
function choices(matches: readonly Match[], count: number): (readonly Match[])[] {
  if (count === 0) return [[]]
  return matches.flatMap((match, index) => choices(matches.slice(index + 1), count - 1).map((more) => [match, ...more]))
}

function isOf({ club }: Claim, { home, away }: Match): boolean {
  return home === club || away === club
}

/** The goal since which the score of a match would have settled the claim at any whistle. */
function sinceWhen({ timeline, step, claim }: Settling, { id, home, score, goals }: Match): Goal | 'all the while' | undefined {
  const scores = scoresOn(home, goals)
  const last = scores.pop()
  if (last === undefined || last.home !== score?.home || last.away !== score.away) return undefined
  const wanting = scores.findLastIndex((each) => isSettled(timeline.stateSupposing(step, { match: id, score: each }), claim) !== 'yes')
  // The goal of the same index came next.
  return wanting < 0 ? 'all the while' : goals[wanting]
}

/** 0-0 and the score after each goal. */
function scoresOn(homeClub: string, goals: readonly Goal[]): Score[] {
  let [home, away] = [0, 0]
  return [{ home, away }, ...goals.map(({ club }) => (club === homeClub ? { home: ++home, away } : { home, away: ++away }))]
}
