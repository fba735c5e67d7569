import type { TieBreak } from './tie-break.ts'

/** The place of a club in an order settled outside the table, counted so that the first has the highest number. */
function settledBy(code: 'PLAY_OFF' | 'LOTS', name: string): TieBreak {
  return {
    code,
    name,
    valueOf: (club, { season, level }) => {
      const tie = season.settledTies.findLast(
        (each) => each.by === code && each.order.includes(club) && each.order.every((one) => level.includes(one)),
      )
      return tie && tie.order.length - tie.order.indexOf(club)
    },
  }
}

/** A play-off: neither club is ahead until its result is in the log. */
export const playOff = settledBy('PLAY_OFF', 'a play-off')
/** Drawing of lots: nobody is ahead until the draw is in the log. */
export const lots = settledBy('LOTS', 'the drawing of lots')
