import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { bundledHistory, bundledSeason, competitionOf } from '../src/cli/catalogue.ts'
import { rarityKey } from '../src/findings/index.ts'
import { KINDS } from '../src/findings/kinds.ts'
import { addSeconds } from '../src/base/index.ts'
import { findingsOf, foldSeason, scudetto } from '../src/index.ts'

/**
 * Counts how often each kind of finding comes up in a round of the bundled seasons: src/findings/rarity.json, which gives findings their
 * rarity. Fails when the file is out of date; `npm run count-rarity` (`--write`) brings it up to date.
 */
const FILE = 'src/findings/rarity.json'

/** A round is over three days after its first kick-off. */
const ROUND_SECONDS = 3 * 24 * 3600

const SEASONS = [{ competition: 'ita.serie-a', season: '2017-18', matchdays: 38 }]

const counts = new Map<string, number>()
let rounds = 0
for (const { competition: id, season, matchdays } of SEASONS) {
  const [competition, file, history] = [competitionOf(id), bundledSeason(`${id}/${season}`), bundledHistory(id)]
  if (!competition.ok || !file.ok || !history.ok) throw new Error(`${id}/${season} cannot be read`)
  const { facts } = scudetto.read([file.value], { competition: competition.value })
  for (let matchday = 1; matchday <= matchdays; matchday++) {
    const first = facts.flatMap((fact) => (fact.kind === 'FixtureScheduled' && fact.matchday === matchday ? fact.kickOff : [])).sort()[0]
    if (first === undefined) throw new Error(`matchday ${String(matchday)} has no fixture`)
    const folded = foldSeason({ competition: competition.value, season, facts, asOf: addSeconds(first, ROUND_SECONDS) })
    if (!folded.ok) throw new Error(folded.problem.message)
    rounds++
    for (const { kind, value } of findingsOf(folded.value, history.value).all) {
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
