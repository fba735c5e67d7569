import { type Checked, countedMatches, latestRound, ok } from '../../index.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { matchData, matchdaysText } from '../matches.ts'
import { openSeason, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import { titleOf } from '../words.ts'

interface ResultsOptions extends SeasonOptions {
  readonly round?: boolean
}

/** `scudetto results`: the matches that count, by matchday. */
export const addResults: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('results'))
    .description('results by matchday, with scorers where they are known')
    .option('--round', 'the latest round only')
    .addHelpText('after', examples('results --round', 'results --as-of 2018-04-22 --round', 'results --matchday 3 --json'))
    .action((season: string | undefined, options: ResultsOptions) => answering(results(season, options), options))
}

async function results(argument: string | undefined, options: ResultsOptions): Promise<Checked<Answer>> {
  const open = await openSeason(argument, options)
  if (!open.ok) return open
  const { season, name, notices } = open.value
  const matches = options.round === true ? latestRound(season).matches : countedMatches(season)
  return ok({
    json: { season: name, asOf: season.asOf, matches: matches.map((match) => matchData(season, match)) },
    text: (paint) =>
      `${paint.strong(titleOf(open.value))}\n\n${matches.length === 0 ? 'No match has been played.' : matchdaysText(season, matches, paint)}`,
    notices,
  })
}
