import { readFileSync, writeFileSync } from 'node:fs'
import { coverageTable, FEEDS } from '../src/feed/index.ts'

/** The field × provider table of the feeds, kept in docs/feeds.md; fails when the file differs from what the feeds declare. `--write` brings it up to date. */
const FILE = 'docs/feeds.md'
const document = `# What each feed gives\n\nWritten from \`src/feed/*/coverage.ts\` by \`npx tsx scripts/feed-coverage.ts --write\`.\n\n${coverageTable(FEEDS).trim()}\n`
if (process.argv.includes('--write')) writeFileSync(FILE, document)
const same = readFileSync(FILE, 'utf8') === document
if (!same) console.log(`${FILE} differs from what the feeds declare`)
process.exit(same ? 0 : 1)
