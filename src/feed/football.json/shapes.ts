import * as z from 'zod'

const Goals = z.int().min(0).max(200)
const Pair = z.tuple([Goals, Goals])
/** No control characters: a name is printed. */
const Name = z
  .string()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}+$/u, 'text without control characters')
const Team = z.union([Name, z.object({ name: Name })]).transform((team) => (typeof team === 'string' ? team : team.name))

/** A goal of a World Cup file; `offset` is stoppage time. */
export const GoalShape = z.object({
  name: Name,
  /** Past 120 it is stoppage time of extra time, written without an offset. */
  minute: z.int().min(1).max(150),
  offset: z.int().min(1).max(60).optional(),
  penalty: z.boolean().optional(),
  owngoal: z.boolean().optional(),
})

/** One match. `score1` and `score2` are the older way of writing `score.ft`. */
export const MatchShape = z.object({
  round: z.string().max(200).optional(),
  stage: z.string().max(200).optional(),
  group: z.string().max(200).optional(),
  date: z.string(),
  time: z.string().optional(),
  team1: Team,
  team2: Team,
  score: z.object({ ht: Pair.optional(), ft: Pair.optional(), et: Pair.optional(), p: Pair.optional() }).optional(),
  score1: Goals.nullish(),
  score2: Goals.nullish(),
  status: z.string().max(200).optional(),
  ground: Name.optional(),
  goals1: z.array(GoalShape).max(200).optional(),
  goals2: z.array(GoalShape).max(200).optional(),
})

const Matches = z.array(z.unknown())

/** A file: its matches in one list, or by rounds as it used to be. Matches are read one by one, so a bad one spoils no other. */
export const FileShape = z.union([
  z.object({ name: z.string().optional(), matches: Matches }),
  z.object({ name: z.string().optional(), rounds: z.array(z.object({ name: z.string().optional(), matches: Matches })) }),
])

/** A goal as the file says it. */
export type Goal = z.infer<typeof GoalShape>
/** A match as the file says it. */
export type MatchRow = z.infer<typeof MatchShape>
