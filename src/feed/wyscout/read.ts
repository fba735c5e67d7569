import { addSeconds, notice, problem } from '../../base/index.ts'
import type { Fact } from '../../facts/index.ts'
import type { ScheduledMatch } from '../fixtures.ts'
import { withLines } from '../json.ts'
import { ProblemList } from '../problems.ts'
import { calendarOf, fixtureFact, nothingFound, outcomeFact, SECONDS_TO_RESULT, type Calendar } from '../results.ts'
import type { FeedContext, FeedFile, FeedReading } from '../types.ts'
import { eventsAgainstSheet } from './agree.ts'
import { halfTimesOf, momentOf } from './clock.ts'
import { type MatchEvents, readEvents } from './events.ts'
import { itemsOf, openFile, type Part, partOf } from './files.ts'
import { momentFacts } from './moments.ts'
import { playerFact, playersIn, readPlayers, unnamedNotice } from './players.ts'
import type { PlayerRow } from './shapes.ts'
import { changeFacts, lineUpFacts, playersOnSheet, readMatch, type SheetMatch, SOURCE } from './sheet.ts'

/** Reads Wyscout's public files: `matches.json` is needed; `players.json` gives names, and each events file its match's goals and more. */
export function read(files: readonly FeedFile[], context: FeedContext): FeedReading {
  const problems = new ProblemList()
  const parts = new Map<FeedFile, Part | undefined>(files.map((file) => [file, partOf(file)]))
  const filesOf = (part: Part): FeedFile[] => files.filter((file) => parts.get(file) === part)
  for (const file of files) if (parts.get(file) === undefined) addUnreadable(file, problems)

  const listed = filesOf('matches').flatMap((file) => readSheets(file, context, problems))
  const calendar = calendarOf(listed, undefined, context, problems)
  if (listed.length === 0) problems.add(nothingFound(files, 'list of matches (matches.json)'))
  const players = new Map(filesOf('players').flatMap((file) => [...readList(file, problems, readPlayers)]))
  const ofMatches = matchFacts(calendar, filesOf('events'), problems)
  const facts = [...registered(calendar, ofMatches, players, problems), ...fixtures(calendar), ...ofMatches]
  return { competition: context.competition.id, season: calendar.season, facts, problems: withLines(files, problems.all()) }
}

function addUnreadable(file: FeedFile, problems: ProblemList): void {
  const opened = openFile(file)
  const place = { file: file.name }
  problems.add(
    opened.ok
      ? problem('FEED_UNKNOWN', 'The file is none of this feed.', { place, expected: 'matches, players, teams or events' })
      : opened.problem,
  )
}

function readList<T>(
  file: FeedFile,
  problems: ProblemList,
  readItems: (value: unknown, file: FeedFile, problems: ProblemList) => Map<number, T>,
) {
  const json = openFile(file)
  if (json.ok) return readItems(json.value, file, problems)
  problems.add(json.problem)
  return new Map<number, T>()
}

function readSheets(file: FeedFile, context: FeedContext, problems: ProblemList): SheetMatch[] {
  const json = openFile(file)
  if (!json.ok) {
    problems.add(json.problem)
    return []
  }
  const items = itemsOf(json.value)
  if (!items.ok) return []
  return items.value.flatMap((item, at) => readMatch(item, { file: file.name, path: `[${String(at)}]` }, context, problems))
}

function fixtures(calendar: Calendar<SheetMatch>): Fact[] {
  return calendar.matches.map((match) => fixtureFact(match, calendar.announced, SOURCE))
}

/** Events are read a file at a time and let go, so a season's 250 MB never stand in memory at once. */
function matchFacts(calendar: Calendar<SheetMatch>, files: readonly FeedFile[], problems: ProblemList): Fact[] {
  const byNumber = new Map(calendar.matches.map((match) => [match.wyId, match]))
  const facts = new Map<number, Fact[]>()
  for (const file of files) {
    const events = readEvents(file, problems)
    if (events === undefined) continue
    const match = byNumber.get(events.wyId)
    if (match === undefined) problems.add(noSuchMatch(events))
    else if (facts.has(events.wyId))
      problems.add(problem('MATCH_REPEATED', `The events of ${match.id} are there twice.`, { place: events.place }))
    else facts.set(events.wyId, factsOf(match, events, problems))
  }
  return calendar.matches.flatMap((match) => facts.get(match.wyId) ?? factsOf(match, undefined, problems))
}

function noSuchMatch(events: MatchEvents) {
  return notice('MATCH_UNKNOWN', `No match has the number ${String(events.wyId)}; its events are left out.`, { place: events.place })
}

function factsOf(match: ScheduledMatch<SheetMatch>, events: MatchEvents | undefined, problems: ProblemList): Fact[] {
  const halves = halfTimesOf(match.kickOff, events === undefined || events.lastOfHalf[1] === 0 ? undefined : events.lastOfHalf[1])
  const ended = events === undefined ? addSeconds(match.kickOff, SECONDS_TO_RESULT) : momentOf(halves, 2, events.lastOfHalf[2])
  const moments = events === undefined ? [] : momentFacts({ match, events, halves }, problems)
  if (events !== undefined) for (const each of eventsAgainstSheet({ match, events, halves }, moments)) problems.add(each)
  const outcome = outcomeFact(match, ended, SOURCE)
  const during = [...changeFacts(match, halves, problems), ...moments].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
  return [...lineUpFacts(match), ...during, ...(outcome === undefined ? [] : [outcome])]
}

function registered(
  calendar: Calendar<SheetMatch>,
  facts: readonly Fact[],
  players: ReadonlyMap<number, PlayerRow>,
  problems: ProblemList,
): Fact[] {
  const onSheets = calendar.matches.flatMap(playersOnSheet)
  const numbers = [...new Set([...onSheets, ...playersIn(facts)])].filter((number) => number !== 0).sort((a, b) => a - b)
  const unnamed = numbers.filter((number) => !players.has(number))
  if (unnamed.length > 0) problems.add(unnamedNotice(unnamed))
  return numbers.flatMap((number) => {
    const row = players.get(number)
    return row === undefined ? [] : [playerFact(row, calendar.announced)]
  })
}
