import { type Checked, latestRound, type Match, ok, type Season } from '../../index.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { matchData, matchdaysText } from '../matches.ts'
import { openSeason, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import { headOf, titleOf } from '../words.ts'

interface ResultsOptions extends SeasonOptions {
  readonly round?: boolean
}

/** `scudetto results`: the matches that count, and those played that count no more, by matchday. */
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
  const { season, notices } = open.value
  const matches = options.round === true ? latestRound(season).matches : played(season)
  return ok({
    json: { ...headOf(open.value), matches: matches.map((match) => matchData(season, match)) },
    text: (paint) =>
      `${paint.strong(titleOf(open.value))}\n\n${matches.length === 0 ? 'No match has been played.' : matchdaysText(season, matches, paint)}`,
    notices,
  })
}

/** A result annulled is still one that readers look for. */
function played({ matches }: Season): Match[] {
  return matches.filter(({ status, score, playedScore }) => score !== undefined || (status === 'annulled' && playedScore !== undefined))
}
