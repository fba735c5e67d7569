export { toHtml } from './html.ts'
export { type RoundUpDocument, toDocument } from './json.ts'
export { toMarkdown } from './markdown.ts'
export { toText } from './text.ts'
