import type { ClubId } from '../base/index.ts'
import { type Season, type SupposedScore, withScores } from '../season/index.ts'
import { rowOfClub, type Slot, slotsOf, tableOf } from '../table/index.ts'
import { completed, type Goals, orderOfLevel, pointsAfter } from './completion.ts'
import { cut, fewestGoals, marginNeeded, type Wanted } from './fewest-goals.ts'
import type { League } from './league.ts'
import type { Sense } from './search/level.ts'
import type { Witness } from './types.ts'

type Place = Pick<Witness, 'place' | 'sharing'>

/** What a table with some scores says of a club: its place, and how many share it. */
export function placeWith(season: Season, club: string, scores: readonly SupposedScore[]): Place | undefined {
  const row = rowOfClub(tableOf(withScores(season, scores)), club)
  return row && { place: row.position, sharing: row.tie?.undecided?.with.length ?? 1 }
}

/** The goals of the open matches as scores. */
export function scoresOf({ open }: League, { home, away }: Goals): SupposedScore[] {
  return open.map(({ id: match }, at) => ({ match, score: { home: home[at] ?? 0, away: away[at] ?? 0 } }))
}

/** Scores of all open matches as goals, in the order of the league; a match without one counts as a goalless draw. */
export function goalsOf({ open }: League, scores: readonly SupposedScore[]): Goals {
  const byMatch = new Map(scores.map(({ match, score }) => [match, score]))
  const own = open.map(({ id }) => byMatch.get(id))
  return { home: Int32Array.from(own, (score) => score?.home ?? 0), away: Int32Array.from(own, (score) => score?.away ?? 0) }
}

/** The place that counts at one end of a range: the first of the shared ones at best, the last of them at worst. */
export function endOf({ place, sharing }: Place, sense: Sense): number {
  return sense === 'best' ? place : place + sharing - 1
}

/** A witness with as few goals as keep the club on its place, as the table has it; undefined when that says otherwise. */
export function witnessOf(league: League, wanted: Wanted, goals: Goals): Witness | undefined {
  const { club } = wanted
  let last: { readonly goals: Goals; readonly place: Place } | undefined
  const holds = (tried: Goals) => {
    const found = placeAfter(league, club, tried)
    if (found === undefined || !reaches(found, wanted)) return false
    last = { goals: tried, place: found }
    return true
  }
  const margin = marginNeeded(league, wanted, cut(goals, 0))
  const fewest = fewestGoals(goals, { holds, ...margin })
  if (fewest === undefined) return undefined
  const confirmed = last?.goals === fewest ? last.place : placeAfter(league, club, fewest)
  return confirmed && { scores: scoresOf(league, fewest), ...confirmed }
}

/**
 * A club's place in the table of its division once the open matches have ended so. Only those level with it on points are put in order,
 * unless a play-off may follow.
 */
export function placeAfter(league: League, club: number, goals: Goals): Place | undefined {
  const id = league.clubs[club] ?? ''
  if (league.division.season.rules.playOffs !== undefined) return placeIn(slotsOf(completed(league, goals)), league.firstPlace, id)
  const points = pointsAfter(league, goals)
  const own = points[club] ?? 0
  const level: number[] = [club]
  let place = league.firstPlace
  for (let other = 0; other < league.size; other++) {
    const theirs = points[other] ?? 0
    if (theirs > own) place++
    else if (theirs === own && other !== club) level.push(other)
  }
  return level.length === 1 ? { place, sharing: 1 } : placeIn(orderOfLevel(league, goals, level, place), place, id)
}

function placeIn(slots: readonly Slot[], first: number, id: ClubId): Place | undefined {
  let place = first
  for (const { clubs } of slots) {
    if (clubs.includes(id)) return { place, sharing: clubs.length }
    place += clubs.length
  }
  return undefined
}

/** Whether a place is the one wanted or beyond it. */
export function reaches(found: Place, { sense, place }: Pick<Wanted, 'sense' | 'place'>): boolean {
  return sense === 'best' ? endOf(found, sense) <= place : endOf(found, sense) >= place
}
