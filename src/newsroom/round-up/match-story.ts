import type { FindingOf } from '../../findings/index.ts'
import { counted, ordinal, possessive } from '../../findings/index.ts'
import { goalsClause, goalsOf, seasonGoalClause } from './goals.ts'
import { describe, type ToldMatch } from './told-match.ts'
import { runEnded, sentOff } from './remarks.ts'
import { one, type Scene } from './scene.ts'
import type { Paragraph, Sentence } from './types.ts'
import { winningVerbs } from './vocabulary.ts'

/** A sort of result is seldom when it comes no more than once in so many matches. */
const SELDOM = 4

/** At most this many matches are told; the rest are only listed. */
export const MATCHES_TOLD = 4

/** A match told in a paragraph: who won and what it did, how the goals came, and what is remarkable about it. */
export function matchStory(scene: Scene, result: FindingOf<'result'>): Paragraph[] {
  scene.told.add(result.value.match)
  const story = describe(scene, result)
  const opening = result.value.awarded ? awardedOpening(scene, story) : story.won ? wonOpening(scene, story) : drawnOpening(scene, story)
  const detail = (result.value.awarded ? [] : [goals(scene, story), reply(scene, story)]).flatMap((sentence) => sentence ?? [])
  const remark = remarkable(scene, story)
  return [opening === undefined ? [] : [opening], detail, remark === undefined ? [] : [remark]].filter((paragraph) => paragraph.length > 0)
}

/** A verb for winning not yet used in this section. */
function freshVerb(scene: Scene, margin: number): string {
  const choices = winningVerbs(margin)
  const fresh = choices.filter((verb) => !scene.verbs.has(verb))
  const verb = scene.writer.pick(fresh.length > 0 ? fresh : ['won against']) ?? 'beat'
  scene.verbs.add(verb)
  return verb
}

function wonOpening(scene: Scene, { club, opponent, score, consequence, result, weekday }: ToldMatch): Sentence | undefined {
  const { writer } = scene
  const { home, away } = result.value.score
  const verb = freshVerb(scene, Math.abs(home - away))
  const side = result.value.home === club ? 'at home' : 'away'
  const bottom = bottomPlace(scene, club)
  const [winner, loser] = [
    bottom ? `Bottom club ${writer.club(club)}` : writer.club(club),
    bottomPlace(scene, opponent) ? `bottom club ${writer.club(opponent)}` : writer.club(opponent),
  ]
  const who = [result, bottom, bottomPlace(scene, opponent)]
  // For the last club of the table "stayed 20th" says less than who they are.
  const did = bottom === undefined ? consequence : undefined
  // What it did to the other side is said after that side is named.
  const first = did?.ofOpponent === undefined ? did : undefined
  return writer.say(
    'win',
    [...who, ...(did?.findings ?? [])],
    [
      () => did && `${winner} ${verb} ${loser} ${score} ${side} to ${did.infinitive}.`,
      () => first && `${winner} ${first.past} on ${weekday} when they ${verb} ${loser} ${score} ${side}.`,
      () => first && `A ${score} ${side === 'away' ? `win at ${loser}` : `home win over ${loser}`} meant ${winner} ${first.past}.`,
      () => ({ text: `On ${weekday} ${bottom ? 'bottom club ' : ''}${writer.club(club)} ${verb} ${loser} ${score} ${side}.`, states: who }),
      () => bottom && { text: `${winner} ${verb} ${loser} ${score} ${side} on ${weekday}.`, states: who },
    ],
  )
}

/** The place of a club that is alone at the foot of the table, once the table means something. */
function bottomPlace(scene: Scene, club: string): FindingOf<'place'> | undefined {
  const place = one(scene, 'place', { club })
  if (place === undefined || place.value.played < 5) return undefined
  return place.value.position === scene.context.table.rows.length ? place : undefined
}

function awardedOpening({ writer }: Scene, { club, opponent, score, result, won }: ToldMatch): Sentence | undefined {
  return writer.say(
    'awarded',
    [result],
    [
      () =>
        won
          ? `${writer.club(club)} were awarded a ${score} win over ${writer.club(opponent)}.`
          : `${writer.club(club)} against ${writer.club(opponent)} was awarded as ${score}.`,
    ],
  )
}

function drawnOpening(scene: Scene, { club, opponent, score, result, weekday, consequence }: ToldMatch): Sentence | undefined {
  const { writer } = scene
  const place = one(scene, 'place', { club })
  const where = result.value.home === club ? 'at home to' : 'at'
  const settled = consequence?.settles === true && consequence.ofOpponent === undefined ? consequence : undefined
  return writer.say(
    'draw',
    [result, place],
    [
      () =>
        settled && {
          text: `${writer.club(club)} ${settled.past} on ${weekday} when they drew ${score} ${where} ${writer.club(opponent)}.`,
          states: [result, ...settled.findings],
        },
      () => `${writer.club(club)} drew ${score} ${where} ${writer.club(opponent)} on ${weekday}.`,
      () => `${writer.club(result.value.home)} and ${writer.club(result.value.away)} finished ${score}.`,
      () =>
        place &&
        `${writer.club(club)}, ${place.value.shared ? 'joint ' : ''}${ordinal(place.value.position)}, took a point from a ${score} draw ${where} ${writer.club(opponent)}.`,
    ],
  )
}

function goals(scene: Scene, { club, result, won }: ToldMatch): Sentence | undefined {
  const { writer } = scene
  const own = goalsOf(scene, result.value.match).filter(({ value }) => value.club === club)
  if (own.length === 0 || own.some(({ value }) => value.player === undefined || value.minute === undefined)) return undefined
  const tally = own.length === 1 && own[0] ? seasonGoalClause(own[0]) : undefined
  return writer.say('goals', own, [
    () => {
      // After a draw neither side is the sentence's own: it has to be named.
      const clause = won ? goalsClause(scene, own) : undefined
      return clause && `${clause}${tally === undefined ? '' : `, ${tally}`}.`
    },
    () => {
      const clause = goalsClause(scene, own)
      return clause && `For ${writer.club(club)}, ${clause}${tally === undefined ? '' : `, ${tally}`}.`
    },
  ])
}

function reply(scene: Scene, { opponent, result, won }: ToldMatch): Sentence | undefined {
  const { writer } = scene
  const theirs = goalsOf(scene, result.value.match).filter(({ value }) => value.club === opponent)
  if (theirs.length === 0 || theirs.some(({ value }) => value.player === undefined || value.minute === undefined)) return undefined
  return writer.say('reply', theirs, [
    () => {
      const clause = goalsClause(scene, theirs)
      return clause && `For ${writer.club(opponent)}, ${clause}.`
    },
    () => {
      const clause = goalsClause(scene, theirs)
      return clause && won
        ? `${possessive(writer.club(opponent))} ${theirs.length === 1 ? 'goal' : 'goals'} came when ${clause}.`
        : undefined
    },
  ])
}

/** The one more thing worth saying of a match: a run ended or going on, a seldom result, a sending-off. */
function remarkable(scene: Scene, story: ToldMatch): Sentence | undefined {
  const { club, opponent, result } = story
  const match = result.value.match
  return (
    firstSince(scene, match) ?? seldom(scene, match, opponent) ?? runEnded(scene, story) ?? running(scene, club) ?? sentOff(scene, story)
  )
}

function firstSince(scene: Scene, match: string): Sentence | undefined {
  const { writer } = scene
  const first = one(scene, 'first-win-at-ground', { match }) ?? one(scene, 'first-win-against', { match })
  if (first?.value.ever !== true || first.value.recordFrom > '1950') return undefined
  const { club, opponent } = first.value
  const where = first.kind === 'first-win-at-ground' ? 'away to' : 'over'
  return writer.say(
    'story-first',
    [first],
    [() => `It was ${possessive(writer.club(club))} first league win ${where} ${writer.club(opponent)} on record.`],
  )
}

function seldom(scene: Scene, match: string, opponent: string): Sentence | undefined {
  const { writer } = scene
  const nth = scene
    .about('nth-result', { match })
    .find(({ value }) => value.outcome === 'won' || (value.outcome === 'lost' && value.club === opponent))
  if (nth === undefined) return undefined
  const { club, number: count, numberAtSide, side, outcome } = nth.value
  if (count * SELDOM > scene.context.row(club).played) return undefined
  const noun = outcome === 'won' ? 'win' : 'defeat'
  const at = count === 1 ? '' : numberAtSide === 1 ? ` and the first ${side === 'home' ? 'at home' : 'away'}` : ''
  return writer.say(
    'seldom',
    [nth],
    [
      () => `It was only ${possessive(writer.club(club))} ${ordinal(count)} ${noun} of the season${at}.`,
      () =>
        `${writer.club(club)} had ${outcome === 'won' ? 'won' : 'lost'} ${count === 1 ? 'none' : count === 2 ? 'once' : count === 3 ? 'twice' : counted(count - 1, 'time')} before this match all season.`,
    ],
  )
}

function running(scene: Scene, club: string): Sentence | undefined {
  const { writer } = scene
  const run = scene.about('streak', { club }).find(({ value }) => value.streak === 'winning' || value.streak === 'unbeaten')
  if (run === undefined) return undefined
  const { streak, length } = run.value
  return writer.say(
    'story-run',
    [run],
    [
      () =>
        streak === 'winning'
          ? `That made it ${counted(length, 'win')} in a row.`
          : `${writer.club(club)} have not lost in ${counted(length, 'match', 'matches')}.`,
      () =>
        streak === 'winning'
          ? `${writer.club(club)} have won ${counted(length, 'match', 'matches')} in a row.`
          : `${writer.club(club)} are unbeaten in ${counted(length, 'match', 'matches')}.`,
    ],
  )
}
