import type { ClubId } from '../../base/index.ts'
import { integratedChances } from '../chances.ts'
import type { Fixture, ForecastModel, Learner, PastMatch, ScoreChances } from '../types.ts'
import { fit } from './fit.ts'
import { type Parameters, priorMean, sharedParameters } from './parameters.ts'
import { Past } from './past.ts'

/** Clubs and their parameters; the order of both is the same. */
interface Fitted {
  readonly clubs: readonly ClubId[]
  readonly parameters: Parameters
}

const NOTHING_KNOWN: Fitted = { clubs: [], parameters: priorMean(0) }

/** The factor is kept to what has been seen in leagues, so that a handful of matches makes no score impossible. */
const WIDEST_RHO = 0.2

/**
 * The public reference every forecast can be held against: Poisson goals from attack, defence and home advantage, a factor on the four
 * low scores, older matches weighing less. Source: M. J. Dixon and S. G. Coles, "Modelling association football scores and
 * inefficiencies in the football betting market", Applied Statistics 46 (1997).
 */
export const dixonColes: ForecastModel = {
  name: 'Dixon-Coles',
  version: '1',
  begin: () => new DixonColesLearner(),
}

/** Fits when first asked after new matches. Weights are of the last match's date, so the answer does not hang on when it is asked. */
class DixonColesLearner implements Learner {
  private readonly past = new Past()
  private fitted = NOTHING_KNOWN
  private isFitted = true

  learn(matches: readonly PastMatch[]): void {
    if (matches.length === 0) return
    this.past.add(matches)
    this.isFitted = false
  }

  forecast({ home, away }: Fixture): ScoreChances {
    if (!this.isFitted) this.refit()
    const { clubs, parameters } = this.fitted
    const shared = sharedParameters(clubs.length)
    const level = parameters[shared.level]!
    const [atHome, onTheRoad] = [this.strengthOf(home), this.strengthOf(away)]
    const rates = {
      home: level + parameters[shared.homeAdvantage]! + atHome.attack - onTheRoad.defence,
      away: level + onTheRoad.attack - atHome.defence,
      homeVariance: 0,
      awayVariance: 0,
      covariance: 0,
    }
    return integratedChances(rates, Math.max(-WIDEST_RHO, Math.min(WIDEST_RHO, parameters[shared.rho]!)))
  }

  /** From nothing each time, so that what was asked in between makes no difference. */
  private refit(): void {
    const results = this.past.results()
    this.fitted = { clubs: results.names, parameters: fit(results) }
    this.isFitted = true
  }

  /** What the last fit says of a club; of one it had not seen, what the prior does. */
  private strengthOf(name: ClubId): { readonly attack: number; readonly defence: number } {
    const { clubs, parameters } = this.fitted
    const club = clubs.indexOf(name)
    if (club === -1) return { attack: 0, defence: 0 }
    return { attack: parameters[club]!, defence: parameters[clubs.length + club]! }
  }
}
