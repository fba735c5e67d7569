import { bruteForce, type Certainty, type ClubCertainty, certaintyOf, type Extreme, type PlaceRange } from '../../../src/certainty/index.ts'
import { phaseOf, type Season, tablePhases, withScores } from '../../../src/season/index.ts'
import { tableOf } from '../../../src/table/index.ts'

/** What a comparison has come upon, for the record. */
export interface Counts {
  leagues: number
  /** Best and worst places asked for. */
  ends: number
  /** Those the search left open. */
  open: number
  /** Those brute force was not given the goals for; their witnesses were confirmed all the same. */
  beyond: number
}

export const ENDS = ['best', 'worst'] as const
export type End = (typeof ENDS)[number]

/** The end of what a club shares of places, in the table with some scores. */
export function endWith(season: Season, club: string, { witness }: Extreme, end: End): number | undefined {
  const row = tableOf(withScores(season, witness.scores)).rows.find((each) => each.club === club)
  return row && row.position + (end === 'best' ? 0 : (row.tie?.undecided?.with.length ?? 1) - 1)
}

/** The season without what belongs to other phases: with every match of one played, the table would be that of the next. */
function ofPhase(season: Season, phase: string | undefined): Season {
  if (phase === undefined) return season
  const phases = tablePhases(season.rules)
  const from = phases.findIndex(({ id }) => id === phase)
  const later = new Set(phases.slice(from + 1).map(({ id }) => id))
  return { ...season, matches: season.matches.filter((match) => !later.has(phaseOf(season.rules, match) ?? '')) }
}

/** The end that was found possible: the true one, unless the search left it open. */
export function shownEnd({ place, openTo }: Extreme): number {
  return openTo ?? place
}

/** True where one place lies further towards an end than another. */
export function isFurther(end: End, place: number, other: number): boolean {
  return end === 'best' ? place < other : place > other
}

/** Goals enough to make up any difference there is, as far as so many sets of scores allow. */
function goalsFor(season: Season, { open, clubs }: Certainty, completions: number): number {
  const differences = tableOf(season).rows.map((row) => row.goalDifference)
  const spread = Math.max(...differences) - Math.min(...differences)
  const shown = clubs.flatMap(({ best, worst }) =>
    [best, worst].flatMap(({ witness }) => witness.scores.map(({ score }) => Math.max(score.home, score.away))),
  )
  const affordable = Math.floor((completions + 0.5) ** (1 / (2 * Math.max(1, open.length)))) - 1
  return Math.max(1, Math.min(affordable, Math.max(spread + 1, ...shown)))
}

/**
 * What is wrong with the places the search gives, each in a line: a place brute force found that it called impossible; a witness that
 * leaves out a match, or that the table does not confirm; a place brute force should have found and did not.
 */
export function disagreements(season: Season, counts: Counts, completions: number): string[] {
  const certainty = certaintyOf(season)
  const maxGoals = goalsFor(season, certainty, completions)
  const found = bruteForce(season, { maxGoals })
  if (!found.ok) return [found.problem.message]
  counts.leagues++
  return certainty.clubs.flatMap((own) =>
    ENDS.flatMap((end) => {
      counts.ends++
      const range = found.value.find(({ club }) => club === own.club)
      if (range === undefined) return [`${own.club}: no place by brute force`]
      const wrong = wrongWith({ season, certainty, maxGoals }, { own, range, end })
      if (wrong.length === 0) {
        if (own[end].openTo !== undefined) counts.open++
        else if (own[end].place !== range[end]) counts.beyond++
      }
      return wrong.map((what) => `${own.club}, ${end}: ${what}`)
    }),
  )
}

interface Tried {
  readonly season: Season
  readonly certainty: Certainty
  readonly maxGoals: number
}

function wrongWith(
  { season, certainty, maxGoals }: Tried,
  { own, range, end }: { own: ClubCertainty; range: PlaceRange; end: End },
): string[] {
  const extreme = own[end]
  const { place, witness } = extreme
  const shown = shownEnd(extreme)
  const confirmed = endWith(ofPhase(season, certainty.phase), own.club, extreme, end)
  const fewGoals = witness.scores.every(({ score }) => Math.max(score.home, score.away) <= maxGoals)
  const matches = witness.scores.map(({ match }) => match)
  return [
    ...(isFurther(end, range[end], place) ? [`brute force has ${String(range[end])}, the search nothing beyond ${String(place)}`] : []),
    ...(isFurther(end, shown, place) ? [`open from ${String(place)} to ${String(shown)}, which is beyond it`] : []),
    ...(certainty.open.every((match) => matches.includes(match)) ? [] : ['the witness leaves out a match']),
    ...(confirmed === shown ? [] : [`the witness gives ${String(confirmed)}, not ${String(shown)}`]),
    ...(isFurther(end, shown, range[end]) && fewGoals ? [`brute force has only ${String(range[end])}, the witness ${String(shown)}`] : []),
  ]
}
