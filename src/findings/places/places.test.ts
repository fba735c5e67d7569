import { describe, expect, it } from 'vitest'
import { seasonOn } from '../../../test/bundled.ts'
import type { Season } from '../../season/index.ts'
import { contextOf } from '../context.ts'
import { conditionalZone } from './conditional-zone.ts'
import { inZone } from './in-zone.ts'

type Zone = Season['zones'][number]

const night = seasonOn('2018-04-22')
const CUP = 'ita.coppa-italia'
const EXTRA = 'uefa.performance-spot'
const spot = { id: EXTRA, name: 'European Performance Spot', evidence: ['spot/fact'] }
const inFirst = (to: number) => ({ cup: CUP, winnerFinishes: { from: 1, to } })

function zone(id: string, branches: Zone['branches']): Zone {
  return { id, name: `the ${id}`, kind: 'europe', branches, status: 'assumed', source: 'made up for a test' }
}

const ZONES = [
  zone('first', [{ when: [{ spot: EXTRA, granted: true }], places: [1, 2, 3, 4, 5] }, { places: [1, 2, 3, 4] }]),
  zone('second', [
    { when: [{ spot: EXTRA, granted: true }, inFirst(7)], places: [6, 7] },
    { when: [{ spot: EXTRA, granted: true }], places: [6], joins: CUP },
    { when: [inFirst(6)], places: [5, 6] },
    { places: [5], joins: CUP },
  ]),
]

function contextWith(granted?: boolean) {
  return contextOf({ ...night, zones: ZONES, spots: [{ ...spot, ...(granted !== undefined && { granted }) }] })
}

function saidOf(club: string, granted?: boolean): string[] {
  const context = contextWith(granted)
  return inZone.derive(context).flatMap(({ value }) => (value.club === club ? [inZone.said(value, context)] : []))
}

describe('a club in a zone', () => {
  it('is told of the extra place where that decides', () => {
    expect(saidOf('inter')).toEqual([
      'Inter, fifth, are in a place for the first if the league has the European Performance Spot.',
      'Inter, fifth, are in a place for the second unless the league has the European Performance Spot.',
    ])
  })

  it('is told of all it depends on', () => {
    expect(saidOf('milan')).toEqual([
      'Milan, seventh, are in a place for the second, depending on who wins the Coppa Italia and whether the league has the European Performance Spot.',
    ])
  })

  it('is told of the cup alone once the extra place is decided', () => {
    expect(saidOf('milan', false)).toEqual(['Milan, seventh, are in a place for the second if Milan win the Coppa Italia.'])
    expect(saidOf('milan', true)).toEqual(['Milan, seventh, are in a place for the second.'])
  })
})

describe('the places a final moves', () => {
  const branchesWith = (granted?: boolean) => conditionalZone.derive(contextWith(granted)).flatMap(({ value }) => value.branches)

  it('are not stated while they hang on something else as well', () => {
    expect(branchesWith()).toEqual([])
  })

  it('are stated as they stand once that is decided, with the places the last branch leaves', () => {
    expect(branchesWith(false)).toEqual([
      { zone: 'second', name: 'the second', places: [5, 6], cupWinner: false, winnerFrom: 1, winnerTo: 6 },
      { zone: 'second', name: 'the second', places: [5], cupWinner: true, winnerFrom: 7, winnerTo: 20 },
    ])
    expect(branchesWith(true).map(({ places, winnerFrom, winnerTo }) => [places, winnerFrom, winnerTo])).toEqual([
      [[6, 7], 1, 7],
      [[6], 8, 20],
    ])
  })
})
