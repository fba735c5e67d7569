export { composeRoundUp } from './compose.ts'
export type { Paragraph, ResultLine, RoundUp, Section, Sentence } from './types.ts'
