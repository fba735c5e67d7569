export { bruteForce, type PlaceRange } from './brute-force.ts'
export { certaintyOf } from './certainty.ts'
export { askJointly, type JointAnswer, type JointWitness } from './joint/ask.ts'
export type { GivenResult, JointQuestion } from './joint/question.ts'
export { type ByMatches, type ByRuling, type BySplit, type Moment, momentsOf, type Ruling, type Settled } from './moments/index.ts'
export { Outlook, type SettledBy, type ZoneOutlook } from './outlook/outlook.ts'
export { pointsFor, type PointsForClub, pointsForPlace, type PointsForPlace, type PointsMark } from './points.ts'
export { reasonOf } from './reasons.ts'
export type { MatchOutcome, Proof, Refutation, Standing } from './proof.ts'
export type { Certainty, ClubCertainty, Extreme, SearchOptions, Verdict, Witness, ZoneVerdict } from './types.ts'
export { type ScenarioOptions, scenariosOf } from './scenarios/scenarios.ts'
export type {
  GoalCondition,
  GoalMargin,
  MatchCondition,
  Scenario,
  Scenarios,
  ScenarioTarget,
  ScenarioTerm,
  TruthRow,
  TruthVerdict,
} from './scenarios/types.ts'
export { provesJointly } from './verify/joint.ts'
export type { JointClaim, JointProof, JointRefutation, WantedPlaces } from './verify/joint-proof.ts'
