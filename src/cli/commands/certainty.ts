import {
  type Certainty,
  certaintyOf,
  type Checked,
  type ClubCertainty,
  type Extreme,
  ok,
  reasonOf,
  type Season,
  settledSeason,
  tableOf,
} from '../../index.ts'
import { certaintyText, type CertaintyView, witnessText } from '../certainty-text.ts'
import { clubsWanted } from '../clubs.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { openOneTable, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import type { Paint } from '../paint.ts'
import { clubOf, headOf, titleOf } from '../words.ts'

interface CertaintyOptions extends SeasonOptions {
  readonly club?: readonly string[]
  readonly witness?: boolean
  readonly why?: boolean
}

/** `scudetto certainty`: the places still possible for each club, and what is certain. */
export const addCertainty: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('certainty'))
    .description('the best and the worst place still possible for each club, and what is certain')
    .option('--club <name...>', 'only these clubs, by id or name, e.g. juventus Napoli')
    .option('--witness', 'add scores of the matches left that bring each of these places about')
    .option('--why', 'add why nothing better, and nothing worse, is possible')
    .addHelpText(
      'after',
      examples(
        'certainty --as-of 2018-04-22',
        'certainty --as-of 2018-04-22 --club benevento --why',
        'certainty --matchday 36 --club juventus --witness',
        'certainty --as-of 2018-04-22 --json',
      ),
    )
    .action((season: string | undefined, options: CertaintyOptions) => answering(answer(season, options), options))
}

async function answer(argument: string | undefined, options: CertaintyOptions): Promise<Checked<Answer>> {
  const open = await openOneTable(argument, options)
  if (!open.ok) return open
  const { season, notices } = open.value
  const clubs = options.club === undefined ? ok(undefined) : clubsWanted(season, options.club)
  if (!clubs.ok) return clubs
  // Without fixtures the search would take the season for over.
  const certainty = season.matches.length === 0 ? { clubs: [], open: [] } : certaintyOf(season, clubs.value && { clubs: clubs.value })
  const view = viewOf(season, certainty)
  const wish = { witness: options.witness === true, why: options.why === true }
  return ok({
    json: { ...headOf(open.value), ...dataOf(view, wish) },
    text: (paint) =>
      [
        paint.strong(titleOf(open.value)),
        certaintyText(view, paint),
        ...whyTexts(view, wish, paint),
        ...witnessTexts(view, wish, paint),
      ].join('\n\n'),
    notices,
  })
}

function viewOf(season: Season, certainty: Certainty): CertaintyView {
  const { rows } = tableOf(settledSeason(season))
  const positions = rows.map(({ position }) => position)
  return {
    season,
    certainty,
    pointsOf: (club) => rows.find((row) => row.club === club)?.points ?? 0,
    isShared: (club) => {
      const own = rows.find((row) => row.club === club)?.position
      return positions.filter((position) => position === own).length > 1
    },
  }
}

/** What is wanted besides the places. */
interface Wish {
  readonly witness: boolean
  readonly why: boolean
}

/** Why nothing better is possible for a club, and nothing worse; neither where there is nothing beyond. */
function reasonsOf(season: Season, { best, worst }: ClubCertainty) {
  const said = ({ proof }: Extreme) => proof && reasonOf(season, proof, (club) => clubOf(season, club).name)
  const [ofBest, ofWorst] = [said(best), said(worst)]
  return { ...(ofBest !== undefined && { best: ofBest }), ...(ofWorst !== undefined && { worst: ofWorst }) }
}

function whyTexts({ season, certainty }: CertaintyView, { why }: Wish, paint: Paint): string[] {
  if (!why) return []
  return certainty.clubs.flatMap((own) => {
    const { best, worst } = reasonsOf(season, own)
    const lines = [
      ...(best === undefined ? [] : [`  nothing better: ${best}`]),
      ...(worst === undefined ? [] : [`  nothing worse: ${worst}`]),
    ]
    return lines.length === 0 ? [] : [[paint.strong(clubOf(season, own.club).name), ...lines].join('\n')]
  })
}

function witnessTexts({ season, certainty }: CertaintyView, { witness }: Wish, paint: Paint): string[] {
  return witness ? certainty.clubs.map((own) => witnessText(season, own, paint)) : []
}

function dataOf({ season, certainty, pointsOf }: CertaintyView, { witness, why }: Wish) {
  const phase = season.rules.phases?.find(({ id }) => id === certainty.phase)
  return {
    ...(phase && { phase: { id: phase.id, name: phase.name } }),
    clubs: certainty.clubs.map((own) => ({
      club: clubOf(season, own.club),
      position: own.position,
      points: pointsOf(own.club),
      best: own.best.place,
      worst: own.worst.place,
      zones: Object.fromEntries(own.zones.map(({ zone, verdict }) => [zone, verdict])),
      ...openEnds(own),
      ...(why && { why: reasonsOf(season, own), proof: proofsOf(own) }),
      ...(witness && { witness: { best: own.best.witness.scores, worst: own.worst.witness.scores } }),
    })),
  }
}

function proofsOf({ best, worst }: ClubCertainty) {
  return { ...(best.proof && { best: best.proof }), ...(worst.proof && { worst: worst.proof }) }
}

/** Between which places an end of the range lies, where the search ended before it knew. */
function openEnds({ best, worst }: ClubCertainty) {
  const between = ({ place, openTo }: Extreme) => openTo && ([place, openTo] as const)
  const [ofBest, ofWorst] = [between(best), between(worst)]
  if (ofBest === undefined && ofWorst === undefined) return {}
  return { open: { ...(ofBest && { best: ofBest }), ...(ofWorst && { worst: ofWorst }) } }
}
