import { build } from 'esbuild'

/** The engine as one script for no platform at all, as a page would load it: it leaves `engine` behind. */
export function engineFile(): Promise<string> {
  return built('src/index.ts', 'iife')
}

/** A part of the engine as it is shipped, built into one file and loaded: what stands in the source is quicker to start and slower to run. */
export async function shipped<T>(path: string): Promise<T> {
  return (await import(`data:text/javascript,${encodeURIComponent(await built(path, 'esm'))}`)) as T
}

async function built(path: string, format: 'iife' | 'esm'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL(`../${path}`, import.meta.url).pathname],
    bundle: true,
    write: false,
    minify: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import', 'default'],
    format,
    ...(format === 'iife' && { globalName: 'engine' }),
    logLevel: 'error',
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error(`${path} was not built`)
  return file.text
}
