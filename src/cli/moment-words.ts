import { formatMinute, type Goal, type Moment, type Ruling, type Season } from '../index.ts'
import { clubOf, counted, dayOf, listed, ordinal, playerOf } from './words.ts'

type Zone = Season['zones'][number]

/** Moments one line each: those of one cause share it. `13 May 2018, Roma 0-0 Juventus: Juventus are champions.` */
export function momentLines(season: Season, moments: readonly Moment[]): string[] {
  const lines = new Map<string, Moment[]>()
  for (const moment of moments) {
    const cause = `${dayOf(season, moment.at)}, ${causeInWords(season, moment)}`
    lines.set(cause, [...(lines.get(cause) ?? []), moment])
  }
  return [...lines].map(([cause, own]) => `${cause}: ${statements(season, own).join('; ')}.`)
}

/** What was settled for each club; clubs of which the same is to be said share a statement. */
function statements(season: Season, moments: readonly Moment[]): string[] {
  const said = new Map<string, string[]>()
  for (const club of new Set(moments.map((moment) => moment.club))) {
    const text = listed(clauses(season, toTell(moments.filter((moment) => moment.club === club))))
    said.set(text, [...(said.get(text) ?? []), clubOf(season, club).name])
  }
  return [...said].map(([text, names]) => `${listed(names)} ${text}`)
}

/** Of champions nobody says that they finish first. */
function toTell(moments: readonly Moment[]): readonly Moment[] {
  const isTitle = ({ settled }: Moment) => settled.kind === 'zone' && settled.zoneKind === 'title' && settled.verdict === 'clinched'
  return moments.some(isTitle) ? moments.filter(({ settled }) => settled.kind === 'zone' || settled.place > 1) : moments
}

/** A club's moments as clauses without their subject; what is to be remarked of several is said once, after the last of them. */
function clauses(season: Season, moments: readonly Moment[]): string[] {
  const remarks = [...new Set(moments.map((moment) => remarkOn(season, moment)))]
  return remarks.map((remark) => {
    const own = moments.filter((moment) => remarkOn(season, moment) === remark).map(({ settled }) => settledInWords(season, settled))
    const verbs = [...new Set(own.map(({ verb }) => verb))]
    const parts = verbs.map((verb) => `${verb} ${listed(own.flatMap((each) => (each.verb === verb ? [each.what] : [])))}`)
    return `${listed(parts)}${remark}`
  })
}

/** ", without playing", and what else there is to say of how a thing was settled. */
function remarkOn(season: Season, { club, by, atTheLatest }: Moment): string {
  const latest = atTheLatest === true ? ' (at the latest: the search ended before it knew of earlier)' : ''
  if (by.kind !== 'matches') return latest
  const others = by.others.length === 0 ? '' : ` (as ${either(by.others.map((id) => resultInWords(season, id)))} would have done)`
  return `${by.playing ? '' : playedMeanwhile(season, club, by.matches)}${others}${latest}`
}

/** A club that was in none of the matches may have kicked off with them: its own result was then not needed. */
function playedMeanwhile({ matches }: Season, club: string, ids: readonly string[]): string {
  const kickOffs = matches.flatMap(({ id, kickOff }) => (ids.includes(id) ? [kickOff] : []))
  const own = matches.some((match) => (match.home === club || match.away === club) && kickOffs.includes(match.kickOff))
  return own ? ', whatever their own result' : ', without playing'
}

function either(names: readonly string[]): string {
  return listed(names, 'or')
}

/** What follows a club's name once something of it is settled: "are champions", "can no longer reach" and "the Champions League". */
function settledInWords({ zones }: Season, settled: Moment['settled']): { readonly verb: string; readonly what: string } {
  if (settled.kind === 'place') return { verb: 'finish', what: ordinal(settled.place) }
  const { name, zoneKind, verdict } = settled
  const isIn = verdict === 'clinched'
  const zone = zones.find(({ id }) => id === settled.zone)
  if (zoneKind === 'title') return { verb: isIn ? 'are' : 'can no longer be', what: 'champions' }
  if (zoneKind === 'relegation') {
    const direct = zones.some((each) => isFearedPlayOff(each, zones)) ? 'direct ' : ''
    return isIn ? { verb: 'are', what: 'relegated' } : { verb: 'are safe from', what: `${direct}relegation` }
  }
  if (zone !== undefined && isFearedPlayOff(zone, zones)) return { verb: isIn ? 'are in' : 'are clear of', what: name }
  return { verb: isIn ? 'are sure of' : 'can no longer reach', what: name }
}

/** A play-off that leads to what relegation leads to. */
function isFearedPlayOff({ id, kind, leadsTo }: Zone, zones: readonly Zone[]): boolean {
  return kind === 'play-off' && zones.some((other) => other.kind === 'relegation' && (other.leadsTo ?? other.id) === (leadsTo ?? id))
}

/** "Udinese 1-2 Crotone (goal by Davide Faraoni, 86')"; a ruling or a split in a few words. */
function causeInWords(season: Season, { by }: Moment): string {
  if (by.kind === 'ruling') return listed([...new Set(by.facts.map((fact) => rulingInWords(season, fact)))])
  if (by.kind === 'split') return `the table was cut for the ${season.rules.phases?.find(({ id }) => id === by.phase)?.name ?? by.phase}`
  const goal = by.since === undefined || by.since === 'all the while' ? '' : ` (${goalInWords(season, by.since)})`
  return `${listed(by.matches.map((id) => resultInWords(season, id)))}${goal}`
}

function goalInWords(season: Season, { club, player, minute, ownGoal }: Goal): string {
  const when = minute === undefined ? '' : `, ${formatMinute(minute)}'`
  if (player === undefined) return `goal for ${clubOf(season, club).name}${when}`
  return `${ownGoal ? 'own goal' : 'goal'} by ${playerOf(season, player).name}${when}`
}

/** "Udinese 1-2 Crotone", as it ended on the pitch. */
function resultInWords(season: Season, id: string): string {
  const match = season.matches.find((each) => each.id === id)
  if (match === undefined) return id
  const score = match.playedScore ?? match.score
  return `${clubOf(season, match.home).name} ${score === undefined ? 'v' : `${String(score.home)}-${String(score.away)}`} ${clubOf(season, match.away).name}`
}

function rulingInWords(season: Season, fact: Ruling): string {
  const { cups, spots } = season
  switch (fact.kind) {
    case 'CupWon':
      return `${clubOf(season, fact.club).name} won the ${cups.find(({ id }) => id === fact.cup)?.name ?? fact.cup}`
    case 'CupFinalSet':
      return `the final of the ${cups.find(({ id }) => id === fact.cup)?.name ?? fact.cup} was set`
    case 'SpotDecided':
      return `the ${spots.find(({ id }) => id === fact.spot)?.name ?? fact.spot} was ${fact.granted ? '' : 'not '}granted`
    case 'PointsDeducted':
      return `${counted(fact.points, 'point')} deducted from ${clubOf(season, fact.club).name}`
    case 'DeductionRevised':
      return `a deduction revised to ${counted(fact.points, 'point')}`
    case 'ClubExpelled':
      return `${clubOf(season, fact.club).name} were expelled`
    case 'SeasonStopped':
      return 'the season was stopped'
    case 'TieSettled':
      return { PLAY_OFF: 'a play-off was decided', SHOOT_OUT: 'a shoot-out was decided', LOTS: 'lots were drawn' }[fact.by]
    default:
      return 'match' in fact ? ofMatchInWords(season, fact) : 'figures of the organiser were given'
  }
}

function ofMatchInWords(season: Season, { kind, match }: Extract<Ruling, { match: string }>): string {
  const result = resultInWords(season, match)
  if (kind === 'MatchAwarded') return `${result} was awarded`
  return kind === 'AwardLifted' ? `the award of ${result} was lifted` : `a goal of ${result} was annulled`
}
