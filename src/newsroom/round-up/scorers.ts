import { counted, type FindingOf, list, number } from '../../findings/index.ts'
import type { Scene } from './scene.ts'
import type { Section, Sentence } from './types.ts'

/** The scorers' chart: the leader and those behind him. */
export function scorersSection(scene: Scene): Section | undefined {
  const { writer } = scene
  const ranks = scene
    .all('scorer-rank')
    .toSorted((a, b) => a.value.rank - b.value.rank || b.value.scoredThisRound - a.value.scoredThisRound)
  const leaders = ranks.filter(({ value }) => value.rank === 1)
  const [leader] = leaders
  if (leader === undefined || leaders.length > 4 || leader.value.goals < 2) return undefined
  const next = ranks.filter(({ value }) => value.rank === leaders.length + 1)
  const club = leader.value.clubs.at(-1) ?? ''
  const fresh = leader.value.scoredThisRound
  const scored = fresh === 0 ? '' : `, ${number(fresh)} of them in this round`
  const first =
    leaders.length > 1
      ? sharedLead(scene, leaders)
      : writer.say(
          'top-scorer',
          [leader],
          [
            () =>
              `${writer.player(leader.value.player)} of ${writer.club(club)} leads the scorers with ${counted(leader.value.goals, 'goal')}${scored}.`,
            () =>
              `At the head of the scorers is ${writer.player(leader.value.player)} of ${writer.club(club)}, with ${counted(leader.value.goals, 'goal')}${scored}.`,
          ],
        )
  const second = behind(scene, next)
  const paragraph = [first, second].flatMap((sentence) => sentence ?? [])
  return paragraph.length === 0 ? undefined : { id: 'scorers', heading: 'Scorers', paragraphs: [paragraph] }
}

function sharedLead({ writer }: Scene, leaders: readonly FindingOf<'scorer-rank'>[]): Sentence | undefined {
  const names = () => list(leaders.map(({ value }) => `${writer.player(value.player)} (${writer.club(value.clubs.at(-1) ?? '')})`))
  const goals = counted(leaders[0]?.value.goals ?? 0, 'goal')
  return writer.say('joint-top-scorers', leaders, [
    () => `${names()} lead the scorers with ${goals} each.`,
    () => `Level at the head of the scorers, with ${goals} each, are ${names()}.`,
  ])
}

function behind({ writer }: Scene, next: readonly FindingOf<'scorer-rank'>[]): Sentence | undefined {
  const [first] = next
  if (first === undefined || next.length > 3) return undefined
  const who = () => list(next.map(({ value }) => `${writer.player(value.player)} of ${writer.club(value.clubs.at(-1) ?? '')}`))
  const goals = number(first.value.goals)
  return writer.say('next-scorer', next, [
    () => `${who()} ${next.length > 1 ? 'are' : 'is'} next with ${goals}.`,
    () => `Then ${next.length > 1 ? 'come' : 'comes'} ${who()} with ${goals}${next.length > 1 ? ' each' : ''}.`,
  ])
}
