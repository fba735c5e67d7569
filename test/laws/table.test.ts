import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { competitionOf as competitionOnFile } from '../../src/cli/catalogue.ts'
import { type Fact, type Rules, type Season, seasonOfGroup, type Table, tableOf, withoutDeductions } from '../../src/index.ts'
import { competitionOf, seasonOf } from '../../src/season/season.fixture.ts'
import { madeUpRules } from './oracle/made-up.ts'
import { type Placing, placesByHand } from './oracle/places.ts'
import { resultOf, seasonsUnder, type Told } from './oracle/seasons.ts'
import { NAMES } from './oracle/small.ts'

const RUNS = { numRuns: 20, seed: 1718 }
const PLAIN = { plain: true }

/** Every regime of every competition on file, by its name. */
const FOLDER = new URL('../../competitions/', import.meta.url)
const COMPETITIONS = readdirSync(FOLDER).filter((id) => existsSync(new URL(`${id}/competition.json`, FOLDER)))
const REGIMES = COMPETITIONS.flatMap((id) => {
  const read = competitionOnFile(id)
  if (!read.ok) throw new Error(`${id} does not read`)
  return read.value.regimes.map((rules) => ({ name: `${rules.competition} from ${rules.from}`, rules }))
})

/** The season of some facts under some rules. */
function folded(rules: Rules, facts: readonly Fact[]): Season {
  return seasonOf([], facts, competitionOf({ regimes: [rules] }))
}

/** Every table of a season: of all its clubs, and of each group that stands beside others. */
function tablesOf(season: Season, groups: readonly string[]): { readonly group?: string; readonly table: Table }[] {
  const ofGroups = groups.flatMap((group) => {
    const own = seasonOfGroup(season, group)
    return own.ok ? [{ group, table: tableOf(own.value) }] : []
  })
  return [{ table: tableOf(season) }, ...ofGroups]
}

function tablesTold({ rules, groups, bundles }: Told) {
  return tablesOf(folded(rules, bundles.flat()), groups)
}

/** What a table says of each club, whatever order it lists clubs of one place in. */
function saidOf({ rows, order, rankedBy, phase }: Table, rename = (club: string) => club) {
  const entries = rows.map(({ club, tie, ...row }) => [
    rename(club),
    { ...row, order, rankedBy, phase, by: tie?.decidedBy, undecided: tie?.undecided?.by, with: tie?.undecided?.with.map(rename).sort() },
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}

/** What the tables of a season say. */
function saidOfAll(season: Season, groups: readonly string[], rename?: (club: string) => string) {
  return tablesOf(season, groups).map(({ group, table }) => ({ group, said: saidOf(table, rename) }))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** The phases with a table that follow another. */
function splitsOf({ phases = [] }: Rules) {
  return phases.filter((phase) => phase.knockOut !== true).slice(1)
}

/** How many matches with a score the tables of a season count, as far as the league has split. */
function matchesCounted({ rules, bundles }: Told, hasSplit: boolean): number {
  const phases = (rules.phases ?? []).filter((phase) => phase.knockOut !== true).map(({ id }) => id)
  const counted = hasSplit ? phases : phases.slice(0, 1)
  return bundles.filter(
    ([fixture, ...more]) =>
      fixture?.kind === 'FixtureScheduled' &&
      (fixture.phase === undefined || counted.includes(fixture.phase)) &&
      more.some((fact) => fact.kind === 'ResultRecorded'),
  ).length
}

describe.each(REGIMES)('any table of $name', ({ rules }) => {
  it('has goal differences that sum to nought, goals that meet, and two clubs a match', () => {
    fc.assert(
      fc.property(seasonsUnder(rules, PLAIN), (told) => {
        const { rows } = tableOf(folded(told.rules, told.bundles.flat()))
        const hasSplit = rows.some((row) => row.group !== undefined)
        // Once some clubs have left matches behind that others still count, no sum comes out even.
        if (hasSplit && splitsOf(told.rules).some(({ carry }) => carry !== 'everything')) return
        expect(sum(rows.map((row) => row.goalDifference))).toBe(0)
        expect(sum(rows.map((row) => row.goalsFor))).toBe(sum(rows.map((row) => row.goalsAgainst)))
        expect(sum(rows.map((row) => row.played))).toBe(2 * matchesCounted(told, hasSplit))
        expect(sum(rows.map((row) => row.won))).toBe(sum(rows.map((row) => row.lost)))
        for (const row of rows) expect(row.won + row.drawn + row.lost).toBe(row.played)
      }),
      RUNS,
    )
  })

  it('has the points the rules give, less those deducted, and is in order of them', () => {
    const { win, draw, loss } = rules.points
    fc.assert(
      fc.property(seasonsUnder(rules, PLAIN), (told) => {
        for (const { table } of tablesTold(told)) {
          for (const [index, row] of table.rows.entries()) {
            const { won, drawn, lost, carried = 0, deducted } = row
            const above = table.rows[index - 1]
            expect(row.points).toBe(win * won + draw * drawn + loss * lost + carried - deducted)
            // No points lift a club out of its part of a league that has split.
            if (above?.group === row.group) expect(row.points).toBeLessThanOrEqual(above?.points ?? Infinity)
            expect(row.position).toBe(1 + table.rows.filter((other) => other.position < row.position).length)
          }
        }
      }),
      RUNS,
    )
  })

  it('has only shared places that the rules leave open, names everyone on them, and takes only steps the rules name', () => {
    const orders = [rules.order, ...(rules.phases ?? []).flatMap((phase) => phase.order ?? [])]
    const codes: string[] = orders.flatMap(({ final, inSeason }) => [...final, ...inSeason].map((step) => step.code))
    const more = rules.playOffs === undefined ? [] : ['PLAY_OFF']
    fc.assert(
      fc.property(seasonsUnder(rules), (told) => {
        for (const { table } of tablesTold(told)) {
          for (const { club, position, tie } of table.rows) {
            const sharing = table.rows.filter((other) => other.position === position).map((other) => other.club)
            expect([...(tie?.undecided?.with ?? [club])].sort()).toEqual(sharing.sort())
            if (tie?.decidedBy !== undefined) expect([...codes, ...more]).toContain(tie.decidedBy)
            if (tie?.undecided !== undefined) expect([...codes, ...more, 'NOTHING']).toContain(tie.undecided.by)
          }
        }
      }),
      RUNS,
    )
  })

  it('does not depend on the order of the facts', () => {
    const keys = fc.array(fc.nat(), { minLength: 100, maxLength: 100 })
    fc.assert(
      fc.property(seasonsUnder(rules), keys, (told, at) => {
        const mixed = [...told.bundles.entries()].sort(([a], [b]) => (at[a] ?? 0) - (at[b] ?? 0)).map(([, bundle]) => bundle)
        const [one, other] = [told.bundles, mixed].map((bundles) => folded(told.rules, bundles.flat()))
        expect(saidOfAll(other!, told.groups)).toEqual(saidOfAll(one!, told.groups))
      }),
      RUNS,
    )
  })

  it('does not depend on what the clubs are called: nothing is decided by the alphabet', () => {
    fc.assert(
      fc.property(seasonsUnder(rules), fc.shuffledSubarray(NAMES, { minLength: NAMES.length }), (told, others) => {
        const rename = (text: string) => others[NAMES.indexOf(text)] ?? text
        const renamed = <T>(value: T) =>
          JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? rename(part) : part)) as T
        const before = folded(told.rules, told.bundles.flat())
        const after = folded(renamed(told.rules), renamed(told.bundles).flat())
        expect(saidOfAll(after, told.groups)).toEqual(saidOfAll(before, told.groups, rename))
      }),
      RUNS,
    )
  })

  it('is without deductions what it would be had there never been any', () => {
    fc.assert(
      fc.property(seasonsUnder(rules), (told) => {
        const facts = told.bundles.flat()
        const never = facts.filter((fact) => fact.kind !== 'PointsDeducted' && fact.kind !== 'DeductionRevised')
        const without = withoutDeductions(folded(told.rules, facts))
        expect(saidOfAll(without, told.groups)).toEqual(saidOfAll(folded(told.rules, never), told.groups))
      }),
      RUNS,
    )
  })
})

/** A season with the first match of a table still to be played, in the order of the calendar, won by one of its sides; none if there is no such match. */
function withOneMore({ rules, bundles }: Told, homeWins: boolean) {
  const inTables = (phase: string | undefined) => rules.phases?.find(({ id }) => id === phase)?.knockOut !== true
  for (const [fixture, ...more] of bundles) {
    if (fixture?.kind !== 'FixtureScheduled' || more.some((fact) => fact.kind === 'ResultRecorded') || !inTables(fixture.phase)) continue
    const result = resultOf(fixture.match, homeWins ? [1, 0] : [0, 1], '2018-05-01T20:00:00Z')
    const [winner, loser] = homeWins ? [fixture.home, fixture.away] : [fixture.away, fixture.home]
    return { facts: [...bundles.flat(), result], winner, loser }
  }
  return undefined
}

const OVERALL = ['GD', 'GF', 'WINS', 'AWAY_GD', 'AWAY_GF', 'AWAY_WINS', 'HOME_GD', 'HOME_GF', 'POINTS_LOST']

/** Whether an order looks at nothing but a club's own record, which a defeat without goals can only make worse. */
function looksAtOwnRecord({ final, inSeason, partialSplit }: Rules['order']): boolean {
  const steps = [...final, ...inSeason]
  return (
    partialSplit === undefined &&
    steps.every(({ code, clubsLevel, onceAllMet, onlyIfItMatters }) => {
      return OVERALL.includes(code) && clubsLevel === undefined && onceAllMet === undefined && onlyIfItMatters === undefined
    })
  )
}

describe.each(REGIMES)('one more match of $name', ({ rules }) => {
  it('never lowers a club for a win, nor raises one for a defeat', () => {
    fc.assert(
      fc.property(seasonsUnder(rules, { plain: true, unfinished: true }), fc.boolean(), (told, homeWins) => {
        const more = withOneMore(told, homeWins)
        fc.pre(more !== undefined)
        const before = tablesTold(told)
        const after = tablesOf(folded(told.rules, more.facts), told.groups)
        for (const [index, { table }] of before.entries()) {
          const now = after[index]!.table
          const ahead = (of: Table, club: string) => {
            const own = of.rows.find((row) => row.club === club)
            // Who stands in another group is no match for either.
            if (own === undefined) return undefined
            return { byPoints: of.rows.filter((row) => row.group === own.group && row.points > own.points).length, place: own.position }
          }
          const [won, lost] = [more.winner, more.loser].map((club) => ({ before: ahead(table, club), after: ahead(now, club) }))
          if (won?.before && won.after) expect(won.after.place).toBeLessThanOrEqual(won.before.place)
          if (!lost?.before || !lost.after) continue
          // Where the direct matches count, a defeat may part two clubs that were ahead of the loser among three: only points are sure.
          expect(lost.after.byPoints).toBeGreaterThanOrEqual(lost.before.byPoints)
          const same = table.order === now.order && table.phase === now.phase
          if (same && rules.phases === undefined && rules.playOffs === undefined && looksAtOwnRecord(rules.order)) {
            expect(lost.after.place).toBeGreaterThanOrEqual(lost.before.place)
          }
        }
      }),
      RUNS,
    )
  })
})

/** What a table says of each club's place. */
function placings({ rows }: Table): Record<string, Placing> {
  return Object.fromEntries(
    rows.map(({ club, position: place, tie }): [string, Placing] => {
      const undecided = tie?.undecided
      return [club, undecided === undefined ? { place } : { place, undecided: { by: undecided.by, with: [...undecided.with].sort() } }]
    }),
  )
}

/** Every table of a season beside its places by hand. */
function compare(told: Told): void {
  for (const { group, table } of tablesTold(told)) {
    expect(placings(table)).toEqual(placesByHand(told.rules, told.bundles.flat(), group))
  }
}

describe('the order', () => {
  it.each(REGIMES)('of $name is that of the second implementation', ({ rules }) => {
    fc.assert(fc.property(seasonsUnder(rules), compare), { ...RUNS, numRuns: 80 })
  })

  const anySeason = madeUpRules.chain((rules) => seasonsUnder(rules))

  it('of rules made up is that of the second implementation', () => {
    fc.assert(fc.property(anySeason, compare), { ...RUNS, numRuns: 4000 })
  })
})

describe('the rules on file', () => {
  it('are of fifteen competitions at least', () => {
    expect(COMPETITIONS.length).toBeGreaterThanOrEqual(15)
    expect(REGIMES.length).toBeGreaterThan(COMPETITIONS.length)
  })
})
