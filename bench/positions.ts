import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { askPositions, type Positions } from '../src/certainty/joint/positions.ts'
import { solve } from './highs.ts'
import { positionsProgramme } from './programmes.ts'
import { type Answer, type Question, timingOf } from './question.ts'

// Can clubs finish on given places all at once? The instances of the MiniZinc Challenge's problem soccer-computational.

const BESIDE = fileURLToPath(new URL('../../shared/data/minizinc', import.meta.url))
/** Cases looked at for one instance. */
const BUDGET = 5000

const RELATIONS: Readonly<Record<number, (place: number, clubs: number) => { from: number; to: number }>> = {
  1: (place) => ({ from: place, to: place }),
  2: (place, clubs) => ({ from: place + 1, to: clubs }),
  3: (place, clubs) => ({ from: place, to: clubs }),
  4: (place) => ({ from: 1, to: place - 1 }),
  5: (place) => ({ from: 1, to: place }),
}

/** Reads the arrays of a data file: numbers between brackets, rows parted by strokes. */
function read(text: string): Positions {
  const lines = text.split('\n').filter((line) => !line.startsWith('%'))
  const rowsOf = (name: string) => {
    const body = new RegExp(`\\b${name}\\s*=\\s*\\[([^\\]]*)\\]`).exec(lines.join(' '))?.[1] ?? ''
    return body.split('|').flatMap((row) =>
      row.trim() === ''
        ? []
        : [
            row
              .split(',')
              .filter((cell) => cell.trim() !== '')
              .map(Number),
          ],
    )
  }
  const points = rowsOf('iPoints')[0] ?? []
  return {
    points,
    games: rowsOf('games').map(([home = 0, away = 0]) => ({ home: home - 1, away: away - 1 })),
    places: rowsOf('positionConstraints').map(([club = 0, relation = 0, place = 0]) => ({
      club: club - 1,
      ...((RELATIONS[relation] ?? RELATIONS[5])?.(place, points.length) ?? { from: 1, to: points.length }),
    })),
  }
}

/** Whether outcomes bring the clubs to their places: counted anew from the data. */
function holds({ points, games, places }: Positions, outcomes: Uint8Array): boolean {
  const total = [...points]
  for (const [at, { home, away }] of games.entries()) {
    const outcome = outcomes[at]
    total[home] = (total[home] ?? 0) + (outcome === 0 ? 3 : outcome === 1 ? 1 : 0)
    total[away] = (total[away] ?? 0) + (outcome === 2 ? 3 : outcome === 1 ? 1 : 0)
  }
  const wanted = points.map((_, club) => places.filter((place) => place.club === club))
  const inOrder = [...total.keys()].sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0))
  // Of level clubs the one with the fewest places left goes first.
  const last = (club: number) => Math.min(points.length, ...(wanted[club]?.map(({ to }) => to) ?? []))
  const left = new Set(inOrder)
  return inOrder.every((holder, at) => {
    const fits = [...left].filter((club) => total[club] === total[holder] && wanted[club]?.every(({ from }) => from <= at + 1) === true)
    const [next] = fits.sort((a, b) => last(a) - last(b))
    if (next === undefined || last(next) < at + 1) return false
    return left.delete(next)
  })
}

/** Seconds HiGHS has for one instance. */
const LIMIT = 60
const RUNS = { warmupTime: 0, warmupIterations: 1, time: 300, iterations: 5 }

function answerFor(name: string): { readonly answer: Answer; readonly row: readonly string[] } {
  const asked = read(readFileSync(`${BESIDE}/${name}`, 'utf8'))
  const found = askPositions(asked, BUDGET)
  if (found.answer === 'possible' && !holds(asked, found.outcomes)) throw new Error(`${name}: the outcomes do not hold`)
  const ours = timingOf(name, () => askPositions(asked, BUDGET), RUNS)
  const programme = positionsProgramme(asked)
  const started = performance.now()
  const { status } = solve(programme, LIMIT)
  const spent = performance.now() - started
  const said = { possible: 'can be; outcomes counted anew', impossible: 'cannot be', open: 'not settled' }[found.answer]
  return {
    answer: { name, peer: 'HiGHS', ours, theirs: { median: spent, p99: spent, runs: 1 } },
    row: [name, String(asked.points.length), String(asked.games.length), String(asked.places.length), said, status],
  }
}

/** The question, where the instances are. */
export function positions(): Question {
  const title = 'Places of several clubs at once: the instances of the MiniZinc Challenge'
  if (!existsSync(BESIDE)) return { title, note: 'Left out: the instances are not here.', pairs: [] }
  const found = readdirSync(BESIDE)
    .filter((name) => name.endsWith('.dzn'))
    .map(answerFor)
  return {
    title,
    note: `Nine instances of soccer-computational (2018, 2020) with ${String(BUDGET)} cases at most; level clubs may stand in any order. HiGHS has the same as an integer programme, once, and ${String(LIMIT)} seconds for it. Solvers had twenty minutes each in the challenge.`,
    pairs: [],
    measured: found.map(({ answer }) => answer),
    figures: { head: ['instance', 'clubs', 'matches left', 'clubs with a place', 'answer', 'HiGHS'], rows: found.map(({ row }) => row) },
  }
}
