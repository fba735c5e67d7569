import type { Kind } from '../kind.ts'
import { list, ordinal } from '../words.ts'

/** Clubs that nothing in the rules or the data parts. */
export const sharedPlace: Kind<'shared-place'> = {
  kind: 'shared-place',
  family: 'table',
  derive: ({ table, evidenceOf }) =>
    table.rows.flatMap(({ club, position, played, tie }) => {
      const undecided = tie?.undecided
      if (undecided?.with[0] !== club || played === 0) return []
      const clubs = undecided.with
      return [
        {
          key: clubs.join('/'),
          subject: { clubs },
          evidence: clubs.flatMap(evidenceOf),
          freshness: 0.5,
          value: { clubs, position, by: undecided.by },
        },
      ]
    }),
  said: ({ clubs, position, by }, { names }) => {
    const open = {
      PLAY_OFF: 'a play-off is to decide',
      LOTS: 'lots are to decide',
      NOTHING: 'the rules part them no further for now',
    } as Record<string, string>
    return `${list(clubs.map(names.club))} share ${ordinal(position)} place: ${open[by] ?? 'what would part them is not in the data'}.`
  },
}
