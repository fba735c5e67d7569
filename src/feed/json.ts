import { findNodeAtLocation, type Node, type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { z } from 'zod'
import { type Checked, fail, ok, type Place, placeOf, problem, type Problem } from '../base/index.ts'
import type { FeedFile } from './types.ts'

/**
 * The value a file's JSON says.
 * Problems, with line and column: FEED_TRUNCATED when the text stops before its brackets close, SYNTAX for anything else.
 */
export function parseJson(file: FeedFile): Checked<unknown, Problem> {
  try {
    return ok(JSON.parse(file.text.replace(/^\uFEFF/, '')) as unknown)
  } catch {
    return fail(syntaxProblem(file))
  }
}

function syntaxProblem(file: FeedFile): Problem {
  const ends = file.text.trimEnd().length
  const offset = firstError(file.text)
  const place = placeOf(file, Math.min(offset ?? 0, ends))
  if (offset !== undefined && offset >= ends) {
    return problem('FEED_TRUNCATED', 'The file stops before its end.', { place, expected: 'the whole file' })
  }
  return problem('SYNTAX', 'The file is not JSON.', { place, expected: 'JSON' })
}

/** Where the text first stops being JSON; undefined when it is nested deeper than can be followed. */
function firstError(text: string): number | undefined {
  const errors: ParseError[] = []
  try {
    parse(text, errors, { disallowComments: true })
  } catch {
    return undefined
  }
  const first = errors[0]
  return first === undefined || opensUnclosedString(text, first) ? text.length : first.offset
}

/** A string without an end is reported where it begins; it means the file stops there when no line follows. */
function opensUnclosedString(text: string, error: ParseError): boolean {
  return printParseErrorCode(error.error) === 'UnexpectedEndOfString' && !text.includes('\n', error.offset)
}

/** The path of a value as a reader writes it: `matches[3].score.ft`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${String(key)}]` : `${at === 0 ? '' : '.'}${String(key)}`)).join('')
}

/**
 * A value read by a schema, with a problem for each thing amiss in it.
 * Problems: FIELD_MISSING, FIELD_INVALID at the value's path below `base`.
 */
export function readShape<S extends z.ZodType>(schema: S, value: unknown, base: Place): Checked<z.infer<S>> {
  const read = schema.safeParse(value)
  if (read.success) return ok(read.data)
  return fail(read.error.issues.slice(0, 10).map((issue) => shapeProblem(issue, base)))
}

function shapeProblem(issue: z.core.$ZodIssue, base: Place): Problem {
  const below = pathText(issue.path)
  const path = `${base.path ?? ''}${below === '' || below.startsWith('[') || base.path === undefined ? '' : '.'}${below}`
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  const name = path === '' ? 'The value' : path
  return problem(missing ? 'FIELD_MISSING' : 'FIELD_INVALID', missing ? `${name} is missing.` : `${name} cannot be read.`, {
    place: { ...base, path },
    expected: issue.message,
  })
}

/** Gives each problem that knows its path the line and column it stands on. Only for problems: it reads the whole file again. */
export function withLines(files: readonly FeedFile[], problems: readonly Problem[]): readonly Problem[] {
  const trees = new Map<string, { readonly file: FeedFile; readonly tree: Node | undefined }>()
  return problems.map((each) => {
    const { file: name, path, line } = each.place ?? {}
    const file = files.find((candidate) => candidate.name === name)
    if (file === undefined || path === undefined || line !== undefined) return each
    const known = trees.get(file.name) ?? { file, tree: treeOf(file.text) }
    trees.set(file.name, known)
    return { ...each, place: { ...placeInTree(known.file, known.tree, path), path } }
  })
}

function treeOf(text: string): Node | undefined {
  try {
    return parseTree(text)
  } catch {
    return undefined
  }
}

/** The place of the value at a path, or of the nearest value around it when it is missing. */
function placeInTree(file: FeedFile, tree: Node | undefined, path: string): Place {
  const keys = [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((part) => (part[1] === undefined ? part[0] : Number(part[1])))
  for (let length = keys.length; tree !== undefined && length >= 0; length--) {
    const node = findNodeAtLocation(tree, keys.slice(0, length))
    if (node !== undefined) return placeOf(file, node.offset)
  }
  return { file: file.name }
}
