import type { ClubId, MatchId } from '../../base/index.ts'
import { type Finding, type FindingOf, possessive } from '../../findings/index.ts'
import type { Scene } from './scene.ts'
import type { Consequence, Sides } from './types.ts'

/** Being safe, or out of a race, is the story of a match only where so much was at stake, 0 to 1. */
const AT_STAKE = 0.15

/** The forms a settled thing takes in a sentence. */
type Forms = Pick<Consequence, 'infinitive' | 'past' | 'pastByGoal' | 'headline'>
type SettledBy = FindingOf<'settled-by'>

/** What a match settled by itself for one of its sides, the weightiest first: a place gained, the beaten side's relegation, safety, a race lost. */
export function settledFor(scene: Scene, { club, opponent, opponentAtHome, match }: Sides): Consequence | undefined {
  const settled = settledByMatch(scene, match)
  const of = (whose: ClubId, verdict: SettledBy['value']['verdict']) =>
    settled.filter(({ value }) => value.club === whose && value.verdict === verdict)
  const gained = [...of(club, 'clinched'), ...of(club, 'eliminated')].flatMap((finding) =>
    consequence(ownForms(scene, finding), finding).map((each) =>
      finding.value.zoneKind === 'relegation' && finding.value.verdict === 'clinched' ? { ...each, feared: true as const } : each,
    ),
  )
  const done = [...of(opponent, 'clinched'), ...of(opponent, 'eliminated')].flatMap((finding) =>
    consequence(opponentForms(scene, finding, opponentAtHome ? 'hosts' : 'visitors'), finding).map((each) => ({
      ...each,
      ofOpponent: true as const,
    })),
  )
  return gained[0] ?? done[0]
}

/** What a match settled for a club that did not play in it. */
export function settledElsewhere(scene: Scene, finding: SettledBy): Consequence | undefined {
  const { name, zoneKind, verdict, club } = finding.value
  const who = scene.writer.club(club)
  if (verdict !== 'clinched') return undefined
  const elsewhere = (forms: Forms): Consequence | undefined =>
    consequence(forms, finding).map((each) => ({ ...each, elsewhere: true as const }))[0]
  if (zoneKind === 'relegation') return elsewhere(relegating(who, who))
  if (zoneKind !== 'europe' && zoneKind !== 'promotion') return undefined
  const into = `${who} into ${name}`
  const headline = { club: `send ${into}`, goal: `sends ${into}` }
  return elsewhere({ infinitive: `send ${into}`, past: `sent ${into}`, pastByGoal: `sent ${into}`, headline })
}

/** What a match settled by itself, as far as it is worth telling, most prominent first. */
export function settledByMatch(scene: Scene, match: MatchId): readonly SettledBy[] {
  return scene.about('settled-by', { match }).filter((finding) => finding.value.verdict === 'clinched' || wasAtStake(finding))
}

/** Whether being out of a race, or safe, was much in doubt for a club before the round. */
export function wasAtStake({ prominence }: Pick<Finding, 'prominence'>): boolean {
  return prominence.parts.stakes >= AT_STAKE
}

function consequence(forms: Forms | undefined, finding: SettledBy): Consequence[] {
  return forms === undefined ? [] : [{ ...forms, settles: true, findings: [finding] }]
}

function ownForms({ writer }: Scene, { value: { club, name, zoneKind, verdict } }: SettledBy): Forms | undefined {
  const who = writer.club(club)
  if (verdict === 'eliminated') {
    if (zoneKind !== 'relegation') return undefined
    const headline = { club: 'make sure of safety', goal: `makes ${who} safe` }
    return { infinitive: 'make sure of safety', past: 'made sure of safety', pastByGoal: 'made them safe', headline }
  }
  if (zoneKind === 'relegation') {
    const headline = { club: 'are relegated', goal: `relegates ${who}` }
    return { infinitive: 'go down', past: 'were relegated', pastByGoal: 'relegated them', headline }
  }
  if (zoneKind === 'title') {
    const headline = { club: 'become champions', goal: `makes ${who} champions` }
    return { infinitive: 'become champions', past: 'became champions', pastByGoal: 'made them champions', headline }
  }
  if (zoneKind !== 'europe' && zoneKind !== 'promotion') return undefined
  const headline = { club: `reach ${name}`, goal: `takes ${who} into ${name}` }
  return { infinitive: `make sure of ${name}`, past: `made sure of ${name}`, pastByGoal: `took them into ${name}`, headline }
}

function opponentForms({ writer }: Scene, { value: { club, name, zoneKind, verdict } }: SettledBy, side: string): Forms | undefined {
  const who = writer.club(club)
  if (verdict === 'clinched') return zoneKind === 'relegation' ? relegating(`the ${side}`, who) : undefined
  if (zoneKind === 'relegation') return undefined
  const race = zoneKind === 'title' ? 'out of the title race' : `out of the running for ${name}`
  const hopes = `${name.replace(/^the /, '')} hopes`
  const headline = { club: `end their ${hopes}`, goal: `ends ${possessive(who)} ${hopes}` }
  const put = `put the ${side} ${race}`
  return { infinitive: put, past: put, pastByGoal: put, headline }
}

function relegating(object: string, who: string): Forms {
  const headline = { club: `relegate ${object === who ? who : 'them'}`, goal: `relegates ${who}` }
  return { infinitive: `relegate ${object}`, past: `relegated ${object}`, pastByGoal: `relegated ${object}`, headline }
}
