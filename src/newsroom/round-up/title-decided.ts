import { list } from '../../findings/index.ts'
import { one, type Scene } from './scene.ts'
import { honoursIn } from './title-won.ts'
import type { Sentence } from './types.ts'

/** Whether the title is won, in this round or before. */
export function titleIsWon(scene: Scene): boolean {
  return scene.all('clinched').some(({ value }) => value.zoneKind === 'title')
}

/** Who can still win the title, or who has won it, and what is left to the second. */
export function titleDecided(scene: Scene): Sentence[] {
  return [stillOpen(scene), won(scene), second(scene)].flatMap((sentence) => sentence ?? [])
}

function stillOpen(scene: Scene): Sentence | undefined {
  const { writer } = scene
  const found = scene.all('contenders').find(({ value }) => value.zoneKind === 'title')
  if (found === undefined) return undefined
  const { clubs } = found.value
  const who = list(clubs.map((club) => writer.club(club)))
  // They may be sure of the first places between them.
  const both = scene
    .all('still-possible')
    .find(({ value }) => value.clubs.length === clubs.length && value.best === 1 && clubs.every((club) => value.clubs.includes(club)))
  return writer.say(
    'title-between',
    [found, both],
    [
      () =>
        clubs.length === 2
          ? `The title is between ${who} alone${both ? ', who will finish first and second in some order' : ''}.`
          : undefined,
      () => ({ text: `Only ${who} can still win the title.`, states: [found] }),
      () => ({ text: `Nobody but ${who} can finish first.`, states: [found] }),
    ],
  )
}

/** The champions, where the article has not said so yet. */
function won(scene: Scene): Sentence | undefined {
  const { writer, context } = scene
  const champions = scene.all('clinched').find(({ id, value }) => value.zoneKind === 'title' && !writer.stated.has(id))
  if (champions === undefined) return undefined
  const who = writer.club(champions.value.club)
  const [nth, inARow] = honoursIn(champions)
  const already = context.table.order === 'final' ? '' : ' already'
  return writer.say(
    'champions',
    [champions],
    [() => `${who} are${already} champions${nth}${inARow}.`, () => `The champions are${already} known: ${who}${nth}${inARow}.`],
  )
}

function second(scene: Scene): Sentence | undefined {
  const { writer, context } = scene
  const club = context.table.rows[1]?.club
  if (club === undefined || !titleIsWon(scene)) return undefined
  const found = one(scene, 'still-possible', { club })
  if (found?.value.clubs.length !== 1 || found.value.best !== 2 || found.value.worst !== 2) return undefined
  return writer.say(
    'second',
    [found],
    [() => `${writer.club(club)} will finish second.`, () => `Second place is certain for ${writer.club(club)}.`],
  )
}
