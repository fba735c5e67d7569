/**
 * Writes the JSON Schemas that editors check the data files with. The zod schemas of the engine are the source; run this after changing them:
 *
 *     npx tsx competitions/schema/write.ts
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { CompetitionSchema, HonoursSchema, RulesSchema, SeasonSchema } from '../../src/competition/index.ts'

const SCHEMAS = { competition: CompetitionSchema, rules: RulesSchema, season: SeasonSchema, honours: HonoursSchema }

/** Every schema file's name with its JSON Schema. Checks that JSON Schema cannot say, such as real dates, are left out of it. */
export function jsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
    ]),
  )
}

function main(): void {
  for (const [file, schema] of jsonSchemas()) {
    writeFileSync(new URL(file, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
