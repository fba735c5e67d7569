import type { Deduction, Season } from '../index.ts'
import { clubOf, counted, dayOf, type Named } from './words.ts'

/** What was decided beside the pitch that a table shows, as programs read it. Only what there is has a key. */
export interface Rulings {
  readonly deductions?: readonly DeductionOfView[]
  /** Clubs out of the competition. */
  readonly expelled?: readonly { readonly club: Named; readonly reason: string; readonly at: string }[]
  /** The season was stopped before its last match, and the table as it was is final. */
  readonly stopped?: { readonly at: string; readonly ranking: string; readonly reason: string }
}

/** Points taken off a club: now, and at first. */
export interface DeductionOfView extends Omit<Deduction, 'club' | 'evidence'> {
  readonly club: Named
  readonly evidence: readonly string[]
}

/** The rulings on a season's clubs. */
export function rulingsOf(season: Season): Rulings {
  const deductions = deductionsOf(season)
  const expelled = season.expelled.map(({ club, reason, at }) => ({ club: clubOf(season, club), reason, at }))
  const { stopped } = season
  return {
    ...(deductions.length > 0 && { deductions }),
    ...(expelled.length > 0 && { expelled }),
    ...(stopped && { stopped: { at: stopped.at, ranking: stopped.ranking, reason: stopped.reason } }),
  }
}

function deductionsOf(season: Season): DeductionOfView[] {
  return season.deductions
    .filter(({ club }) => season.clubs.includes(club))
    .map(({ club, ...deduction }) => ({ ...deduction, club: clubOf(season, club) }))
}

/** `The season was stopped on 30 April 2020: …`; nothing for one that was not. */
export function stoppedText(season: Season): string | undefined {
  const { stopped } = season
  if (stopped === undefined) return undefined
  const ranking = stopped.ranking === 'points per match' ? '; points per match decide' : ''
  return `The season was stopped on ${dayOf(season, stopped.at)}: ${stopped.reason}${ranking}.`
}

/** `Metz: 2 points deducted on 5 January 2017: firecrackers`; `… (6 before the appeal)` where an appeal changed it. */
export function deductionText(season: Season, { club, points, imposed, reason, at }: DeductionOfView): string {
  const revised = points === imposed ? '' : ` (${String(imposed)} before the appeal)`
  const taken = points === 0 ? 'no points deducted in the end' : `${counted(points, 'point')} deducted`
  return `${club.name}: ${taken}${revised}, ${dayOf(season, at)}: ${reason}`
}

/** `Palermo were expelled on 13 May 2019 and their matches do not count: irregularities`. */
export function expelledTexts(season: Season): string[] {
  return season.expelled.map(
    ({ club, reason, at }) =>
      `${clubOf(season, club).name} were expelled on ${dayOf(season, at)} and their matches do not count: ${reason}`,
  )
}
