import { askJointly, type Checked, fail, type JointAnswer, ok, problem, type Season } from '../../index.ts'
import { inPlayNotes } from '../certainty-text.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { type Asked, type JointWish, questionWanted } from '../joint-arguments.ts'
import { questionInWords, reasonInWords, ruledOut } from '../joint-words.ts'
import { supposedText } from '../matches.ts'
import { openOneTable, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import type { Paint } from '../paint.ts'
import { clubOf, counted, headOf, ordinal, titleOf } from '../words.ts'

interface PossibleOptions extends SeasonOptions, JointWish {
  readonly witness?: boolean
  readonly why?: boolean
}

/** `scudetto possible`: whether several clubs can finish on places all at once, if some matches end so. */
export const addPossible: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('possible'))
    .description('whether clubs can finish on places all at once, if some matches end so')
    .requiredOption('--finish <club=place...>', 'clubs and where they finish, e.g. juventus=1 roma=3-4')
    .option('--result <match=end...>', 'how matches left end, home first, e.g. lazio-inter=away roma-juventus=2-1')
    .option('--witness', 'if they can, add scores of the matches left that bring it about')
    .option('--why', 'if they cannot, add why')
    .addHelpText(
      'after',
      examples(
        'possible --as-of 2018-04-22 --finish juventus=1 roma=4',
        'possible --as-of 2018-05-13 --finish inter=1-4 --result lazio-inter=draw --why',
        'possible --matchday 36 --finish napoli=1 --result roma-juventus=2-1 --witness',
        'possible --as-of 2018-04-22 --finish benevento=17 --json',
      ),
    )
    .action((season: string | undefined, options: PossibleOptions) => answering(answer(season, options), options))
}

async function answer(argument: string | undefined, options: PossibleOptions): Promise<Checked<Answer>> {
  const open = await openOneTable(argument, options)
  if (!open.ok) return open
  const { season, notices } = open.value
  if (season.matches.length === 0) return fail([problem('NOTHING_FOUND', 'No fixture is known yet.', { expected: 'a later --as-of' })])
  const asked = questionWanted(season, options)
  if (!asked.ok) return asked
  const found = askJointly(season, asked.value)
  if (!found.ok) return found
  const view = { season, asked: asked.value, found: found.value, wish: { witness: options.witness === true, why: options.why === true } }
  return ok({
    json: { ...headOf(open.value), ...dataOf(view) },
    text: (paint) => `${paint.strong(titleOf(open.value))}\n\n${textOf(view, paint)}`,
    notices,
  })
}

/** A question, its answer, and what is wanted besides. */
interface JointView {
  readonly season: Season
  readonly asked: Asked
  readonly found: JointAnswer
  readonly wish: { readonly witness: boolean; readonly why: boolean }
}

function textOf({ season, asked, found, wish }: JointView, paint: Paint): string {
  const question = questionInWords(season, asked)
  const lines = [...answerLines({ season, asked, found, wish }, paint), ...inPlayNotes(season)]
  const answers = {
    possible: paint.good('yes'),
    impossible: paint.bad('no'),
    open: paint.open('not known, the search ended before it knew'),
  }
  return (
    [`${question}: ${answers[found.answer]}.`, ...lines.map((line) => `  ${line}`)].join('\n') +
    witnessText({ season, asked, found, wish }, paint)
  )
}

function answerLines({ season, asked, found, wish }: JointView, paint: Paint): string[] {
  if (found.answer === 'open') return []
  if (found.answer === 'possible') {
    const shared = found.witness.places.filter(({ sharing }) => sharing > 1)
    return [
      ...shared.map(
        ({ club, place, sharing }) =>
          `${clubOf(season, club).name} then share ${ordinal(place)} place with ${counted(sharing - 1, 'club')}, until a play-off, lots or figures not known part them.`,
      ),
      ...(wish.witness || found.witness.scores.length === 0 ? [] : [paint.faint('--witness adds scores that do it.')]),
    ]
  }
  const part = ruledOut(found.proof)
  const isLess = part.places.length + part.results.length < asked.places.length + asked.results.length
  return [
    ...(isLess ? [`Ruled out by itself: ${questionInWords(season, part)}.`] : []),
    ...(wish.why ? [reasonInWords(season, found.proof)] : []),
  ]
}

function witnessText({ season, found, wish }: JointView, paint: Paint): string {
  if (found.answer !== 'possible' || !wish.witness) return ''
  const { scores } = found.witness
  return scores.length === 0 ? '\n  No match is left.' : `\n\n${paint.strong('For instance with')}\n${supposedText(season, scores, paint)}`
}

function dataOf({ season, asked, found, wish }: JointView) {
  return { question: questionData(season, asked), answer: found.answer, ...answerData({ season, asked, found, wish }) }
}

function answerData({ season, found, wish }: JointView) {
  switch (found.answer) {
    case 'possible': {
      const { places, scores } = found.witness
      return {
        places: places.map(({ club, place, sharing }) => ({ club: clubOf(season, club), place, sharing })),
        ...(wish.witness && { witness: scores }),
      }
    }
    case 'impossible':
      return {
        ruledOut: questionData(season, ruledOut(found.proof)),
        ...(wish.why && { why: reasonInWords(season, found.proof), proof: found.proof }),
      }
    case 'open':
      return {}
  }
}

function questionData(season: Season, { places, results }: Asked) {
  return {
    words: questionInWords(season, { places, results }),
    finish: places.map((each) => ({ ...each, club: clubOf(season, each.club) })),
    results,
  }
}
