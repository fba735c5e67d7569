import type { ClubId, FactId } from '../base/index.ts'
import { countedMatches, type CountedMatch, type Season } from '../season/index.ts'
import { type ClubResult, resultsOf } from './result.ts'

/** The clubs at one end of a count, several when level, in order of id. */
export interface ClubRecord {
  readonly clubs: readonly ClubId[]
  /** Goals or matches of each of them. */
  readonly value: number
  /** The facts of every match of these clubs: a total rests on them all. */
  readonly evidence: readonly FactId[]
}

/** The most and the fewest of a season so far. Totals, so clubs with a match in hand are not made up for. */
export interface Superlatives {
  /** Most goals scored. */
  readonly bestAttack: ClubRecord
  /** Fewest goals let in. */
  readonly bestDefence: ClubRecord
  readonly mostWins: ClubRecord
  readonly fewestWins: ClubRecord
  readonly mostDraws: ClubRecord
  readonly fewestDraws: ClubRecord
  readonly mostDefeats: ClubRecord
  readonly fewestDefeats: ClubRecord
}

/** The wins by the most goals, several when level. */
export interface BiggestWins {
  /** Goals between the sides, at least 1. */
  readonly margin: number
  /** In order of kick-off. */
  readonly matches: readonly CountedMatch[]
  readonly evidence: readonly FactId[]
}

type Measure = (results: readonly ClubResult[]) => number

const goalsFor: Measure = (results) => results.reduce((sum, result) => sum + result.goalsFor, 0)
const goalsAgainst: Measure = (results) => results.reduce((sum, result) => sum + result.goalsAgainst, 0)
const ended =
  (outcome: ClubResult['outcome']): Measure =>
  (results) =>
    results.filter((result) => result.outcome === outcome).length

function record(played: readonly (readonly ClubResult[])[], measure: Measure, pick: (...values: number[]) => number): ClubRecord {
  const value = pick(...played.map(measure))
  const holders = played.filter((results) => measure(results) === value)
  const evidence = [...new Set(holders.flat().flatMap((result) => result.match.evidence))]
  return { clubs: holders.flatMap((results) => results[0]?.club ?? []), value, evidence }
}

/** The season's extremes among clubs that have played; undefined before the first match. */
export function superlatives(season: Season): Superlatives | undefined {
  const played = season.clubs.map((club) => resultsOf(season, club)).filter((results) => results.length > 0)
  if (played.length === 0) return undefined
  const most = (measure: Measure) => record(played, measure, Math.max)
  const fewest = (measure: Measure) => record(played, measure, Math.min)
  return {
    bestAttack: most(goalsFor),
    bestDefence: fewest(goalsAgainst),
    mostWins: most(ended('won')),
    fewestWins: fewest(ended('won')),
    mostDraws: most(ended('drawn')),
    fewestDraws: fewest(ended('drawn')),
    mostDefeats: most(ended('lost')),
    fewestDefeats: fewest(ended('lost')),
  }
}

function marginOf({ score }: CountedMatch): number {
  return Math.abs(score.home - score.away)
}

/** The season's wins by the most goals; undefined while every match has been drawn. */
export function biggestWins(season: Season): BiggestWins | undefined {
  const counted = countedMatches(season)
  const margin = Math.max(0, ...counted.map(marginOf))
  if (margin === 0) return undefined
  const matches = counted.filter((match) => marginOf(match) === margin)
  return { margin, matches, evidence: matches.flatMap((match) => match.evidence) }
}
