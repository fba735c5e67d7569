import type { ClubId } from '../../base/index.ts'
import { groupsOf } from '../../season/index.ts'
import type { Draft, FindingContext, Kind } from '../kind.ts'
import { list, ordinal } from '../words.ts'
import { certificateId, rivalsOf } from './settled.ts'

/** Ranges are told once this few matches are left. */
const RUN_IN = 6
/** A range is worth a word when it has no more places than this. */
const NARROW = 4
/** At most so many clubs share out places among themselves. */
const FEW = 3

interface Range {
  readonly club: ClubId
  readonly best: number
  readonly worst: number
}

/** The best and worst place still possible for clubs whose range has grown narrow, and the places that some clubs will share out. */
export const stillPossible: Kind<'still-possible'> = {
  kind: 'still-possible',
  family: 'certainty',
  derive: (context) => {
    const ranges = rangesIn(context)
    const shared = shares(ranges)
    const isShared = ({ best, worst }: Range) => shared.some((each) => each.best === best && each.worst === worst)
    const alone = ranges.filter((range) => range.worst - range.best < NARROW && !isShared(range))
    return [
      ...shared.map(({ clubs, best, worst }) => draft(clubs, { best, worst }, context)),
      ...alone.map(({ club, best, worst }) => draft([club], { best, worst }, context)),
    ]
  },
  rarityOf: ({ clubs, best, worst, thisRound }) =>
    `${clubs.length > 1 ? 'several' : best === worst ? 'one place' : 'a few places'}${thisRound ? ' now' : ''}`,
  said: ({ clubs, best, worst }, { names }) => {
    const who = list(clubs.map(names.club))
    if (clubs.length > 1) return `${who} will finish ${list(placesFrom(best, worst))}, in some order.`
    return best === worst
      ? `${who} will finish ${ordinal(best)}.`
      : `${who} can finish as high as ${ordinal(best)} and as low as ${ordinal(worst)}.`
  },
}

/** "first", "second": the places from one to another. */
export function placesFrom(best: number, worst: number): string[] {
  return Array.from({ length: worst - best + 1 }, (_, index) => ordinal(best + index))
}

function rangesIn({ season, table, outlook, leftFor }: FindingContext): Range[] {
  const left = table.rows.map(({ club }) => leftFor(club))
  if (Math.max(...left) > RUN_IN || Math.max(...left) === 0 || groupsOf(season).length > 0) return []
  return table.rows.flatMap(({ club }) => {
    const range = outlook.range(club)
    return range === undefined ? [] : [{ club, ...range }]
  })
}

/** Sets of clubs, none within another, that can only finish on as many places as they are. */
function shares(ranges: readonly Range[]): { readonly clubs: readonly ClubId[]; readonly best: number; readonly worst: number }[] {
  const found: { readonly clubs: readonly ClubId[]; readonly best: number; readonly worst: number }[] = []
  for (let size = 2; size <= FEW; size++) {
    for (const best of new Set(ranges.map((range) => range.best))) {
      const worst = best + size - 1
      const clubs = ranges.filter((range) => range.best >= best && range.worst <= worst)
      const overlaps = found.some((each) => each.best <= worst && each.worst >= best)
      if (clubs.length === size && !overlaps && clubs.every((range) => range.best < range.worst)) {
        found.push({ clubs: clubs.map(({ club }) => club), best, worst })
      }
    }
  }
  return found
}

function draft(
  clubs: readonly ClubId[],
  { best, worst }: { readonly best: number; readonly worst: number },
  context: FindingContext,
): Draft<'still-possible'> {
  const { outlook, evidenceOf } = context
  const thisRound = clubs.some((club) => {
    const [now, before] = [outlook.range(club), outlook.range(club, 'before')]
    return before !== undefined && now !== undefined && (before.best !== now.best || before.worst !== now.worst)
  })
  return {
    key: clubs.join('/'),
    subject: { clubs },
    evidence: [
      ...clubs.map((club) => certificateId(club, 'range')),
      ...clubs.flatMap((club) => [club, ...rivalsOf(context, club, { best: true, worst: true })]).flatMap(evidenceOf),
    ],
    freshness: thisRound ? 0.8 : 0.2,
    value: { clubs, best, worst, thisRound },
  }
}
