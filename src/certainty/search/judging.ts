import { type Goals, leastGoals } from '../completion.ts'
import type { League } from '../league.ts'
import { type Asked, type Judgement, LevelJudge, type Scope, type Sense } from './level.ts'
import type { Standing } from './meeting-bounds.ts'
import { LEVEL } from './status.ts'

/** What outcomes come to under the real rules, with the goals that serve the answer best. */
export interface Judged extends Judgement {
  /** The clubs level with the one asked about. */
  readonly asked: Asked
  /** How many clubs are on the wrong side on points. */
  readonly wrong: number
}

/** Looks at outcomes of all open matches under the real rules. */
export class Judging {
  /** Set where a club level with the one asked about never stands in its way. */
  levelServes = false
  private readonly judges: Readonly<Record<Sense, LevelJudge>>
  private readonly total: Int32Array

  constructor(
    private readonly league: League,
    private readonly standing: Standing,
  ) {
    this.judges = { best: new LevelJudge(league, 'best'), worst: new LevelJudge(league, 'worst') }
    this.total = new Int32Array(league.size + 1)
  }

  /** Who is level with the club asked about when matches end so, and who is on the wrong side. */
  judged(outcomes: Uint8Array): Judged {
    const { league, total } = this
    const { club: own, sense, points } = this.standing
    this.addUp(outcomes)
    const others: number[] = []
    let wrong = 0
    for (let club = 0; club < league.size; club++) {
      if (club === own) continue
      const difference = total[club]! - points
      if (difference === 0) others.push(club)
      else if (difference > 0 === (sense === 'best')) wrong++
    }
    const above = sense === 'best' ? wrong : league.size - 1 - wrong - others.length
    const asked = { club: own, others, outcomes: outcomes.slice(), place: league.firstPlace + above }
    return { asked, wrong, ...this.judgedLevel(asked) }
  }

  /** The same level clubs, with those that share the place on the wrong side too. */
  strictly(asked: Asked): Judgement {
    return this.judge.judge({ ...asked, strict: true })
  }

  /** A club on the wrong side on points, in the outcomes last judged, that need not be. */
  wrongOnPoints(): number | undefined {
    const { league, total } = this
    const { club: own, points, sense, status, bad } = this.standing
    for (let club = 0; club < league.size; club++) {
      const difference = total[club]! - points
      const strict = status[club]! & bad & ~LEVEL
      if (club !== own && (sense === 'best' ? difference > 0 : difference < 0) && strict !== status[club]) return club
    }
    return undefined
  }

  /** See `LevelJudge.refutes`. */
  refutes(asked: Asked, required: readonly number[], scope: Scope): boolean {
    return this.judge.refutes(asked, required, scope)
  }

  /** See `LevelJudge.everyMargin`. */
  everyMargin(asked: Asked, most: number): Goals | 'none' | undefined {
    return this.judge.everyMargin(asked, most)
  }

  private get judge(): LevelJudge {
    return this.judges[this.standing.sense]
  }

  private judgedLevel(asked: Asked): Judgement {
    if (asked.others.length === 0) return { goals: leastGoals(asked.outcomes), bad: [] }
    return this.levelServes ? { goals: this.judge.firstGoals(asked.club, asked.outcomes), bad: [] } : this.judge.judge(asked)
  }

  private addUp(outcomes: Uint8Array): void {
    const { league, total } = this
    total.set(league.points)
    for (let m = 0; m < outcomes.length; m++) {
      total[league.home[m]!]! += league.homePoints[outcomes[m]!]!
      total[league.away[m]!]! += league.awayPoints[outcomes[m]!]!
    }
  }
}
