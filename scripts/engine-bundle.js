/**
 * The third wall: the engine bundled for no platform at all. Fails when anything of Node gets in, and says how large the engine is.
 */
import { build } from 'esbuild'

/** Bytes, minified: a page loads this. Raise it with a reason in CHANGELOG.md. */
const LARGEST = 740_000

const result = await build({
  entryPoints: ['src/index.ts'],
  bundle: true,
  write: false,
  minify: true,
  metafile: true,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['import', 'default'],
  format: 'esm',
  logLevel: 'error',
})
const server = Object.keys(result.metafile.inputs).filter((path) => /^node:|src\/(?:cli|log)\//.test(path))
const bytes = result.outputFiles[0]?.contents.byteLength ?? 0
console.log(`engine bundle: ${bytes} bytes, ${Object.keys(result.metafile.inputs).length} inputs`)
if (server.length > 0) console.log(`server input: ${server.join(', ')}`)
if (bytes > LARGEST) console.log(`larger than ${LARGEST} bytes`)
process.exit(server.length > 0 || bytes > LARGEST ? 1 : 0)
