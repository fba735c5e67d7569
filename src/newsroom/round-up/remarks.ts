import { counted, list, number } from '../../findings/index.ts'
import type { ToldMatch } from './told-match.ts'
import type { Scene } from './scene.ts'
import type { Sentence } from './types.ts'
import { minuteInWords } from './vocabulary.ts'

/** Players a side begins with. */
const PLAYERS = 11

/** A run the match put an end to. */
export function runEnded(scene: Scene, { result }: ToldMatch): Sentence | undefined {
  const { writer } = scene
  const ended = scene
    .about('streak-ended', { match: result.value.match })
    .find(({ value }) => value.streak === 'unbeaten' || value.streak === 'winning' || value.streak === 'winless')
  if (ended === undefined) return undefined
  const { club, streak, length } = ended.value
  const run = {
    unbeaten: `${counted(length, 'match', 'matches')} unbeaten`,
    winning: counted(length, 'straight win'),
    winless: `${counted(length, 'match', 'matches')} without a win`,
  }[streak]
  return run === undefined
    ? undefined
    : writer.say(
        'run-ended',
        [ended],
        [
          () => `It ended a run of ${run} for ${writer.club(club)}.`,
          () =>
            streak === 'winning'
              ? `${writer.club(club)} had won ${number(length)} in a row until then.`
              : `${writer.club(club)} had gone ${run} until then.`,
        ],
      )
}

/** Each side's sendings-off together: one leaves ten men, two leave nine. */
export function sentOff(scene: Scene, { result, club, opponent }: ToldMatch): Sentence | undefined {
  const { writer } = scene
  const cards = [opponent, club].map((side) =>
    scene.about('sending-off', { match: result.value.match }).filter(({ value }) => value.club === side),
  )
  const side = cards.find((each) => each.length > 0)
  const [first] = side ?? []
  if (side === undefined || first === undefined) return undefined
  const who = () => list(side.map(({ value }) => `${writer.player(value.player)} ${minuteInWords(value.minute)}`))
  const { club: reduced } = first.value
  return writer.say('sent-off', side, [
    () =>
      `${writer.club(reduced)} finished with ${number(PLAYERS - side.length)} men after ${side.length === 1 ? `${writer.player(first.value.player)} was sent off ${minuteInWords(first.value.minute)}` : `the sending-off of ${who()}`}.`,
  ])
}
