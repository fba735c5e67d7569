import type { ClubId, MatchId } from '../../base/index.ts'
import type { PlayOff } from '../../competition/index.ts'
import { type Match, nextRound, roundOf, type Season, settledSeason, tablePhases } from '../../season/index.ts'
import { type Division, divisionsIn, tableOf } from '../../table/index.ts'
import { ANY_OUTCOME, openMatches } from '../league.ts'
import { Places } from '../places.ts'
import type { MatchOutcome } from '../proof.ts'
import type { SearchOptions } from '../types.ts'
import { type Box, sizeOf } from './box.ts'
import type { Round } from './counterexample.ts'
import { type Explored, Explorer } from './explore.ts'
import { goalsThatDecide } from './goals.ts'
import { type Block, blocksOf } from './lines.ts'
import { matchesThatMatter, truthTable } from './truth-table.ts'
import type { GoalCondition, Scenario, Scenarios, ScenarioTarget, ScenarioTerm } from './types.ts'

/** What is asked of a round. */
export interface ScenarioOptions extends SearchOptions {
  /** Only these clubs. */
  readonly clubs?: readonly ClubId[]
  /** Only these zones, by id. */
  readonly zones?: readonly string[]
  /** The round: left out, the next one. Matches that are not open are passed over. */
  readonly matches?: readonly MatchId[]
  /** Instead of zones: to finish among the first so many. Sentences say "the top four". */
  readonly top?: number
  /** The longest truth table given, in rows: three for one match that matters, nine for two. Left out: 81. */
  readonly rows?: number
}

const MOST_ROWS = 81

/**
 * What the next round can settle, and under which results: for every club and every zone of the season whose places do not hang on a cup
 * or a spot still open. Matches in play count as still to be played. The next round is the matchday under way, while
 * more than one of its matches is left, or the one after it, with open matches of earlier matchdays that are played before it ends; without
 * matchdays, the next matches up to where a club would come up twice.
 * Of a season of groups side by side, ask for one of them (`seasonOfGroup`). Before a league splits, places lead to no zone: only `top`
 * asks for something.
 */
export function scenariosOf(asKnown: Season, options: ScenarioOptions = {}): Scenarios {
  const season = settledSeason(asKnown)
  const { parts, phase } = divisionsIn(season)
  const open = openIn(season, parts)
  const { matchday, matches } = options.matches === undefined ? nextRound(season, open) : roundOf(open, options.matches)
  const desks = parts.flatMap((division) => deskOf(season, division, { matches, options }) ?? [])
  const isLast = phase === undefined || phase.id === tablePhases(season.rules).at(-1)?.id
  const clubs = tableOf(season).rows.flatMap(({ club }) => (options.clubs?.includes(club) === false ? [] : [club]))
  const scenarios = blocksAsked(season, desks, { options, isLast }).flatMap((block) =>
    clubs.flatMap((club) => desks.find(({ division }) => division.clubs.includes(club))?.scenariosFor(club, block) ?? []),
  )
  return { ...(matchday !== undefined && { matchday }), matches: matches.map(({ id }) => id), scenarios }
}

/** The open matches of all parts of a table, each once, in order of kick-off. */
function openIn(season: Season, parts: readonly Division[]): readonly Match[] {
  const open = new Map(parts.flatMap((division) => openMatches(season, division).map((match) => [match.id, match])))
  return season.matches.filter(({ id }) => open.has(id))
}

function blocksAsked(
  season: Season,
  desks: readonly Desk[],
  { options, isLast }: { readonly options: ScenarioOptions; readonly isLast: boolean },
): Block[] {
  const { top, zones } = options
  if (top !== undefined) return [{ name: top === 1 ? 'first place' : `the first ${String(top)} places`, places: { from: 1, to: top } }]
  if (!isLast) return []
  const spanOf = (club: ClubId) => desks.find(({ division }) => division.clubs.includes(club))?.spanOf(club)
  return blocksOf(season, season.clubs.length, spanOf).filter(
    ({ zone }) => zones === undefined || (zone !== undefined && zones.includes(zone)),
  )
}

interface Asked {
  readonly matches: readonly Match[]
  readonly options: ScenarioOptions
}

/** Undefined for a division that has no match in the round. */
function deskOf(season: Season, division: Division, { matches, options }: Asked): Desk | undefined {
  const places = new Places(season, division, options)
  const { league } = places
  const inRound = new Set(matches.map(({ id }) => id))
  const own = [...league.open.keys()].filter((at) => inRound.has(league.open[at]?.id ?? ''))
  const later = league.openOf.map((open) => [...open].filter((at) => !own.includes(at)))
  if (own.length === 0) return undefined
  return new Desk(season, places, { round: { league, matches: own, later }, rows: options.rows ?? MOST_ROWS })
}

interface Found {
  readonly above: Explored
  readonly below: Explored
}

/** The scenarios of one division. */
class Desk {
  readonly division: Division
  private readonly round: Round
  private readonly rows: number
  private readonly explorer: Explorer
  private readonly playOffs: readonly PlayOff[]
  private readonly known = new Map<string, Found | undefined>()

  constructor(
    season: Season,
    private readonly places: Places,
    { round, rows }: { readonly round: Round; readonly rows: number },
  ) {
    this.division = places.league.division
    this.round = round
    this.rows = rows
    this.playOffs = season.rules.playOffs ?? []
    this.explorer = new Explorer(places, round, season)
  }

  /** The places still possible for a club. */
  spanOf(club: ClubId): { readonly best: number; readonly worst: number } {
    const index = this.division.clubs.indexOf(club)
    return { best: this.places.extremeOf(index, 'best').place, worst: this.places.extremeOf(index, 'worst').place }
  }

  /** What the round can settle about some places for a club: that it finishes on them, and that it does not. */
  scenariosFor(club: ClubId, { places: span, ...block }: Block): Scenario[] {
    const isTop = span.from === 1
    const cut = isTop ? span.to : span.from - 1
    const index = this.division.clubs.indexOf(club)
    const found = this.found(index, cut)
    if (found === undefined) return []
    return (['clinched', 'eliminated'] as const).flatMap((kind) => {
      const wanted = (kind === 'clinched') === isTop ? 'above' : 'below'
      return this.scenario(index, { ...block, kind, places: span }, { ...found, cut, wanted }) ?? []
    })
  }

  /** Undefined where it is settled already, or no club of the division can cross the line. */
  private found(club: number, cut: number): Found | undefined {
    const { firstPlace, size } = this.round.league
    if (cut < firstPlace || cut >= firstPlace + size - 1) return undefined
    const key = `${String(club)} ${String(cut)}`
    if (!this.known.has(key)) this.known.set(key, this.explored(club, cut))
    return this.known.get(key)
  }

  private explored(club: number, cut: number): Found | undefined {
    const above = this.explorer.explore({ club, sense: 'worst', place: cut + 1 })
    if (above.already) return undefined
    const below = this.explorer.explore({ club, sense: 'best', place: cut })
    return below.already ? undefined : { above, below }
  }

  private scenario(club: number, target: ScenarioTarget, { wanted, cut, above, below }: Sought): Scenario | undefined {
    const { round, rows } = this
    const [own, other] = wanted === 'above' ? [above, below] : [below, above]
    const isLastRound = round.later.every((matches) => matches.length === 0)
    const terms = [...own.terms].sort((a, b) => sizeOf(a) - sizeOf(b) || Number(this.names(b, club)) - Number(this.names(a, club)))
    const unknown = isLastRound ? [...own.unknown, ...other.unknown] : own.unknown
    const playOff = this.playOffs.some(({ places: [upper] }) => upper === cut)
    const line = { club, cut, above: above.terms, below: below.terms, unknown, playOff }
    const decided = isLastRound ? goalsThatDecide(round, line, wanted) : []
    if (terms.length + decided.length + own.unknown.length === 0) return undefined
    const boxes = [...terms, ...(isLastRound ? other.terms : []), ...decided.flatMap(({ results }) => results)]
    const matter = matchesThatMatter(boxes)
    const playedOff = decided.flatMap((each) => (each.playOff === true ? each.results : []))
    const known = { settled: terms, unknown, playOff: playedOff, ...(isLastRound && { lost: other.terms }) }
    const table = truthTable(known, round.matches.length, matter, rows)
    return {
      club: round.league.clubs[club] ?? '',
      target,
      matches: matter.map((at) => this.matchAt(at)),
      terms: terms.map((term) => this.told(term)),
      goals: decided.flatMap(({ results, ...rest }): GoalCondition[] => results.map((box) => ({ results: this.told(box), ...rest }))),
      complete: own.unknown.length === 0,
      ...(table && { truthTable: table }),
    }
  }

  /** Whether a term names a match of the club's own. */
  private names(term: Box, club: number): boolean {
    const { league, matches } = this.round
    return matches.some((match, at) => term[at] !== ANY_OUTCOME && (league.home[match] === club || league.away[match] === club))
  }

  private matchAt(at: number): MatchId {
    return this.round.league.open[this.round.matches[at] ?? 0]?.id ?? ''
  }

  private told(term: Box): ScenarioTerm {
    const outcomes: readonly MatchOutcome[] = ['home', 'draw', 'away']
    return [...term.keys()]
      .filter((at) => term[at] !== ANY_OUTCOME)
      .map((at) => ({ match: this.matchAt(at), outcomes: outcomes.filter((_, outcome) => ((term[at] ?? 0) & (1 << outcome)) !== 0) }))
  }
}

interface Sought extends Found {
  readonly cut: number
  readonly wanted: 'above' | 'below'
}
