import * as z from 'zod'

const Id = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const Text = z.string().max(400)
const Goals = z.int().min(0).max(200)

/** Cards carry their minute as text, `0` for none. */
const SheetPlayer = z.object({ playerId: Id, yellowCards: z.string().max(10), redCards: z.string().max(10) })

/** A change. The minute is the football minute, 46 for one made at half-time; past 90 it counts on into stoppage time. */
const Substitution = z.object({ playerIn: Id, playerOut: Id, minute: z.int().min(0).max(150) })

/** A side without a formation has the text `null` in place of its lists. */
const listOf = <S extends z.ZodType>(item: S) => z.union([z.array(item).max(100), z.literal('null').transform((): z.infer<S>[] => [])])

const Side = z.object({
  side: z.enum(['home', 'away']),
  teamId: Id,
  score: Goals,
  scoreHT: Goals,
  formation: z.object({ lineup: listOf(SheetPlayer), bench: listOf(SheetPlayer), substitutions: listOf(Substitution) }).optional(),
})

/** One match of `matches.json`. */
export const MatchShape = z.object({
  wyId: Id,
  status: Text,
  gameweek: z.int().min(0).max(99),
  dateutc: z.string(),
  venue: Text.optional(),
  teamsData: z.record(z.string(), Side).transform(Object.values<z.infer<typeof Side>>),
})

/** One player of `players.json`, or of an events file's own list. */
export const PlayerShape = z.object({
  wyId: Id,
  firstName: Text,
  middleName: Text.optional(),
  lastName: Text,
  shortName: Text,
  birthDate: z.string().nullish(),
  passportArea: z.object({ name: Text.optional() }).optional(),
  birthArea: z.object({ name: Text.optional() }).optional(),
  role: z.object({ name: Text.optional() }).optional(),
})

/** An events file. Its touches are read one by one, and only those that matter. */
export const EventsShape = z.object({ events: z.array(z.unknown()) })

/** One touch of the ball, foul or whistle. */
export const EventShape = z.object({
  eventName: z.string(),
  subEventName: z.string(),
  tags: z.array(z.object({ id: z.int() })).transform((tags) => new Set(tags.map((tag) => tag.id))),
  playerId: Id,
  teamId: Id,
  matchId: Id,
  matchPeriod: z.enum(['1H', '2H']),
  eventSec: z.number().min(0).max(7200),
})

/** A match as `matches.json` says it. */
export type MatchRow = z.infer<typeof MatchShape>
/** One side of a match. */
export type SideRow = z.infer<typeof Side>
/** A player as the feed says him. */
export type PlayerRow = z.infer<typeof PlayerShape>
/** A touch as the feed says it. */
export type EventRow = z.infer<typeof EventShape>
/** A change as the sheet says it. */
export type SideChange = z.infer<typeof Substitution>
