import {
  assists,
  type Checked,
  divisionYears,
  formOf,
  honoursOf,
  ok,
  ownGoals,
  runningStreaks,
  type Season,
  settledSeason,
  superlatives,
} from '../../index.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { openOneTable, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import type { Paint } from '../paint.ts'
import { clubOf, headOf, playerOf, titleOf } from '../words.ts'

/** `scudetto records`: runs, form, records of the season, titles, years in the division, assists, own goals. */
export const addRecords: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('records'))
    .description('form, runs, titles, years in the division and assists; more with --json')
    .addHelpText('after', examples('records --as-of 2018-04-22', 'records --as-of 2018-04-22 --json'))
    .action((season: string | undefined, options: SeasonOptions) => answering(answer(season, options), options))
}

async function answer(argument: string | undefined, options: SeasonOptions): Promise<Checked<Answer>> {
  const open = await openOneTable(argument, options)
  if (!open.ok) return open
  const { notices } = open.value
  // A match in play has no result to count in a run.
  const season = settledSeason(open.value.season)
  const records = recordsOf(season)
  return ok({
    json: { ...headOf(open.value), ...records },
    text: (paint) => `${paint.strong(titleOf(open.value))}\n\n${recordsText(records, paint)}`,
    notices,
  })
}

function recordsOf(season: Season) {
  return {
    clubs: season.clubs.map((club) => ({
      club: clubOf(season, club),
      form: formOf(season, club).map(({ outcome }) => outcome),
      streaks: runningStreaks(season, club).map(({ kind, length, from, longestOfSeason, evidence }) => ({
        kind,
        length,
        since: from.kickOff,
        longestOfSeason,
        evidence,
      })),
      ...given('honours', honoursOf(season.competition, club, season.label)),
      ...given('division', divisionYears(season.competition, club, season.label)),
    })),
    superlatives: superlatives(season) ?? {},
    assists: assists(season)
      .slice(0, 10)
      .map(({ player, assists: made, rank }) => ({ rank, player: playerOf(season, player), assists: made })),
    ownGoals: ownGoals(season).map(({ player, ownGoals: scored, rank }) => ({ rank, player: playerOf(season, player), ownGoals: scored })),
  }
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>
}

type Records = ReturnType<typeof recordsOf>

const LETTERS = { won: 'W', drawn: 'D', lost: 'L' } as const

function recordsText({ clubs, assists: made }: Records, paint: Paint): string {
  const lines = clubs.map(({ club, form, streaks, honours, division }) => {
    const runs = streaks.filter(({ length }) => length >= 3).map(({ kind, length }) => `${kind} ${String(length)}`)
    const years = division === undefined ? '' : `, season ${String(division.number)} in the division`
    const past = honours === undefined ? '' : `${String(honours.titles)} ${honours.titles === 1 ? 'title' : 'titles'}${years}`
    return `${club.name.padEnd(14)}${form
      .map((outcome) => LETTERS[outcome])
      .join('')
      .padEnd(7)}${runs.join(', ').padEnd(52)}${paint.faint(past)}`.trimEnd()
  })
  const assisted = made.slice(0, 5).map(({ player, assists: count }) => `${player.name} ${String(count)}`)
  return [
    paint.faint('Club          Last 5 Running (three matches or more)'),
    ...lines,
    '',
    `Assists: ${assisted.length === 0 ? 'not in the feed' : assisted.join(', ')}`,
  ].join('\n')
}
