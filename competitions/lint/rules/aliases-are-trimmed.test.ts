import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { aliasesAreTrimmed } from './aliases-are-trimmed.ts'

describe('aliases-are-trimmed', () => {
  it('passes Serie A as it is on file', () => {
    expect(aliasesAreTrimmed.check(serieA())).toEqual([])
  })

  it('finds an alias with a blank at its end', () => {
    const broken = serieA()
    the(broken.clubs[0]).aliases.push('Alessandria 1912 ')
    expect(aliasesAreTrimmed.check(broken)).not.toEqual([])
  })

  it('finds an accent kept apart from its letter', () => {
    const broken = serieA()
    the(broken.clubs[0]).aliases.push('Citta\u0300')
    expect(aliasesAreTrimmed.check(broken)).not.toEqual([])
  })

  it('finds a ground’s alias with a blank at its end', () => {
    const broken = serieA()
    the(broken.clubs.find((club) => club.id === 'benevento')).grounds = [{ name: 'Stadio Ciro Vigorito ', source: 'a test' }]
    expect(aliasesAreTrimmed.check(broken)).not.toEqual([])
  })
})
