import { type Checked, fail, type Moment, momentsOf, ok, type Season } from '../../index.ts'
import { clubsWanted } from '../clubs.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { momentLines } from '../moment-words.ts'
import { type OpenSeason, openOneTable, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import { clubOf, headOf, lastPhaseToCome, playerOf, titleOf } from '../words.ts'

interface MomentsOptions extends SeasonOptions {
  readonly club?: readonly string[]
}

/** `scudetto moments`: when each thing of a season became certain, and by which match. */
export const addMoments: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('moments'))
    .description('when titles, places and relegation became certain, and by which match')
    .option('--club <name...>', 'only what was settled for these clubs, by id or name, e.g. juventus Napoli')
    .addHelpText('after', examples('moments', 'moments --club benevento', 'moments --as-of 2018-04-22 --json'))
    .action((season: string | undefined, options: MomentsOptions) => answering(answer(season, options), options))
}

async function answer(argument: string | undefined, options: MomentsOptions): Promise<Checked<Answer>> {
  const open = await openOneTable(argument, options)
  if (!open.ok) return open
  const { season, request, notices } = open.value
  const clubs = options.club === undefined ? ok(undefined) : clubsWanted(season, options.club)
  if (!clubs.ok) return clubs
  const found = momentsOf(request, { ...(season.group && { group: season.group.id }), ...(clubs.value && { clubs: clubs.value }) })
  if (!found.ok) return fail([found.problem])
  const moments = found.value
  return ok({
    json: { ...headOf(open.value), moments: moments.map((moment) => momentData(season, moment)) },
    text: (paint) => `${paint.strong(titleOf(open.value))}\n\n${text(open.value, moments)}`,
    notices,
  })
}

function text({ season }: OpenSeason, moments: readonly Moment[]): string {
  return moments.length === 0 ? `Nothing has been settled yet${beforeLastPhase(season)}.` : momentLines(season, moments).join('\n')
}

function beforeLastPhase(season: Season): string {
  const last = lastPhaseToCome(season)
  return last === undefined ? '' : `: what places lead to is only settled in the last phase, ${last.name}`
}

function momentData(season: Season, { club, settled, at, by, atTheLatest }: Moment) {
  return { at, club: clubOf(season, club), settled, by: causeData(season, by), ...(atTheLatest && { atTheLatest }) }
}

function causeData(season: Season, by: Moment['by']) {
  switch (by.kind) {
    case 'ruling':
      return by
    case 'split':
      return { kind: by.kind, phase: { id: by.phase, name: season.rules.phases?.find(({ id }) => id === by.phase)?.name ?? by.phase } }
    case 'matches':
      return {
        kind: by.kind,
        playing: by.playing,
        matches: by.matches.map((id) => matchData(season, id)),
        others: by.others.map((id) => matchData(season, id)),
        ...(by.since !== undefined && { since: sinceData(season, by.since) }),
      }
  }
}

function matchData(season: Season, id: string) {
  const match = season.matches.find((each) => each.id === id)
  if (match === undefined) return { id }
  const score = match.playedScore ?? match.score
  return { id, kickOff: match.kickOff, home: clubOf(season, match.home), away: clubOf(season, match.away), ...(score && { score }) }
}

function sinceData(season: Season, since: Exclude<Extract<Moment['by'], { kind: 'matches' }>['since'], undefined>) {
  if (since === 'all the while') return since
  const { id, at, club, player, minute, ownGoal, penalty } = since
  return { id, at, club, ...(player !== undefined && { player: playerOf(season, player) }), ...(minute && { minute }), ownGoal, penalty }
}
