import type { ClubId } from '../base/index.ts'
import type { Distance, Row, Table } from '../table/index.ts'
import rates from './rarity.json' with { type: 'json' }
import type { Prominence, Subject } from './values.ts'

/** What a line of the table is worth: the title most, then relegation and the places sought. */
const WORTH = { title: 1, relegation: 0.7, promotion: 0.7, europe: 0.6, 'play-off': 0.6 } as const
const CHAMPIONS_LEAGUE_WORTH = 0.75
const WEIGHTS = { stakes: 45, rarity: 30, freshness: 25 } as const
/** At the season's start a line is worth this much of what it is at its end. */
const WORTH_AT_START = 0.4

/** How often each kind of finding came up in a round, counted over the bundled seasons (scripts/count-rarity.ts); keys are `kind` or `kind: group`. */
const RATES: Readonly<Record<string, number>> = rates

/** The key under which a finding's rarity is counted. */
export function rarityKey(kind: string, group: string | undefined): string {
  return group === undefined ? kind : `${kind}: ${group}`
}

/** 1 for what hardly ever comes up, 0 for what comes up thirty times a round; what never came up in the bundled seasons counts as rarest. */
export function rarityOf(key: string): number {
  const perRound = RATES[key] ?? 0
  return Math.min(1, Math.max(0, Math.log2(32 / (perRound + 0.03)) / 10))
}

/**
 * What is at stake for a club, 0 to 1: over every line of the table, how near the club is to it for the points left to win, times what
 * the line is worth, more as the season goes on.
 */
export function stakeOf(row: Row, table: Table, distances: readonly Distance[], left: number): number {
  return Math.max(0, ...stakesByLine(row, table, distances, left).map(({ stake }) => stake))
}

/** The same line by line, by their ids; the title is one even where the season has no zone for it. */
export function stakesByLine(
  row: Row,
  table: Table,
  distances: readonly Distance[],
  left: number,
): readonly { readonly line: string; readonly stake: number }[] {
  const played = row.played + left === 0 ? 1 : row.played / (row.played + left)
  const stake = (points: number, worth: number) =>
    Math.max(0, 1 - points / (3 * left + 1)) * worth * (WORTH_AT_START + (1 - WORTH_AT_START) * played)
  const lines = distances.filter(({ line }) => line.kind !== 'title')
  return [
    { line: 'title', stake: stake(distanceToTitle(row, table), WORTH.title) },
    ...lines.map(({ line, points }) => ({ line: line.id, stake: stake(points, worthOf(line)) })),
  ]
}

/** What a zone or line is worth, 0 to 1. */
export function worthOf({ id, kind }: Pick<Distance['line'], 'id' | 'kind'>): number {
  return id === 'champions-league' ? CHAMPIONS_LEAGUE_WORTH : WORTH[kind]
}

/** Points between a club and first place; for the leader, between it and the second. */
function distanceToTitle(row: Row, table: Table): number {
  const [first, second] = table.rows
  if (first === undefined || second === undefined) return 0
  return row.club === first.club ? first.points - second.points : first.points - row.points
}

/** A finding's stakes: those of its clubs, the highest counting most; a meeting of two rivals is worth more than one of them alone. */
function stakesOf(subject: Subject, stake: (club: ClubId) => number): number {
  const [highest = 0, next = 0] = subject.clubs.map(stake).sort((a, b) => b - a)
  return subject.clubs.length > 1 ? (highest + next / 2) / 1.5 : highest / 1.2
}

/** What a finding's prominence is made of, rarity apart. */
export interface Weighed {
  readonly subject: Subject
  readonly freshness: number
  /** Set where the stakes are not those of the clubs. */
  readonly stakes?: number
}

/** The weight of a finding, with its parts. */
export function prominenceOf({ subject, freshness, stakes }: Weighed, key: string, stake: (club: ClubId) => number): Prominence {
  const parts = { stakes: rounded(stakes ?? stakesOf(subject, stake)), rarity: rounded(rarityOf(key)), freshness }
  const score = WEIGHTS.stakes * parts.stakes + WEIGHTS.rarity * parts.rarity + WEIGHTS.freshness * parts.freshness
  return { score: Math.round(score * 10) / 10, parts }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
