import { certaintyOf, countedMatches, type Rules, type Season, tableOf } from '../../src/index.ts'

/** The places a method leaves a club. */
export interface Places {
  readonly best: number
  readonly worst: number
}

type Order = Rules['order']
type Method = (season: Season, club: string) => Places

const AS_BEFORE = { status: 'assumed', source: 'a method, not a rule' } as const

/** The season under another order, without play-offs. */
function under(season: Season, order: Order): Season {
  const { playOffs: _playOffs, ...rules } = season.rules
  return { ...season, rules: { ...rules, order } }
}

/** Level on points is level, and may go either way. */
function onPoints(season: Season): Season {
  const level = { code: 'PTS' as const, ...AS_BEFORE }
  return under(season, { final: [level], inSeason: [level] })
}

function placesIn(season: Season, club: string): Places {
  const own = certaintyOf(season, { clubs: [club] }).clubs[0]
  return { best: own?.best.place ?? NaN, worst: own?.worst.place ?? NaN }
}

/** With so many points taken off, or given where negative. */
function less(season: Season, club: string, points: number): Season {
  const deduction = { id: 'method', club, points, imposed: points, reason: 'a method', at: '2000-01-01T00:00:00Z', evidence: [] }
  return { ...season, deductions: [...season.deductions, deduction] }
}

/** Level clubs never help and never hurt: a point less makes those level at best pass the club, a point more those level at worst stay behind. */
const levelNever: Method = (season, club) => ({
  best: placesIn(less(onPoints(season), club, 1), club).best,
  worst: placesIn(less(onPoints(season), club, -1), club).worst,
})

/** The most the club can have against what the others have now, and the other way round, as if no two rivals met. Level either way. */
const maximumPoints: Method = (season, club) => {
  const { rows } = tableOf(season)
  const left = (id: string) => season.matches.filter(({ home, away, score }) => score === undefined && (home === id || away === id)).length
  const most = ({ club: id, points }: (typeof rows)[number]) => points + season.rules.points.win * left(id)
  const own = rows.find((row) => row.club === club)!
  return {
    best: 1 + rows.filter(({ points }) => points > most(own)).length,
    worst: rows.filter((row) => most(row) >= own.points).length,
  }
}

/** In the last round: who is ahead of whom is asked of each two clubs by themselves, whoever else is level. */
const pairwise: Method = (season, club) => {
  const open = season.matches.filter(({ score }) => score === undefined)
  const own = open.filter(({ home, away }) => home === club || away === club)
  if (own.length > 1) throw new Error('more than the last round is left')
  const now = new Map(tableOf(season).rows.map((row) => [row.club, row.points]))
  const others = open.filter((match) => !own.includes(match))
  const countsWhere = (clubWins: boolean) => {
    const start = new Map(now)
    for (const { home, away } of own) {
      const winner = (home === club) === clubWins ? home : away
      start.set(winner, (start.get(winner) ?? 0) + season.rules.points.win)
    }
    const met = own.flatMap(({ home, away }) => (home === club ? [away] : [home]))
    const isAhead = (other: string) => (met.includes(other) ? !clubWins : (aheadOfBoth(season, other, club) ?? !clubWins))
    const rivals = [...now.keys()].filter((id) => id !== club).map((id) => ({ id, ahead: isAhead(id) }))
    return waysOn(season, start, others).map((points) => {
      const mark = points.get(club) ?? 0
      return rivals.filter(({ id, ahead }) => (points.get(id) ?? 0) > mark || (points.get(id) === mark && ahead)).length
    })
  }
  return { best: 1 + Math.min(...countsWhere(true)), worst: 1 + Math.max(...countsWhere(false)) }
}

/** Points after every way in which some matches can end. */
function waysOn({ rules }: Season, start: ReadonlyMap<string, number>, matches: Season['matches']): ReadonlyMap<string, number>[] {
  const { win, draw, loss } = rules.points
  return matches.reduce<ReadonlyMap<string, number>[]>(
    (ways, { home, away }) =>
      ways.flatMap((points) =>
        [
          [win, loss],
          [draw, draw],
          [loss, win],
        ].map(([atHome = 0, onTheRoad = 0]) =>
          new Map(points).set(home, (points.get(home) ?? 0) + atHome).set(away, (points.get(away) ?? 0) + onTheRoad),
        ),
      ),
    [start],
  )
}

/** Whether a club is ahead of another by the matches between the two; undefined where they part nobody, and goals without bound do. */
function aheadOfBoth(season: Season, one: string, other: string): boolean | undefined {
  const between = countedMatches(season).filter(({ home, away }) => [one, other].includes(home) && [one, other].includes(away))
  const margins = between.map(({ home, score }) => (home === one ? score.home - score.away : score.away - score.home))
  for (const { code, clubsLevel } of season.rules.order.final) {
    if (!code.startsWith('H2H') || (clubsLevel?.min ?? 2) > 2) continue
    const each = code === 'H2H_PTS' ? margins.map(Math.sign) : margins
    const lead = each.reduce((sum, margin) => sum + margin, 0)
    if (lead !== 0) return lead > 0
  }
  return undefined
}

/** Methods that leave something out, and are wrong where it matters. */
export const WRONG_METHODS = {
  points: (season, club) => placesIn(onPoints(season), club),
  'level never': levelNever,
  'maximum points': maximumPoints,
  pairwise,
  'mini-league goes on': (season, club) => {
    const { final, inSeason } = season.rules.order
    return placesIn(under(season, { final, inSeason, partialSplit: { procedure: 'continue', ...AS_BEFORE } }), club)
  },
} satisfies Record<string, Method>
