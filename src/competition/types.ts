import type { z } from 'zod'
import type {
  ClubSchema,
  CompetitionSchema,
  HonoursSchema,
  OrderStepSchema,
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
