import Table from 'cli-table3'
import type { Match, Season } from '../index.ts'
import type { Paint } from './paint.ts'
import { BARE } from './table-text.ts'
import { clubOf, playerOf, scorersOf, shortKickOff } from './words.ts'

/** A match as programs read it. */
export function matchData(season: Season, match: Match) {
  const { id, matchday, kickOff, timeKnown, ground, status, score, halfTime } = match
  return {
    id,
    ...(matchday !== undefined && { matchday }),
    kickOff,
    timeKnown,
    ...(ground !== undefined && { ground }),
    home: clubOf(season, match.home),
    away: clubOf(season, match.away),
    status,
    ...(score && { score }),
    ...(halfTime && { halfTime }),
    ...(score && { goals: match.goals.map((goal) => goalData(season, goal)) }),
  }
}

function goalData(season: Season, { id, club, player, minute, ownGoal, penalty }: Match['goals'][number]) {
  return { id, club, ...(player !== undefined && { player: playerOf(season, player) }), ...(minute && { minute }), ownGoal, penalty }
}

/** Matches in the order of matchdays, one block each; without matchdays, in one block. */
export function matchdaysText(season: Season, matches: readonly Match[], paint: Paint): string {
  const matchdays = [...new Set(matches.map((match) => match.matchday))].sort((a, b) => (a ?? 0) - (b ?? 0))
  return matchdays
    .map((matchday) => {
      const title = matchday === undefined ? [] : [paint.strong(`Matchday ${String(matchday)}`)]
      return [
        ...title,
        matchesText(
          season,
          matches.filter((match) => match.matchday === matchday),
          paint,
        ),
        '',
      ].join('\n')
    })
    .join('\n')
}

/** Matches, one a line: `Sun 22 Apr 20:45  Juventus  0-1  Napoli  Koulibaly 90`. */
export function matchesText(season: Season, matches: readonly Match[], paint: Paint): string {
  const grid = new Table({ ...BARE, colAligns: ['left', 'left', 'right', 'center', 'left', 'left'] })
  grid.push(
    ...matches.map((match) => [
      '',
      paint.faint(shortKickOff(season, match)),
      clubOf(season, match.home).name,
      match.score === undefined ? 'v' : `${String(match.score.home)}-${String(match.score.away)}`,
      clubOf(season, match.away).name,
      remark(season, match, paint),
    ]),
  )
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

function remark(season: Season, match: Match, paint: Paint): string {
  const sides = [match.home, match.away].map((club) =>
    scorersOf(
      season,
      match.goals.filter((goal) => goal.club === club),
    ),
  )
  const scorers = match.score === undefined || sides.join('') === '' ? '' : sides.map((side) => side || '–').join(' / ')
  const status = match.status === 'awarded' || match.status === 'live' ? paint.open(match.status) : ''
  return [status, scorers].filter(Boolean).join('  ')
}
