import { countedCards } from './cards.ts'
import { type Played, playedOf } from './ledger.ts'
import { type Part, pointsIn, type Step } from './part.ts'
import { among, away, goalDifference, goalsFor, home, pointsWon, sidesOf, wins } from './sums.ts'

/** Whom a step is taken for. */
export interface Asked {
  readonly part: Part
  readonly step: Step
  /** The clubs still level. */
  readonly group: readonly string[]
  /** The clubs whose matches with each other are the head-to-head. */
  readonly concerned: readonly string[]
  /** All the clubs that were level on points. */
  readonly level: readonly string[]
}

/** The last figure an organiser gave for a club. */
function given({ part, step }: Asked, club: string): number | undefined {
  return part.ledger.given.findLast((fact) => fact.code === step.code && fact.club === club)?.value
}

/** The rank in the last outcome by this step's means that names every club still level, and nobody who was not level on points. */
function settled({ part, step, group, level }: Asked, club: string): number | undefined {
  const outcome = part.ledger.settled.findLast(
    ({ by, order }) => by === step.code && group.every((each) => order.includes(each)) && order.every((each) => level.includes(each)),
  )
  return outcome?.order.indexOf(club)
}

/** The other way round: less is better. */
function fewer(value: number | undefined): number | undefined {
  return value === undefined ? undefined : 0 - value
}

/** The clubs still level whose goals scored divided by goals conceded are less than a club's, counted; nothing conceded is more than anything. */
function averagesBeaten({ part, group }: Asked, club: string): number {
  const averageOf = (each: string) => {
    const sides = sidesOf(each, playedOf(part.games))
    return { scored: goalsFor(sides), conceded: goalsFor(sides) - goalDifference(sides) }
  }
  const own = averageOf(club)
  const others = group.map(averageOf).filter(({ conceded }) => conceded > 0)
  return own.conceded === 0 ? others.length : others.filter(({ scored, conceded }) => own.scored * conceded > scored * own.conceded).length
}

/** A number of each opponent, once for every match with it, summed. */
function overOpponents(club: string, games: readonly Played[], of: (opponent: string) => number): number {
  return sidesOf(club, games).reduce((sum, { opponent }) => sum + of(opponent), 0)
}

/** The number a step looks at, higher ahead; undefined where its data is missing. */
export function valueOf(asked: Asked, club: string): number | undefined {
  const { part, step, concerned } = asked
  const games = playedOf(part.games)
  const all = sidesOf(club, games)
  const direct = sidesOf(club, among(concerned, games))
  switch (step.code) {
    case 'PTS':
      return pointsIn(part, club)
    case 'H2H_PTS':
      return pointsWon(direct, part.points)
    case 'H2H_GD':
      return goalDifference(direct)
    case 'H2H_GF':
      return goalsFor(direct)
    case 'H2H_AWAY_GF':
      return goalsFor(away(direct))
    case 'GD':
      return goalDifference(all)
    case 'GF':
      return goalsFor(all)
    case 'GOAL_AVERAGE':
      return averagesBeaten(asked, club)
    case 'WINS':
      return wins(all)
    case 'HOME_GD':
      return goalDifference(home(all))
    case 'HOME_GF':
      return goalsFor(home(all))
    case 'AWAY_GD':
      return goalDifference(away(all))
    case 'AWAY_GF':
      return goalsFor(away(all))
    case 'AWAY_WINS':
      return wins(away(all))
    case 'POINTS_LOST':
      return pointsWon(all, part.points) - part.points.win * all.length
    case 'UNROUNDED_PTS':
      return 2 * pointsIn(part, club) - (part.rounded.includes(club) ? 1 : 0)
    case 'EARLIER_PLACE':
      return fewer(part.earlier?.get(club))
    case 'OPPONENTS_PTS':
      return overOpponents(club, games, (opponent) => pointsWon(sidesOf(opponent, games), part.points))
    case 'OPPONENTS_GD':
      return overOpponents(club, games, (opponent) => goalDifference(sidesOf(opponent, games)))
    case 'OPPONENTS_GF':
      return overOpponents(club, games, (opponent) => goalsFor(sidesOf(opponent, games)))
    case 'RED_CARDS':
    case 'YELLOW_CARDS':
    case 'FAIR_PLAY':
      return fewer(given(asked, club) ?? countedCards(club, step, games))
    case 'COEFFICIENT':
      return given(asked, club)
    case 'RANKING':
      return fewer(given(asked, club))
    case 'PLAY_OFF':
    case 'LOTS':
    case 'SHOOT_OUT':
      return fewer(settled(asked, club))
  }
}
