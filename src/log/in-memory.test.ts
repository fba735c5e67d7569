import { logContract } from './contract.ts'
import { inMemoryLog } from './in-memory.ts'

logContract('the log in memory', inMemoryLog)
