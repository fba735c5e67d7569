import { type Division } from '../../table/index.ts'

/** A play-off between the clubs on two neighbouring places, if they are level on points. */
export interface PlannedPlayOff {
  /** The upper of the places, counted from 0 within the division. */
  readonly upper: number
  /** 1 at `a * clubs + b` where club a is known to have won it against club b; all nought until the log has one. */
  readonly won: Uint8Array
}

/** The play-offs of a division, as numbers. */
export function plannedPlayOffs({ season, clubs, firstPlace }: Division): PlannedPlayOff[] {
  const settled = season.settledTies.filter(({ by }) => by === 'PLAY_OFF')
  const won = new Uint8Array(clubs.length * clubs.length)
  for (const [a, one] of clubs.entries()) {
    for (const [b, other] of clubs.entries()) {
      const last = settled.findLast(({ order }) => order.includes(one) && order.includes(other))
      if (last !== undefined && last.order.indexOf(one) < last.order.indexOf(other)) won[a * clubs.length + b] = 1
    }
  }
  return (season.rules.playOffs ?? [])
    .map(({ places: [upper] }) => ({ upper: upper - firstPlace, won }))
    .filter(({ upper }) => upper >= 0 && upper + 1 < clubs.length)
}
