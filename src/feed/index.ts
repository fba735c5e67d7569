import { type Checked, fail, ok, problem, type Problem, textProblem } from '../base/index.ts'
import { footballData } from './football-data/index.ts'
import { footballJson } from './football.json/index.ts'
import { footballTxt } from './football.txt/index.ts'
import { scudetto } from './scudetto/index.ts'
import type { Feed, FeedContext, FeedFile, FeedReading } from './types.ts'
import { wyscout } from './wyscout/index.ts'

export { coverageTable } from './coverage.ts'
export { asProblems, type Disagreement, type NamedReading, reconcile, type Reconciliation } from './reconcile.ts'
export { scudetto, type SeasonOfFacts, writeSeason } from './scudetto/index.ts'
export { SECONDS_TO_RESULT } from './results.ts'
export { COVERED_FIELDS, type Coverage, type CoveredField, type Feed, type FeedContext, type FeedFile, type FeedReading } from './types.ts'

/** Every feed that can be read. Their marks exclude each other, so the order is only that of the coverage table. */
export const FEEDS: readonly Feed[] = [footballJson, footballTxt, footballData, wyscout, scudetto]

/**
 * The feed a file is of, by what it holds.
 * Problems: NOTHING_FOUND, FILE_NOT_TEXT, FEED_UNKNOWN.
 */
export function detectFeed(file: FeedFile): Checked<Feed, Problem> {
  const unreadable = textProblem(file)
  if (unreadable !== undefined) return fail(unreadable)
  const feed = FEEDS.find((each) => each.recognises(file))
  if (feed !== undefined) return ok(feed)
  const expected = `one of ${FEEDS.map((each) => each.id).join(', ')}`
  return fail(problem('FEED_UNKNOWN', 'The file is of no feed that is known.', { place: { file: file.name }, expected }))
}

/**
 * Reads files of one feed, whichever it is.
 * Problems: those of {@link detectFeed} and of the feed; FEED_UNKNOWN when the files are of more than one; FILE_TOO_LARGE for one too long.
 */
export function readFeed(files: readonly FeedFile[], context: FeedContext): FeedReading {
  const detected = files.map((file) => ({ file, feed: detectFeed(file) }))
  const unknown = detected.flatMap(({ feed }) => (feed.ok ? [] : [feed.problem]))
  const feeds = new Set(detected.flatMap(({ feed }) => (feed.ok ? [feed.value] : [])))
  const [feed, other] = feeds
  if (feed === undefined) return unread(context, unknown.length > 0 ? unknown : [problem('NOTHING_FOUND', 'There are no files to read.')])
  if (other !== undefined) return unread(context, [...unknown, mixed([...feeds])])
  const known = detected.filter((each) => each.feed.ok).map((each) => each.file)
  const tooLong = known.filter((file) => file.text.length > feed.mostCharacters).map((file) => tooLarge(file, feed))
  if (tooLong.length > 0) return unread(context, [...unknown, ...tooLong])
  const reading = feed.read(known, context)
  return { ...reading, problems: [...unknown, ...reading.problems] }
}

function unread(context: FeedContext, problems: readonly Problem[]): FeedReading {
  return { competition: context.competition.id, season: context.season, facts: [], problems }
}

function tooLarge({ name, text }: FeedFile, { id, mostCharacters }: Feed): Problem {
  return problem('FILE_TOO_LARGE', `The file is too large to be a season of ${id}.`, {
    place: { file: name },
    expected: `at most ${String(mostCharacters)} characters`,
    found: String(text.length),
  })
}

function mixed(feeds: readonly Feed[]): Problem {
  const names = feeds.map((feed) => feed.id).join(' and ')
  return problem('FEED_UNKNOWN', `The files are of more than one feed: ${names}.`, { expected: 'files of one feed at a time' })
}
