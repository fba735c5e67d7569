import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seasonOn } from '../../../test/bundled.ts'
import { competitionOf, FIXTURES, seasonOf } from '../../season/season.fixture.ts'
import { latestRound, type Season, withoutResults } from '../../season/index.ts'
import { divisionsIn } from '../../table/index.ts'
import { certaintyOf } from '../certainty.ts'
import { leagueOf } from '../league.ts'
import { Outlook } from './outlook.ts'
import { PlainPlaces } from './plain-places.ts'

type Zone = Season['zones'][number]

function zone(id: string, kind: Zone['kind'], places: number[]): Zone {
  return { id, name: id, kind, branches: [{ places }], status: 'assumed', source: 'made up for a test' }
}
const ZONES = [zone('title', 'title', [1]), zone('europe', 'europe', [1, 2]), zone('relegation', 'relegation', [4])]
const STEPS = ['GD', 'H2H_PTS', 'GF'] as const

/** Scores for the first so many of the four clubs' fixtures in some order; the others are still to be played. */
const anySeason = fc
  .record({
    order: fc.shuffledSubarray([...FIXTURES], { minLength: FIXTURES.length, maxLength: FIXTURES.length }),
    scores: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { minLength: 4, maxLength: 12 }),
    step: fc.constantFrom(...STEPS),
  })
  .map(({ order, scores, step }) => {
    const lines = order.map(([home, away], index) => {
      const score = scores[index]
      return `2017-${index < 6 ? '09' : '10'}-${String(10 + index)} ${home} ${score ? score.join('-') : '-'} ${away}`
    })
    const steps = [{ code: step, status: 'assumed' as const, source: 'made up for a test' }]
    const regime = {
      competition: 'ita.serie-a',
      from: '1898',
      points: { win: 3, draw: 1, loss: 0 },
      order: { final: steps, inSeason: steps },
    }
    return { ...seasonOf(lines, [], competitionOf({ regimes: [regime] })), zones: ZONES }
  })

const RUNS = { numRuns: 150, seed: 1718 }
const night = seasonOn('2018-04-22')
const outlookOn = (date: string) => {
  const season = seasonOn(date)
  return { season, outlook: new Outlook(season, latestRound(season).matches) }
}
const zoneOf = ({ zones }: Season, id: string) => zones.find((each) => each.id === id)!

describe('an outlook', () => {
  it('has every range, and every verdict on a zone, that the whole of what is certain has', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        const outlook = new Outlook(season)
        for (const { club, best, worst, zones } of certaintyOf(season).clubs) {
          expect(outlook.range(club)).toEqual({ best: best.place, worst: worst.place })
          for (const { zone: id, verdict } of zones) {
            // What a play-off or lots decide, and what is only out of a zone by being above it, is not settled about it.
            const settled = verdict === 'clinched' || verdict === 'eliminated' ? verdict : 'unsettled'
            expect([club, id, outlook.zone(club, zoneOf(season, id))]).toEqual([club, id, settled])
          }
        }
      }),
      RUNS,
    )
  })

  it('sees by plain points only what is possible', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        const league = leagueOf(season, divisionsIn(season).parts[0]!)
        const plain = new PlainPlaces(league)
        for (const { club, best, worst } of certaintyOf(season).clubs) {
          const index = league.clubs.indexOf(club)
          expect(plain.reached(index, 'best')).toBeGreaterThanOrEqual(best.place)
          expect(plain.reached(index, 'worst')).toBeLessThanOrEqual(worst.place)
        }
      }),
      RUNS,
    )
  })

  it('names a match of the round only for what was open without it and is settled with it', () => {
    fc.assert(
      fc.property(anySeason, (season) => {
        const round = latestRound(season).matches
        const outlook = new Outlook(season, round)
        for (const club of season.clubs) {
          for (const each of season.zones) {
            const verdict = outlook.zone(club, each)
            if (verdict !== 'clinched' && verdict !== 'eliminated') continue
            const before = new Outlook(withoutResults(season, round)).zone(club, each)
            const by = outlook.settledBy(club, each, verdict)
            expect(by === undefined).toBe(before === verdict || before === 'open')
            if (by === undefined) continue
            const kickOff = by.matches[0]!.kickOff
            const unplayed = round.filter((match) => match.kickOff > kickOff || (match.kickOff === kickOff && !by.matches.includes(match)))
            expect(new Outlook(withoutResults(season, unplayed)).zone(club, each)).toBe(verdict)
            const earlier = round.filter((match) => match.kickOff >= kickOff)
            expect(new Outlook(withoutResults(season, earlier)).zone(club, each)).not.toBe(verdict)
            expect(by.playing).toBe(by.matches.some(({ home, away }) => home === club || away === club))
          }
        }
      }),
      { ...RUNS, numRuns: 60 },
    )
  })
})

describe('what a round of 2017-18 settled, and which match of its kick-off did', () => {
  it.each([
    ['2018-04-07', 'juventus', 'champions-league', 'clinched', 'benevento-v-juventus', true],
    ['2018-04-15', 'napoli', 'champions-league', 'clinched', 'milan-v-napoli', true],
    ['2018-04-15', 'lazio', 'title', 'eliminated', 'milan-v-napoli', false],
    ['2018-04-15', 'roma', 'title', 'eliminated', 'juventus-v-sampdoria', false],
    ['2018-04-22', 'benevento', 'relegation', 'clinched', 'udinese-v-crotone', false],
    ['2018-05-06', 'verona', 'relegation', 'clinched', 'milan-v-verona', true],
    ['2018-05-13', 'roma', 'champions-league', 'clinched', 'inter-v-sassuolo', false],
    ['2018-05-13', 'juventus', 'title', 'clinched', 'roma-v-juventus', true],
    ['2018-05-20', 'crotone', 'relegation', 'clinched', 'napoli-v-crotone', true],
    ['2018-05-20', 'inter', 'champions-league', 'clinched', 'lazio-v-inter', true],
  ] as const)('%s: %s, %s %s by %s', (date, club, id, verdict, match, playing) => {
    const { season, outlook } = outlookOn(date)
    const by = outlook.settledBy(club, zoneOf(season, id), verdict)
    expect(by?.matches.map((each) => each.id)).toEqual([match])
    expect(by?.playing).toBe(playing)
  })

  it('is not settled again in the next', () => {
    const { season, outlook } = outlookOn('2018-04-29')
    expect(outlook.zone('benevento', zoneOf(season, 'relegation'))).toBe('clinched')
    expect(outlook.settledBy('benevento', zoneOf(season, 'relegation'), 'clinched')).toBeUndefined()
  })

  it('was open on the eve: Benevento could still finish 17th after winning at Milan', () => {
    const { season, outlook } = outlookOn('2018-04-21')
    expect(outlook.zone('benevento', zoneOf(season, 'relegation'))).toBe('unsettled')
    expect(outlook.range('benevento')).toEqual({ best: 17, worst: 20 })
  })

  it('leaves ranges: before the round and after it', () => {
    const outlook = new Outlook(night, latestRound(night).matches)
    expect([outlook.range('juventus'), outlook.range('napoli')]).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ])
    expect(outlook.range('benevento', 'before')).toEqual({ best: 17, worst: 20 })
    expect(outlook.range('benevento')?.best).toBe(18)
  })

  it('is nothing that a match in play has still to bring', () => {
    const { matches } = night
    const inPlay = matches.find(({ id }) => id === 'udinese-v-crotone')!
    const season = { ...night, matches: matches.map((match) => (match === inPlay ? { ...match, status: 'live' as const } : match)) }
    const outlook = new Outlook(season, latestRound(season).matches)
    expect(outlook.zone('benevento', zoneOf(night, 'relegation'))).toBe('unsettled')
  })
})
