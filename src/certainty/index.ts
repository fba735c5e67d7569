export { certaintyOf } from './certainty.ts'
export { type ByMatches, type ByRuling, type BySplit, type Moment, momentsOf, type Ruling, type Settled } from './moments/index.ts'
export type { MatchOutcome, Proof, Refutation, Standing } from './proof.ts'
export type { Certainty, ClubCertainty, Extreme, SearchOptions, Verdict, Witness, ZoneVerdict } from './types.ts'
