export { namesOf } from './context.ts'
export { type Findings, findingsOf, ofKind } from './derive.ts'
export type { FindingContext } from './kind.ts'
export { type HonestForecast, honestForecast, type OddsKnown, percent, type ProvedOfClub } from './odds/honest.ts'
export { rarityKey } from './prominence.ts'
export { FINDING_KINDS, KINDS } from './kinds.ts'
export type { Minute } from '../facts/index.ts'
export type { Family, Finding, FindingKind, FindingOf, FindingValues, FixtureLine, MatchLine, Prominence, Subject } from './values.ts'
export type { ScenarioNames } from './scenarios/goal-words.ts'
export { scenarioInWords, scenarioNames, type ScenarioWords } from './scenarios/words.ts'
export {
  article,
  atMinute,
  country,
  counted,
  list,
  minuteFigure,
  type Names,
  number,
  ordinal,
  points,
  possessive,
  surname,
  upperFirst,
} from './words.ts'
