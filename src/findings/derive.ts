import type { History } from '../records/index.ts'
import type { Season } from '../season/index.ts'
import { contextOf } from './context.ts'
import type { FindingContext, Kind } from './kind.ts'
import { FINDING_KINDS, KINDS } from './kinds.ts'
import type { OddsKnown } from './odds/honest.ts'
import { prominenceOf, rarityKey } from './prominence.ts'
import type { Finding, FindingKind, FindingOf } from './values.ts'

/** The findings of a season as of its instant, the most prominent first, and what they were derived from. */
export interface Findings {
  readonly context: FindingContext
  readonly all: readonly Finding[]
}

/**
 * Everything worth saying about a season as of its instant, most prominent first; how likely things are only where a forecast is given.
 * Nothing is said without evidence: a draft that has none is not a finding.
 */
export function findingsOf(season: Season, history?: History, odds?: OddsKnown): Findings {
  const context = contextOf(season, history, odds)
  const all = FINDING_KINDS.flatMap((kind) => derived(KINDS[kind] as Kind<FindingKind>, context) as Finding[])
  return { context, all: all.sort((a, b) => b.prominence.score - a.prominence.score || (a.id < b.id ? -1 : 1)) }
}

function derived<K extends FindingKind>(kind: Kind<K>, context: FindingContext): FindingOf<K>[] {
  return kind
    .derive(context)
    .filter((draft) => draft.evidence.length > 0)
    .map(({ key, value, evidence, ...weighed }) => ({
      id: `${kind.kind}/${key}`,
      kind: kind.kind,
      family: kind.family,
      subject: weighed.subject,
      value,
      asOf: context.season.asOf,
      evidence: [...new Set(evidence)],
      prominence: prominenceOf(weighed, rarityKey(kind.kind, kind.rarityOf?.(value)), context.stake),
      text: kind.said(value, context),
    }))
}

/** The findings of one kind, in the order given. */
export function ofKind<K extends FindingKind>(findings: readonly Finding[], kind: K): FindingOf<K>[] {
  return findings.filter((finding) => finding.kind === kind) as unknown as FindingOf<K>[]
}
