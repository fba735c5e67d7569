export { parseCompetition, type CompetitionFile } from './parse.ts'
export { clubById, clubNamed, clubOfId } from './clubs.ts'
export { rulesFor, seasonProfile, zonesUsed } from './choose.ts'
export { CompetitionSchema, HonoursSchema, RulesSchema, SeasonSchema, TIE_BREAK_CODES } from './schema.ts'
export { type PhasePlace, placeInPhases } from './phases.ts'
export type {
  CardPoints,
  Club,
  Competition,
  CompetitionProfile,
  Honours,
  Order,
  OrderStep,
  Phase,
  PhaseGroup,
  PlayOff,
  Rules,
  SeasonProfile,
  TieBreakCode,
  Zone,
} from './types.ts'
