import { describe, expect, it } from 'vitest'
import { certaintyOf, type Forecast, foldSeason, forecastOf, honestForecast, type Season } from '../../../src/index.ts'
import { facts, pastSeasons, seasonOn, serieA } from '../../bundled.ts'

// The night of 22 April 2018: Juventus and Napoli in Turin, goalless until Koulibaly's header in the 90th minute.

const SEASONS = 20_480

function seasonAt(asOf: string): Season {
  const folded = foldSeason({ competition: serieA, season: '2017-18', facts, asOf })
  if (!folded.ok) throw new Error(folded.problem.message)
  return folded.value
}

function forecast(season: Season): Forecast {
  return forecastOf(season, { past: pastSeasons, seasons: SEASONS })
}

function titleOdds({ clubs }: Forecast, club: string): number {
  return clubs.find((own) => own.club === club)?.zones.title ?? NaN
}

const header = facts.find((fact) => fact.kind === 'GoalScored' && fact.match === 'juventus-v-napoli')
if (header === undefined) throw new Error('the bundled season has lost the goal')
const before = forecast(seasonAt(new Date(Date.parse(header.at) - 1000).toISOString().replace('.000Z', 'Z')))
const after = forecast(seasonAt(header.at))
const night = forecast(seasonOn('2018-04-22'))

describe('the title race on the night of Turin', () => {
  it('was all but over a second before the goal, and open again with it', () => {
    expect(titleOdds(before, 'juventus')).toBeGreaterThan(0.85)
    expect(titleOdds(after, 'juventus')).toBeLessThan(0.75)
    const moved = titleOdds(after, 'napoli') - titleOdds(before, 'napoli')
    // Far more than chance: the standard error of either is below 0.0035.
    expect(moved).toBeGreaterThan(0.2)
    expect(titleOdds(night, 'napoli')).toBeGreaterThan(0.25)
    expect(titleOdds(night, 'napoli')).toBeLessThan(0.45)
  })

  it('was between these two alone', () => {
    for (const { clubs } of [before, after, night]) {
      const others = clubs.filter(({ club }) => club !== 'juventus' && club !== 'napoli')
      expect(others.every(({ zones }) => zones.title === 0)).toBe(true)
    }
  })

  it('made Inter v Juventus the most important match of the next round', () => {
    const { matchday, matches } = night.next
    const [first, second] = matches
    expect([matchday, first?.match, second?.match]).toEqual([35, 'inter-v-juventus', 'fiorentina-v-napoli'])
    const apart = (first?.importance ?? 0) - (second?.importance ?? 0)
    expect(apart).toBeGreaterThan(4 * Math.hypot(first?.standardError ?? 1, second?.standardError ?? 1))
    const napoli = first?.moves.find(({ club, zone }) => club === 'napoli' && zone === 'title')
    expect(napoli?.given.homeWin).toBeGreaterThan(napoli?.given.awayWin ?? 1)
  })

  it('held no chance for anything proved impossible, and only proofs give 0 and 1', () => {
    const season = seasonOn('2018-04-22')
    const certainty = certaintyOf(season)
    for (const { club, best, worst, zones } of certainty.clubs) {
      const own = night.clubs.find((each) => each.club === club)
      for (const [at, chance] of (own?.positions ?? []).entries()) {
        if (at + 1 < best.place || at + 1 > worst.place) expect([club, at + 1, chance]).toEqual([club, at + 1, 0])
      }
      for (const { zone, verdict } of zones) {
        if (verdict === 'eliminated') expect([club, zone, own?.zones[zone]]).toEqual([club, zone, 0])
        if (verdict === 'clinched') expect([club, zone, own?.zones[zone]]).toEqual([club, zone, 1])
      }
    }
    const honest = honestForecast(night, certainty)
    for (const { club, zones } of honest.clubs) {
      const verdicts = new Map(certainty.clubs.find((own) => own.club === club)?.zones.map(({ zone, verdict }) => [zone, verdict]))
      for (const [zone, chance] of Object.entries(zones)) {
        expect([club, zone, chance === 1, chance === 0]).toEqual([
          club,
          zone,
          verdicts.get(zone) === 'clinched',
          verdicts.get(zone) === 'eliminated',
        ])
      }
    }
  })
})

describe('what a result of the next round makes of the odds', () => {
  it('mixes back to the odds there are', () => {
    for (const { moves, chances } of night.next.matches) {
      for (const { now, given } of moves) {
        const mixed = chances.homeWin * given.homeWin + chances.draw * given.draw + chances.awayWin * given.awayWin
        // Counted in the same seasons: they are the same up to rounding, and to results too rare to be counted on.
        expect(Math.abs(mixed - now)).toBeLessThan(0.003)
      }
    }
  })

  it('agrees with a season in which the match has ended so', () => {
    const season = seasonOn('2018-04-22')
    const [first] = night.next.matches
    const won = {
      ...season,
      matches: season.matches.map((match) =>
        match.id === first?.match ? { ...match, status: 'played' as const, score: { home: 1, away: 0 } } : match,
      ),
    }
    const napoli = first?.moves.find(({ club, zone }) => club === 'napoli' && zone === 'title')
    const known = titleOdds(forecast(won), 'napoli')
    // A result tells of the two sides too, which the odds given it know and this season's ratings learn: the same within two in a hundred.
    expect(Math.abs(known - (napoli?.given.homeWin ?? NaN))).toBeLessThan(0.02)
  })
})
