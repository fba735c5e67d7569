export { inMemoryLog } from './in-memory.ts'
export type { AppendOptions, Log, LoggedFact, ReadRange, SeasonKey } from './port.ts'
