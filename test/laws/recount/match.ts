import type { FindingValues } from '../../../src/findings/index.ts'
import type { FactOf } from '../../../src/index.ts'
import { dateOf, endedFor, type Game, namesOf, type Night, type Played, plays } from './night.ts'
import { type Standing, standingOf, standingsAfter } from './standing.ts'

type Scored = FactOf<'GoalScored'>

/** Minutes of the clock since the start, the break left out: for counting within a half. */
function clock({ at }: { at: string }, { fixture }: Game): number {
  return (Date.parse(at) - Date.parse(fixture.kickOff)) / 60_000
}

function scoreOf(goals: readonly Scored[], game: Game): { home: number; away: number } {
  const score = { home: 0, away: 0 }
  for (const goal of goals) score[goal.club === game.home ? 'home' : 'away'] += 1
  return score
}

/** A club's lead after each goal of a game. */
function leadsOf(club: string, { goals }: Game): number[] {
  const leads: number[] = []
  let lead = 0
  for (const goal of goals) {
    lead += goal.club === club ? 1 : -1
    leads.push(lead)
  }
  return leads
}

function sides({ home, away }: Game): string[] {
  return [home, away]
}

function placesIn(standings: readonly Standing[], { home, away }: Game): Pick<FindingValues['result'], 'placesBefore'> {
  const [atHome, visiting] = [standingOf(home, standings), standingOf(away, standings)]
  return atHome.played > 0 && visiting.played > 0 ? { placesBefore: { home: atHome.position, away: visiting.position } } : {}
}

/** Each game of the round; the score at half time is counted from the goals of the first half. */
export function results(night: Night, groundOf: (club: string) => string): FindingValues['result'][] {
  const standings = standingsAfter(night.before, night.games)
  return night.round.map((game) => {
    const winner = sides(game).find((club) => endedFor(club, game) === 'won')
    return {
      ...namesOf(game),
      score: scoreOf(game.goals, game),
      halfTime: scoreOf(
        game.goals.filter((goal) => clock(goal, game) < 60),
        game,
      ),
      date: dateOf(game),
      ground: game.fixture.ground ?? groundOf(game.home),
      matchday: game.fixture.matchday ?? 0,
      awarded: false,
      ...placesIn(standings, game),
      ...(winner !== undefined && { winner }),
    }
  })
}

function ownGoalsOf(player: string, night: Night, until: string): number {
  let count = 0
  for (const { goals } of night.played) {
    for (const goal of goals) if (goal.player === player && goal.ownGoal !== true && goal.at <= until) count += 1
  }
  return count
}

/** Each goal of the round, with the score it made and the scorer's goals of the season up to it. */
export function goals(night: Night): FindingValues['goal'][] {
  const found: FindingValues['goal'][] = []
  for (const game of night.round) {
    for (const [index, goal] of game.goals.entries()) {
      const { club, player, minute, bodyPart, from, assist, ownGoal = false, penalty = false, at } = goal
      const cameOn = game.changes.some((change) => change.on === player && change.at <= at)
      found.push({
        ...namesOf(game),
        club,
        ownGoal,
        penalty,
        substitute: cameOn,
        scoreAfter: scoreOf(game.goals.slice(0, index + 1), game),
        ...(player !== undefined && { player }),
        ...(minute && { minute }),
        ...(bodyPart && { bodyPart }),
        ...(from && { from }),
        ...(assist !== undefined && { assist }),
        ...(player !== undefined && !ownGoal && { seasonGoal: ownGoalsOf(player, night, at) }),
      })
    }
  }
  return found
}

/** Players with two goals or more in a game of the round. */
export function multipleGoals(night: Night): FindingValues['multiple-goals'][] {
  const found: FindingValues['multiple-goals'][] = []
  for (const game of night.round) {
    for (const player of new Set(game.goals.map((goal) => goal.player))) {
      const his = game.goals.filter((goal) => goal.player === player && goal.ownGoal !== true)
      const [first] = his
      if (player === undefined || first === undefined || his.length < 2) continue
      found.push({ ...namesOf(game), player, club: first.club, goals: his.length, minutes: his.flatMap((goal) => goal.minute ?? []) })
    }
  }
  return found
}

/**
 * Goals from the 86th minute on without which the outcome would be another: from level to a lead of one that ended as one and was
 * never lost, or from behind to level with no goal after.
 */
export function lateGoals(night: Night): FindingValues['late-goal'][] {
  const found: FindingValues['late-goal'][] = []
  for (const game of night.round) {
    for (const [index, { club, player, minute }] of game.goals.entries()) {
      if (minute === undefined || minute.minute < 86) continue
      const leads = leadsOf(club, game)
      const [before, after] = [leads[index - 1] ?? 0, leads.slice(index)]
      const winner = before === 0 && after.at(-1) === 1 && after.every((lead) => lead > 0)
      const equaliser = before === -1 && after.length === 1
      if (!winner && !equaliser) continue
      const who = player === undefined ? {} : { player }
      found.push({ ...namesOf(game), club, minute, effect: winner ? 'winner' : 'equaliser', ...who })
    }
  }
  return found
}

/** Sides that won after being behind, or drew after being two behind. */
export function comebacks(night: Night): FindingValues['comeback'][] {
  const found: FindingValues['comeback'][] = []
  for (const game of night.round) {
    for (const club of sides(game)) {
      let deficit = 0
      for (const lead of leadsOf(club, game)) if (-lead > deficit) deficit = -lead
      const outcome = endedFor(club, game)
      if (outcome === 'lost' || deficit < (outcome === 'won' ? 1 : 2)) continue
      found.push({ ...namesOf(game), club, deficit, outcome })
    }
  }
  return found
}

/** Minutes between a side's goals, by the minutes themselves: in the other half, added time of the first does not count. */
function minutesBetween(first: Scored, second: Scored, game: Game): number {
  const [a, b] = [first.minute ?? { minute: 0 }, second.minute ?? { minute: 0 }]
  const otherHalf = clock(first, game) < 60 && clock(second, game) >= 60
  return b.minute + (b.added ?? 0) - a.minute - (otherHalf ? 0 : (a.added ?? 0))
}

/** Each goal of the round but a side's first, with the goal of that side before it. */
export function goalIntervals(night: Night): FindingValues['goal-interval'][] {
  const found: FindingValues['goal-interval'][] = []
  for (const game of night.round) {
    for (const club of sides(game)) {
      const own = game.goals.filter((goal) => goal.club === club)
      for (const [index, second] of own.entries()) {
        const first = own[index - 1]
        if (first?.minute === undefined || second.minute === undefined) continue
        found.push({
          ...namesOf(game),
          club,
          first: { minute: first.minute, ...(first.player !== undefined && { player: first.player }) },
          second: { minute: second.minute, ...(second.player !== undefined && { player: second.player }) },
          minutes: minutesBetween(first, second, game),
        })
      }
    }
  }
  return found
}

/** Intervals that the clock does not bear out: within a half, the seconds between the two goals make no such number of minutes. */
export function intervalsOffTheClock(night: Night): string[] {
  const off: string[] = []
  for (const game of night.round) {
    for (const club of sides(game)) {
      const own = game.goals.filter((goal) => goal.club === club)
      for (const [index, second] of own.entries()) {
        const first = own[index - 1]
        if (first === undefined || clock(first, game) < 60 !== clock(second, game) < 60) continue
        const passed = clock(second, game) - clock(first, game)
        if (Math.abs(passed - minutesBetween(first, second, game)) >= 1) off.push(`${second.id}: ${String(passed)} minutes`)
      }
    }
  }
  return off
}

/** Each sending-off of the round: a second yellow is one shown to a player who has one, whatever the feed calls it. */
export function sendingsOff(night: Night): FindingValues['sending-off'][] {
  const found: FindingValues['sending-off'][] = []
  for (const game of night.round) {
    for (const [index, { card, club, player, minute }] of game.cards.entries()) {
      const booked = game.cards.slice(0, index).some((other) => other.player === player && other.card === 'yellow')
      if (card === 'yellow' && !booked) continue
      found.push({ ...namesOf(game), club, player, minute, card: card === 'red' ? 'red' : 'second yellow' })
    }
  }
  return found
}

/** Players with two shots or more in a game of the round, their goals among them. */
export function attempts(night: Night): FindingValues['attempts'][] {
  const found: FindingValues['attempts'][] = []
  for (const game of night.round) {
    const own = game.goals.filter((goal) => goal.ownGoal !== true)
    for (const player of new Set([...game.shots, ...own].map((fact) => fact.player))) {
      const missed = game.shots.filter((shot) => shot.player === player)
      const scored = own.filter((goal) => goal.player === player)
      const club = (missed[0] ?? scored[0])?.club
      if (player === undefined || club === undefined || missed.length + scored.length < 2) continue
      const held = missed.filter((shot) => shot.outcome === 'saved' || shot.outcome === 'on target').length
      found.push({ ...namesOf(game), club, player, shots: missed.length + scored.length, onTarget: held + scored.length })
    }
  }
  return found
}

function marginOf({ result: { score } }: Played): number {
  return Math.abs(score.home - score.away)
}

/** Wins of the round by three goals or more that no game of the season betters, once both clubs have played ten. */
export function biggestWins(night: Night): FindingValues['biggest-win'][] {
  const old = (club: string) => night.played.filter((game) => plays(club, game)).length >= 10
  return night.round.flatMap((game) => {
    const margin = marginOf(game)
    const bettered = night.played.some((other) => marginOf(other) > margin)
    if (bettered || margin < 3 || !sides(game).every(old)) return []
    const equalled = night.played.some((other) => other !== game && marginOf(other) === margin)
    return [{ ...namesOf(game), score: game.result.score, margin, equalled }]
  })
}
