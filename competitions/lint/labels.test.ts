import { describe, expect, it } from 'vitest'
import { nextLabels } from './labels.ts'

describe('nextLabels', () => {
  it('goes on from year to year, over the century too', () => {
    expect(nextLabels('2017-18')).toEqual(['2018-19'])
    expect(nextLabels('1998-99')).toEqual(['1999-00'])
    expect(nextLabels('1999-00')).toEqual(['2000-01'])
  })

  it('lets a calendar year be followed by the next or by a season over two years', () => {
    expect(nextLabels('1909')).toEqual(['1910', '1909-10'])
  })
})
