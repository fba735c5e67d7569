import { dateInWords } from '../../base/index.ts'
import { counted, type Finding, type FindingKind, type FindingOf, list, number, ordinal, possessive } from '../../findings/index.ts'
import type { Scene } from './scene.ts'
import type { Sentence } from './types.ts'
import { minuteInWords } from './vocabulary.ts'

type Saying<K extends FindingKind> = (scene: Scene, finding: FindingOf<K>) => Sentence | undefined

/** What fills a thin night, and how it is said: runs, form, records, clubs that moved. */
const SAYINGS: { readonly [K in FindingKind]?: Saying<K> } = {
  streak,
  'best-form': bestForm,
  'best-side-record': bestSideRecord,
  'best-attack': bestAttack,
  'best-defence': bestDefence,
  'scoring-run': scoringRun,
  movement,
  place,
  'late-goal': lateGoal,
  comeback,
  attempts,
  'division-years': divisionYears,
  'multiple-goals': multipleGoals,
  'sending-off': sendingOff,
  'missed-penalty': missedPenalty,
}

/** The sentence for a finding that is not part of a section of its own, if there is one for its kind. */
export function sentenceFor<K extends FindingKind>(scene: Scene, finding: FindingOf<K> | Finding): Sentence | undefined {
  const saying = SAYINGS[finding.kind] as Saying<K> | undefined
  return saying?.(scene, finding as FindingOf<K>)
}

function streak({ writer }: Scene, finding: FindingOf<'streak'>): Sentence | undefined {
  const { club, streak: kind, length, since } = finding.value
  const [n, name] = [counted(length, 'match', 'matches'), writer.club(club)]
  const said: Record<string, readonly [string, string]> = {
    unbeaten: [`${name} are unbeaten in ${n}.`, `Nobody has beaten ${name} in ${n}, from ${dateInWords(since)} on.`],
    winning: [`${name} have won ${number(length)} in a row.`, `It is ${counted(length, 'straight win')} for ${name}.`],
    winless: [`${name} have gone ${n} without a win.`, `A win has been beyond ${name} for ${n}.`],
    losing: [`${name} have lost ${number(length)} in a row.`, `It is ${counted(length, 'straight defeat')} for ${name}.`],
    drawing: [`${name} have drawn ${number(length)} in a row.`, `It is ${counted(length, 'straight draw')} for ${name}.`],
    'clean-sheets': [`${name} have not conceded in ${n}.`, `It is ${counted(length, 'clean sheet')} in a row for ${name}.`],
    scoring: [`${name} have scored in ${n} running.`, `There has been a goal for ${name} in each of their last ${number(length)}.`],
    scoreless: [`${name} have not scored in ${n}.`, `It is ${n} without a goal for ${name}.`],
  }
  return writer.say(
    `streak-${kind}`,
    [finding],
    (said[kind] ?? []).map((text) => () => text),
  )
}

function bestForm({ writer }: Scene, finding: FindingOf<'best-form'>): Sentence | undefined {
  const { club, points, matches } = finding.value
  return writer.say(
    'form',
    [finding],
    [
      () =>
        `No club has taken more than ${possessive(writer.club(club))} ${String(points)} points from the last ${number(matches)} matches.`,
      () => `${writer.club(club)} are the form side, with ${String(points)} points from their last ${number(matches)}.`,
    ],
  )
}

function bestSideRecord({ writer }: Scene, finding: FindingOf<'best-side-record'>): Sentence | undefined {
  const { club, side, won, drawn, lost } = finding.value
  return writer.say(
    'side-record',
    [finding],
    [
      () =>
        `The best ${side} record is that of ${writer.club(club)}: won ${number(won)}, drawn ${drawn === 0 ? 'none' : number(drawn)}, lost ${lost === 0 ? 'none' : number(lost)}.`,
      () =>
        `${writer.club(club)} have the best record ${side === 'home' ? 'at home' : 'away'}, with ${counted(won, 'win')}, ${counted(drawn, 'draw')} and ${counted(lost, 'defeat')}.`,
    ],
  )
}

function bestAttack({ writer }: Scene, finding: FindingOf<'best-attack'>): Sentence | undefined {
  const { clubs, goals } = finding.value
  const who = list(clubs.map((club) => writer.club(club)))
  return writer.say(
    'best-attack',
    [finding],
    [
      () => `${who} have scored most, ${String(goals)}${clubs.length > 1 ? ' each' : ''}.`,
      () => `The most goals, ${String(goals)}, are by ${who}.`,
    ],
  )
}

function bestDefence({ writer }: Scene, finding: FindingOf<'best-defence'>): Sentence | undefined {
  const { clubs, goals } = finding.value
  const who = list(clubs.map((club) => writer.club(club)))
  return writer.say(
    'best-defence',
    [finding],
    [
      () => `${who} have conceded fewest, ${String(goals)}${clubs.length > 1 ? ' each' : ''}.`,
      () => `The fewest goals, ${String(goals)}, have been conceded by ${who}.`,
    ],
  )
}

function scoringRun({ writer }: Scene, finding: FindingOf<'scoring-run'>): Sentence | undefined {
  const { player, club, matches } = finding.value
  return writer.say(
    'scoring-run',
    [finding],
    [
      () => `${writer.player(player)} of ${writer.club(club)} has scored in ${number(matches)} matches in a row.`,
      () => `For ${writer.club(club)}, ${writer.player(player)} has a goal in each of his last ${number(matches)}.`,
    ],
  )
}

function movement({ writer }: Scene, finding: FindingOf<'movement'>): Sentence | undefined {
  const { club, from, to } = finding.value
  return writer.say(
    'other-movement',
    [finding],
    [
      () => `${writer.club(club)} ${to < from ? 'moved up' : 'went down'} from ${ordinal(from)} to ${ordinal(to)}.`,
      () => `${writer.club(club)} are ${ordinal(to)} after starting the round ${ordinal(from)}.`,
    ],
  )
}

function divisionYears({ writer, context }: Scene, finding: FindingOf<'division-years'>): Sentence | undefined {
  const { club, first, promoted } = finding.value
  const division = context.season.competition.name
  if (first)
    return writer.say(
      'first-season',
      [finding],
      [
        () => `${writer.club(club)} are in ${division} for the first time.`,
        () => `It is a first season in ${division} for ${writer.club(club)}.`,
      ],
    )
  return writer.say(
    'back-up',
    [finding],
    [
      () => `${writer.club(club)} are back in ${division}${promoted ? ' after promotion' : ''}.`,
      () => (promoted ? `Promotion brought ${writer.club(club)} back to ${division}.` : undefined),
    ],
  )
}

function multipleGoals(scene: Scene, finding: FindingOf<'multiple-goals'>): Sentence | undefined {
  const { writer, told } = scene
  const { match, player, club, goals, home, away } = finding.value
  const opponent = club === home ? away : home
  if (told.has(match)) return undefined
  return writer.say(
    'brace',
    [finding],
    [
      () => `${writer.player(player)} had ${number(goals)} of the goals for ${writer.club(club)} against ${writer.club(opponent)}.`,
      () => `Against ${writer.club(opponent)}, ${writer.player(player)} scored ${counted(goals, 'goal')} for ${writer.club(club)}.`,
    ],
  )
}

function sendingOff({ writer }: Scene, finding: FindingOf<'sending-off'>): Sentence | undefined {
  const { club, player, minute, home, away } = finding.value
  const opponent = club === home ? away : home
  return writer.say(
    'other-card',
    [finding],
    [
      () => `${writer.player(player)} of ${writer.club(club)} was sent off ${minuteInWords(minute)} against ${writer.club(opponent)}.`,
      () => `${writer.club(club)} lost ${writer.player(player)} to a red card ${minuteInWords(minute)} against ${writer.club(opponent)}.`,
    ],
  )
}

function missedPenalty({ writer }: Scene, finding: FindingOf<'missed-penalty'>): Sentence | undefined {
  const { club, player, outcome, home, away } = finding.value
  const opponent = club === home ? away : home
  return writer.say(
    'missed-penalty',
    [finding],
    [
      () =>
        `${writer.player(player)} ${outcome === 'saved' ? 'had a penalty saved' : 'missed a penalty'} for ${writer.club(club)} against ${writer.club(opponent)}.`,
      () => `For ${writer.club(club)}, ${writer.player(player)} failed from the penalty spot against ${writer.club(opponent)}.`,
    ],
  )
}

function place({ writer, context }: Scene, finding: FindingOf<'place'>): Sentence | undefined {
  const { club, position, shared, points, left } = finding.value
  if (shared) return undefined
  const over = left === 0 && context.table.order === 'final'
  const total = points === 1 ? 'one point' : `${String(points)} points`
  return writer.say(
    'place',
    [finding],
    [
      () => `${writer.club(club)} ${over ? 'finished' : 'are'} ${ordinal(position)} on ${total}.`,
      () => `In ${ordinal(position)} place ${over ? 'finished' : 'are'} ${writer.club(club)}, with ${total}.`,
    ],
  )
}

function lateGoal({ writer, told }: Scene, finding: FindingOf<'late-goal'>): Sentence | undefined {
  const { match, club, player, minute, effect, home, away } = finding.value
  const opponent = club === home ? away : home
  if (told.has(match) || player === undefined) return undefined
  return writer.say(
    'other-late-goal',
    [finding],
    [
      () =>
        `${writer.player(player)} scored the ${effect} for ${writer.club(club)} ${minuteInWords(minute)} against ${writer.club(opponent)}.`,
      () =>
        `Against ${writer.club(opponent)}, ${writer.club(club)} had the ${effect} from ${writer.player(player)} ${minuteInWords(minute)}.`,
    ],
  )
}

function comeback({ writer, told }: Scene, finding: FindingOf<'comeback'>): Sentence | undefined {
  const { match, club, deficit, outcome, home, away } = finding.value
  const opponent = club === home ? away : home
  if (told.has(match)) return undefined
  const behind = counted(deficit, 'goal')
  return writer.say(
    'other-comeback',
    [finding],
    [
      () => `${writer.club(club)} were ${behind} down to ${writer.club(opponent)} before they ${outcome === 'won' ? 'won' : 'drew'}.`,
      () => `From ${behind} down, ${writer.club(club)} ${outcome === 'won' ? 'beat' : 'drew with'} ${writer.club(opponent)}.`,
    ],
  )
}

/** A player's shots are worth a sentence from this many on. */
const MANY_SHOTS = 5

function attempts({ writer }: Scene, finding: FindingOf<'attempts'>): Sentence | undefined {
  const { club, player, shots, onTarget, home, away } = finding.value
  const opponent = club === home ? away : home
  if (shots < MANY_SHOTS) return undefined
  const target = onTarget === 0 ? 'none of them' : onTarget === shots ? 'all of them' : `${number(onTarget)} of them`
  return writer.say(
    'attempts',
    [finding],
    [
      () =>
        `${writer.player(player)} had ${counted(shots, 'shot')} for ${writer.club(club)} against ${writer.club(opponent)}, ${target} on target.`,
      () =>
        `No fewer than ${counted(shots, 'shot')} for ${writer.club(club)} against ${writer.club(opponent)} were by ${writer.player(player)}, ${target} on target.`,
    ],
  )
}
