import { type MatchImportance, type OddsMove, percent } from '../index.ts'
import type { ForecastView } from './forecast-text.ts'
import type { Paint } from './paint.ts'
import { clubOf, whenPlayed } from './words.ts'

/** Moves named for a match where not all are asked for. */
const MOVES_NAMED = 4

/** The next round, the most important match first, with the odds each moves most. */
export function importanceText(view: ForecastView, all: boolean, paint: Paint): string {
  const { matches } = view.forecast.next
  if (matches.length === 0) return 'No match is left.'
  return matches.map((match) => matchText(view, match, { all, paint })).join('\n\n')
}

function matchText(view: ForecastView, match: MatchImportance, { all, paint }: { readonly all: boolean; readonly paint: Paint }): string {
  const { season } = view
  const fixture = season.matches.find(({ id }) => id === match.match)
  const when = fixture === undefined ? '' : `, ${whenPlayed(season, fixture)}`
  const { homeWin, draw, awayWin } = match.chances
  const chances = [homeWin, draw, awayWin].map((chance) => percent(chance, false)).join(' / ')
  const title = `${clubOf(season, match.home).name} v ${clubOf(season, match.away).name}`
  const head = `${paint.strong(title)}${when}: ${points(match.importance)} ± ${points(match.standardError)} (${chances})`
  const moves = all ? match.moves : match.moves.slice(0, MOVES_NAMED)
  const rest = match.moves.length - moves.length
  return [
    head,
    ...(moves.length === 0
      ? [paint.faint('  moves no odds by more than chance explains')]
      : moves.map((move) => `  ${moveText(view, match, move)}`)),
    ...(rest > 0 ? [paint.faint(`  and ${String(rest)} more`)] : []),
  ].join('\n')
}

/** "Napoli, the title: 35% now; 54% if Inter win, 45% with a draw, 19% if Juventus win". */
function moveText({ season, forecast }: ForecastView, match: MatchImportance, { club, zone, now, given }: OddsMove): string {
  const name = forecast.zones.find(({ id }) => id === zone)?.name ?? zone
  const [home, away] = [clubOf(season, match.home).name, clubOf(season, match.away).name]
  const own = forecast.clubs.find((each) => each.club === club)?.zones[zone] ?? now
  const proved = forecast.proved.get(club)?.zones[zone] === true
  const after = `${percent(given.homeWin, false)} if ${home} win, ${percent(given.draw, false)} with a draw, ${percent(given.awayWin, false)} if ${away} win`
  return `${clubOf(season, club).name}, ${name}: ${percent(own, proved)} now; ${after}`
}

/** In points of a hundred, one decimal. */
function points(share: number): string {
  return (share * 100).toFixed(1)
}
