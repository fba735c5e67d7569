import type { Problem } from './problem.ts'

/** Success or problems, as a value. Nothing in the engine throws for bad input. */
export type Checked<T, P = readonly Problem[]> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P }

/** A success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** A failure with its problem or problems. */
export function fail<P>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem }
}
