import { expect, it } from 'vitest'
import { formatProblem, hasError, notice, problem } from './problem.ts'

it('a problem reads as one line somebody can act on', () => {
  const unknown = problem('CLUB_UNKNOWN', '"Rome" is no club known in Serie A.', {
    place: { file: 'feed.json', line: 12, column: 5, path: 'matches.3.team1' },
    expected: "a club's name",
    candidates: ['Roma', 'Cremonese'],
  })
  expect(formatProblem(unknown)).toBe(
    'feed.json:12:5 (matches.3.team1): CLUB_UNKNOWN "Rome" is no club known in Serie A. Expected a club\'s name. Nearest: Roma, Cremonese.',
  )
  expect(formatProblem(notice('NOTHING_FOUND', 'No match.'))).toBe('NOTHING_FOUND No match.')
})

it('only an error stops input from being used', () => {
  expect(hasError([notice('NOTHING_FOUND', 'No match.')])).toBe(false)
  expect(hasError([notice('NOTHING_FOUND', 'No match.'), problem('SYNTAX', 'Broken.')])).toBe(true)
})
