import type { ClubId } from '../../base/index.ts'
import { type Season, type SupposedScore, tablePhases } from '../../season/index.ts'
import { type Division, divisionsIn } from '../../table/index.ts'
import { openMatches } from '../league.ts'
import { Places } from '../places.ts'
import type { SearchOptions } from '../types.ts'
import { endOf, placeWith, scoresOf } from '../witness.ts'
import type { Between, Bounds, Possible, Question } from './bounds.ts'

/** How a state shares what is known with the others of its run. */
export interface Sharing extends Between {
  readonly bounds: Bounds
}

/** A season as of one moment of it, and what can still come of it. */
export class State {
  private readonly divisions: readonly Division[]
  private readonly searches = new Map<Division, Places>()
  private readonly answers = new Map<string, Possible>()
  /** Set before a league has split for the last time: its places do not lead anywhere yet. */
  readonly leadsNowhere: boolean
  readonly phase: string | undefined

  constructor(
    readonly season: Season,
    private readonly sharing: Sharing,
    private readonly options: SearchOptions,
  ) {
    const { parts, phase } = divisionsIn(season)
    this.divisions = parts
    this.phase = phase?.id
    this.leadsNowhere = phase !== undefined && phase.id !== tablePhases(season.rules).at(-1)?.id
  }

  /** How many clubs the table has. */
  get size(): number {
    return this.divisions.reduce((sum, { clubs }) => sum + clubs.length, 0)
  }

  /** Whether a club can finish on a place or beyond it, towards one end. A club that is in no table can finish nowhere. */
  can(question: Question): Possible {
    const { sharing, answers } = this
    const known = this.byItself(question) ?? sharing.bounds.answer(question, sharing)
    if (known !== undefined) return known
    const key = `${question.end} ${String(question.place)} ${question.club}`
    const answer = answers.get(key) ?? this.search(question)
    answers.set(key, answer)
    return answer
  }

  /** What follows from the places there are. */
  private byItself({ club, end, place }: Question): Possible | undefined {
    const division = this.divisionOf(club)
    if (division === undefined) return 'no'
    const [first, last] = [division.firstPlace, division.firstPlace + division.clubs.length - 1]
    if (end === 'best') return place < first ? 'no' : place >= last ? 'yes' : undefined
    return place > last ? 'no' : place <= first ? 'yes' : undefined
  }

  private search(question: Question): Possible {
    const division = this.divisionOf(question.club)
    if (division === undefined) return 'no'
    if (openMatches(this.season, division).length === 0) return this.shows(question, []) ? 'yes' : 'no'
    const places = this.searches.get(division) ?? new Places(this.season, division, this.options)
    this.searches.set(division, places)
    const { league } = places
    const answer = places.decide(league.clubs.indexOf(question.club), question.end, question.place)
    if (answer.answer === 'possible') return this.shows(question, scoresOf(league, answer.goals)) ? 'yes' : 'open'
    if (answer.answer === 'open') return 'open'
    this.sharing.bounds.learn(question, this.sharing, 'no')
    return 'no'
  }

  /** Whether the table with some scores has the club there. */
  private shows({ club, end, place }: Question, scores: readonly SupposedScore[]): boolean {
    const found = placeWith(this.season, club, scores)
    if (found === undefined) return false
    const shown = endOf(found, end)
    const holds = end === 'best' ? shown <= place : shown >= place
    if (holds) this.sharing.bounds.learn({ club, end, place: shown }, this.sharing, 'yes')
    return holds
  }

  private divisionOf(club: ClubId): Division | undefined {
    return this.divisions.find(({ clubs }) => clubs.includes(club))
  }
}
