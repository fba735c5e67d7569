import { describe, expect, it } from 'vitest'
import { matchId } from '../base/index.ts'
import type { Rules } from '../competition/index.ts'
import type { Fact } from '../facts/index.ts'
import { competitionOf, seasonOf } from '../season/season.fixture.ts'
import { type Season, withScores } from '../season/index.ts'
import { tableOf } from '../table/index.ts'
import { bruteForce } from './brute-force.ts'

const SAID = { status: 'assumed' as const, source: 'made up for a test' }
type Code = Rules['order']['final'][number]['code']

function rulesOf(codes: readonly Code[], more: Partial<Rules> = {}): Rules {
  const steps = codes.map((code) => ({ code, ...SAID }))
  return {
    competition: 'ita.serie-a',
    from: '1898',
    points: { win: 3, draw: 1, loss: 0 },
    order: { final: steps, inSeason: steps },
    ...more,
  }
}

function seasonUnder(rules: Rules, lines: readonly string[], facts: readonly Fact[] = []): Season {
  return seasonOf(lines, facts, competitionOf({ regimes: [rules] }))
}

/** The ranges as `club best-worst`, by name of the club. */
function rangesOf(season: Season, maxGoals: number): string[] {
  const found = bruteForce(season, { maxGoals })
  if (!found.ok) throw new Error(found.problem.message)
  return found.value.map(({ club, best, worst }) => `${club} ${String(best)}-${String(worst)}`)
}

const BY_GOALS = rulesOf(['GD', 'GF'])
const BY_MEETINGS = rulesOf(['H2H_PTS', 'H2H_GD', 'GD', 'GF'])

describe('brute force', () => {
  it('gives the table itself once every match is played, shared places as far as they go', () => {
    const season = seasonUnder(BY_GOALS, ['2017-09-01 inter 1-0 juventus', '2017-09-02 juventus 1-0 inter', '2017-09-03 roma 0-0 napoli'])
    expect(rangesOf(season, 3)).toEqual(['inter 1-2', 'juventus 1-2', 'napoli 3-4', 'roma 3-4'])
  })

  it('finds no place that takes more goals than it may give', () => {
    const season = seasonUnder(BY_GOALS, ['2017-09-01 inter 2-0 juventus', '2017-09-02 juventus - inter'])
    expect(rangesOf(season, 0)).toEqual(['inter 1-1', 'juventus 2-2'])
    expect(rangesOf(season, 1)).toEqual(['inter 1-1', 'juventus 2-2'])
    // Juventus 2-0 Inter leaves them level on everything.
    expect(rangesOf(season, 2)).toEqual(['inter 1-2', 'juventus 1-2'])
  })

  /** Napoli 4 points, Juventus 3, Roma 1; Roma and Juventus still meet. Napoli have beaten Roma and lost to Juventus. */
  const THREE = ['2017-09-01 napoli 1-0 roma', '2017-09-02 roma 0-0 napoli', '2017-09-03 juventus 1-0 napoli', '2017-09-04 roma - juventus']

  it('ranks level clubs by the rules: Roma draw level with Napoli, behind them on head-to-head, ahead by goals', () => {
    expect(rangesOf(seasonUnder(BY_MEETINGS, THREE), 3)).toEqual(['juventus 1-3', 'napoli 1-2', 'roma 2-3'])
    expect(rangesOf(seasonUnder(BY_GOALS, THREE), 3)).toEqual(['juventus 1-3', 'napoli 1-2', 'roma 1-3'])
  })

  it('lets a play-off between two places end either way, but only between clubs level on points', () => {
    const rules = rulesOf(['H2H_PTS', 'H2H_GD', 'GD', 'GF'], { playOffs: [{ places: [1, 2], matches: 1, ...SAID }] })
    expect(rangesOf(seasonUnder(rules, THREE), 3)).toEqual(['juventus 1-3', 'napoli 1-2', 'roma 1-3'])
    // Napoli have beaten Juventus too, and are out of reach.
    const ahead = THREE.map((line) => line.replace('juventus 1-0 napoli', 'juventus 0-1 napoli'))
    expect(rangesOf(seasonUnder(rules, ahead), 4)).toEqual(['juventus 2-3', 'napoli 1-1', 'roma 2-3'])
  })

  it('takes off points deducted', () => {
    const deduction: Fact = {
      kind: 'PointsDeducted',
      id: 'deduction',
      at: '2017-08-01T10:00:00Z',
      source: 'test',
      club: 'napoli',
      points: 1,
      reason: 'test',
    }
    // Napoli on 3: behind Juventus, whom they lost to, even when both are on 3 because Roma win; third then.
    expect(rangesOf(seasonUnder(BY_MEETINGS, THREE, [deduction]), 2)).toEqual(['juventus 1-2', 'napoli 2-3', 'roma 1-3'])
  })

  it('counts a match put off, called off or in play as open, whatever its score so far', () => {
    const off = (kind: 'MatchPostponed' | 'MatchCancelled'): Fact => {
      return { source: 'test', match: matchId('roma', 'juventus'), kind, id: 'off', at: '2017-09-04T10:00:00Z' }
    }
    const expected = ['juventus 1-3', 'napoli 1-2', 'roma 2-3']
    expect(rangesOf(seasonUnder(BY_MEETINGS, THREE, [off('MatchPostponed')]), 2)).toEqual(expected)
    expect(rangesOf(seasonUnder(BY_MEETINGS, THREE, [off('MatchCancelled')]), 2)).toEqual(expected)
    const season = seasonUnder(BY_MEETINGS, THREE)
    const score = { home: 0, away: 1 }
    const underWay = {
      ...season,
      matches: season.matches.map((match) => (match.score ? match : { ...match, status: 'live' as const, score })),
    }
    expect(tableOf(underWay).rows[0]).toMatchObject({ club: 'juventus', points: 6 })
    expect(rangesOf(underWay, 2)).toEqual(expected)
  })

  it('finds what the tables of all scores say, each of them asked', () => {
    const lines = [...THREE, '2017-09-05 inter 2-1 napoli', '2017-09-06 roma 2-0 inter', '2017-09-07 juventus - inter']
    for (const rules of [BY_GOALS, BY_MEETINGS]) {
      const season = seasonUnder(rules, lines)
      const scores = Array.from({ length: 16 }, (_, index) => ({ home: index % 4, away: Math.floor(index / 4) }))
      const open = season.matches.filter((match) => match.score === undefined).map(({ id }) => id)
      const tables = scores.flatMap((one) =>
        scores.map((other) =>
          tableOf(
            withScores(
              season,
              open.map((match, at) => ({ match, score: at === 0 ? one : other })),
            ),
          ),
        ),
      )
      const expected = season.clubs.map((club) => {
        const rows = tables.flatMap((table) => table.rows.filter((row) => row.club === club))
        const last = rows.map((row) => row.position + (row.tie?.undecided?.with.length ?? 1) - 1)
        return `${club} ${String(Math.min(...rows.map((row) => row.position)))}-${String(Math.max(...last))}`
      })
      expect(open).toHaveLength(2)
      expect(rangesOf(season, 3)).toEqual(expected)
    }
  })

  it('refuses what would take too long, and goals that are no number', () => {
    const lines = ['inter', 'juventus', 'napoli', 'roma', 'lazio', 'milan'].map((away, at) => `2017-09-0${String(at + 1)} torino - ${away}`)
    const season = seasonUnder(BY_GOALS, lines)
    for (const maxGoals of [3, -1, 1.5, NaN]) {
      const found = bruteForce(season, { maxGoals })
      expect(found.ok ? undefined : found.problem.code).toBe('ARGUMENT_INVALID')
    }
    expect(bruteForce(season, { maxGoals: 0 }).ok).toBe(true)
  })
})
