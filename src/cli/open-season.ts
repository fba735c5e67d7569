import {
  type Checked,
  type Competition,
  type Fact,
  fail,
  type FeedReading,
  foldSeason,
  hasError,
  ok,
  type Problem,
  problem,
  readFeed,
  scudetto,
  type Season,
  type SeasonRequest,
} from '../index.ts'
import { inMemoryLog } from '../log/index.ts'
import { asOfArgument, ifGiven, invalidArgument, seasonLabel, wholeNumber } from './arguments.ts'
import { bundledSeason, bundledSeasons, competitionOf, decisionsFile } from './catalogue.ts'
import { readCorrections } from './corrections.ts'
import { type Decisions, decisionsFor, inOrderOfEffect } from './decisions.ts'
import { readFiles } from './files.ts'
import { groupWanted, oneTable } from './groups.ts'

/** The options that say which season, and as of when. */
export interface SeasonOptions {
  readonly from?: readonly string[]
  readonly competition?: string
  readonly season?: string
  readonly asOf?: string
  readonly matchday?: string
  readonly atPosition?: string
  readonly correct?: readonly string[]
  /** False leaves out the rulings on file. */
  readonly decisions?: boolean
  readonly group?: string
  readonly json?: boolean
}

/** A season as of an instant, and what was noticed while it was read. */
export interface OpenSeason {
  readonly season: Season
  /** What the season was folded from, before a group of it was taken. */
  readonly request: SeasonRequest
  /** `ita.serie-a/2017-18`. */
  readonly name: string
  /** The matchday after which nothing is counted, if one was asked for. */
  readonly throughMatchday?: number
  readonly notices: readonly Problem[]
}

/** The season shown when none is named. */
export const DEFAULT_SEASON = 'ita.serie-a/2017-18'

/** A reading whose season is known and that can be used. */
type Usable = FeedReading & { readonly season: string }

/**
 * The season an argument and options name: one that comes with the package, or a feed's files.
 * Problems: those of the files and the feed, COMPETITION_UNKNOWN, SEASON_UNKNOWN, RULES_UNKNOWN, GROUP_UNKNOWN, ARGUMENT_INVALID.
 */
export async function openSeason(argument: string | undefined, options: SeasonOptions): Promise<Checked<OpenSeason>> {
  const wanted = wantedSeason(argument, options)
  if (!wanted.ok) return fail([wanted.problem])
  const competition = competitionOf(wanted.value.competition)
  if (!competition.ok) return competition
  const view = viewOf(options, competition.value)
  if (!view.ok) return fail([view.problem])
  const reading = read(wanted.value, competition.value, options)
  if (!reading.ok) return reading
  const decisions = decisionsOn(reading.value, competition.value, options)
  if (!decisions.ok) return decisions
  const corrections = readCorrections(options.correct ?? [])
  if (!corrections.ok) return corrections
  const facts = { reading: reading.value, decisions: decisions.value, corrections: corrections.value }
  const open = await fold(facts, competition.value, view.value)
  return open.ok ? ofGroup(open.value, options.group) : open
}

/**
 * A season as {@link openSeason} gives it, for commands that tell of one table.
 * Problem besides: GROUP_UNKNOWN where the season has a table for each group and none was chosen.
 */
export async function openOneTable(argument: string | undefined, options: SeasonOptions): Promise<Checked<OpenSeason>> {
  const open = await openSeason(argument, options)
  if (!open.ok) return open
  const season = oneTable(open.value.season)
  return season.ok ? open : fail([season.problem])
}

function decisionsOn({ facts, season }: Usable, { id }: Competition, options: SeasonOptions): Checked<Decisions> {
  return decisionsFor(facts, options.decisions === false ? undefined : decisionsFile(id, season))
}

function ofGroup(open: OpenSeason, group: string | undefined): Checked<OpenSeason> {
  if (group === undefined) return ok(open)
  const season = groupWanted(open.season, group)
  return season.ok ? ok({ ...open, season: season.value }) : fail([season.problem])
}

interface Wanted {
  readonly competition: string
  readonly season: string | undefined
}

function wantedSeason(argument: string | undefined, options: SeasonOptions): Checked<Wanted, Problem> {
  const label = ifGiven(options.season, (text) => seasonLabel('--season', text))
  if (!label.ok) return label
  if (argument === undefined && options.competition !== undefined) return ok(ofCompetition(options.competition, label.value, options))
  if (argument === undefined && options.from !== undefined) {
    return fail(
      problem('ARGUMENT_INVALID', '--from needs to know the competition.', { expected: '--competition with an id such as ita.serie-a' }),
    )
  }
  const [, competition, season] = /^([^/]+)\/(\d{4}(?:-\d{2})?)$/.exec(argument ?? DEFAULT_SEASON) ?? []
  if (competition === undefined) return fail(invalidArgument('SEASON', argument ?? '', `a season such as ${DEFAULT_SEASON}`))
  return ok({ competition: options.competition ?? competition, season: label.value ?? season })
}

/** A competition named without files or label means the latest season of it that comes with the package. */
function ofCompetition(competition: string, label: string | undefined, { from }: SeasonOptions): Wanted {
  if (from !== undefined || label !== undefined) return { competition, season: label }
  const latest = bundledSeasons()
    .filter((name) => name.startsWith(`${competition}/`))
    .at(-1)
  return { competition, season: latest?.split('/')[1] }
}

/** As of when, and how much of the log. */
interface View {
  readonly asOf: string | undefined
  readonly matchday: number | undefined
  readonly position: number | undefined
}

function viewOf(options: SeasonOptions, competition: Competition): Checked<View, Problem> {
  const asOf = ifGiven(options.asOf, (text) => asOfArgument(text, competition))
  const matchday = ifGiven(options.matchday, (text) => wholeNumber('--matchday', text, 1))
  const position = ifGiven(options.atPosition, (text) => wholeNumber('--at-position', text, 0))
  if (!asOf.ok) return asOf
  if (!matchday.ok) return matchday
  return position.ok ? ok({ asOf: asOf.value, matchday: matchday.value, position: position.value }) : position
}

function read(wanted: Wanted, competition: Competition, options: SeasonOptions): Checked<Usable> {
  if (options.from !== undefined) return readGiven(options.from, competition, wanted.season)
  const file = bundledSeason([wanted.competition, wanted.season].filter((part) => part !== undefined).join('/'))
  return file.ok ? usable(scudetto.read([file.value], { competition })) : fail([file.problem])
}

/** What the files at some paths say, or every error in them. */
function readGiven(paths: readonly string[], competition: Competition, season: string | undefined): Checked<Usable> {
  const files = readFiles(paths)
  if (!files.ok) return files
  return usable(readFeed(files.value, { competition, ...(season !== undefined && { season }) }))
}

function usable(reading: FeedReading): Checked<Usable> {
  const { season, problems } = reading
  if (hasError(problems)) return fail(problems)
  if (season !== undefined) return ok({ ...reading, season })
  return fail([
    problem('SEASON_UNKNOWN', 'The files do not say which season they are of.', { expected: '--season with a label such as 2017-18' }),
  ])
}

/** All that was said of a season, in the order of the log. */
interface Said {
  readonly reading: Usable
  readonly decisions: Decisions
  readonly corrections: readonly Fact[]
}

async function fold(said: Said, competition: Competition, { asOf, matchday, position }: View): Promise<Checked<OpenSeason>> {
  const { reading, decisions } = said
  const facts = await factsUpTo(said, competition, position)
  if (!facts.ok) return facts
  const request: SeasonRequest = {
    competition,
    season: reading.season,
    facts: facts.value,
    ...(asOf !== undefined && { asOf }),
    ...(matchday !== undefined && { throughMatchday: matchday }),
  }
  const folded = foldSeason(request)
  if (!folded.ok) return fail([folded.problem])
  const { problems } = folded.value
  if (hasError(problems)) return fail(problems)
  const last = Math.max(0, ...folded.value.matches.flatMap((match) => match.matchday ?? []))
  if (matchday !== undefined && last > 0 && matchday > last)
    return fail([invalidArgument('--matchday', String(matchday), `a matchday up to ${String(last)}`)])
  return ok({
    season: folded.value,
    request,
    name: `${competition.id}/${reading.season}`,
    notices: [...reading.problems, ...decisions.notices, ...problems],
    ...(matchday !== undefined && { throughMatchday: matchday }),
  })
}

/**
 * The facts up to a position of the log. What the feed said comes first, then the decisions on file, then what was entered by hand, so
 * that an earlier position still says what the feed said.
 */
async function factsUpTo(
  { reading, decisions, corrections }: Said,
  { id }: Competition,
  position: number | undefined,
): Promise<Checked<readonly Fact[]>> {
  const log = inMemoryLog()
  const stream = { competition: id, season: reading.season }
  const recordedAt = `${new Date().toISOString().slice(0, 19)}Z`
  for (const facts of [reading.facts, decisions.facts, corrections]) {
    const appended = await log.append(stream, facts, { recordedAt })
    if (!appended.ok) return fail([appended.problem])
  }
  const logged = await log.read(stream, position === undefined ? {} : { upTo: position })
  const [decided, corrected] = [reading.facts.length, reading.facts.length + decisions.facts.length]
  const facts = logged.map(({ fact }) => fact)
  return ok([...inOrderOfEffect(facts.slice(0, decided), facts.slice(decided, corrected)), ...facts.slice(corrected)])
}
