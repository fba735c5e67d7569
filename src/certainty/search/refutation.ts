/**
 * Why something is impossible, in the search's own numbers. The leaves are contradictions; the branches take every case of where a club
 * ends up, or of how a match ends.
 */
export type Refuted =
  | { readonly by: 'reach' }
  | { readonly by: 'points'; readonly shown: readonly Shown[] }
  | { readonly by: 'order' }
  | { readonly by: 'club'; readonly club: number; readonly cases: readonly { readonly status: number; readonly then: Refuted }[] }
  | { readonly by: 'match'; readonly match: number; readonly cases: readonly { readonly outcome: number; readonly then: Refuted }[] }

/** What speaks against bounds on points; together, one or another speaks against every choice of clubs to let go. */
export type Shown =
  | { readonly by: 'weights'; readonly clubs: Int32Array; readonly meetings: Int32Array; readonly draws?: Int32Array }
  | { readonly by: 'ends'; readonly side: 'caps' | 'floors'; readonly clubs: Uint8Array }
