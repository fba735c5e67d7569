import { notice, type Problem } from '../base/index.ts'

/** How many problems of one severity a file may report before the rest is only counted. */
export const PROBLEMS_PER_FILE = 100

/** Gathers what is wrong with a feed's files: enough of it to act on, never so much that a broken file drowns the reader. */
export class ProblemList {
  readonly #kept: Problem[] = []
  readonly #counts = new Map<string, number>()
  readonly #leftOut = new Map<string | undefined, { readonly first: Problem; count: number }>()

  /** Keeps the problem, or counts it once its file has had its {@link PROBLEMS_PER_FILE}. */
  add(found: Problem): void {
    const key = `${found.severity} ${found.place?.file ?? ''}`
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    if (count <= PROBLEMS_PER_FILE) this.#kept.push(found)
    else this.#leaveOut(found)
  }

  #leaveOut(found: Problem): void {
    const file = found.place?.file
    const known = this.#leftOut.get(file)
    if (known === undefined) this.#leftOut.set(file, { first: found, count: 1 })
    else known.count += 1
  }

  /** The problems kept, then one notice a file for those that were only counted. */
  all(): readonly Problem[] {
    const more = [...this.#leftOut].map(([file, { first, count }]) =>
      notice(first.code, `${String(count)} more problems of this file are left out.`, file === undefined ? {} : { place: { file } }),
    )
    return [...this.#kept, ...more]
  }
}
