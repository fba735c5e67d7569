/** Results as numbers: clubs by their index, goals, and the weight each match is given. All arrays have one entry a match. */
export interface Results {
  /** How many clubs there are. */
  readonly clubs: number
  readonly home: ArrayLike<number>
  readonly away: ArrayLike<number>
  readonly homeGoals: ArrayLike<number>
  readonly awayGoals: ArrayLike<number>
  readonly weight: ArrayLike<number>
}

/**
 * All that the likelihood needs to know of some matches: one entry for each pair of clubs at each other's ground, with the matches'
 * weights and weighted goals added up. Which low scores there were has to be kept, since they have a factor of their own.
 */
export interface Meetings {
  readonly clubs: number
  readonly count: number
  readonly home: Int32Array
  readonly away: Int32Array
  readonly weight: Float64Array
  readonly homeGoals: Float64Array
  readonly awayGoals: Float64Array
  /** Weight of the matches that ended 0-0, 1-0, 0-1 and 1-1. */
  readonly nilNil: Float64Array
  readonly oneNil: Float64Array
  readonly nilOne: Float64Array
  readonly oneOne: Float64Array
}

function emptyMeetings(clubs: number, room: number): Meetings {
  const amounts = () => new Float64Array(room)
  return {
    clubs,
    count: 0,
    home: new Int32Array(room),
    away: new Int32Array(room),
    weight: amounts(),
    homeGoals: amounts(),
    awayGoals: amounts(),
    nilNil: amounts(),
    oneNil: amounts(),
    nilOne: amounts(),
    oneOne: amounts(),
  }
}

/** Adds matches up by home and away club. */
export function meetingsOf(results: Results): Meetings {
  const { clubs } = results
  const matches = results.home.length
  const meetings = emptyMeetings(clubs, Math.min(matches, clubs * clubs))
  const entryOf = new Int32Array(clubs * clubs).fill(-1)
  let count = 0
  for (let match = 0; match < matches; match++) {
    const [home, away] = [results.home[match]!, results.away[match]!]
    let entry = entryOf[home * clubs + away]!
    if (entry === -1) {
      entry = count++
      entryOf[home * clubs + away] = entry
      meetings.home[entry] = home
      meetings.away[entry] = away
    }
    add(meetings, entry, results, match)
  }
  return { ...meetings, count }
}

function add(meetings: Meetings, entry: number, results: Results, match: number): void {
  const [homeGoals, awayGoals, weight] = [results.homeGoals[match]!, results.awayGoals[match]!, results.weight[match]!]
  meetings.weight[entry]! += weight
  meetings.homeGoals[entry]! += weight * homeGoals
  meetings.awayGoals[entry]! += weight * awayGoals
  if (homeGoals > 1 || awayGoals > 1) return
  const ofScore =
    homeGoals === 0 ? (awayGoals === 0 ? meetings.nilNil : meetings.nilOne) : awayGoals === 0 ? meetings.oneNil : meetings.oneOne
  ofScore[entry]! += weight
}
