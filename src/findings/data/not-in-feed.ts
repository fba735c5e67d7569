import { countedMatches, type CountedMatch } from '../../season/index.ts'
import type { Kind } from '../kind.ts'

/** What a feed may lack, and how to see that it does: no match of the season has any. */
const LACKS: readonly { readonly what: string; readonly has: (match: CountedMatch) => boolean }[] = [
  { what: 'goal scorers', has: (match) => match.goals.some((goal) => goal.player !== undefined) },
  { what: 'goal times', has: (match) => match.goals.some((goal) => goal.minute !== undefined) },
  { what: 'cards', has: (match) => match.cards.length > 0 },
  { what: 'line-ups and substitutions', has: (match) => match.lineUps.length > 0 },
  { what: 'shots and saves', has: (match) => match.shots.length > 0 },
  { what: 'grounds', has: (match) => match.ground !== undefined },
]

/** Negative space: a kind of finding that cannot be derived for want of data is said once, not silently absent. */
export const notInFeed: Kind<'not-in-feed'> = {
  kind: 'not-in-feed',
  family: 'data',
  derive: ({ season }) => {
    const matches = countedMatches(season)
    const evidence = matches.slice(-1).flatMap((match) => match.evidence)
    if (matches.length === 0) return []
    return LACKS.filter(({ has }) => !matches.some(has)).map(({ what }) => ({
      key: what,
      subject: { clubs: [] },
      evidence,
      freshness: 0,
      value: { what },
    }))
  },
  said: ({ what }) => `The feed has no ${what}, so nothing is said of them.`,
}
