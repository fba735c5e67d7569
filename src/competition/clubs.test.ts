import { describe, expect, it } from 'vitest'
import { clubById, clubNamed } from './clubs.ts'
import type { Competition } from './types.ts'

const league: Competition = {
  id: 'ita.serie-a',
  name: 'Serie A',
  country: { code: 'ITA', name: 'Italy', adjective: 'Italian' },
  timeZone: 'Europe/Rome',
  titleName: 'Scudetto',
  clubs: [
    {
      id: 'spal',
      name: 'SPAL',
      fullName: 'Società Polisportiva Ars et Labor',
      city: 'Ferrara',
      aliases: ['Spal', 'SPAL 2013 Ferrara'],
      numbers: { wyscout: '3204' },
    },
    { id: 'verona', name: 'Verona', fullName: 'Hellas Verona Football Club', city: 'Verona', aliases: ['Hellas Verona'] },
    { id: 'chievo', name: 'Chievo', fullName: 'Associazione Calcio ChievoVerona', city: 'Verona', aliases: ['Chievo Verona'] },
    { id: 'lazio', name: 'Lazio', fullName: 'Società Sportiva Lazio', city: 'Rome', aliases: ['Lazio Roma'] },
  ],
  sources: ['a test'],
  regimes: [],
  seasons: [],
}

const place = { file: 'feed.json', line: 3 }

describe('clubNamed', () => {
  it.each([
    ['SPAL', 'spal'],
    ['SPAL 2013 Ferrara', 'spal'],
    ['Società Sportiva Lazio', 'lazio'],
    ['Lazio Roma', 'lazio'],
    ['wyscout#3204', 'spal'],
  ])('knows %s as %s', (name, id) => {
    const club = clubNamed(league, name, place)
    expect(club.ok && club.value.id).toBe(id)
  })

  it('never guesses: a spelling not on file is a problem with its place and the nearest names', () => {
    const club = clubNamed(league, 'Helas Verona', place)
    if (club.ok) throw new Error('This name is not on file.')
    expect(club.problem).toMatchObject({ code: 'CLUB_UNKNOWN', severity: 'error', place, found: 'Helas Verona' })
    expect(club.problem.expected).toContain('competitions/ita.serie-a/competition.json')
    expect(club.problem.candidates?.[0]).toBe('Hellas Verona')
    expect(club.problem.candidates).toHaveLength(3)
  })

  it('does not overlook capitals or blanks', () => {
    expect(clubNamed(league, 'lazio', place).ok).toBe(false)
    expect(clubNamed(league, 'Lazio ', place).ok).toBe(false)
  })

  it('cuts a name of any length short in its message', () => {
    const club = clubNamed(league, 'x'.repeat(10_000), place)
    expect(!club.ok && club.problem.message.length < 200).toBe(true)
  })
})

describe('clubById', () => {
  it('finds a club by its id only', () => {
    expect(clubById(league, 'lazio')?.name).toBe('Lazio')
    expect(clubById(league, 'Lazio')).toBeUndefined()
  })
})
