import type { ClubId } from '../../base/index.ts'
import { type Finding, type FindingOf, ordinal, points, possessive } from '../../findings/index.ts'
import { one, type Scene } from './scene.ts'

/** What a result did to the table, in the forms sentences need. */
export interface Consequence {
  /** "cut Juventus' lead at the top to a point": after "to". */
  readonly infinitive: string
  /** The same, past. */
  readonly past: string
  /** Past, with a goal as the subject: "lifted them from fifth to fourth". */
  readonly pastByGoal: string
  /** For headlines, present: the club as subject, and a goal as subject ("cuts Juventus' lead to a point"). */
  readonly headline: { readonly club: string; readonly goal: string }
  readonly findings: readonly Finding[]
}

/** What the round did for a club, the weightiest thing first; undefined when it has no place of its own. */
export function consequenceFor(scene: Scene, club: ClubId): Consequence | undefined {
  return wentTop(scene, club) ?? titleGap(scene, club) ?? climbed(scene, club) ?? stayed(scene, club)
}

function wentTop(scene: Scene, club: ClubId): Consequence | undefined {
  const move = one(scene, 'movement', { club })
  if (move?.value.to !== 1) return undefined
  const headline = { club: 'go top', goal: `sends ${scene.writer.club(club)} top` }
  return {
    infinitive: 'go top of the table',
    past: 'went top of the table',
    pastByGoal: 'sent them top of the table',
    headline,
    findings: [move],
  }
}

function titleGap(scene: Scene, club: ClubId): Consequence | undefined {
  const gap = scene.all('gap').find(({ value }) => value.position === 2)
  if (gap === undefined || gap.value.points === gap.value.before || gap.value.before < 0) return undefined
  const { club: second, behind: leader, points: now, before } = gap.value
  if (club === second && now < before) return now === 0 ? drewLevel(scene, leader, gap) : cutLead(scene, leader, gap)
  if (club !== leader || now < before) return undefined
  const lead = `lead at the top to ${points(now)}`
  const headline = {
    club: `stretch lead to ${points(now)}`,
    goal: `stretches ${possessive(scene.writer.club(club))} lead to ${points(now)}`,
  }
  return {
    infinitive: `stretch their ${lead}`,
    past: `stretched their ${lead}`,
    pastByGoal: `stretched their ${lead}`,
    headline,
    findings: [gap],
  }
}

function drewLevel({ writer }: Scene, leader: ClubId, gap: FindingOf<'gap'>): Consequence {
  const level = `level on points with ${writer.club(leader)} at the top`
  const headline = {
    club: `draw level with ${writer.club(leader)}`,
    goal: `brings ${writer.club(gap.value.club)} level with ${writer.club(leader)}`,
  }
  return { infinitive: `draw ${level}`, past: `drew ${level}`, pastByGoal: `brought them ${level}`, headline, findings: [gap] }
}

function cutLead({ writer }: Scene, leader: ClubId, gap: FindingOf<'gap'>): Consequence {
  const [whose, by] = [possessive(writer.club(leader)), points(gap.value.points)]
  const cut = `cut ${whose} lead at the top to ${by}`
  return {
    infinitive: cut,
    past: cut,
    pastByGoal: cut,
    headline: { club: `cut ${whose} lead to ${by}`, goal: `cuts ${whose} lead to ${by}` },
    findings: [gap],
  }
}

function climbed(scene: Scene, club: ClubId): Consequence | undefined {
  const move = one(scene, 'movement', { club })
  if (move === undefined || move.value.to >= move.value.from) return undefined
  const [from, to] = [ordinal(move.value.from), ordinal(move.value.to)]
  const headline = { club: `climb to ${to}`, goal: `lifts ${scene.writer.club(club)} to ${to}` }
  return {
    infinitive: `climb from ${from} to ${to}`,
    past: `climbed from ${from} to ${to}`,
    pastByGoal: `lifted them from ${from} to ${to}`,
    headline,
    findings: [move],
  }
}

function stayed(scene: Scene, club: ClubId): Consequence | undefined {
  const place = one(scene, 'place', { club })
  const moved = one(scene, 'movement', { club })
  const before = scene.context.before.rows.find((row) => row.club === club)
  if (place === undefined || place.value.shared || before === undefined || before.played === 0) return undefined
  const where = place.value.position === 1 ? 'top of the table' : ordinal(place.value.position)
  if (moved !== undefined)
    return {
      infinitive: `leave them ${where}`,
      past: `left them ${where}`,
      pastByGoal: `left them ${where}`,
      headline: { club: `slip to ${where}`, goal: `leaves ${scene.writer.club(club)} ${where}` },
      findings: [place, moved],
    }
  const headline = {
    club: `stay ${where.replace(' of the table', '')}`,
    goal: `keeps ${scene.writer.club(club)} ${where.replace(' of the table', '')}`,
  }
  return { infinitive: `stay ${where}`, past: `stayed ${where}`, pastByGoal: `kept them ${where}`, headline, findings: [place] }
}
