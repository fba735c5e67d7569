import type { Club } from '../../../src/competition/index.ts'
import type { Finding, History, Rule } from '../rule.ts'

/** A club's unbroken stays. Seasons that follow each other in the history count as consecutive, so a war does not end a stay. */
function staysOf(club: Club, history: History): string[] {
  const stays: { from: string; to: string }[] = []
  let upBefore = false
  for (const { season, clubs } of history.seasons) {
    const up = clubs.includes(club.id)
    const last = stays.at(-1)
    if (up && upBefore && last !== undefined) last.to = season
    else if (up) stays.push({ from: season, to: season })
    upBefore = up
  }
  return stays.map(({ from, to }) => `${from} to ${to}`)
}

export const topFlightAgreesWithHistory: Rule = {
  name: 'top-flight-agrees-with-history',
  why: 'Records are counted from the history and stays from the profile; if they disagree, one sentence contradicts the next.',
  check(competition, history) {
    if (history === undefined) return []
    return competition.clubs.flatMap((club): Finding[] => {
      const profile = (club.topFlight ?? []).map(({ from, to }) => `${from} to ${to}`).join(', ')
      const played = staysOf(club, history).join(', ')
      if (profile === played) return []
      return [
        { where: `competition.json: ${club.id}`, message: `topFlight has ${profile || 'no season'}, the history ${played || 'none'}` },
      ]
    })
  },
}
