export { dixonColes } from './model.ts'
