import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Certainty, ClubCertainty, Verdict } from '../../certainty/index.ts'
import type { ClubForecast, Forecast } from '../../forecast/index.ts'
import { honestForecast, percent } from './honest.ts'

const NAMES = ['inter', 'juventus', 'napoli', 'roma', 'sampdoria', 'torino']

/** A forecast of places, one row a club, counted in so many seasons; and of one zone, the title. */
function forecastOf(rows: readonly (readonly number[])[], seasons: number, more: Partial<Forecast> = {}): Forecast {
  const clubs: ClubForecast[] = rows.map((positions, club) => ({
    club: NAMES[club]!,
    expectedPoints: 50,
    points: { p5: 40, p25: 45, p50: 50, p75: 55, p95: 60 },
    positions,
    zones: { title: positions[0]! },
  }))
  return {
    model: { name: 'made up', version: '1' },
    asOf: '2018-04-22T12:00:00Z',
    seed: 1,
    seasons,
    exact: false,
    clubs,
    zones: [{ id: 'title', name: 'title', kind: 'title' }],
    matches: [],
    pointsNeeded: [],
    next: { matches: [] },
    ...more,
  }
}

/** What is certain: the best and worst place of each club, and what the title is to it. */
function certaintyOf(ranges: readonly (readonly [best: number, worst: number])[], verdicts: readonly Verdict[] = []): Certainty {
  const end = (place: number) => ({ place, witness: { scores: [], place, sharing: 1 } })
  const clubs: ClubCertainty[] = ranges.map(([best, worst], club) => ({
    club: NAMES[club]!,
    position: best,
    best: end(best),
    worst: end(worst),
    zones: verdicts[club] === undefined ? [] : [{ zone: 'title', name: 'title', kind: 'title', verdict: verdicts[club] }],
  }))
  return { clubs, open: [] }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** Chances that are honest: rows and columns of 1, and 0 or 1 exactly where no other place is possible. */
function expectHonest(rows: readonly (readonly number[])[], ranges: readonly (readonly [number, number])[]): void {
  for (const [club, row] of rows.entries()) {
    const [best, worst] = ranges[club]!
    expect(sum(row)).toBeCloseTo(1, 9)
    expect(sum(rows.map((each) => each[club]!))).toBeCloseTo(1, 9)
    for (const [at, chance] of row.entries()) {
      const possible = at + 1 >= best && at + 1 <= worst
      if (!possible) expect(chance).toBe(0)
      else if (best === worst) expect(chance).toBe(1)
      else {
        expect(chance).toBeGreaterThan(0)
        expect(chance).toBeLessThan(1)
      }
    }
  }
}

describe('chances of places', () => {
  it('that are possible and never came up are given half a season, taken where club and place were seen most', () => {
    const rows = [
      [0.7, 0.3, 0],
      [0.3, 0.6, 0.1],
      [0, 0.1, 0.9],
    ]
    const ranges = [
      [1, 3],
      [1, 3],
      [1, 3],
    ] as const
    const { clubs } = honestForecast(forecastOf(rows, 1000), certaintyOf(ranges))
    const found = clubs.map(({ positions }) => positions)
    // Half a season in a thousand. Inter take it from the first place, Napoli from the third.
    expect(found[0]?.[2]).toBeCloseTo(0.0005, 12)
    expect(found[2]?.[0]).toBeCloseTo(0.0005, 12)
    for (const [club, row] of found.entries()) {
      for (const [at, chance] of row.entries()) expect(Math.abs(chance - rows[club]![at]!)).toBeLessThan(0.0011)
    }
    expectHonest(found, ranges)
  })

  it('that are proved stay what they are, to the bit', () => {
    const rows = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]
    // Inter are champions; of the others neither was ever seen to change places, though they may.
    const ranges = [
      [1, 1],
      [2, 3],
      [2, 3],
    ] as const
    const { clubs, proved } = honestForecast(forecastOf(rows, 1000), certaintyOf(ranges))
    const found = clubs.map(({ positions }) => positions)
    expectHonest(found, ranges)
    expect(found[1]?.[2]).toBeCloseTo(0.0005, 12)
    expect(NAMES.slice(0, 3).map((club) => proved.get(club)?.positions)).toEqual([
      [true, true, true],
      [true, false, false],
      [true, false, false],
    ])
  })

  it('that are proved are 0 and 1 to the bit though those worked out fall short of it by rounding', () => {
    const rows = [
      [1 - 2 ** -52, 2 ** -60, 0],
      [2 ** -60, 0.3, 0.7],
      [0, 0.7, 0.3],
    ]
    const ranges = [
      [1, 1],
      [2, 3],
      [2, 3],
    ] as const
    const { clubs } = honestForecast(forecastOf(rows, 1000, { exact: true }), certaintyOf(ranges))
    expectHonest(
      clubs.map(({ positions }) => positions),
      ranges,
    )
    expect(percent(clubs[0]!.positions[0]!, true)).toBe('100%')
  })

  it('that are worked out and come to nothing are given next to nothing', () => {
    const rows = [
      [1, 0],
      [0, 1],
    ]
    const { clubs } = honestForecast(
      forecastOf(rows, 1000, { exact: true }),
      certaintyOf([
        [1, 2],
        [1, 2],
      ]),
    )
    expect(clubs[0]?.positions[1]).toBeGreaterThan(0)
    expect(clubs[0]?.positions[1]).toBeLessThan(1e-6)
    expect(clubs[0]?.positions[0]).toBeLessThan(1)
  })

  it('of clubs of which nothing is certain are never 0 or 1', () => {
    const { clubs, proved } = honestForecast(
      forecastOf(
        [
          [1, 0],
          [0, 1],
        ],
        1000,
      ),
      { clubs: [], open: [] },
    )
    expectHonest(
      clubs.map(({ positions }) => positions),
      [
        [1, 2],
        [1, 2],
      ],
    )
    expect(proved.get('inter')?.positions).toEqual([false, false])
  })

  /** So many clubs and seasons in which everything may happen but was not seen to: each finishes as it is drawn. */
  const seen = fc.integer({ min: 2, max: 6 }).chain((n) => {
    const order = fc.shuffledSubarray(
      Array.from({ length: n }, (_, at) => at),
      { minLength: n },
    )
    return fc.array(order, { minLength: 1, maxLength: 400 }).map((seasons) => {
      const rows = Array.from({ length: n }, () => new Array<number>(n).fill(0))
      for (const season of seasons) for (const [club, place] of season.entries()) rows[club]![place]! += 1
      return { rows: rows.map((row) => row.map((count) => count / seasons.length)), seasons: seasons.length }
    })
  })

  it('keep their sums and none is a false 0 or 1, however few the seasons', () => {
    fc.assert(
      fc.property(seen, ({ rows, seasons }) => {
        const ranges = rows.map(() => [1, rows.length] as const)
        expectHonest(
          honestForecast(forecastOf(rows, seasons), certaintyOf(ranges)).clubs.map(({ positions }) => positions),
          ranges,
        )
      }),
      { numRuns: 150, seed: 3 },
    )
  })

  it('keep their sums where the league has come apart into halves that cannot meet', () => {
    fc.assert(
      fc.property(seen, seen, (top, bottom) => {
        const [m, n] = [top.rows.length, bottom.rows.length]
        if (m + n > NAMES.length) return
        const rows = [
          ...top.rows.map((row) => [...row, ...new Array<number>(n).fill(0)]),
          ...bottom.rows.map((row) => [...new Array<number>(m).fill(0), ...row]),
        ]
        const ranges = [...top.rows.map(() => [1, m] as const), ...bottom.rows.map(() => [m + 1, m + n] as const)]
        const found = honestForecast(forecastOf(rows, Math.min(top.seasons, bottom.seasons)), certaintyOf(ranges))
        expectHonest(
          found.clubs.map(({ positions }) => positions),
          ranges,
        )
      }),
      { numRuns: 150, seed: 4 },
    )
  })

  it('are right club by club whatever is proved, and place by place but for what proofs keep from being made up', () => {
    const order = (n: number) =>
      fc.shuffledSubarray(
        Array.from({ length: n }, (_, at) => at),
        { minLength: n },
      )
    const league = fc
      .integer({ min: 2, max: 6 })
      .chain((n) => fc.tuple(fc.array(order(n), { minLength: 2, maxLength: 12 }), fc.integer({ min: 1, max: 12 })))
    fc.assert(
      fc.property(league, ([possible, some]) => {
        // Every order that is possible, and the first of them as those that were seen, a hundred times each.
        const n = possible[0]!.length
        const seenOrders = possible.slice(0, some)
        const seasons = 100 * seenOrders.length
        const rows = Array.from({ length: n }, () => new Array<number>(n).fill(0))
        for (const each of seenOrders) for (const [club, place] of each.entries()) rows[club]![place]! += 1
        const ranges = rows.map((_, club) => {
          const places = possible.map((each) => each[club]! + 1)
          return [Math.min(...places), Math.max(...places)] as const
        })
        const found = honestForecast(
          forecastOf(
            rows.map((row) => row.map((count) => count / seenOrders.length)),
            seasons,
          ),
          certaintyOf(ranges),
        ).clubs.map(({ positions }) => positions)
        for (const [club, row] of found.entries()) {
          expect(sum(row)).toBeCloseTo(1, 9)
          for (const [at, chance] of row.entries()) {
            const [best, worst] = ranges[club]!
            if (at + 1 < best || at + 1 > worst) expect(chance).toBe(0)
            else if (best === worst) expect(chance).toBe(1)
            else expect(chance > 0 && chance < 1).toBe(true)
          }
          // A place may be off by half a season for each chance made up, of which there are fewer than pairs of clubs and places.
          expect(Math.abs(sum(found.map((each) => each[club]!)) - 1)).toBeLessThan((n * n * 0.5) / seasons)
        }
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  it('leave the forecast they were made from as it was', () => {
    const forecast = forecastOf(
      [
        [1, 0],
        [0, 1],
      ],
      10,
    )
    const before = structuredClone(forecast)
    honestForecast(
      forecast,
      certaintyOf([
        [1, 2],
        [1, 2],
      ]),
    )
    expect(forecast).toEqual(before)
  })
})

describe('chances of zones', () => {
  it('are 1 where clinched and 0 where eliminated, and nowhere else', () => {
    const rows = [
      [1, 0],
      [0, 1],
    ]
    const of = (verdicts: readonly Verdict[]) => {
      const { clubs, proved } = honestForecast(
        forecastOf(rows, 1000),
        certaintyOf(
          [
            [1, 2],
            [1, 2],
          ],
          verdicts,
        ),
      )
      return clubs.map(({ zones }, club) => [zones.title, proved.get(NAMES[club]!)?.zones.title])
    }
    expect(of(['clinched', 'eliminated'])).toEqual([
      [1, true],
      [0, true],
    ])
    for (const verdict of ['alive', 'open', 'play-off'] as const) {
      expect(of([verdict, verdict])).toEqual([
        [0.9995, false],
        [0.0005, false],
      ])
    }
    expect(of([])).toEqual([
      [0.9995, false],
      [0.0005, false],
    ])
  })
})

describe('per cent', () => {
  it.each([
    [0.5, false, '50%'],
    [0.5, true, '50%'],
    [0.994, false, '99%'],
    [0.996, false, '>99%'],
    [0.004, false, '<1%'],
    [0.016, false, '2%'],
    [0.984, false, '98%'],
    // What is no proof prints no certainty, and what is proved prints it.
    [0, false, '<1%'],
    [0, true, '0%'],
    [1, false, '>99%'],
    [1, true, '100%'],
    [1e-12, true, '<1%'],
    [1 - 1e-12, true, '>99%'],
  ] as const)('of %d, proved %s, are %s', (chance, proved, text) => {
    expect(percent(chance, proved)).toBe(text)
  })

  it('are never 0 or 100 for what is not proved', () => {
    for (let thousandths = 0; thousandths <= 1000; thousandths++) {
      expect(percent(thousandths / 1000, false)).not.toMatch(/^(0|100)%$/)
    }
  })
})
