import type { Competition } from '../../src/competition/index.ts'

/** Something a rule found wrong: where in the competition's files, and what. */
export interface Finding {
  readonly where: string
  readonly message: string
}

/** The part of a bundled history that rules look at: who played in the top flight, season by season, oldest first. */
export interface History {
  readonly seasons: readonly { readonly season: string; readonly clubs: readonly string[] }[]
}

/** One check of a competition's data that a schema cannot make. */
export interface Rule {
  readonly name: string
  /** What goes wrong in the product when the rule is broken. */
  readonly why: string
  check(competition: Competition, history?: History): readonly Finding[]
}
