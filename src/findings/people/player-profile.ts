import { ageOn } from '../../base/index.ts'
import type { CountedMatch } from '../../season/index.ts'
import type { FindingContext, Kind } from '../kind.ts'
import { article, country } from '../words.ts'

/** Who the round's scorers are: role, country, age. */
export const playerProfile: Kind<'player-profile'> = {
  kind: 'player-profile',
  family: 'people',
  derive: (context) => {
    const seen = new Map<string, CountedMatch['goals'][number]>()
    for (const match of context.round.matches) {
      for (const goal of match.goals) if (goal.player !== undefined && !goal.ownGoal) seen.set(goal.player, goal)
    }
    return [...seen].flatMap(([player, goal]) => profileOf(player, goal, context))
  },
  said: ({ name, nationality, birthCountry, role, age, club }, { names }) => {
    const years = age === undefined ? '' : `, ${String(age)},`
    const what = `${role ?? 'player'} of ${names.club(club)}`
    return nationality === undefined
      ? `${name}${years} is ${article(what)} ${what}.`
      : `${name}${years} is ${article(what)} ${what}, with a passport of ${country(nationality)}${birthCountry === undefined || birthCountry === nationality ? '' : `, born in ${country(birthCountry)}`}.`
  },
}

/** The age is that on the night of his goal. */
function profileOf(id: string, { club, at }: CountedMatch['goals'][number], { season }: FindingContext) {
  const player = season.players.get(id)
  if (player === undefined) return []
  const { name, nationality, birthCountry, role, birthDate, fact } = player
  const value = {
    player: id,
    club,
    name,
    ...(nationality !== undefined && { nationality }),
    ...(birthCountry !== undefined && { birthCountry }),
    ...(role !== undefined && { role }),
    ...(birthDate !== undefined && { age: ageOn(birthDate, at, season.competition.timeZone) }),
  }
  return [{ key: id, subject: { clubs: [club], player: id }, evidence: [fact], freshness: 0.2, value }]
}
