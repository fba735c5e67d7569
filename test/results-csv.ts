import { parse } from 'csv-parse/sync'

interface Row {
  readonly date: string
  readonly season: string
  readonly home: string
  readonly away: string
  readonly home_goals: string
  readonly away_goals: string
  readonly tier?: string
  readonly round?: string
}

/**
 * One season of a CSV of many (columns date, season as its first year, home, away, home_goals, away_goals; tier and round where it has
 * them), written as openfootball would, so that one reader serves both. Matches are numbered for their home club as it plays them: the
 * round of a league that splits after so many matches follows from that.
 */
export function seasonOfCsv(csv: string, season: string): string {
  const rows = parse(csv, { columns: true }) as unknown as Row[]
  const played = new Map<string, number>()
  const count = (club: string) => {
    const number = (played.get(club) ?? 0) + 1
    played.set(club, number)
    return number
  }
  const matches = rows
    .filter((row) => row.season === season.slice(0, 4) && (row.tier ?? '1') === '1')
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .map((row) => {
      const [team1, team2] = [row.home.trim(), row.away.trim()]
      const number = Math.max(count(team1), count(team2))
      const score = { ft: [Number(row.home_goals), Number(row.away_goals)] }
      return { date: row.date, team1, team2, score, round: `${row.round ?? 'Matchday'} ${String(number)}` }
    })
  return JSON.stringify({ name: season, matches })
}
