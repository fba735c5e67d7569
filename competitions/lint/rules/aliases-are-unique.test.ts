import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { aliasesAreUnique } from './aliases-are-unique.ts'

describe('aliases-are-unique', () => {
  it('passes Serie A as it is on file', () => {
    expect(aliasesAreUnique.check(serieA())).toEqual([])
  })

  it('finds an alias that another club has', () => {
    const broken = serieA()
    the(broken.clubs[0]).aliases.push('Lazio Roma')
    expect(aliasesAreUnique.check(broken)).not.toEqual([])
  })

  it('finds an alias that repeats the club’s own name', () => {
    const broken = serieA()
    the(broken.clubs[0]).aliases.push(the(broken.clubs[0]).name)
    expect(aliasesAreUnique.check(broken)).not.toEqual([])
  })

  it('finds a feed number that another club has', () => {
    const broken = serieA()
    the(broken.clubs[0]).numbers = { wyscout: '3159' }
    expect(aliasesAreUnique.check(broken)).not.toEqual([])
  })

  it('finds an id used twice', () => {
    const broken = serieA()
    broken.clubs.push({ id: 'juventus', name: 'Juventus B', fullName: 'Juventus B', city: 'Turin', aliases: [] })
    expect(aliasesAreUnique.check(broken)).not.toEqual([])
  })
})
