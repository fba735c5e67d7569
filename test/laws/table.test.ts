import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { competitionOf as competitionOnFile } from '../../src/cli/catalogue.ts'
import { type Fact, type Row, type Rules, type Season, seasonOfGroup, type Table, tableOf, withoutDeductions } from '../../src/index.ts'
import { competitionOf, seasonOf } from '../../src/season/season.fixture.ts'
import { madeUpRules } from './oracle/made-up.ts'
import { type Placing, placesByHand } from './oracle/places.ts'
import { resultOf, seasonsUnder, type Told } from './oracle/seasons.ts'
import { NAMES } from './oracle/small.ts'

const RUNS = { numRuns: 60, seed: 1718 }

/** Every regime of every competition on file, by its name. */
const FOLDER = new URL('../../competitions/', import.meta.url)
const REGIMES = readdirSync(FOLDER)
  .filter((id) => existsSync(new URL(`${id}/competition.json`, FOLDER)))
  .flatMap((id) => {
    const read = competitionOnFile(id)
    return read.ok ? read.value.regimes : []
  })
  .map((rules) => ({ name: `${rules.competition} from ${rules.from}`, rules }))

/** The season of some facts under some rules. */
function folded(rules: Rules, facts: readonly Fact[]): Season {
  return seasonOf([], facts, competitionOf({ regimes: [rules] }))
}

/** Every table of a season: of all its clubs, and of each group. */
function tablesOf({ rules, groups }: Told, facts: readonly Fact[]): { readonly group?: string; readonly table: Table }[] {
  const season = folded(rules, facts)
  const ofGroups = groups.flatMap((group) => {
    const own = seasonOfGroup(season, group)
    return own.ok ? [{ group, table: tableOf(own.value) }] : []
  })
  return [{ table: tableOf(season) }, ...ofGroups]
}

/** What a table says of each club's place. */
function placings({ rows }: Table): Record<string, Placing> {
  return Object.fromEntries(
    rows.map(({ club, position, tie: { undecided } = {} }) => [
      club,
      undecided === undefined
        ? { place: position }
        : { place: position, undecided: { by: undecided.by, with: [...undecided.with].sort() } },
    ]),
  )
}

/** Every table of a season beside its places by hand. */
function compare(told: Told, facts: readonly Fact[] = told.bundles.flat()): void {
  for (const { group, table } of tablesOf(told, facts)) expect(placings(table)).toEqual(placesByHand(told.rules, facts, group))
}

describe('the order', () => {
  it.each(REGIMES)('of $name is that of the second implementation', ({ rules }) => {
    fc.assert(
      fc.property(seasonsUnder(rules), (told) => {
        compare(told)
      }),
      { ...RUNS, numRuns: 200 },
    )
  })

  it('of rules made up is that of the second implementation', () => {
    fc.assert(
      fc.property(
        madeUpRules.chain((rules) => seasonsUnder(rules)),
        (told) => {
          compare(told)
        },
      ),
      { ...RUNS, numRuns: 3000 },
    )
  })
})
