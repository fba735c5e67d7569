import type { TieBreak } from './tie-break.ts'

/** Disciplinary points. No bundled regime says how they are counted, so the clubs stay undecided rather than be ordered by a guess. */
export const fairPlay: TieBreak = { code: 'FAIR_PLAY', name: 'disciplinary record', valueOf: () => undefined }
