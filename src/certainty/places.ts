import type { PlayOff } from '../competition/index.ts'
import type { Season } from '../season/index.ts'
import type { Division } from '../table/index.ts'
import { PlacesBetween } from './between.ts'
import { type League, leagueOf } from './league.ts'
import type { Proof } from './proof.ts'
import type { Sense } from './search/level.ts'
import { type Answer, type Limit, PlaceSearch } from './search/place-search.ts'
import { givenOf, told } from './search/told.ts'
import type { Extreme, SearchOptions, Witness } from './types.ts'
import { type Verifier, verifierOf } from './verify/proof.ts'
import { endOf, placeWith, witnessOf } from './witness.ts'

/**
 * Cases looked at for one question before it is given up: about a second. With more matches open a case takes longer, so there are
 * fewer; in the last third of a season there is time for those that are hard.
 */
function budgetFor(open: number): number {
  return open <= RUN_IN ? 2_000 : Math.min(1_000, Math.round(15_600_000 / open ** 2))
}

/** Ten matchdays of twenty clubs. */
const RUN_IN = 100

/** The places still possible for the clubs of one division. Nothing it gives is unverified: a witness by the table, a proof by the verifier. */
export class Places {
  readonly league: League
  /** Witnesses the table did not confirm, and proofs the verifier did not accept: none of them was given out. */
  refused = 0
  private readonly search: PlaceSearch
  private readonly budget: number
  private readonly proves: Verifier

  constructor(
    private readonly season: Season,
    division: Division,
    { budget }: SearchOptions = {},
  ) {
    this.league = leagueOf(season, division)
    this.search = new PlaceSearch(this.league)
    this.budget = budget ?? budgetFor(this.league.open.length)
    this.proves = verifierOf(season, division)
  }

  /** One end of what is possible for a club. */
  extremeOf(club: number, sense: Sense): Extreme {
    const { league } = this
    if (league.open.length === 0) return this.settled(club, sense)
    const first = this.search.surelyWrong(club, sense)
    const ruledOut: Impossible[] = []
    for (let wrong = first; wrong < league.size; wrong++) {
      const place = this.placeAt(wrong, sense)
      const answer = this.ask(club, sense, wrong)
      const witness = answer.answer === 'possible' ? witnessOf(league, { club, sense, place }, answer.goals) : undefined
      if (witness !== undefined) return this.extreme({ club, sense, first, ruledOut }, witness)
      if (answer.answer === 'possible') this.refused++
      // What is ruled out beyond a place that is still open proves nothing of the end.
      if (answer.answer === 'impossible' && ruledOut.length === wrong - first) ruledOut.push(answer)
    }
    throw new Error(`no place was found for ${league.clubs[club] ?? ''}: the search and the table disagree`)
  }

  /** The end: a witness, and the last of the places ruled out of which that is proved. */
  private extreme({ club, sense, first, ruledOut }: Tried, witness: Witness): Extreme {
    const shown = endOf(witness, sense)
    for (let wrong = first + ruledOut.length; wrong > 0; wrong--) {
      const answer = ruledOut[wrong - 1 - first] ?? COUNTED
      const proof = this.proofOf(club, sense, { place: this.placeAt(wrong - 1, sense) }, answer)
      if (proof === undefined) continue
      const place = this.placeAt(wrong, sense)
      return { place, witness, proof, ...(place !== shown && { openTo: shown }) }
    }
    const place = this.placeAt(0, sense)
    return { place, witness, ...(place !== shown && { openTo: shown }) }
  }

  /** The places shown possible for a club on the way from one witness to another. */
  between(club: number, witnesses: readonly [Witness, Witness]): PlacesBetween {
    return new PlacesBetween(this.league, club, witnesses)
  }

  /**
   * Whether a club can still finish on a place or beyond it, towards one end, if open matches end as given: a mask for each, `1 << outcome`
   * added up. The goals it comes with make it so; what is impossible is proved.
   */
  decide(club: number, sense: Sense, place: number, given?: Uint8Array): Answer {
    const answer = this.ask(club, sense, sense === 'best' ? place - this.league.firstPlace : this.last - place, given)
    if (answer.answer === 'impossible' && this.proofOf(club, sense, { place, given }, answer) === undefined) return { answer: 'open' }
    return answer
  }

  private get last(): number {
    return this.league.firstPlace + this.league.size - 1
  }

  private placeAt(wrong: number, sense: Sense): number {
    return sense === 'best' ? this.league.firstPlace + wrong : this.last - wrong
  }

  private ask(club: number, sense: Sense, wrong: number, given?: Uint8Array): Answer {
    return this.search.ask(club, sense, this.limitFor(wrong, sense), { budget: this.budget, given })
  }

  /** A play-off between two places lets a club back up, or down, that only a tie-break had put on the other of them. */
  private limitFor(wrong: number, sense: Sense): Limit {
    const place = this.placeAt(wrong, sense)
    const across = ({ places: [upper, lower] }: PlayOff) => place === (sense === 'best' ? upper : lower)
    const playOff = this.season.rules.playOffs?.some(across) === true
    return { all: playOff ? wrong + 1 : wrong, onPoints: wrong }
  }

  /** The proof of what the search found impossible; undefined when the verifier does not accept it. */
  private proofOf(club: number, end: Sense, claim: Claim, { refuted }: Impossible): Proof | undefined {
    const { league } = this
    const given = claim.given && givenOf(league, claim.given)
    const proof: Proof = {
      club: league.clubs[club] ?? '',
      end,
      place: claim.place,
      refutation: told(league, refuted),
      ...(given && { given }),
    }
    if (this.proves(proof)) return proof
    this.refused++
    return undefined
  }

  /** With no match left, the table says it. */
  private settled(club: number, sense: Sense): Extreme {
    const found = placeWith(this.season, this.league.clubs[club] ?? '', [])
    const witness: Witness = { scores: [], ...(found ?? { place: 0, sharing: 1 }) }
    return { place: endOf(witness, sense), witness }
  }
}

type Impossible = Extract<Answer, { answer: 'impossible' }>

/** What counting alone shows: that so many clubs are on the wrong side whatever happens. */
const COUNTED: Impossible = { answer: 'impossible', refuted: { by: 'reach' } }

/** The places asked for one after the other, from the first that counting leaves open. */
interface Tried {
  readonly club: number
  readonly sense: Sense
  readonly first: number
  readonly ruledOut: readonly Impossible[]
}

interface Claim {
  readonly place: number
  readonly given?: Uint8Array | undefined
}
