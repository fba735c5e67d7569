import { counted, type FindingOf, ordinal, possessive } from '../../findings/index.ts'
import { nounOf } from './goals.ts'
import type { ToldMatch } from './told-match.ts'
import { one, type Scene } from './scene.ts'
import { titleLede } from './title-won.ts'
import type { Sentence } from './types.ts'
import { minuteInWords, winningVerbs } from './vocabulary.ts'
import type { Pattern } from './writer.ts'

/** Longest lede, in words. */
const LIMIT = 40
/** Matches left are worth a word once they are this few. */
const CLOSING = 12
/** A winner from this minute on was long in coming. */
const LATE = 75

/** The parts a lede is put together from. */
interface Parts {
  readonly club: string
  readonly opponent: string
  readonly where: string
  /** "with four matches left", with the blank before it; empty while that is far off. */
  readonly remaining: string
  readonly infinitive: string | undefined
  readonly past: string | undefined
  readonly pastByGoal: string | undefined
}

/** Who, what it changed, by what and when, in forty words at most. */
export function lede(scene: Scene, lead: ToldMatch): Sentence | undefined {
  return titleLede(scene, within) ?? matchLede(scene, lead)
}

function matchLede(scene: Scene, lead: ToldMatch): Sentence | undefined {
  const { writer } = scene
  const { club, decisive, consequence, result } = lead
  const place = one(scene, 'place', { club })
  const left = place && place.value.left > 0 && place.value.left <= CLOSING ? place : undefined
  const parts = partsOf(scene, lead, left)
  if (!lead.won)
    return lead.consequence?.settles === true
      ? drawnAndSettled(scene, lead, parts)
      : writer.say('lede-draw', [result, place], drawn(lead, parts, place))
  if (result.value.awarded)
    return writer.say('lede-awarded', [result], [() => `${parts.club} were awarded a ${lead.score} win over ${parts.opponent}.`])
  const stated = [result, left, ...(consequence?.findings ?? [])]
  const turned = scene.about('late-goal', { match: result.value.match }).length > 0 || marginOf(lead) === 1
  return (
    (turned ? writer.say('lede-goal', [...stated, decisive], byGoal(scene, lead, parts)) : undefined) ??
    writer.say('lede-win', stated, byClub(scene, lead, parts))
  )
}

function partsOf({ writer }: Scene, { club, opponent, result, consequence }: ToldMatch, left: FindingOf<'place'> | undefined): Parts {
  return {
    club: writer.club(club),
    opponent: writer.club(opponent),
    where: result.value.home === club ? 'at home to' : 'at',
    remaining: left === undefined ? '' : ` with ${counted(left.value.left, 'match', 'matches')} left`,
    infinitive: consequence?.infinitive,
    past: consequence?.past,
    pastByGoal: consequence?.pastByGoal,
  }
}

function within(text: string): string | undefined {
  return text.split(/[ \uE000]/).length <= LIMIT + 1 ? text : undefined
}

/** "Kalidou Koulibaly's header in the final minute". */
function goalInWords({ writer }: Scene, { decisive }: ToldMatch): string | undefined {
  const { player, minute, ownGoal } = decisive?.value ?? {}
  if (decisive === undefined || player === undefined || minute === undefined || ownGoal === true) return undefined
  return `${possessive(writer.player(player))} ${nounOf(decisive)} ${minuteInWords(minute)}`
}

function byGoal(scene: Scene, lead: ToldMatch, { club, opponent, where, remaining, infinitive, past, pastByGoal }: Parts): Pattern[] {
  const { score, weekday } = lead
  const withGoal = (text: (goal: string) => string): Pattern => {
    return () => {
      const goal = past === undefined ? undefined : goalInWords(scene, lead)
      return goal === undefined ? undefined : within(text(goal))
    }
  }
  const patterns = [
    withGoal((goal) => `${goal} gave ${club} a ${score} win ${where} ${opponent} on ${weekday} and ${pastByGoal ?? ''}${remaining}.`),
  ]
  const placeFirst = withGoal(
    (goal) => `${club} ${past ?? ''}${remaining} on ${weekday}, ${goal} earning a ${score} win ${where} ${opponent}.`,
  )
  if (lead.consequence?.ofOpponent === undefined) patterns.push(placeFirst)
  const waitedFor = (lead.decisive?.value.minute?.minute ?? 0) >= LATE
  const afterAWait = withGoal(
    (goal) => `It took ${goal}, but ${club} won ${score} ${where} ${opponent} on ${weekday} to ${infinitive ?? ''}${remaining}.`,
  )
  return waitedFor ? [...patterns, afterAWait] : patterns
}

function byClub({ writer }: Scene, lead: ToldMatch, { club, opponent, where, remaining, infinitive }: Parts): Pattern[] {
  const { score, weekday } = lead
  const verb = writer.pick(winningVerbs(marginOf(lead))) ?? 'beat'
  return [
    () => infinitive && within(`${club} ${verb} ${opponent} ${score} on ${weekday} to ${infinitive}${remaining}.`),
    () =>
      lead.consequence?.ofOpponent === undefined
        ? infinitive &&
          within(
            `A ${score} win ${where} ${opponent} on ${weekday} ${lead.consequence?.settles ? 'saw' : 'helped'} ${club} ${infinitive}${remaining}.`,
          )
        : undefined,
    () =>
      infinitive === undefined
        ? within(`${club} ${verb} ${opponent} ${score} on ${weekday}${remaining === '' ? '' : `,${remaining}`}.`)
        : undefined,
  ]
}

function drawn(
  { score, weekday }: ToldMatch,
  { club, opponent, where, remaining }: Parts,
  place: FindingOf<'place'> | undefined,
): Pattern[] {
  return [
    () =>
      place && within(`${club} were held to a ${score} draw ${where} ${opponent} on ${weekday} and are ${standing(place)}${remaining}.`),
    () =>
      place &&
      within(`${club}, ${standing(place)}, drew ${score} ${where} ${opponent} on ${weekday}${remaining === '' ? '' : `,${remaining}`}.`),
  ]
}

/** A draw that settled something, for one of the sides or for another club. */
function drawnAndSettled({ writer }: Scene, { score, weekday, result, consequence }: ToldMatch, parts: Parts): Sentence | undefined {
  const { club, opponent, where, remaining, infinitive = '', past = '' } = parts
  const { feared, elsewhere, findings = [] } = consequence ?? {}
  const draw = `A ${score} draw ${where} ${opponent} on ${weekday}`
  const patterns: Pattern[] = elsewhere
    ? [() => within(`The ${score} draw between ${club} and ${opponent} on ${weekday} ${past}.`)]
    : [
        () => within(feared ? `${draw} relegated ${club}${remaining}.` : `${draw} was enough for ${club} to ${infinitive}${remaining}.`),
        () => within(`${club} ${past}${remaining} on ${weekday} when they drew ${score} ${where} ${opponent}.`),
      ]
  return writer.say('lede-draw-settled', [result, ...findings], patterns)
}

function standing({ value }: FindingOf<'place'>): string {
  return `${value.shared ? 'joint ' : ''}${value.position === 1 ? 'top' : ordinal(value.position)} on ${String(value.points)} points`
}

function marginOf({ result }: ToldMatch): number {
  return Math.abs(result.value.score.home - result.value.score.away)
}
