import { weekdayInWords } from '../../base/index.ts'
import { type FindingOf, list, possessive } from '../../findings/index.ts'
import type { ZoneLine } from '../../table/index.ts'
import { elsewhereIn, type Game, groundIn, sideIn } from './games.ts'
import { one, type Scene } from './scene.ts'
import type { Paragraph, Sentence } from './types.ts'
import type { Pattern } from './writer.ts'

type SettledBy = FindingOf<'settled-by'>

/** The clubs that went down in this round, each with the result that settled it, and those that had gone before. */
export function relegations(scene: Scene, line: ZoneLine): Paragraph[] {
  const now = scene.all('settled-by').filter(({ value }) => value.verdict === 'clinched' && value.zone === line.id)
  const told = now.map((by) => [scene.writer.stated.has(by.id) ? undefined : relegatedBy(scene, by), atOnce(scene, by)])
  const paragraphs = [...told, [allRelegated(scene, line)]].map((sentences) => sentences.flatMap((sentence) => sentence ?? []))
  return paragraphs.filter((sentences) => sentences.length > 0)
}

function relegatedBy(scene: Scene, by: SettledBy): Sentence | undefined {
  const { writer } = scene
  const { club, matches } = by.value
  const [game, ...others] = matches
  const result = game && one(scene, 'result', { match: game.match })
  if (game === undefined || result === undefined) return undefined
  const day = weekdayInWords(result.value.date)
  const states = [by, one(scene, 'clinched', { club }), result]
  if (others.length > 0) {
    const results = list(matches.map((each) => elsewhereIn(scene, each)))
    const who = writer.club(club)
    return writer.say('relegated-together', states, [
      () => `${possessive(who)} relegation was confirmed when ${results}.`,
      () => `${who} were relegated when ${results}.`,
    ])
  }
  if (game.home !== club && game.away !== club) return writer.say('relegated-elsewhere', states, elsewhere(scene, by, { game, day }))
  return writer.say('relegated', states, onThePitch(scene, by, { game, day }))
}

interface When {
  readonly game: Game
  readonly day: string
}

function elsewhere(scene: Scene, { value: { club, part } }: SettledBy, { game, day }: When): Pattern[] {
  const who = scene.writer.club(club)
  const idle = part === 'not playing'
  const happened = elsewhereIn(scene, game)
  return [
    () =>
      `${possessive(who)} relegation was confirmed ${idle ? 'without their playing' : 'on another ground'}, when ${happened} on ${day}.`,
    () => `${who} were relegated${idle ? ' without playing' : ''} when ${happened} on ${day}.`,
  ]
}

function onThePitch(scene: Scene, { value: { club } }: SettledBy, { game, day }: When): Pattern[] {
  const who = scene.writer.club(club)
  const { own, outcome = 'lost' } = sideIn(game, club)
  const score = `${own} ${{ won: 'win', drew: 'draw', lost: 'defeat' }[outcome]} ${groundIn(scene, club, game)}`
  return [
    () => `${who} were relegated on ${day} ${outcome === 'won' ? 'despite' : 'by'} a ${score}.`,
    () => `${possessive(who)} relegation was confirmed on ${day}, ${outcome === 'won' ? 'despite' : 'with'} a ${score}.`,
  ]
}

/** A club that goes down from its first season in the division. */
function atOnce(scene: Scene, by: SettledBy): Sentence | undefined {
  const { writer, context } = scene
  const years = one(scene, 'division-years', { club: by.value.club })
  if (years?.value.first !== true) return undefined
  const [who, division] = [writer.club(by.value.club), context.season.competition.name]
  return writer.say(
    'down-at-once',
    [by, years],
    [() => `${who} go down after a single season in ${division}, their first.`, () => `It was the first season in ${division} for ${who}.`],
  )
}

/** All that are down: those relegated in earlier rounds, or once the season is over everybody. */
function allRelegated(scene: Scene, line: ZoneLine): Sentence | undefined {
  const { writer, context } = scene
  const over = context.table.order === 'final'
  const race = scene.all('contenders').some(({ value }) => value.zone === line.id)
  const down = scene.all('clinched').filter(({ value }) => value.zone === line.id && (over || !value.thisRound))
  // While a race goes on its sentence names them.
  if (down.length === 0 || race) return undefined
  const places = (club: string) => context.row(club).position
  const clubs = down.map(({ value }) => value.club).toSorted((a, b) => places(a) - places(b))
  const who = list(clubs.map((club) => writer.club(club)))
  if (over) return writer.say('all-down', down, [() => `${who} are relegated.`, () => `The relegated clubs are ${who}.`])
  return writer.say('down-already', down, [
    () => `${who} are already relegated.`,
    () => `Relegated before this round ${down.length === 1 ? 'was' : 'were'} ${who}.`,
  ])
}
