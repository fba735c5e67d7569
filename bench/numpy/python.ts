import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Debian's own, which its packages are for, whatever other Python comes first on the path. */
const PYTHON = '/usr/bin/python3'
const PACKAGES = ['python3-numpy', 'python3-scipy']
/** The figures are of one core on either side. */
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' }

/** Runs a script of this folder: JSON on its standard input, JSON from its standard output. Installs numpy and scipy first where they are absent. */
export function python(script: string, input: unknown): unknown {
  installPackages()
  const path = fileURLToPath(new URL(script, import.meta.url))
  const options = { input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, ...ONE_THREAD } } as const
  return JSON.parse(execFileSync(PYTHON, [path], options)) as unknown
}

function installPackages(): void {
  if (spawnSync(PYTHON, ['-c', 'import numpy, scipy']).status === 0) return
  const install = ['install', '-y', '--no-install-recommends', ...PACKAGES]
  if (spawnSync('apt-get', install).status === 0) return
  execFileSync('apt-get', ['update'])
  execFileSync('apt-get', install)
}
