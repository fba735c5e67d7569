import { build } from 'esbuild'

/** The engine as one script for no platform at all, as a page would load it: it leaves `engine` behind. */
export async function engineFile(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('../src/index.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    minify: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import', 'default'],
    format: 'iife',
    globalName: 'engine',
    logLevel: 'error',
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('the engine was not built')
  return file.text
}
