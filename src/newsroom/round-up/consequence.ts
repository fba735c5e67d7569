import type { ClubId } from '../../base/index.ts'
import { type Finding, type FindingOf, ordinal, points, possessive } from '../../findings/index.ts'
import { one, type Scene } from './scene.ts'
import { settledFor } from './settlement.ts'
import type { Consequence, Sides } from './types.ts'

/** What a match did, the weightiest thing first: what it settled, then what it did for the top of the table, for the winners' place, or no more than keep them there. */
export function consequenceFor(scene: Scene, sides: Sides): Consequence | undefined {
  const { club } = sides
  return (
    settledFor(scene, sides) ??
    wentTop(scene, club) ??
    titleGap(scene, sides) ??
    hurtContender(scene, sides) ??
    climbed(scene, club) ??
    stayed(scene, club)
  )
}

/** What it did to the beaten side, where that is one of the first two: knocked off the top, its lead cut, or left further behind. */
function hurtContender(scene: Scene, sides: Sides): Consequence | undefined {
  const { opponent } = sides
  const gap = leadAtTheTop(scene)
  const move = one(scene, 'movement', { club: opponent })
  if (move?.value.from === 1) return leaving(scene, sides, ordinal(move.value.to), [move])
  if (gap === undefined || gap.value.before <= 0) return undefined
  const { club: second, behind: leader, points: now, before } = gap.value
  if (opponent === leader && now < before && now > 0) return cutLead(scene, sides, gap)
  if (opponent !== second || now <= before) return undefined
  return leaving(scene, sides, `${points(now)} behind ${scene.writer.club(leader)}`, [gap])
}

/** The beaten are named once a sentence: after that they are the hosts or the visitors. */
function leaving({ writer }: Scene, { opponent, opponentAtHome }: Sides, where: string, findings: readonly Finding[]): Consequence {
  const rest = `the ${opponentAtHome ? 'hosts' : 'visitors'} ${where}`
  const headline = { club: `leave them ${where}`, goal: `leaves ${writer.club(opponent)} ${where}` }
  return { infinitive: `leave ${rest}`, past: `left ${rest}`, pastByGoal: `left ${rest}`, headline, ofOpponent: true, findings }
}

/** The gap at the top, where it is between the same two clubs in the same order as before the round: only then was it a lead that grew or shrank. */
export function leadAtTheTop(scene: Scene): FindingOf<'gap'> | undefined {
  const [first, second] = scene.context.before.rows
  const gap = scene.all('gap').find(({ value }) => value.position === 2)
  const same = gap !== undefined && first?.club === gap.value.behind && second?.club === gap.value.club && first.played > 0
  return same ? gap : undefined
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

function titleGap(scene: Scene, sides: Sides): Consequence | undefined {
  const { club } = sides
  const gap = leadAtTheTop(scene)
  if (gap === undefined || gap.value.points === gap.value.before) return undefined
  const { club: second, behind: leader, points: now, before } = gap.value
  if (club === second && now < before) return now === 0 ? drewLevel(scene, leader, gap) : cutLead(scene, sides, gap)
  if (club !== leader || now < before) return undefined
  if (before === 0) return opened(scene, club, gap)
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

function opened({ writer }: Scene, club: ClubId, gap: FindingOf<'gap'>): Consequence {
  const lead = `a lead of ${points(gap.value.points)} at the top`
  const headline = { club: 'move clear at the top', goal: `sends ${writer.club(club)} clear at the top` }
  return { infinitive: `open ${lead}`, past: `opened ${lead}`, pastByGoal: `gave them ${lead}`, headline, findings: [gap] }
}

function drewLevel({ writer }: Scene, leader: ClubId, gap: FindingOf<'gap'>): Consequence {
  const level = `level on points with ${writer.club(leader)} at the top`
  const headline = {
    club: `draw level with ${writer.club(leader)}`,
    goal: `brings ${writer.club(gap.value.club)} level with ${writer.club(leader)}`,
  }
  return { infinitive: `draw ${level}`, past: `drew ${level}`, pastByGoal: `brought them ${level}`, headline, findings: [gap] }
}

function cutLead({ writer }: Scene, { opponent }: Sides, gap: FindingOf<'gap'>): Consequence {
  const { behind: leader, points: now } = gap.value
  const [whose, by] = [possessive(writer.club(leader)), points(now)]
  const cut = `cut ${leader === opponent ? "the leaders' advantage" : `${whose} lead`} at the top to ${by}`
  const headline = { club: `cut ${whose} lead to ${by}`, goal: `cuts ${whose} lead to ${by}` }
  return { infinitive: cut, past: cut, pastByGoal: cut, headline, findings: [gap] }
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

/** A club that won and lost a place all the same has nothing to show for it in the table. */
function stayed(scene: Scene, club: ClubId): Consequence | undefined {
  const place = one(scene, 'place', { club })
  const before = scene.context.before.rows.find((row) => row.club === club)
  if (place === undefined || place.value.shared || before === undefined || before.played === 0 || before.position !== place.value.position)
    return undefined
  const top = place.value.position === 1
  const [where, short] = top ? ['top of the table', 'top'] : [ordinal(place.value.position), ordinal(place.value.position)]
  const headline = { club: `stay ${short}`, goal: `keeps ${scene.writer.club(club)} ${short}` }
  return { infinitive: `stay ${where}`, past: `stayed ${where}`, pastByGoal: `kept them ${where}`, headline, findings: [place] }
}
