import { type MatchId, weekdayInWords } from '../../base/index.ts'
import { counted, type FindingOf, ordinal, upperFirst } from '../../findings/index.ts'
import { elsewhereIn, type Game, groundIn, resultOf, sideIn } from './games.ts'
import { one, type Scene } from './scene.ts'
import type { Sentence } from './types.ts'
import type { Narrower } from './writer.ts'

/** A title won in this round: whose, and the result or results that settled it. */
interface TitleWon {
  readonly champions: FindingOf<'clinched'>
  readonly by: FindingOf<'settled-by'>
}

/** The match that won a title in this round, the champions' own where there are several. */
export function titleMatchOf(scene: Scene): MatchId | undefined {
  const { club, matches = [] } = titleWon(scene)?.by.value ?? {}
  return (matches.find(({ home, away }) => home === club || away === club) ?? matches[0])?.match
}

function titleWon(scene: Scene): TitleWon | undefined {
  const by = scene.all('settled-by').find(({ value }) => value.zoneKind === 'title' && value.verdict === 'clinched')
  const champions = by && scene.all('clinched').find(({ value }) => value.zoneKind === 'title' && value.club === by.value.club)
  return by && champions && { champions, by }
}

/** "Juventus draw 0-0 at Roma to become champions"; undefined while no title was won, or where it does not fit. */
export function titleHeadline(scene: Scene, fitting: (text: string) => string | undefined): Narrower | undefined {
  const won = titleWon(scene)
  if (won === undefined) return undefined
  const { club, matches } = won.by.value
  const [game, ...others] = matches
  const who = scene.writer.club(club)
  const told = game === undefined || others.length > 0 ? undefined : shortly(scene, club, game)
  const text = (told && fitting(told)) ?? fitting(`${who} are champions`)
  return text === undefined ? undefined : { text, states: [won.champions, won.by] }
}

function shortly({ writer }: Scene, club: string, game: Game): string {
  const { home, away } = game
  const who = writer.club(club)
  const { own, outcome } = sideIn(game, club)
  const opponent = writer.club(home === club ? away : home)
  if (outcome === 'won') return `${who} beat ${opponent} ${own} to become champions`
  if (outcome === 'drew') return `${who} draw ${own} ${home === club ? 'with' : 'at'} ${opponent} to become champions`
  if (outcome === 'lost') return `${who} are champions despite ${own} defeat ${home === club ? 'by' : 'at'} ${opponent}`
  const { winner, loser, score } = resultOf(game)
  const others =
    winner === undefined
      ? `${writer.club(home)} and ${writer.club(away)} draw ${score}`
      : `${writer.club(winner)} beat ${writer.club(loser)} ${score}`
  return `${who} are champions as ${others}`
}

/** The lede of a title won: who, for which time, when and by what. Undefined while none was won in this round. */
export function titleLede(scene: Scene, within: (text: string) => string | undefined): Sentence | undefined {
  const won = titleWon(scene)
  if (won === undefined) return undefined
  const { writer, context } = scene
  const { club, matches } = won.by.value
  const place = one(scene, 'place', { club })
  const result = one(scene, 'result', { match: matches.at(-1)?.match ?? '' })
  const day = result === undefined ? '' : ` on ${weekdayInWords(result.value.date)}`
  const games = place?.value.left ?? 0
  const left = games === 0 ? '' : `, with ${counted(games, 'match', 'matches')} left`
  const who = writer.club(club)
  const [nth, inARow] = honoursIn(won.champions)
  const how = matches.length > 1 ? ' after the results of the round' : howIn(scene, won)
  const game = matches.length > 1 ? undefined : matches[0]
  const subject = game && sideIn(game, club).outcome !== undefined ? subjectIn(scene, club, game) : undefined
  return writer.say(
    'lede-title',
    [won.champions, won.by, result, games === 0 ? undefined : place],
    [
      () => within(`${who} became champions${nth}${aside(inARow)}${day}${how}${left}.`),
      () => within(`${who} won the ${context.season.competition.titleName}${nth}${aside(inARow)}${how}${day}${left}.`),
      () => subject && within(`${subject}${day} made ${who} champions${nth}${inARow}${left}.`),
    ],
  )
}

function aside(text: string): string {
  return text === '' ? '' : `${text},`
}

/** Which of a club's titles one is: " for the 34th time" and ", the seventh in a row"; empty where honours are not on file, or it is no row. */
export function honoursIn({ value }: FindingOf<'clinched'>): readonly [string, string] {
  const { titles, inARow = 1 } = value
  if (titles === undefined) return ['', '']
  return [titles === 1 ? ' for the first time' : ` for the ${ordinal(titles)} time`, inARow > 1 ? `, the ${ordinal(inARow)} in a row` : '']
}

/** " with a 0-0 draw at Roma", " without playing, when Sampdoria beat Napoli 1-0". */
function howIn(scene: Scene, { by }: TitleWon): string {
  const { club, matches, part } = by.value
  const [game] = matches
  if (game === undefined) return ''
  const { outcome, own } = sideIn(game, club)
  if (outcome === undefined) return `${part === 'not playing' ? ' without playing,' : ''} when ${elsewhereIn(scene, game)}`
  const noun = { won: 'win', drew: 'draw', lost: 'defeat' }[outcome]
  return `${outcome === 'lost' ? ' despite' : ' with'} a ${own} ${noun} ${groundIn(scene, club, game)}`
}

function subjectIn(scene: Scene, club: string, game: Game): string | undefined {
  const { outcome, own } = sideIn(game, club)
  return outcome === 'lost' ? undefined : upperFirst(`a ${own} ${outcome === 'won' ? 'win' : 'draw'} ${groundIn(scene, club, game)}`)
}
