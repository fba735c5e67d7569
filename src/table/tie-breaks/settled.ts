import type { TieBreak } from './tie-break.ts'

/** The place of a club in an order settled outside the table, counted so that the first has the highest number. The order has to name every club still level, and none that is not level on points. */
function settledBy(code: 'SHOOT_OUT' | 'PLAY_OFF' | 'LOTS', name: string): TieBreak {
  return {
    code,
    name,
    basis: 'outcome',
    valueOf: (club, { division, level, clubs }) => {
      const tie = division.season.settledTies.findLast(
        ({ by, order }) => by === code && clubs.every((one) => order.includes(one)) && order.every((one) => level.includes(one)),
      )
      return tie && tie.order.length - tie.order.indexOf(club)
    },
  }
}

/** Penalties after the last match of a group, between the two who played it: neither is ahead until they are in the log. */
export const shootOut = settledBy('SHOOT_OUT', 'a penalty shoot-out')
/** A play-off: neither club is ahead until its result is in the log. */
export const playOff = settledBy('PLAY_OFF', 'a play-off')
/** Drawing of lots: nobody is ahead until the draw is in the log. */
export const lots = settledBy('LOTS', 'the drawing of lots')
