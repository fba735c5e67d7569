import type { Checked, CompetitionId, Instant, Problem, SeasonLabel } from '../base/index.ts'
import type { Fact } from '../facts/index.ts'

/** The stream a fact belongs to: one season of one competition. */
export interface SeasonKey {
  readonly competition: CompetitionId
  readonly season: SeasonLabel
}

/** A fact as the log keeps it: where it stands, and when the desk wrote it down (its `at` is when it became true). */
export interface LoggedFact {
  /** Counts from 1 in each stream, without gaps. */
  readonly position: number
  readonly recordedAt: Instant
  readonly fact: Fact
}

/** How facts are appended. */
export interface AppendOptions {
  /** The position the writer last saw; the append is refused when the log has moved on since. Left out: wherever the log stands. */
  readonly expectedPosition?: number
  readonly recordedAt: Instant
}

/** Which part of a stream to read: positions after `after`, up to and with `upTo`. Left out: all of it. */
export interface ReadRange {
  readonly after?: number
  readonly upTo?: number
}

/**
 * The append-only store of facts. Nothing in it is ever rewritten or taken out: a correction is a new fact that names the one it corrects,
 * so the season can be shown as it was known at any position.
 */
export interface Log {
  /**
   * Appends facts in order, all of them or none, and gives the stream's new position.
   * Problems: LOG_MOVED_ON (another writer was first), FACT_REPEATED (an id that is there already), FACT_UNKNOWN (a correction of a fact
   * that is neither in the stream nor earlier in the same append).
   */
  append(stream: SeasonKey, facts: readonly Fact[], options: AppendOptions): Promise<Checked<{ readonly position: number }, Problem>>
  /** The stream's facts in order; none for a stream nobody has written to. */
  read(stream: SeasonKey, range?: ReadRange): Promise<readonly LoggedFact[]>
  /** How many facts the stream holds. */
  position(stream: SeasonKey): Promise<number>
}
