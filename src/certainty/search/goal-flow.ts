/** A match won by one club and lost by another; clubs by index. */
export interface Won {
  readonly winner: number
  readonly loser: number
}

/** What each club must do with goals beyond the least: lose `need` more, gain no more than `slack`, score no more than `through`. */
export interface GoalBounds {
  readonly need: Int32Array
  readonly slack: Int32Array
  readonly through: Int32Array
}

/** Goals without limit. */
export const NO_LIMIT = 1_000_000

/**
 * By how many goals more than one each match must be won, so that every club loses as many as it needs to and none gains more than it
 * may: goals run from loser to winner, and a winner with too many passes them on through its own defeats. Shortest ways first, so few
 * goals are used. Undefined when they cannot be placed.
 */
export function placeGoals(matches: readonly Won[], { need, slack, through }: GoalBounds): Int32Array | undefined {
  const more = new Int32Array(matches.length)
  const [needed, free, room] = [need.slice(), slack.slice(), through.slice()]
  for (let club = 0; club < needed.length; club++) {
    while ((needed[club] ?? 0) > 0) {
      const way = wayOut(club, matches, { more, free, room })
      if (way === undefined) return undefined
      push(way, matches, { more, free, room, needed })
    }
  }
  return more
}

/** One step of a way: a match whose margin grows (its loser hands a goal on to its winner), or shrinks again. */
interface Step {
  readonly match: number
  readonly grows: boolean
}

interface State {
  readonly more: Int32Array
  readonly free: Int32Array
  readonly room: Int32Array
}

/** The shortest way for a goal from a club to one with slack. */
function wayOut(from: number, matches: readonly Won[], state: State): readonly Step[] | undefined {
  const cameBy = new Map<number, { readonly step: Step; readonly before: number }>()
  const queue = [from]
  const seen = new Set([from])
  // The queue grows while it is gone through.
  for (const club of queue) {
    for (const [match, { winner, loser }] of matches.entries()) {
      const grows = loser === club
      if (!grows && (winner !== club || (state.more[match] ?? 0) === 0)) continue
      const next = grows ? winner : loser
      if (seen.has(next) || (grows && (state.room[next] ?? 0) <= 0)) continue
      seen.add(next)
      cameBy.set(next, { step: { match, grows }, before: club })
      if ((state.free[next] ?? 0) > 0) return backFrom(next, from, cameBy)
      queue.push(next)
    }
  }
  return undefined
}

function backFrom(to: number, from: number, cameBy: ReadonlyMap<number, { readonly step: Step; readonly before: number }>): Step[] {
  const way: Step[] = []
  for (let club = to; club !== from;) {
    const came = cameBy.get(club)
    if (came === undefined) break
    way.unshift(came.step)
    club = came.before
  }
  return way
}

/** Sends as many goals along a way as all its parts allow. */
function push(way: readonly Step[], matches: readonly Won[], { more, free, room, needed }: State & { readonly needed: Int32Array }): void {
  const ends = way.map(({ match, grows }) => {
    const { winner = 0, loser = 0 } = matches[match] ?? {}
    return grows ? { from: loser, to: winner } : { from: winner, to: loser }
  })
  const [start, last] = [ends[0]?.from ?? 0, ends.at(-1)?.to ?? 0]
  let amount = Math.min(needed[start] ?? 0, free[last] ?? 0)
  for (const [index, { match, grows }] of way.entries()) {
    amount = Math.min(amount, grows ? (room[ends[index]?.to ?? 0] ?? 0) : (more[match] ?? 0))
  }
  for (const [index, { match, grows }] of way.entries()) {
    more[match] = (more[match] ?? 0) + (grows ? amount : -amount)
    const winner = grows ? (ends[index]?.to ?? 0) : (ends[index]?.from ?? 0)
    const left = room[winner] ?? 0
    if (left < NO_LIMIT) room[winner] = left + (grows ? -amount : amount)
  }
  needed[start] = (needed[start] ?? 0) - amount
  const slack = free[last] ?? 0
  if (slack < NO_LIMIT) free[last] = slack - amount
}
