import type { z } from 'zod'
import type {
  CardPointsSchema,
  ClubSchema,
  CompetitionSchema,
  GroupSchema,
  HonoursSchema,
  OrderSchema,
  OrderStepSchema,
  PhaseSchema,
  PlayOffSchema,
  RulesSchema,
  SeasonSchema,
  TIE_BREAK_CODES,
  ZoneSchema,
} from './schema.ts'

/** A tie-break's code, e.g. `H2H_PTS`. */
export type TieBreakCode = (typeof TIE_BREAK_CODES)[number]
/** A competition and its clubs. */
export interface CompetitionProfile extends z.infer<typeof CompetitionSchema> {}
/** A club under all its names. */
export interface Club extends z.infer<typeof ClubSchema> {}
/** One regime of rules. */
export interface Rules extends z.infer<typeof RulesSchema> {}
/** One step of an order. */
export interface OrderStep extends z.infer<typeof OrderStepSchema> {}
/** Disciplinary points of the four kinds of offence. */
export interface CardPoints extends z.infer<typeof CardPointsSchema> {}
/** The order of clubs level on points, final and while the season runs. */
export interface Order extends z.infer<typeof OrderSchema> {}
/** A part of a season with a table of its own, or none. */
export interface Phase extends z.infer<typeof PhaseSchema> {}
/** Clubs of a phase that are ranked among themselves. */
export interface PhaseGroup extends z.infer<typeof GroupSchema> {}
/** A play-off between two neighbouring places. */
export interface PlayOff extends z.infer<typeof PlayOffSchema> {}
/** A season's clubs, grounds and zones. */
export interface SeasonProfile extends z.infer<typeof SeasonSchema> {}
/** Places that lead somewhere. */
export interface Zone extends z.infer<typeof ZoneSchema> {}
/** A country's champions. */
export interface Honours extends z.infer<typeof HonoursSchema> {}

/** All that is known of one competition: its profile, every regime and season on file, and its champions. */
export interface Competition extends CompetitionProfile {
  /** Oldest first. */
  readonly regimes: readonly Rules[]
  readonly seasons: readonly SeasonProfile[]
  readonly honours?: Honours
}
