import type { Finding } from '../../findings/index.ts'

/** Words that claim a certainty, and what has to be stated with them. */
interface Reserved {
  readonly words: RegExp
  readonly borneOutBy: (finding: Finding) => boolean
}

type OnZone = Extract<Finding, { kind: 'clinched' | 'eliminated' | 'settled-by' | 'scenario' }>
type ZoneKind = OnZone['value']['zoneKind']

/** What is settled of a zone, or what would settle it: the zone and the verdict. */
function verdictOf(finding: Finding): { readonly zoneKind: ZoneKind; readonly verdict: 'clinched' | 'eliminated' } | undefined {
  if (finding.kind === 'clinched' || finding.kind === 'eliminated') return { zoneKind: finding.value.zoneKind, verdict: finding.kind }
  return finding.kind === 'settled-by' || finding.kind === 'scenario' ? finding.value : undefined
}

function settles(verdict: 'clinched' | 'eliminated', zone?: ZoneKind): (finding: Finding) => boolean {
  return (finding) => {
    const found = verdictOf(finding)
    return found?.verdict === verdict && (zone === undefined || found.zoneKind === zone)
  }
}

function isRace(zone: ZoneKind): (finding: Finding) => boolean {
  return (finding) => finding.kind === 'contenders' && finding.value.zoneKind === zone
}

const ofCertainty = ({ family }: Finding) => family === 'certainty'

const RESERVED: readonly Reserved[] = [
  {
    words: /\bchampions\b(?! League)/i,
    borneOutBy: (finding) => finding.kind === 'defending-champions' || settles('clinched', 'title')(finding),
  },
  { words: /\brelegate[ds]?\b/i, borneOutBy: (finding) => settles('clinched', 'relegation')(finding) || isRace('relegation')(finding) },
  { words: /\bsafe(?:ty)?\b/i, borneOutBy: settles('eliminated', 'relegation') },
  { words: /\bout of the (?:title race|race|running)\b/i, borneOutBy: settles('eliminated') },
  { words: /\bconfirm(?:s|ed)?\b/i, borneOutBy: settles('clinched') },
  {
    words: /\b(?:can|cannot|could|will|would be (?:champions|relegated|safe)|sure of|certain|mathematically|clinch(?:es|ed)?)\b/i,
    borneOutBy: ofCertainty,
  },
  // Only a forecast could bear it out.
  { words: /\ball but\b/i, borneOutBy: () => false },
]

/** The first word of a text that claims a certainty none of the findings bears out. */
export function reservedWordIn(text: string, findings: readonly Finding[]): string | undefined {
  for (const { words, borneOutBy } of RESERVED) {
    const [word] = words.exec(text) ?? []
    if (word !== undefined && !findings.some(borneOutBy)) return word
  }
  return undefined
}
