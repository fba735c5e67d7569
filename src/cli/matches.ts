import Table from 'cli-table3'
import type { Match, Score, Season, SupposedScore } from '../index.ts'
import type { Paint } from './paint.ts'
import { BARE, linesOf } from './grid.ts'
import { clubOf, playerOf, scorersOf, shortKickOff } from './words.ts'

/** A match as programs read it. */
export function matchData(season: Season, match: Match) {
  const { id, matchday, phase, group, kickOff, timeKnown, ground, status, score, awardedTo, playedScore, halfTime } = match
  return {
    id,
    ...(phase !== undefined && { phase }),
    ...(group !== undefined && { group }),
    ...(matchday !== undefined && { matchday }),
    kickOff,
    timeKnown,
    ...(ground !== undefined && { ground }),
    home: clubOf(season, match.home),
    away: clubOf(season, match.away),
    status,
    ...(score && { score }),
    ...(awardedTo && { awardedTo }),
    ...(playedScore && { playedScore }),
    ...(halfTime && { halfTime }),
    ...(score && { goals: match.goals.map((goal) => goalData(season, goal)) }),
  }
}

function goalData(season: Season, { id, club, player, minute, ownGoal, penalty }: Match['goals'][number]) {
  return { id, club, ...(player !== undefined && { player: playerOf(season, player) }), ...(minute && { minute }), ownGoal, penalty }
}

/** Matches in the order of phases and matchdays, one block each; without either, in one block. */
export function matchdaysText(season: Season, matches: readonly Match[], paint: Paint): string {
  const blocks = new Map<string, Block>()
  for (const match of matches) {
    const [phase, matchday] = [phaseAt(season, match), match.matchday]
    const key = JSON.stringify([phase, matchday])
    const block = blocks.get(key) ?? { phase, matchday, matches: [] }
    block.matches.push(match)
    blocks.set(key, block)
  }
  return [...blocks.values()]
    .sort((a, b) => a.phase - b.phase || (a.matchday ?? 0) - (b.matchday ?? 0))
    .map((block) => [...headingOf(season, block).map(paint.strong), matchesText(season, block.matches, paint), ''].join('\n'))
    .join('\n')
}

/** Matches of one phase and matchday. */
interface Block {
  /** Index of the phase in the rules; nought where there are none. */
  readonly phase: number
  readonly matchday: number | undefined
  readonly matches: Match[]
}

function phaseAt({ rules }: Season, { phase }: Match): number {
  return Math.max(
    0,
    (rules.phases ?? []).findIndex(({ id }) => id === phase),
  )
}

/** `Matchday 3`; `Title group, matchday 3`, `Knock-out phase` after the first phase. */
function headingOf({ rules }: Season, { phase, matchday }: Block): string[] {
  const name = phase > 0 ? rules.phases?.[phase]?.name : undefined
  if (name !== undefined) return [matchday === undefined ? name : `${name}, matchday ${String(matchday)}`]
  return matchday === undefined ? [] : [`Matchday ${String(matchday)}`]
}

/** Matches, one a line: `Sun 22 Apr 20:45  Juventus  0-1  Napoli  Koulibaly 90`. */
export function matchesText(season: Season, matches: readonly Match[], paint: Paint): string {
  const grid = new Table({ ...BARE, colAligns: ['left', 'left', 'right', 'center', 'left', 'left'] })
  grid.push(
    ...matches.map((match) => [
      '',
      paint.faint(shortKickOff(season, match)),
      clubOf(season, match.home).name,
      scoreText(match),
      clubOf(season, match.away).name,
      remark(season, match, paint),
    ]),
  )
  return linesOf(grid)
}

/** Scores some matches may end with, as {@link matchesText}. */
export function supposedText(season: Season, scores: readonly SupposedScore[], paint: Paint): string {
  const score = new Map(scores.map((each) => [each.match, each.score]))
  const supposed = season.matches.flatMap((match): Match[] => {
    const given = score.get(match.id)
    return given === undefined ? [] : [{ ...match, status: 'played', score: given, goals: [] }]
  })
  return matchesText(season, supposed, paint)
}

/** The score that counts; of an annulled match the one it had; `v` where there is none. */
function scoreText({ status, score, playedScore }: Match): string {
  const shown = score ?? (status === 'annulled' ? playedScore : undefined)
  return shown === undefined ? 'v' : inFigures(shown)
}

function inFigures({ home, away }: Score): string {
  return `${String(home)}-${String(away)}`
}

function remark(season: Season, match: Match, paint: Paint): string {
  const sides = [match.home, match.away].map((club) =>
    scorersOf(
      season,
      match.goals.filter((goal) => goal.club === club),
    ),
  )
  const scorers = match.score === undefined || sides.join('') === '' ? '' : sides.map((side) => side || '–').join(' / ')
  return [paint.open(statusText(season, match)), scorers, paint.faint(groupName(season, match))].filter(Boolean).join('  ')
}

/** What there is to say of a match that was not simply played, or is not simply to be: nothing for most. */
function statusText(season: Season, match: Match): string {
  if (match.status === 'awarded') return awardText(season, match)
  if (match.status === 'annulled') return 'annulled, does not count'
  if (match.status === 'postponed') return 'postponed, no new date'
  return match.status === 'live' || match.status === 'abandoned' || match.status === 'cancelled' ? match.status : ''
}

/** `awarded, 0-0 on the pitch`, `awarded to Lyon`. */
function awardText(season: Season, { home, away, awardedTo, score, playedScore }: Match): string {
  const winners = { home: ` to ${clubOf(season, home).name}`, away: ` to ${clubOf(season, away).name}`, neither: ' against both' }
  const award = `awarded${awardedTo === undefined ? '' : winners[awardedTo]}`
  // A feed may list the awarded score as the result: then nobody knows here how it stood on the pitch.
  if (score === undefined || playedScore === undefined || inFigures(score) === inFigures(playedScore)) return award
  return `${award}, ${inFigures(playedScore)} on the pitch`
}

/** The group of a match, where several are shown together. */
function groupName({ rules, group }: Season, match: Match): string {
  if (group !== undefined || match.group === undefined) return ''
  const groups = (rules.phases ?? []).flatMap((phase) => phase.groups ?? [])
  return groups.find(({ id }) => id === match.group)?.name ?? ''
}
