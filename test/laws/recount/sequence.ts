import type { FindingValues } from '../../../src/findings/index.ts'
import { dateOf, endedFor, goalsFor, namesOf, type Night, type Played, plays } from './night.ts'

/** What a game must have been for a club to carry a run on, and the lengths from which a run, or its end, is told. */
const RUNS: Readonly<
  Record<string, { readonly on: (club: string, game: Played) => boolean; readonly told: number; readonly ended: number }>
> = {
  unbeaten: { on: (club, game) => endedFor(club, game) !== 'lost', told: 5, ended: 6 },
  winning: { on: (club, game) => endedFor(club, game) === 'won', told: 3, ended: 4 },
  winless: { on: (club, game) => endedFor(club, game) !== 'won', told: 5, ended: 6 },
  losing: { on: (club, game) => endedFor(club, game) === 'lost', told: 3, ended: 4 },
  drawing: { on: (club, game) => endedFor(club, game) === 'drawn', told: 3, ended: 3 },
  'clean-sheets': { on: (club, game) => goalsFor(club, game)[1] === 0, told: 3, ended: 4 },
  scoring: { on: (club, game) => goalsFor(club, game)[0] > 0, told: 8, ended: 10 },
  scoreless: { on: (club, game) => goalsFor(club, game)[0] === 0, told: 3, ended: 4 },
}

function clubsOf(night: Night): string[] {
  return [...new Set(night.games.map((game) => game.home))]
}

function gamesOf(club: string, night: Night): Played[] {
  return night.played.filter((game) => plays(club, game))
}

/** A club's runs of one kind, each a list of games, the last empty when its latest game was none of the kind. */
function runsOf(club: string, on: (club: string, game: Played) => boolean, games: readonly Played[]): Played[][] {
  const runs: Played[][] = [[]]
  for (const game of games) {
    if (on(club, game)) runs.at(-1)!.push(game)
    else runs.push([])
  }
  return runs
}

/** Runs that go on; the longest of the season when no other of the club's was as long. */
export function streaks(night: Night): FindingValues['streak'][] {
  return clubsOf(night).flatMap((club) =>
    Object.entries(RUNS).flatMap(([streak, { on, told }]) => {
      const runs = runsOf(club, on, gamesOf(club, night))
      const now = runs.pop()!
      const [first] = now
      if (first === undefined || now.length < told) return []
      return [{ club, streak, length: now.length, since: dateOf(first), longestOfSeason: runs.every((run) => run.length < now.length) }]
    }),
  )
}

/** Runs that a game of the round ended. */
export function endedStreaks(night: Night): FindingValues['streak-ended'][] {
  const found: FindingValues['streak-ended'][] = []
  for (const game of night.round) {
    for (const club of [game.home, game.away]) {
      const until = gamesOf(club, night).filter((other) => other.fixture.kickOff < game.fixture.kickOff)
      for (const [streak, { on, ended }] of Object.entries(RUNS)) {
        const length = runsOf(club, on, until).at(-1)!.length
        if (!on(club, game) && length >= ended) found.push({ ...namesOf(game), club, streak, length })
      }
    }
  }
  return found
}

/** What number of win, draw or defeat of the season each result of the round was, up to six, for clubs of eight games or more. */
export function nthResults(night: Night): FindingValues['nth-result'][] {
  const found: FindingValues['nth-result'][] = []
  for (const game of night.round) {
    for (const club of [game.home, game.away]) {
      const all = gamesOf(club, night)
      const outcome = endedFor(club, game)
      const same = all.filter((other) => other.fixture.kickOff <= game.fixture.kickOff && endedFor(club, other) === outcome)
      if (same.length > 6 || all.length < 8) continue
      const side = game.home === club ? 'home' : 'away'
      const previous = same.at(-2)
      found.push({
        ...namesOf(game),
        club,
        outcome,
        number: same.length,
        side,
        numberAtSide: same.filter((other) => other[side] === club).length,
        ...(previous && { previous: dateOf(previous) }),
      })
    }
  }
  return found
}
