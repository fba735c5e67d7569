import type { Rule } from '../rule.ts'
import { aliasesAreTrimmed } from './aliases-are-trimmed.ts'
import { aliasesAreUnique } from './aliases-are-unique.ts'
import { everyRegimeHasPoints } from './every-regime-has-points.ts'
import { filesBelongTogether } from './files-belong-together.ts'
import { honoursClubsAreKnown } from './honours-clubs-are-known.ts'
import { honoursFollowEachOther } from './honours-follow-each-other.ts'
import { orderStepsAreNotRepeated } from './order-steps-are-not-repeated.ts'
import { regimesStartInOrder } from './regimes-start-in-order.ts'
import { seasonClubsAreKnown } from './season-clubs-are-known.ts'
import { seasonHasAllItsMatchdays } from './season-has-all-its-matchdays.ts'
import { topFlightAgreesWithHistory } from './top-flight-agrees-with-history.ts'
import { topFlightIsOrdered } from './top-flight-is-ordered.ts'
import { zoneBranchesCover } from './zone-branches-cover.ts'
import { zonePlacesExist } from './zone-places-exist.ts'
import { zonesDoNotOverlap } from './zones-do-not-overlap.ts'
import { zonesWhereOrderNeedsThem } from './zones-where-order-needs-them.ts'

/** Every rule, in the order they are reported. */
export const RULES: readonly Rule[] = [
  filesBelongTogether,
  aliasesAreUnique,
  aliasesAreTrimmed,
  seasonClubsAreKnown,
  seasonHasAllItsMatchdays,
  zonePlacesExist,
  zoneBranchesCover,
  zonesDoNotOverlap,
  zonesWhereOrderNeedsThem,
  honoursFollowEachOther,
  honoursClubsAreKnown,
  topFlightIsOrdered,
  topFlightAgreesWithHistory,
  orderStepsAreNotRepeated,
  regimesStartInOrder,
  everyRegimeHasPoints,
]
