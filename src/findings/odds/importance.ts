import type { Draft, FindingContext, Kind } from '../kind.ts'
import { percent } from './honest.ts'
import { evidenceOfForecast, zonesNamed } from './naming.ts'

/** Each match of the next round that moves odds, with the odds it moves most. */
export const importance: Kind<'importance'> = {
  kind: 'importance',
  family: 'odds',
  derive: (context) => (context.odds?.now.next.matches ?? []).flatMap((_, at) => importanceOfMatch(context, at)),
  rarityOf: ({ rank }) => (rank === 1 ? 'first' : 'other'),
  said: ({ home, away, rank, matchday, club, name, zoneKind, homeWin, draw, awayWin }, { names }) => {
    const round = matchday === undefined ? 'the next round' : `matchday ${String(matchday)}`
    const most = rank === 1 ? `No match of ${round} moves more odds than` : `On ${round} odds hang on`
    const what = zoneKind === 'relegation' ? 'go down' : zoneKind === 'title' ? 'win the title' : `get ${name}`
    const given = [homeWin, draw, awayWin].map((chance) => percent(chance, false))
    return (
      `${most} ${names.club(home)} v ${names.club(away)}: ${names.club(club)} ${what} in ${given[0] ?? ''} of cases if ${names.club(home)} win, ` +
      `in ${given[1] ?? ''} after a draw and in ${given[2] ?? ''} if ${names.club(away)} win.`
    )
  },
}

function importanceOfMatch(context: FindingContext, at: number): Draft<'importance'>[] {
  const { now } = context.odds ?? {}
  const match = now?.next.matches[at]
  const move = match?.moves[0]
  const zone = zonesNamed(context).find((each) => each.zone === move?.zone)
  if (now === undefined || match === undefined || move === undefined || zone === undefined) return []
  const { match: id, home, away } = match
  return [
    {
      key: id,
      subject: { clubs: [home, away], match: id },
      evidence: [evidenceOfForecast(context), ...context.evidenceOf(home), ...context.evidenceOf(away)],
      freshness: at === 0 ? 0.8 : 0.3,
      stakes: Math.min(1, match.importance),
      value: {
        match: id,
        home,
        away,
        ...(now.next.matchday !== undefined && { matchday: now.next.matchday }),
        rank: at + 1,
        importance: match.importance,
        standardError: match.standardError,
        club: move.club,
        ...zone,
        ...move.given,
      },
    },
  ]
}
