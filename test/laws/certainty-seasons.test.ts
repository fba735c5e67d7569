import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Places } from '../../src/certainty/places.ts'
import { competitionOf, decisionsFile } from '../../src/cli/catalogue.ts'
import { decisionsFor, inOrderOfEffect } from '../../src/cli/decisions.ts'
import { type Fact, foldSeason, readFeed, type Season } from '../../src/index.ts'
import { divisionsIn } from '../../src/table/index.ts'

/**
 * Every club's best and worst place in real seasons: what is said is proved and shown, and little is left open. `npm run test:long` takes
 * every matchday from the 20th on; otherwise a few are taken.
 */
const DATA = new URL('../../../shared/data/football.json/', import.meta.url)
const LONG = Number(process.env.CERTAINTY_LEAGUES ?? 0) > 0
const SEASONS = ['2013-14', '2014-15', '2015-16', '2016-17', '2017-18', '2018-19', '2019-20', '2020-21', '2021-22']
const MATCHDAYS = LONG ? Array.from({ length: 18 }, (_, index) => 20 + index) : [30, 34, 37]

function factsOf(label: string): readonly Fact[] {
  const competition = competitionOf('ita.serie-a')
  if (!competition.ok) throw new Error('Serie A is not on file')
  const text = readFileSync(new URL(`${label}/it.1.json`, DATA), 'utf8')
  const { facts } = readFeed([{ name: `${label}.json`, text }], { competition: competition.value, season: label })
  const decisions = decisionsFor(facts, decisionsFile('ita.serie-a', label))
  if (!decisions.ok) throw new Error(`the decisions of ${label} cannot be read`)
  return inOrderOfEffect(facts, decisions.value.facts)
}

function seasonAfter(label: string, facts: readonly Fact[], throughMatchday: number): Season {
  const competition = competitionOf('ita.serie-a')
  const folded = competition.ok ? foldSeason({ competition: competition.value, season: label, facts, throughMatchday }) : undefined
  if (folded?.ok !== true) throw new Error(`${label} cannot be folded`)
  return folded.value
}

/** Ends asked for, those left open, and what was found but not accepted: by the verifier, or by the table. */
function countAfter(season: Season) {
  const [division] = divisionsIn(season).parts
  if (division === undefined) throw new Error('a season without a table')
  const places = new Places(season, division)
  let open = 0
  for (const club of division.clubs.keys()) {
    for (const end of ['best', 'worst'] as const) if (places.extremeOf(club, end).openTo !== undefined) open++
  }
  return { ends: 2 * division.clubs.length, open, refused: places.refused }
}

describe.skipIf(!existsSync(DATA))('every club of Serie A', () => {
  it.each(SEASONS)(
    'in %s: nothing found is refused by what checks it, and hardly an end is left open',
    (label) => {
      const facts = factsOf(label)
      const counts = MATCHDAYS.map((matchday) => ({ matchday, ...countAfter(seasonAfter(label, facts, matchday)) }))
      const openFrom = (from: number, to: number) =>
        counts.filter(({ matchday }) => matchday >= from && matchday <= to).reduce((sum, { open }) => sum + open, 0)
      if (LONG)
        process.stdout.write(`${label}: open ${String(openFrom(20, 28))} of 360 to matchday 28, ${String(openFrom(29, 37))} of 360 after\n`)
      expect(counts.filter(({ refused }) => refused > 0)).toEqual([])
      // Of 360 ends each; the whole count over nine seasons is in README's ledger.
      expect(openFrom(20, 28)).toBeLessThanOrEqual(3)
      expect(openFrom(29, 37)).toBe(0)
    },
    LONG ? 3_600_000 : 120_000,
  )
})
