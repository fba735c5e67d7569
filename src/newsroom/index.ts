export { type RoundUpDocument, toDocument, toHtml, toMarkdown, toText } from './formats/index.ts'
export { composeRoundUp, type Paragraph, type ResultLine, type RoundUp, type Section, type Sentence } from './round-up/index.ts'
