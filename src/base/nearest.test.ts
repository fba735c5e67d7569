import { describe, expect, it } from 'vitest'
import { editDistance, nearestNames, plainName } from './nearest.ts'

describe('names compared', () => {
  it('lose case, accents and marks', () => {
    expect(plainName("  Atlético  de-Madrid's ")).toBe('atletico de madrid s')
  })
  it('are as far apart as the edits between them', () => {
    expect(editDistance('roma', 'roma')).toBe(0)
    expect(editDistance('roma', 'parma')).toBe(3)
    expect(editDistance('', 'roma')).toBe(4)
  })
  it('give the nearest, a shared word first', () => {
    expect(nearestNames('Hellas Verone', ['Chievo', 'Hellas Verona', 'Roma'])[0]).toBe('Hellas Verona')
    expect(nearestNames('Inter FC Milano', ['Milan', 'Inter', 'Roma']).slice(0, 2).sort()).toEqual(['Inter', 'Milan'])
  })
  it('stay quick for hostile names', () => {
    expect(nearestNames('x'.repeat(1_000_000), ['Roma'])).toEqual(['Roma'])
  })
})
