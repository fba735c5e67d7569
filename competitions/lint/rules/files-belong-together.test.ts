import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { filesBelongTogether } from './files-belong-together.ts'

describe('files-belong-together', () => {
  it('passes Serie A as it is on file', () => {
    expect(filesBelongTogether.check(serieA())).toEqual([])
  })

  it('finds a rules file of another country', () => {
    const broken = serieA()
    the(broken.regimes[0]).competition = 'eng.premier-league'
    expect(filesBelongTogether.check(broken).map((finding) => finding.where)).toContain('rules/2005-06.json')
  })
})
