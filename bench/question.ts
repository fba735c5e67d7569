import { Bench, type BenchOptions } from 'tinybench'

/** One thing timed, and the named thing it is held against; both run in the same process, one after the other. */
export interface Pair {
  readonly name: string
  readonly run: () => unknown
  readonly peer: { readonly name: string; readonly run: () => unknown }
  /** What the median must stay under, in milliseconds, where a bound was set. */
  readonly under?: number
}

/** Figures that stand for themselves. */
export interface Figures {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A question and the pairs that answer it. */
export interface Question {
  readonly title: string
  /** What is counted and what is not. */
  readonly note: string
  /** None when it cannot be asked here: `note` then says why. */
  readonly pairs: readonly Pair[]
  readonly options?: BenchOptions
  /** Pairs timed already, where that takes more than calling them. */
  readonly measured?: readonly Answer[]
  /** What no pair of timings can say. */
  readonly figures?: Figures
}

/** A pair timed: medians and 99th percentiles in milliseconds. */
export interface Answer {
  readonly name: string
  readonly peer: string
  readonly ours: Timing
  readonly theirs: Timing
  readonly under?: number
}

/** Medians and 99th percentiles in milliseconds, of so many runs. */
export interface Timing {
  readonly median: number
  readonly p99: number
  readonly runs: number
}

/** A second for each thing timed, warming up included, and never fewer than ten runs. */
const OPTIONS: BenchOptions = { warmupTime: 300, warmupIterations: 5, time: 700, iterations: 10 }

/** Times every pair of a question. */
export function answer({ pairs, options = OPTIONS, measured = [] }: Question): readonly Answer[] {
  // One peer may stand beside several figures; it is timed once.
  const work = new Map(pairs.flatMap(({ name, run, peer }) => [[name, run] as const, [peer.name, peer.run] as const]))
  const timed = new Map([...work].map(([name, run]) => [name, timingOf(name, run, options)]))
  const answers = pairs.map(({ name, peer, under }) => {
    const [ours, theirs] = [timed.get(name), timed.get(peer.name)]
    if (ours === undefined || theirs === undefined) throw new Error(`${name} was not timed`)
    return { name, peer: peer.name, ours, theirs, ...(under !== undefined && { under }) }
  })
  return [...answers, ...measured]
}

/** The median and the 99th percentile of some times in milliseconds. */
export function timingOfAll(times: readonly number[]): Timing {
  const inOrder = [...times].sort((a, b) => a - b)
  const at = (share: number) => inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? NaN
  return { median: at(0.5), p99: at(0.99), runs: inOrder.length }
}

/** Keeps what a run returns, so that no engine may leave the work out. */
let kept: unknown

/** Times one thing by itself. */
export function timingOf(name: string, run: () => unknown, options: BenchOptions = OPTIONS): Timing {
  const bench = new Bench(options)
  bench.add(
    name,
    () => {
      kept = run()
    },
    { async: false },
  )
  bench.runSync()
  const result = bench.tasks[0]?.result
  if (result === undefined || !('latency' in result) || kept === undefined) throw new Error(`${name} gave no figures`)
  const { p50, p99, samplesCount } = result.latency
  return { median: p50, p99, runs: samplesCount }
}

/** A time with its unit written out: "0.41 milliseconds", "2.3 seconds". */
export function inWords(milliseconds: number): string {
  const [value, unit] =
    milliseconds >= 1000
      ? [milliseconds / 1000, 'seconds']
      : milliseconds >= 0.1
        ? [milliseconds, 'milliseconds']
        : [milliseconds * 1000, 'microseconds']
  const figure = Number(value.toPrecision(3))
  return `${String(figure)} ${figure === 1 ? unit.slice(0, -1) : unit}`
}
