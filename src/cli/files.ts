import { closeSync, openSync, readSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Checked, fail, type FeedFile, ok, type Problem, problem } from '../index.ts'

/** The most text a file may hold, in bytes, after unpacking: three times the largest feed file there is. */
const MOST_BYTES = 32 * 1024 * 1024

const CHUNK = 1024 * 1024

/**
 * Reads files as text; those that end in .gz are unpacked. Never reads or unpacks more than {@link MOST_BYTES} of a file.
 * Problems, all files' together: FILE_UNREADABLE, FILE_TOO_LARGE, FILE_NOT_TEXT, FEED_TRUNCATED.
 */
export function readFiles(paths: readonly string[]): Checked<readonly FeedFile[]> {
  const read = paths.map(readFile)
  const problems = read.flatMap((file) => (file.ok ? [] : [file.problem]))
  return problems.length > 0 ? fail(problems) : ok(read.flatMap((file) => (file.ok ? [file.value] : [])))
}

function readFile(path: string): Checked<FeedFile, Problem> {
  const bytes = bytesOf(path)
  if (!bytes.ok) return bytes
  const unpacked = path.endsWith('.gz') ? unpack(path, bytes.value) : bytes
  return unpacked.ok ? textOf(path, unpacked.value) : unpacked
}

function bytesOf(path: string): Checked<Buffer, Problem> {
  try {
    const file = openSync(path, 'r')
    try {
      return upTo(MOST_BYTES, path, file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return fail(problem('FILE_UNREADABLE', `The file cannot be read: ${reason(error)}.`, { place: { file: path }, expected: 'a file' }))
  }
}

/** Reads on until the end, so that pipes work too, or until there is too much. */
function upTo(most: number, path: string, file: number): Checked<Buffer, Problem> {
  const chunks: Buffer[] = []
  for (let total = 0; total <= most;) {
    const chunk = Buffer.allocUnsafe(CHUNK)
    const length = readSync(file, chunk)
    if (length === 0) return ok(Buffer.concat(chunks))
    chunks.push(chunk.subarray(0, length))
    total += length
  }
  return fail(tooLarge(path))
}

function tooLarge(path: string): Problem {
  const expected = `at most ${String(MOST_BYTES / 1024 / 1024)} MB of text`
  return problem('FILE_TOO_LARGE', 'The file is too large to be a feed.', { place: { file: path }, expected })
}

function unpack(path: string, packed: Buffer): Checked<Buffer, Problem> {
  try {
    return ok(gunzipSync(packed, { maxOutputLength: MOST_BYTES }))
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ERR_BUFFER_TOO_LARGE') return fail(tooLarge(path))
    const place = { file: path }
    if (code === 'Z_BUF_ERROR') return fail(problem('FEED_TRUNCATED', 'The packed file stops before its end.', { place }))
    return fail(problem('FILE_UNREADABLE', 'The file ends in .gz and is not packed with gzip.', { place }))
  }
}

function textOf(path: string, bytes: Buffer): Checked<FeedFile, Problem> {
  const text = decoded(bytes)
  if (text !== undefined && !text.includes('\0')) return ok({ name: path, text })
  return fail(problem('FILE_NOT_TEXT', 'The file holds bytes that are no text.', { place: { file: path }, expected: 'text in UTF-8' }))
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is none of this name',
  EISDIR: 'it is a folder',
  EACCES: 'access is denied',
  ENOTDIR: 'part of its path is no folder',
  ENAMETOOLONG: 'its name is too long',
}

function reason(error: unknown): string {
  return REASONS[codeOf(error)] ?? 'the system refuses'
}
