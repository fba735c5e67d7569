/** A club, e.g. `juventus`: lower case, stable across seasons and feeds. */
export type ClubId = string
/** A player, e.g. `wyscout-25726`: the feed's own number, prefixed by the feed. */
export type PlayerId = string
/** A match within its season, e.g. `juventus-v-napoli`; a second meeting at the same ground adds `.2`. */
export type MatchId = string
/** A fact within its season, e.g. `juventus-v-napoli/GoalScored.1`. */
export type FactId = string
/** A competition, e.g. `ita.serie-a`. */
export type CompetitionId = string
/** A season's label: `2017-18`, or `2018` where the season is a calendar year. */
export type SeasonLabel = string

/** The match's id from its clubs; `meeting` counts their matches at this ground in the season, from 1. */
export function matchId(home: ClubId, away: ClubId, meeting = 1): MatchId {
  return meeting === 1 ? `${home}-v-${away}` : `${home}-v-${away}.${String(meeting)}`
}
