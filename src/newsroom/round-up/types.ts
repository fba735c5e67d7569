import type { ClubId, MatchId } from '../../base/index.ts'
import type { Finding } from '../../findings/index.ts'

/** A sentence of the article and the findings it states. */
export interface Sentence {
  readonly text: string
  /** Ids of the findings stated; never empty. */
  readonly findings: readonly string[]
  /** Which pattern made it: no two neighbours share one. */
  readonly pattern: string
}

/** One idea, in one or two sentences. */
export type Paragraph = readonly Sentence[]

/** A part of the article under its heading; the opening has none. */
export interface Section {
  readonly id: 'lead' | 'title' | 'europe' | 'bottom' | 'scorers' | 'elsewhere' | 'next'
  readonly heading?: string
  readonly paragraphs: readonly Paragraph[]
}

/** One line of the results list. */
export interface ResultLine {
  readonly text: string
  readonly findings: readonly string[]
}

/** A round-up: everything a page or a wire needs, in order, each sentence with its findings. */
export interface RoundUp {
  readonly season: string
  readonly asOf: string
  readonly headline: Sentence
  readonly dateline: { readonly place: string; readonly date: string }
  readonly sections: readonly Section[]
  readonly results: { readonly heading: string; readonly lines: readonly ResultLine[] }
  /** Words of headline, prose and results list. */
  readonly words: number
  /** Sentences that were wanted and could not be written, with the reason: reported, never printed with a hole. */
  readonly dropped: readonly { readonly pattern: string; readonly findings: readonly string[]; readonly why: string }[]
}

/** What a result did to the table, in the forms sentences need. */
export interface Consequence {
  /** "cut Juventus' lead at the top to a point": after "to". */
  readonly infinitive: string
  /** The same, past. */
  readonly past: string
  /** Past, with a goal as the subject: "lifted them from fifth to fourth". */
  readonly pastByGoal: string
  /** For headlines, present: the club as subject, and a goal as subject ("cuts Juventus' lead to a point"). */
  readonly headline: { readonly club: string; readonly goal: string }
  /** It is about the other side, which the sentence must have named before it says this. */
  readonly ofOpponent?: true
  /** It is settled by this, for good. */
  readonly settles?: true
  /** What it settled is for a club that did not play in it. */
  readonly elsewhere?: true
  /** What it settled for the club told first is what it feared. */
  readonly feared?: true
  readonly findings: readonly Finding[]
}

/** The two sides of a match as its story tells them: who won (or is told first), and the other, on its own ground or visiting. */
export interface Sides {
  readonly club: ClubId
  readonly opponent: ClubId
  readonly opponentAtHome: boolean
  readonly match: MatchId
}
