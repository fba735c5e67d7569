import type { Positions } from '../src/certainty/joint/positions.ts'
import type { League } from '../src/certainty/league.ts'

// The place of a club as an integer programme in CPLEX's LP format: three binaries a match, and some for each other club. The club itself
// wins all its matches for its best place and loses them all for its worst, as in the search, so the programme is the smaller for it.

export type End = 'best' | 'worst'

/** A programme being written: how many clubs are on the wrong side is what is made least. */
interface Programme {
  readonly constraints: string[]
  readonly binaries: string[]
  readonly general: string[]
  readonly wrong: string[]
}

/** Terms with their signs, and a number. */
interface Sum {
  readonly terms: readonly string[]
  readonly number: number
}

interface Asked {
  readonly league: League
  readonly club: number
  readonly end: End
}

/** Level clubs count as behind for the best place, as ahead for the worst: exact while goal difference comes first and the club still plays. */
export function pointsProgramme(league: League, club: number, end: End): string {
  const asked = { league, club, end }
  const programme = matchesOf(asked)
  const total = pointsOf(asked, club).number
  for (const other of othersOf(asked)) {
    const taken = pointsOf(asked, other)
    const wrong = `w${String(other)}`
    programme.binaries.push(wrong)
    programme.wrong.push(wrong)
    const far = farFrom(total, taken)
    if (end === 'best') constrain(programme, [taken], [`- ${String(far)} ${wrong}`], '<=', total)
    else constrain(programme, [taken], [`+ ${String(far)} ${wrong}`], '>=', total)
  }
  return written(programme)
}

/**
 * The same where level clubs are parted by points of the matches among them all: for every pair a product of being level and of points
 * taken, made linear. Blind to goal difference: where head-to-head points are equal too, it counts in the club's favour.
 */
export function headToHeadProgramme(league: League, club: number, end: End): string {
  const asked = { league, club, end }
  const programme = matchesOf(asked)
  for (const other of othersOf(asked)) {
    standing(programme, asked, other)
    headToHead(programme, asked, other)
  }
  return written(programme)
}

/** w: on the wrong side on points; l: level; b: level, and on the wrong side by head-to-head. Neither: on the right side. */
function standing(programme: Programme, asked: Asked, other: number): void {
  const [w, l, b] = [`w${String(other)}`, `l${String(other)}`, `b${String(other)}`]
  programme.binaries.push(w, l, b)
  programme.wrong.push(w, b)
  programme.constraints.push(`${w} + ${l} <= 1`, `${b} - ${l} <= 0`)
  const total = pointsOf(asked, asked.club).number
  const taken = pointsOf(asked, other)
  const far = farFrom(total, taken) + 1
  constrain(programme, [taken], [`+ ${String(far)} ${l}`], '<=', total + far)
  constrain(programme, [taken], [`- ${String(far)} ${l}`], '>=', total - far)
  if (asked.end === 'best') constrain(programme, [taken], [`- ${l}`, `- ${String(far)} ${w}`], '<=', total - 1)
  else constrain(programme, [taken], [`+ ${l}`, `+ ${String(far)} ${w}`], '>=', total + 1)
}

/** A level club that is not b has no more points, or no fewer, from the level clubs than the club asked about has from them. */
function headToHead(programme: Programme, asked: Asked, other: number): void {
  const { club, end } = asked
  const thirds = othersOf(asked).filter((third) => third !== other)
  const mine = thirds.map((third) => `- ${String(meeting(asked, club, third).number)} l${String(third)}`)
  const theirs = thirds.map((third) => {
    const product = `y${String(other)}x${String(third)}`
    const points = meeting(asked, other, third)
    const most = points.number + 3 * points.terms.length
    programme.general.push(product)
    programme.constraints.push(`${product} - ${String(most)} l${String(third)} <= 0`)
    constrain(programme, [], [product, ...negative(points.terms)], '<=', points.number)
    constrain(programme, [], [product, ...negative(points.terms), `- ${String(most)} l${String(third)}`], '>=', points.number - most)
    return `+ ${product}`
  })
  const between = meeting(asked, club, other).number - meeting(asked, other, club).number
  const far = 12 * asked.league.size
  const [l, b] = [`l${String(other)}`, `b${String(other)}`]
  const more = [...theirs, ...mine]
  if (end === 'best') constrain(programme, [], [...more, `+ ${String(far)} ${l}`, `- ${String(far)} ${b}`], '<=', between + far)
  else constrain(programme, [], [...more, `- ${String(far)} ${l}`, `+ ${String(far)} ${b}`], '>=', between - far)
}

function othersOf({ league, club }: Asked): number[] {
  return league.clubs.flatMap((_, other) => (other === club ? [] : [other]))
}

/** Every open match ends in one way; those of the club asked about are fixed and left out. */
function matchesOf({ league, club }: Asked): Programme {
  const free = league.open.flatMap((_, m) => (league.home[m] === club || league.away[m] === club ? [] : [String(m)]))
  return {
    constraints: free.map((m) => `h${m} + d${m} + a${m} = 1`),
    binaries: free.flatMap((m) => [`h${m}`, `d${m}`, `a${m}`]),
    general: [],
    wrong: [],
  }
}

/** All points of a club. */
function pointsOf(asked: Asked, club: number): Sum {
  const sums = [...(asked.league.openOf[club] ?? [])].map((m) => pointsFrom(asked, club, m))
  return {
    terms: sums.flatMap(({ terms }) => terms),
    number: sums.reduce((sum, { number }) => sum + number, asked.league.points[club] ?? 0),
  }
}

/** Points of a club from its matches with another. */
function meeting(asked: Asked, club: number, other: number): Sum {
  const { league } = asked
  const sums = [...(league.openOf[club] ?? [])]
    .filter((m) => league.home[m] === other || league.away[m] === other)
    .map((m) => pointsFrom(asked, club, m))
  const held = league.taken[club * (league.size + 1) + other] ?? 0
  return { terms: sums.flatMap(({ terms }) => terms), number: sums.reduce((sum, { number }) => sum + number, held) }
}

function pointsFrom({ league, club: asked, end }: Asked, club: number, m: number): Sum {
  if (league.home[m] === asked || league.away[m] === asked) return { terms: [], number: (club === asked) === (end === 'best') ? 3 : 0 }
  return { terms: [`+ 3 ${league.home[m] === club ? 'h' : 'a'}${String(m)} + d${String(m)}`], number: 0 }
}

function negative(terms: readonly string[]): string[] {
  return terms.map((term) => term.replaceAll('+', '-'))
}

/** Further than a club's points can be from a total. */
function farFrom(total: number, { terms, number }: Sum): number {
  return Math.abs(total - number) + 3 * terms.length
}

function constrain({ constraints }: Programme, sums: readonly Sum[], more: readonly string[], sign: '<=' | '>=', number: number): void {
  const terms = [...sums.flatMap((sum) => sum.terms), ...more]
  const left = sums.reduce((rest, sum) => rest - sum.number, number)
  if (terms.length > 0) constraints.push(`${terms.join(' ')} ${sign} ${String(left)}`)
}

function written({ constraints, binaries, general, wrong }: Programme): string {
  return [
    'Minimize',
    ` wrong: ${wrong.join(' + ')}`,
    'Subject To',
    ...constraints.map((constraint, at) => ` c${String(at)}: ${constraint}`),
    ...(general.length > 0 ? ['Bounds', ...general.map((name) => ` ${name} >= 0`)] : []),
    'Binary',
    ` ${binaries.join(' ')}`,
    'End',
    '',
  ].join('\n')
}

/**
 * Clubs on places as a programme that only has to have an answer: points of the places fall from the first to the last, a club whose place
 * is given has the points of that place, and each other club those of one place of its own.
 */
export function positionsProgramme({ points, games, places }: Positions): string {
  const constraints = games.map((_, m) => `h${String(m)} + d${String(m)} + a${String(m)} = 1`)
  const binaries = games.flatMap((_, m) => [`h${String(m)}`, `d${String(m)}`, `a${String(m)}`])
  const most = Math.max(...points) + 3 * games.length
  for (let place = 1; place < points.length; place++) constraints.push(`s${String(place)} - s${String(place + 1)} >= 0`)
  for (const [club, held] of points.entries()) {
    const taken = games.flatMap(({ home, away }, m) =>
      home === club ? [`- 3 h${String(m)} - d${String(m)}`] : away === club ? [`- 3 a${String(m)} - d${String(m)}`] : [],
    )
    const own = `x${String(club)}`
    constraints.push(`${own} ${taken.join(' ')} = ${String(held)}`)
    const { from, to } = places.find((place) => place.club === club) ?? { from: 1, to: points.length }
    const possible = Array.from({ length: to - from + 1 }, (_, more) => String(from + more))
    for (const place of possible) {
      const stands = `z${String(club)}x${place}`
      binaries.push(stands)
      constraints.push(
        `${own} - s${place} + ${String(most)} ${stands} <= ${String(most)}`,
        `${own} - s${place} - ${String(most)} ${stands} >= ${String(-most)}`,
      )
    }
    constraints.push(`${possible.map((place) => `z${String(club)}x${place}`).join(' + ')} = 1`)
  }
  for (let place = 1; place <= points.length; place++) {
    const standing = points.flatMap((_, club) =>
      binaries.includes(`z${String(club)}x${String(place)}`) ? [`z${String(club)}x${String(place)}`] : [],
    )
    constraints.push(`${standing.length > 0 ? standing.join(' + ') : '0 h0'} = 1`)
  }
  return written({ constraints, binaries, general: [], wrong: ['0 h0'] })
}
