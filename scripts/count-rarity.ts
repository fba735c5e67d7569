import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { bundledHistory, bundledSeason, competitionOf } from '../src/cli/catalogue.ts'
import { rarityKey } from '../src/findings/index.ts'
import { KINDS } from '../src/findings/kinds.ts'
import { addSeconds } from '../src/base/index.ts'
import { seasonsOfHistory } from '../src/cli/past-seasons.ts'
import {
  findingsOf,
  foldSeason,
  forecastOf,
  honestForecast,
  latestRound,
  type OddsKnown,
  scudetto,
  type Season,
  type SeasonResults,
  withoutResults,
} from '../src/index.ts'

/**
 * Counts how often each kind of finding comes up in a round of the bundled seasons: src/findings/rarity.json, which gives findings their
 * rarity. Fails when the file is out of date; `npm run count-rarity` (`--write`) brings it up to date.
 */
const FILE = 'src/findings/rarity.json'

/** A round is over three days after its first kick-off. */
const ROUND_SECONDS = 3 * 24 * 3600

const SEASONS = [{ competition: 'ita.serie-a', season: '2017-18', matchdays: 38 }]

/** Seasons that are enough to tell odds that are news from those that are not. */
const SIMULATED = 4096

/** The odds of a round as the findings see them; what is proved is left out, since odds so near to nought or one are no finding anyway. */
function oddsOf(season: Season, past: readonly SeasonResults[]): OddsKnown {
  const honest = (of: Season) => honestForecast(forecastOf(of, { past, seasons: SIMULATED }), { clubs: [], open: [] })
  return { now: honest(season), before: honest(withoutResults(season, latestRound(season).matches)) }
}

const counts = new Map<string, number>()
let rounds = 0
for (const { competition: id, season, matchdays } of SEASONS) {
  const [competition, file, history] = [competitionOf(id), bundledSeason(`${id}/${season}`), bundledHistory(id)]
  if (!competition.ok || !file.ok || !history.ok) throw new Error(`${id}/${season} cannot be read`)
  const past = seasonsOfHistory(history.value)
    .filter(({ season: label }) => label < season)
    .slice(-10)
  const { facts } = scudetto.read([file.value], { competition: competition.value })
  for (let matchday = 1; matchday <= matchdays; matchday++) {
    const first = facts.flatMap((fact) => (fact.kind === 'FixtureScheduled' && fact.matchday === matchday ? fact.kickOff : [])).sort()[0]
    if (first === undefined) throw new Error(`matchday ${String(matchday)} has no fixture`)
    const folded = foldSeason({ competition: competition.value, season, facts, asOf: addSeconds(first, ROUND_SECONDS) })
    if (!folded.ok) throw new Error(folded.problem.message)
    rounds++
    for (const { kind, value } of findingsOf(folded.value, history.value, oddsOf(folded.value, past)).all) {
      const key = rarityKey(kind, (KINDS[kind].rarityOf as ((of: unknown) => string) | undefined)?.(value))
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
}
const perRound = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => [key, Math.round((count / rounds) * 1000) / 1000])
const text = await format(JSON.stringify(Object.fromEntries(perRound)), { parser: 'json' })
if (process.argv.includes('--write')) writeFileSync(FILE, text)
const same = readFileSync(FILE, 'utf8') === text
console.log(
  same ? `${String(perRound.length)} rates` : `${FILE} differs from the bundled seasons: run "npm run count-rarity" and review the change`,
)
process.exit(same ? 0 : 1)
