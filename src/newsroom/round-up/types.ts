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
