import { type Checked, matchesLeft, ok } from '../../index.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { matchData, matchdaysText } from '../matches.ts'
import { openSeason, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import { titleOf } from '../words.ts'

/** `scudetto fixtures`: the matches left. */
export const addFixtures: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('fixtures'))
    .description('the matches left')
    .addHelpText('after', examples('fixtures --as-of 2018-04-22', 'fixtures --matchday 30 --json'))
    .action((season: string | undefined, options: SeasonOptions) => answering(fixtures(season, options), options))
}

async function fixtures(argument: string | undefined, options: SeasonOptions): Promise<Checked<Answer>> {
  const open = await openSeason(argument, options)
  if (!open.ok) return open
  const { season, name, notices } = open.value
  const matches = matchesLeft(season)
  return ok({
    json: { season: name, asOf: season.asOf, matches: matches.map((match) => matchData(season, match)) },
    text: (paint) =>
      `${paint.strong(titleOf(open.value))}\n\n${matches.length === 0 ? (season.matches.length === 0 ? 'No fixture is known yet.' : 'No match is left.') : matchdaysText(season, matches, paint)}`,
    notices,
  })
}
