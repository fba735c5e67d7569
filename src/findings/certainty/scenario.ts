import { type Scenario, scenariosOf } from '../../certainty/index.ts'
import { groupsOf } from '../../season/index.ts'
import type { Draft, FindingContext, Kind } from '../kind.ts'
import { scenarioInWords, scenarioNames } from '../scenarios/words.ts'
import { contenders } from './contenders.ts'
import { certificateId, rivalsOf } from './settled.ts'

/** What a round can settle is told once this few matches are left. */
const LAST_WEEKS = 4
/** Cases looked at for one question. What is not known then is not said. */
const BUDGET = 500

/** What the next round can settle in a race of a few clubs, and under which results, where a sentence can hold them. */
export const scenario: Kind<'scenario'> = {
  kind: 'scenario',
  family: 'certainty',
  derive: (context) => {
    const { season, table, leftFor } = context
    if (groupsOf(season).length > 0 || Math.max(...table.rows.map(({ club }) => leftFor(club))) > LAST_WEEKS) return []
    return contenders.derive(context).flatMap(({ value }) => {
      const { matchday, scenarios } = scenariosOf(season, { zones: [value.zone], clubs: value.clubs, budget: BUDGET, rows: 1 })
      // That one of two is champion says that the other is not.
      const told = scenarios.filter(({ target }) => value.zoneKind !== 'title' || target.kind === 'clinched')
      return told.filter((each) => isOneSentence(each, context)).map((each) => draft(each, { ...value, matchday }, context))
    })
  },
  rarityOf: ({ zoneKind, verdict }) => `${verdict} ${zoneKind}`,
  said: ({ scenario: what }, context) => sentenceOf(what, context),
}

function sentenceOf(what: Told, { season, names }: FindingContext): string {
  return scenarioInWords({ ...what, complete: true }, scenarioNames(season, names.club)).sentence
}

function isOneSentence(each: Scenario, { season, names }: FindingContext): boolean {
  return each.complete && each.terms.length > 0 && scenarioInWords(each, scenarioNames(season, names.club)).items === undefined
}

type Told = Pick<Scenario, 'club' | 'target' | 'matches' | 'terms' | 'goals'>

function draft(
  { club, target, matches, terms, goals }: Scenario,
  {
    zone,
    name,
    zoneKind,
    matchday,
  }: {
    readonly zone: string
    readonly name: string
    readonly zoneKind: Told['target']['zoneKind'] & string
    readonly matchday: number | undefined
  },
  context: FindingContext,
): Draft<'scenario'> {
  const fixtures = new Map(context.season.matches.map((match) => [match.id, match.fixture]))
  return {
    key: `${target.kind}/${zone}/${club}`,
    subject: { clubs: [club] },
    evidence: [
      certificateId(club, zone),
      ...matches.flatMap((match) => fixtures.get(match) ?? []),
      ...[club, ...rivalsOf(context, club, { best: true, worst: true })].flatMap(context.evidenceOf),
    ],
    freshness: 0.5,
    value: {
      club,
      zone,
      name,
      zoneKind,
      verdict: target.kind,
      scenario: { club, target, matches, terms, goals },
      ...(matchday !== undefined && { matchday }),
    },
  }
}
