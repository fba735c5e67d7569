/** How far long work has got, for people who watch. */
export interface Progress {
  readonly show: (done: number) => void
  /** Takes the line away again. */
  readonly end: () => void
}

/** Work shorter than this many milliseconds shows nothing. */
const WORTH_SHOWING = 1500
const BETWEEN = 200

/** Progress on one line of a terminal's error stream: "40,960 of 1,000,000 seasons"; nothing where nobody watches. */
export function progressShown(what: string, all?: number): Progress {
  const started = performance.now()
  let shown = 0
  return {
    show: (done) => {
      const now = performance.now()
      if (!process.stderr.isTTY || now - started < WORTH_SHOWING || now - shown < BETWEEN) return
      shown = now
      process.stderr.write(`\r${figure(done)}${all === undefined ? '' : ` of ${figure(all)}`} ${what}`)
    },
    end: () => {
      if (shown > 0) process.stderr.write('\r\u001b[K')
    },
  }
}

function figure(count: number): string {
  return count.toLocaleString('en-GB')
}
