import type { FactId, Instant } from '../../base/index.ts'
import type { FactKind } from '../../facts/index.ts'

/** Kinds there is one of for their match, player or cup, so that their ids carry no number. */
const SINGLE: ReadonlySet<unknown> = new Set<FactKind>([
  'PlayerRegistered',
  'FixtureScheduled',
  'ResultRecorded',
  'MatchAwarded',
  'MatchCancelled',
  'CupFinalSet',
  'CupWon',
  'SpotDecided',
  'SeasonStopped',
])

/** The id a fact gets when it says none: `juventus-v-napoli/ShotTaken.3` is that match's third shot in the file. */
export class IdCounter {
  readonly #counts = new Map<string, number>()

  /** Counts a fact, and gives its default id. Every fact of a file must be counted, in order, whether it says its id or not. */
  next({ kind, match, player, cup, spot, club }: Readonly<Record<string, unknown>>): FactId {
    const subject = match ?? player ?? cup ?? spot ?? club
    const id = `${typeof subject === 'string' ? subject : 'season'}/${String(kind)}`
    if (SINGLE.has(kind)) return id
    const count = (this.#counts.get(id) ?? 0) + 1
    this.#counts.set(id, count)
    return `${id}.${String(count)}`
  }
}

const LENGTH_WITH_MILLISECONDS = '2018-04-22T18:45:00.000Z'.length

/** The instant some whole seconds after another, given in milliseconds; undefined where there is none. Plain: a season has thousands. */
export function instantAfter(epoch: number, seconds: number): Instant | undefined {
  const date = new Date(epoch + seconds * 1000)
  if (!Number.isInteger(seconds) || Number.isNaN(date.getTime())) return undefined
  const text = date.toISOString()
  return text.length === LENGTH_WITH_MILLISECONDS ? `${text.slice(0, -5)}Z` : undefined
}
