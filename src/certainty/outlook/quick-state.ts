import { divisionsIn } from '../../table/index.ts'
import { leagueOf } from '../league.ts'
import type { Possible, Question } from '../moments/bounds.ts'
import { type Sharing, State } from '../moments/state.ts'
import type { SearchOptions } from '../types.ts'
import { PlainPlaces } from './plain-places.ts'

/** A state that searches only for what plain points arithmetic leaves in doubt. */
export class QuickState extends State {
  private readonly plain: readonly PlainPlaces[]
  private readonly clubs: ReadonlyMap<string, { readonly part: number; readonly index: number }>

  constructor(season: State['season'], sharing: Sharing, options: SearchOptions) {
    super(season, sharing, options)
    const { parts } = divisionsIn(season)
    this.plain = parts.map((division) => new PlainPlaces(leagueOf(season, division)))
    this.clubs = new Map(parts.flatMap(({ clubs }, part) => clubs.map((club, index) => [club, { part, index }])))
  }

  override can(question: Question): Possible {
    const { club, end, place } = question
    const at = this.clubs.get(club)
    const reached = at && this.plain[at.part]?.reached(at.index, end)
    if (reached !== undefined && (end === 'best' ? reached <= place : reached >= place)) return 'yes'
    return super.can(question)
  }
}
