/**
 * Bundles the command line and the engine into dist/. Each file is written beside its place and then moved there, so that nobody runs half
 * of one.
 *
 *     node scripts/build.js
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { scudetto: 'src/cli/main.ts', 'simulation-worker': 'src/cli/simulation-worker.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  write: false,
})

mkdirSync(join(root, 'dist'), { recursive: true })
for (const { path, contents } of outputFiles) {
  const beside = `${path}.${String(process.pid)}.part`
  writeFileSync(beside, contents, { mode: 0o755 })
  renameSync(beside, path)
}
