import { describe, expect, it } from 'vitest'
import { type Random, seededRandom } from '../../base/index.ts'
import type { Contest } from './contest.ts'
import { contestOf } from './positions.ts'
import { JointSearch } from './search.ts'

interface Asked {
  readonly places: readonly { readonly club: number; readonly from: number; readonly to: number }[]
  readonly totals: readonly { readonly club: number; readonly from: number; readonly to: number }[]
  readonly lines: readonly { readonly place: number; readonly least: number; readonly most: number }[]
}

const upTo = (random: Random, count: number) => Math.floor(random() * count)

/** A contest of a few clubs with up to six matches left, and something asked of it. */
function madeUp(seed: number): { contest: Contest; asked: Asked } {
  const random = seededRandom(seed)
  const size = 3 + upTo(random, 5)
  const games = Array.from({ length: 1 + upTo(random, 6) }, () => {
    const home = upTo(random, size)
    return { home, away: (home + 1 + upTo(random, size - 1)) % size }
  })
  const points = Array.from({ length: size }, () => upTo(random, 8))
  const clubs = points.map((_, club) => club).sort(() => random() - 0.5)
  const places = clubs.slice(0, 1 + upTo(random, 4)).map((club) => {
    const from = upTo(random, size)
    return { club, from, to: Math.min(size - 1, from + upTo(random, 3) * upTo(random, 2)) }
  })
  const [total, line] = [upTo(random, 14), upTo(random, 14)]
  return {
    contest: contestOf({ points, games }),
    asked: {
      places,
      totals: random() < 0.3 ? [{ club: upTo(random, size), from: total, to: total + upTo(random, 3) }] : [],
      lines:
        random() < 0.3 ? [{ place: upTo(random, size), ...(random() < 0.5 ? { least: line, most: 99 } : { least: 0, most: line }) }] : [],
    },
  }
}

function pointsWith({ points, size, home, away, homePoints, awayPoints }: Contest, outcomes: ArrayLike<number>): number[] {
  const total = [...points.subarray(0, size)]
  for (let m = 0; m < home.length; m++) {
    total[home[m]!]! += homePoints[outcomes[m]!]!
    total[away[m]!]! += awayPoints[outcomes[m]!]!
  }
  return total
}

/** Whether points, and some order of the clubs level on them, are as asked: every order of level clubs is tried. */
function isAsAsked(points: readonly number[], { places, totals, lines }: Asked): boolean {
  const inOrder = [...points].sort((a, b) => b - a)
  if (!totals.every(({ club, from, to }) => points[club]! >= from && points[club]! <= to)) return false
  if (!lines.every(({ place, least, most }) => inOrder[place]! >= least && inOrder[place]! <= most)) return false
  const seated = (place: number, taken: ReadonlySet<number>): boolean =>
    place === points.length ||
    points.some((own, club) => {
      const fits = places.every((wanted) => wanted.club !== club || (wanted.from <= place && place <= wanted.to))
      return own === inOrder[place] && !taken.has(club) && fits && seated(place + 1, new Set([...taken, club]))
    })
  return seated(0, new Set())
}

function* everyOutcome(matches: number): Generator<readonly number[]> {
  for (let way = 0; way < 3 ** matches; way++) yield Array.from({ length: matches }, (_, m) => Math.floor(way / 3 ** m) % 3)
}

function answerTo(contest: Contest, { places, totals, lines }: Asked) {
  const search = new JointSearch(contest)
  const bounds = search.anything()
  for (const { club, from, to } of places) [bounds.from[club], bounds.to[club]] = [from, to]
  for (const { club, from, to } of totals) [bounds.lo[club], bounds.hi[club]] = [from, to]
  for (const { place, least, most } of lines) [bounds.placeLo[place], bounds.placeHi[place]] = [least, most]
  return search.ask(bounds, { clubs: places.map(({ club }) => club) }, 500)
}

describe('the search for joint places on points', () => {
  it('agrees with going through every outcome, in hundreds of small leagues', () => {
    const counts = { possible: 0, impossible: 0 }
    for (let seed = 1; seed <= 600; seed++) {
      const { contest, asked } = madeUp(seed)
      const found = answerTo(contest, asked)
      const exists = [...everyOutcome(contest.home.length)].some((outcomes) => isAsAsked(pointsWith(contest, outcomes), asked))
      expect([seed, found.answer]).toEqual([seed, exists ? 'possible' : 'impossible'])
      if (found.answer === 'possible') expect(isAsAsked(pointsWith(contest, found.outcomes), asked)).toBe(true)
      counts[exists ? 'possible' : 'impossible']++
    }
    expect(Math.min(counts.possible, counts.impossible)).toBeGreaterThan(100)
  })

  it('answers the same when it has been asked other things before', () => {
    const { contest } = madeUp(5)
    const fresh = new JointSearch(contest)
    const used = new JointSearch(contest)
    const about = { clubs: [0, 1] }
    for (let place = 0; place < contest.size; place++) {
      const bounds = used.anything()
      bounds.from[0] = place
      used.ask(bounds, about, 50)
    }
    const bounds = fresh.anything()
    bounds.to[1] = 1
    expect(used.ask(bounds, about, 50)).toEqual(fresh.ask(bounds, about, 50))
  })
})
