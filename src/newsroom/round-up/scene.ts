import type { ClubId, MatchId } from '../../base/index.ts'
import { type Finding, type FindingContext, type FindingKind, type FindingOf, ofKind } from '../../findings/index.ts'
import { Writer } from './writer.ts'

/** What every part of the article works from: the findings, a way to find them, the writer, and what has been told. */
export interface Scene {
  readonly context: FindingContext
  readonly writer: Writer
  /** Matches already told; at most four are, the rest are only listed. */
  readonly told: Set<MatchId>
  /** Verbs for winning already used in the section being written. */
  verbs: Set<string>
  readonly all: <K extends FindingKind>(kind: K) => readonly FindingOf<K>[]
  readonly about: <K extends FindingKind>(kind: K, key: { readonly match?: MatchId; readonly club?: ClubId }) => readonly FindingOf<K>[]
}

/** Sets the scene for an article. */
export function sceneOf(context: FindingContext, findings: readonly Finding[], seed: string): Scene {
  const byKind = new Map<FindingKind, readonly Finding[]>()
  for (const finding of findings) byKind.set(finding.kind, [...(byKind.get(finding.kind) ?? []), finding])
  const all = <K extends FindingKind>(kind: K) => ofKind(byKind.get(kind) ?? [], kind)
  return {
    context,
    writer: new Writer(context.season, context.names, seed),
    told: new Set(),
    verbs: new Set(),
    all,
    about: (kind, { match, club }) =>
      all(kind).filter(
        ({ subject }) => (match === undefined || subject.match === match) && (club === undefined || subject.clubs[0] === club),
      ),
  }
}

/** The finding of a kind about a club or a match, the most prominent first. */
export function one<K extends FindingKind>(
  scene: Scene,
  kind: K,
  key: { readonly match?: MatchId; readonly club?: ClubId },
): FindingOf<K> | undefined {
  return scene.about(kind, key)[0]
}
