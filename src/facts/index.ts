export { compareMinutes, formatMinute, minuteOf } from './minute.ts'
export { readFact } from './read.ts'
export { type Fact, type FactKind, type FactOf, FactSchema, type Minute, type Score } from './schema.ts'
