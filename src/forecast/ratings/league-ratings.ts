import { type CalendarDate, type ClubId, daysBetween, type SeasonLabel } from '../../base/index.ts'
import { integratedChances } from '../chances.ts'
import type { Fixture, Learner, PastMatch, ScoreChances, SeasonAhead, Strengths } from '../types.ts'
import { type Gain, loosen, recentre } from './drift.ts'
import type { Count, Measurement, RatingInput, Reading } from './inputs/input.ts'
import type { RatingParameters } from './parameters.ts'
import { rateAway, rateAtHome, type RateEntries, rateOf, takeIn } from './rates.ts'
import { entriesOf, type Newcomer, type RatingState, stateOfClubs, stateWithoutClubs } from './state.ts'
import { strengthsOf } from './strengths.ts'
import { afterCount, afterMeasurement } from './update.ts'

/** The ratings of one league, as its matches come in. */
export class LeagueRatings implements Learner {
  private readonly parameters: RatingParameters
  private readonly readers: readonly ((match: PastMatch) => Reading | undefined)[]
  private state: RatingState
  private season: SeasonLabel | undefined
  /** Of the last matches learnt; absent until the first of a season. */
  private date: CalendarDate | undefined
  private isFirstSeason = true
  /** Covariances of every entry with a rate, filled anew for each. */
  private withRate = new Float64Array(0)

  constructor(parameters: RatingParameters, inputs: readonly RatingInput[]) {
    const { level, levelVariance, homeAdvantage, homeVariance } = parameters
    this.parameters = parameters
    this.readers = inputs.map((input) => input.begin())
    this.state = stateWithoutClubs({ mean: level, variance: levelVariance }, { mean: homeAdvantage, variance: homeVariance })
  }

  startSeason({ season, clubs }: SeasonAhead): void {
    if (this.season !== undefined) this.passSummer()
    this.season = season
    this.date = undefined
    this.haveClubs(clubs)
  }

  learn(matches: readonly PastMatch[]): void {
    const [first] = matches
    if (first === undefined) return
    if (first.season !== this.season) this.startSeason({ season: first.season, clubs: this.state.clubs })
    const playing = new Set(matches.flatMap(({ home, away }) => [home, away]))
    const unknown = [...playing].filter((club) => !this.state.indexOf.has(club))
    if (unknown.length > 0) this.haveClubs([...this.state.clubs, ...unknown])
    loosen(this.state, this.gainADay(), this.daysUntil(first.date))
    this.date = first.date
    for (const match of matches) this.observe(match)
  }

  forecast({ date, home, away }: Fixture): ScoreChances {
    const { attackADay, defenceADay, levelADay, homeADay, together, rho } = this.parameters
    const state = this.knowing([home, away])
    const [atHome, onTheRoad] = [rateAtHome(state, home, away), rateAway(state, home, away)]
    const withRate = new Float64Array(state.mean.length)
    const own = rateOf(state, onTheRoad, withRate)
    const theirs = rateOf(state, atHome, withRate)
    const covariance = withRate[onTheRoad.attack]! - withRate[onTheRoad.defence]! + withRate[onTheRoad.level]!
    const days = this.daysUntil(date)
    const gained = (attackADay + defenceADay + levelADay) * days
    const rates = {
      home: theirs.mean,
      away: own.mean,
      homeVariance: theirs.variance + gained + homeADay * days,
      awayVariance: own.variance + gained,
      // A club's attack is in one rate and its defence, taken off, in the other.
      covariance: covariance + (levelADay - 2 * together * Math.sqrt(attackADay * defenceADay)) * days,
    }
    return integratedChances(rates, rho)
  }

  strengths(clubs: readonly ClubId[], date: CalendarDate): Strengths {
    const { attackADay: attack, defenceADay: defence, together, rho } = this.parameters
    const state = this.knowing(clubs)
    return { ...strengthsOf(state, clubs, this.gainADay(), this.daysUntil(date)), rho, drift: { attack, defence, together } }
  }

  private passSummer(): void {
    const { attackSummer: attack, defenceSummer: defence, together } = this.parameters
    recentre(this.state)
    loosen(this.state, { attack, defence, together, level: 0, homeAdvantage: 0 }, 1)
    this.isFirstSeason = false
  }

  private haveClubs(clubs: readonly ClubId[]): void {
    this.state = stateOfClubs(this.state, clubs, this.newcomer())
    this.withRate = new Float64Array(entriesOf(clubs.length))
  }

  /** The state with these clubs in it, as newcomers where they have not been seen. */
  private knowing(clubs: readonly ClubId[]): RatingState {
    const unknown = clubs.filter((club) => !this.state.indexOf.has(club))
    return unknown.length === 0 ? this.state : stateOfClubs(this.state, [...this.state.clubs, ...unknown], this.newcomer())
  }

  private newcomer(): Newcomer {
    const { clubVariance, promotedAttack, promotedDefence, promotedVariance, together } = this.parameters
    const first = this.isFirstSeason
    const variance = first ? clubVariance : promotedVariance
    return { attack: first ? 0 : promotedAttack, defence: first ? 0 : promotedDefence, variance, covariance: together * variance }
  }

  private gainADay(): Gain {
    const { attackADay, defenceADay, together, levelADay, homeADay } = this.parameters
    return { attack: attackADay, defence: defenceADay, together, level: levelADay, homeAdvantage: homeADay }
  }

  private daysUntil(date: CalendarDate): number {
    return this.date === undefined ? 0 : Math.max(0, daysBetween(this.date, date))
  }

  private observe(match: PastMatch): void {
    const { home, away } = match
    for (const read of this.readers) {
      const reading = read(match)
      if (reading === undefined) continue
      this.takeIn(rateAtHome(this.state, home, away), reading.home)
      this.takeIn(rateAway(this.state, home, away), reading.away)
    }
  }

  private takeIn(entries: RateEntries, said: Count | Measurement): void {
    const before = rateOf(this.state, entries, this.withRate, 'count' in said ? said.spread : 1)
    takeIn(this.state, this.withRate, before, 'count' in said ? afterCount(before, said) : afterMeasurement(before, said))
  }
}
