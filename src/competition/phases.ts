import type { Phase, PhaseGroup, Rules } from './types.ts'

/** Where a fixture belongs: a phase of the season, and a group of it. */
export interface PhasePlace {
  readonly phase?: string
  readonly group?: string
}

/** What a feed says of a fixture's place in the season. */
export interface RoundLabels {
  /** Round, stage and group as the feed writes them: "Group A", "Playoff I, Matchday 8". */
  readonly labels: readonly string[]
  readonly matchday?: number | undefined
}

function begins(label: string, beginnings: readonly string[] = []): boolean {
  const text = label.trim().toLowerCase()
  // "Group A" must not take "Group AB": what follows the beginning is not a letter or a digit.
  return beginnings.some((each) => text.startsWith(each.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(text.slice(each.length)))
}

function groupUnder({ groups }: Phase, labels: readonly string[]): PhaseGroup | undefined {
  return groups?.find((group) => labels.some((label) => begins(label, group.labels)))
}

/** The phase and group of a fixture under a regime of rules; nothing for a league without phases, or where no label or matchday tells. */
export function placeInPhases(rules: Rules, { labels, matchday }: RoundLabels): PhasePlace {
  const phases = rules.phases ?? []
  for (const phase of phases) {
    const group = groupUnder(phase, labels)
    if (group !== undefined) return { phase: phase.id, group: group.id }
  }
  const named = phases.find((phase) => labels.some((label) => begins(label, phase.labels)))
  const numbered = phases.find(
    ({ matchdays: [first, last] = [Infinity, 0] }) => matchday !== undefined && matchday >= first && matchday <= last,
  )
  const phase = named ?? numbered
  return phase === undefined ? {} : { phase: phase.id }
}
