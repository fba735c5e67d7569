import { type Checked, matchesLeft, ok, type Season } from '../../index.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { matchData, matchdaysText } from '../matches.ts'
import { openSeason, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import { stoppedText } from '../rulings.ts'
import { counted, headOf, titleOf } from '../words.ts'

/** `scudetto fixtures`: the matches left, those put off and broken off among them. */
export const addFixtures: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('fixtures'))
    .description('the matches left')
    .addHelpText('after', examples('fixtures --as-of 2018-04-22', 'fixtures --matchday 30 --json'))
    .action((season: string | undefined, options: SeasonOptions) => answering(fixtures(season, options), options))
}

async function fixtures(argument: string | undefined, options: SeasonOptions): Promise<Checked<Answer>> {
  const open = await openSeason(argument, options)
  if (!open.ok) return open
  const { season, notices } = open.value
  const matches = matchesLeft(season)
  return ok({
    json: { ...headOf(open.value), matches: matches.map((match) => matchData(season, match)) },
    text: (paint) =>
      `${paint.strong(titleOf(open.value))}\n\n${matches.length === 0 ? nothingLeft(season) : matchdaysText(season, matches, paint)}`,
    notices,
  })
}

function nothingLeft(season: Season): string {
  if (season.matches.length === 0) return 'No fixture is known yet.'
  const unplayed = season.matches.filter((match) => match.status === 'cancelled').length
  const stopped = stoppedText(season)
  const rest = unplayed === 0 ? '' : ` ${counted(unplayed, 'match', 'matches')} will not be played.`
  return `${stopped ?? 'No match is left.'}${rest}`
}
