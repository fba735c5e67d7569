import * as z from 'zod'
import { isInstant } from '../../base/index.ts'

/** Name and version of the format, the first thing a file says. */
export const FORMAT = 'scudetto-season/1'

const Text = z.string().min(1).max(160)
const InstantText = z.string().refine(isInstant, 'an instant such as 2018-04-22T18:45:00Z')

/** The first line of a file: what its facts are of, and what they leave out because it is said here. */
export const HeaderSchema = z.strictObject({
  format: z.literal(FORMAT),
  competition: Text,
  season: Text,
  /** The source of every fact that names no other. */
  source: Text.optional(),
  /** When every fact that gives no other time became known: mostly the calendar and the squads. */
  calendarAt: InstantText.optional(),
  /** What a leading `~` stands for, e.g. `wyscout-`. */
  '~': z.string().min(1).max(161).optional(),
})

/** A line of one match: facts of it in order, their times in seconds from an instant. */
export const MatchLineSchema = z.strictObject({ match: Text, from: InstantText, facts: z.array(z.unknown()) })

/** A line of a fact that belongs to no match. */
export const FactLineSchema = z.strictObject({ fact: z.unknown() })

/** The first line of a file. */
export type Header = z.infer<typeof HeaderSchema>
