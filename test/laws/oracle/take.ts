import { playedOf } from './ledger.ts'
import { among, winnerOf } from './sums.ts'
import { type Asked, valueOf } from './values.ts'

/** Whether a step looks at the matches among the level clubs. */
export function isHeadToHead({ code }: { readonly code: string }): boolean {
  return code.startsWith('H2H_')
}

/** Whether every match among some clubs has its score; one called off is still missed, one annulled is not. */
function haveAllMet({ part }: Asked, clubs: readonly string[]): boolean {
  return among(clubs, part.games).every((game) => game.score !== undefined || game.annulled === true)
}

/** Whether it matters who of the clubs gets which of the places they share: one is the first, or some zone takes in only some. */
function matters({ part, group }: Asked, place: number): boolean {
  const places = group.map((_, index) => place + index)
  if (places.includes(1)) return true
  // Zones of the table of averages are of other places.
  const zones = part.zones.filter(({ table }) => table !== 'averages')
  return zones.some(({ branches }) =>
    branches.some((branch) => {
      const taken = places.filter((each) => branch.places.includes(each))
      return taken.length > 0 && taken.length < places.length
    }),
  )
}

/** Whether two clubs, alone on their points, drew with each other in the last match either of them has played. */
function drewLast({ part, group, level }: Asked): boolean {
  const [one, two] = group
  if (one === undefined || two === undefined || group.length > 2 || level.length > 2) return false
  const games = playedOf(part.games)
  const [last, ofTheOther] = [one, two].map((club) => games.findLast((game) => game.home === club || game.away === club))
  return last !== undefined && last === ofTheOther && winnerOf(last) === 'both' && [last.home, last.away].includes(one)
}

/** Whether some condition of the step is not met; the step is then passed over. */
function passedOver(asked: Asked, place: number): boolean {
  const { step, group, concerned } = asked
  const { min, max = Infinity } = step.clubsLevel ?? { min: 0 }
  if (group.length < min || group.length > max) return true
  if (step.onceAllMet === true && !haveAllMet(asked, isHeadToHead(step) ? concerned : group)) return true
  if (step.onlyIfItMatters === true && !matters(asked, place)) return true
  return step.afterDrawInLastMatch === true && !drewLast(asked)
}

/**
 * What a step makes of the clubs still level, which share places from `place` on: the parts it splits them into, best first; one part where
 * it splits nothing or is passed over; `unknown` where its data is missing.
 */
export function take(asked: Asked, place: number): readonly (readonly string[])[] | 'unknown' {
  if (passedOver(asked, place)) return [asked.group]
  const values = new Map(asked.group.map((club) => [club, valueOf(asked, club)]))
  const known = [...values.values()].filter((value) => value !== undefined)
  if (known.length < asked.group.length) return 'unknown'
  const steps = [...new Set(known)].sort((a, b) => b - a)
  return steps.map((value) => asked.group.filter((club) => values.get(club) === value))
}
