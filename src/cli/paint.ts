/** Colours by what they mean. */
export interface Paint {
  readonly colour: boolean
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly open: (text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
}

/** Colours, or none. */
export function paintFor(colour: boolean): Paint {
  const sgr = (code: number) => (text: string) => (colour && text !== '' ? `\u001b[${String(code)}m${text}\u001b[0m` : text)
  return { colour, good: sgr(32), bad: sgr(31), open: sgr(33), strong: sgr(1), faint: sgr(2) }
}
