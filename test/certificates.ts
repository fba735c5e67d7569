import { seasonOn } from './bundled.ts'

const { clubs, zones } = seasonOn()

/** Whether an id is one under which it can be asked why something is certain: of a club of the bundled season, a zone of it or its range. */
export function isCertificate(id: string): boolean {
  const [certainty, club = '', what = '', ...rest] = id.split('/')
  return (
    certainty === 'certainty' && rest.length === 0 && clubs.includes(club) && (what === 'range' || zones.some((zone) => zone.id === what))
  )
}
