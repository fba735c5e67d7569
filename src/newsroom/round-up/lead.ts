import { dateInWords } from '../../base/index.ts'
import { clubById } from '../../competition/index.ts'
import { article, country, type Finding, type FindingKind, type FindingOf, number, ordinal, possessive } from '../../findings/index.ts'
import { goalAsSubject } from './goals.ts'
import { runEnded, sentOff } from './remarks.ts'
import { one, type Scene } from './scene.ts'
import { settledElsewhere } from './settlement.ts'
import { titleHeadline, titleMatchOf } from './title-won.ts'
import { describe, type ToldMatch } from './told-match.ts'
import type { Sentence } from './types.ts'
import { minuteInWords } from './vocabulary.ts'

/** Kinds of finding that can lead: what a match did, or what it ended. */
const LEADING: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'late-goal',
  'result',
  'comeback',
  'first-win-at-ground',
  'first-win-against',
  'streak-ended',
  'nth-result',
  'multiple-goals',
  'biggest-win',
  'annulled-goal',
  'settled-by',
])

/** Longest headline, in characters. */
const HEADLINE_LIMIT = 75

/** The lead: the match of the round's most prominent finding; no hand-made order decides it, but that a title won comes before everything. */
export function leadMatchOf(scene: Scene, findings: readonly Finding[]): ToldMatch | undefined {
  const title = titleMatchOf(scene)
  const finding = findings.find(
    ({ kind, subject, prominence }) => LEADING.has(kind) && subject.match !== undefined && prominence.parts.freshness === 1,
  )
  const result = one(scene, 'result', { match: title ?? finding?.subject.match ?? '' })
  const told = result && describe(scene, result)
  // Whom it settled something for may have been elsewhere.
  const elsewhere = title === undefined && finding?.kind === 'settled-by' && told?.consequence?.settles !== true
  const consequence = elsewhere ? settledElsewhere(scene, finding) : undefined
  return told && { ...told, ...(consequence && { consequence }) }
}

/** The headline: one fact, present tense, with a verb, under 75 characters. */
export function headline(scene: Scene, lead: ToldMatch): Sentence | undefined {
  const { writer } = scene
  const { club, opponent, score, decisive, consequence, result, won } = lead
  const late = decisive && one(scene, 'late-goal', { match: result.value.match })
  const goal = decisive && late ? goalAsSubject(scene, decisive, (id) => writer.shortName(id)) : undefined
  const fitting = (text: string | undefined) => (text !== undefined && text.length < HEADLINE_LIMIT ? text : undefined)
  const [own, other] = [writer.club(club), writer.club(opponent)]
  const did = consequence?.findings ?? []
  const byGoal = fitting(goal && consequence && `${goal} ${consequence.headline.goal}`)
  const beat = result.value.awarded ? 'are awarded win over' : 'beat'
  const byClub = fitting(won && consequence ? `${own} ${beat} ${other} ${score} to ${consequence.headline.club}` : undefined)
  const byDraw = consequence?.settles === true && !won ? fitting(settledByDraw(scene, lead)) : undefined
  const plain = fitting(won ? `${own} ${beat} ${other} ${score}` : `${own} and ${other} draw ${score}`)
  return writer.sayFullest(
    'headline',
    [result],
    [
      () => titleHeadline(scene, fitting),
      () => byGoal && { text: byGoal, states: [decisive, late, ...did] },
      () => byClub && { text: byClub, states: [result, ...did] },
      () => byDraw && { text: byDraw, states: [result, ...did] },
      () => plain,
    ],
  )
}

/** "Inter draw 0-0 at Roma to reach the Champions League", "Verona are relegated after 1-1 draw at Milan". */
function settledByDraw({ writer }: Scene, { club, opponent, score, result, consequence }: ToldMatch): string {
  const [own, other, at] = [writer.club(club), writer.club(opponent), result.value.home === club ? 'with' : 'at']
  const { club: did = '' } = consequence?.headline ?? {}
  return consequence?.feared === true ? `${own} ${did} after ${score} draw ${at} ${other}` : `${own} draw ${score} ${at} ${other} to ${did}`
}

/** City of the leading match, in capitals, and the date of the last result told. */
export function datelineOf(scene: Scene, lead: ToldMatch | undefined): { place: string; date: string } {
  const { season, dateOf } = scene.context
  const match = season.matches.find((each) => each.id === lead?.result.value.match)
  const city = match && clubById(season.competition, match.home)?.city
  // A matchday asked for whatever its dates has no evening of its own: the story is of the day of its leading match.
  const latest = season.throughMatchday === undefined ? scene.context.round.matches.at(-1) : match
  const date = latest === undefined ? season.asOf.slice(0, 10) : dateOf(latest)
  return {
    place: (city ?? season.competition.country?.name ?? season.competition.name).toLocaleUpperCase('en-GB'),
    date: dateInWords(date, true),
  }
}

/** What else the leading match was: a first, a seldom defeat, a run ended, who the scorer is, what was saved on the way. */
export function leadDetails(scene: Scene, lead: ToldMatch, opening: Sentence): Sentence[] {
  return [
    annulled(scene, lead),
    goalDetail(scene, lead, opening.pattern.startsWith('lede-goal')),
    firstWin(scene, lead),
    seldomDefeat(scene, lead),
    runEnded(scene, lead),
    savedOnTheWay(scene, lead),
    sentOff(scene, lead),
  ].flatMap((sentence) => sentence ?? [])
}

function annulled(scene: Scene, { result }: ToldMatch): Sentence | undefined {
  const { writer } = scene
  const taken = one(scene, 'annulled-goal', { match: result.value.match })
  if (taken === undefined) return undefined
  const { club, player, minute } = taken.value
  const whose = () => (player === undefined ? '' : ` by ${writer.player(player)}`)
  const when = minute === undefined ? '' : ` ${minuteInWords(minute)}`
  return writer.say(
    'annulled',
    [taken],
    [
      () => `A goal${whose()} for ${writer.club(club)}${when} was annulled.`,
      () => `${writer.club(club)} had a goal${whose()}${when} taken back.`,
    ],
  )
}

/** "a 26-year-old", "an 18-year-old". */
function withArticle(noun: string): string {
  return `${article(noun)} ${noun}`
}

function goalDetail(scene: Scene, { decisive, club }: ToldMatch, goalTold: boolean): Sentence | undefined {
  const { writer } = scene
  const player = decisive?.value.player
  const profile = scene.all('player-profile').find(({ value }) => value.player === player)
  if (decisive === undefined || player === undefined || decisive.value.ownGoal || profile === undefined) return undefined
  const { role, age, nationality, birthCountry } = profile.value
  const { from, assist: assisting, bodyPart, penalty } = decisive.value
  if (age === undefined || role === undefined) return undefined
  // A passport alone does not make a nationality: the country is said only where it is that of birth too.
  const fromWhere = nationality !== undefined && nationality === birthCountry ? ` from ${country(nationality)}` : ''
  const who = `${String(age)}-year-old ${role}${fromWhere}`
  const restart = from === undefined ? '' : ` from a ${from}`
  const assist = assisting === undefined ? '' : `, set up by ${writer.player(assisting)}`
  const scored = bodyPart === 'head' ? 'headed in' : penalty ? 'scored from the spot' : 'scored'
  return writer.say(
    'goal-detail',
    [decisive, profile],
    [
      () => `${writer.player(player)}, ${withArticle(who)}, ${scored}${restart} for ${writer.club(club)}${assist}.`,
      () => (!goalTold || restart === '' ? undefined : `The goal, by the ${who}, came${restart}${assist}.`),
    ],
  )
}

function firstWin(scene: Scene, { result }: ToldMatch): Sentence | undefined {
  const { writer } = scene
  const match = result.value.match
  const [ground, against] = [one(scene, 'first-win-at-ground', { match }), one(scene, 'first-win-against', { match })]
  if (ground?.value.ever === true) {
    const { club, opponent, ground: name, opened, earlier } = ground.value
    const where = name === undefined ? `away to ${writer.club(opponent)}` : `at ${grounded(name)}`
    const since = opened === undefined ? '' : `, which opened in ${dateInWords(opened, true).split(' ').slice(1).join(' ')}`
    const visits = earlier === undefined ? '' : `${number(earlier.count)} earlier ${earlier.count === 1 ? 'visit' : 'visits'}`
    return writer.say(
      'first-win',
      [ground],
      [
        () =>
          `It was the first time ${writer.club(club)} had won a league match ${where}${since}: ${visits} had brought ${earlier?.draws === 0 ? 'nothing but defeat' : 'no win'}.`,
        () => `${writer.club(club)} had never before won a league match ${where}${since}, in ${visits}.`,
      ],
    )
  }
  const since = ground ?? against
  if (since?.value.since === undefined) return undefined
  const { club, opponent, since: last } = since.value
  return writer.say(
    'first-win-since',
    [since],
    [
      () =>
        `${writer.club(club)} had last beaten ${writer.club(opponent)} ${since.kind === 'first-win-at-ground' ? 'away ' : ''}in the league on ${dateInWords(last, true)}.`,
      () =>
        `It was ${possessive(writer.club(club))} first league win ${since.kind === 'first-win-at-ground' ? 'away to' : 'against'} ${writer.club(opponent)} since ${dateInWords(last, true)}.`,
    ],
  )
}

/** Grounds called "… Stadium" take the article. */
function grounded(name: string): string {
  return / (?:Stadium|Arena)$/.test(name) ? `the ${name}` : name
}

function seldomDefeat(scene: Scene, { result, opponent }: ToldMatch): Sentence | undefined {
  const { writer } = scene
  const nth = scene.about('nth-result', { match: result.value.match, club: opponent }).find(({ value }) => value.outcome === 'lost')
  if (nth === undefined) return undefined
  const { number: count, numberAtSide, side, previous } = nth.value
  const at = numberAtSide === count ? '' : `, the ${ordinal(numberAtSide)} ${side === 'home' ? 'at home' : 'away'},`
  const last = previous === undefined ? '' : ` and the first since ${dateInWords(previous)}`
  return writer.say(
    'seldom-defeat',
    [nth],
    [
      () => `For ${writer.club(opponent)} it was a ${ordinal(count)} defeat of the season${at === '' ? '' : at}${last}.`.replace(',.', '.'),
      () =>
        previous === undefined
          ? undefined
          : `${writer.club(opponent)}, beaten for the ${ordinal(count)} time this season${at.replace(/,$/, '')}, had last lost on ${dateInWords(previous)}.`,
    ],
  )
}

function savedOnTheWay(scene: Scene, { result, club }: ToldMatch): Sentence | undefined {
  const { writer } = scene
  const saves = scene.about('saved-shot', { match: result.value.match }).filter(({ value }) => value.club === club && value.substitute)
  const latest = saves.toSorted((a, b) => b.value.minute.minute - a.value.minute.minute)[0]
  if (latest === undefined) return undefined
  const { player, goalkeeper, minute } = latest.value
  return writer.say(
    'saved',
    [latest],
    [
      () =>
        `${writer.player(goalkeeper)}, in goal for ${writer.club(opponentIn(latest, club))}, had stopped a shot by the substitute ${writer.player(player)} ${minuteInWords(minute)}.`,
      () => `The substitute ${writer.player(player)} had been denied by ${writer.player(goalkeeper)} ${minuteInWords(minute)}.`,
    ],
  )
}

function opponentIn({ value }: FindingOf<'saved-shot'>, club: string): string {
  return value.home === club ? value.away : value.home
}
