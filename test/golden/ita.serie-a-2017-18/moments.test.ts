import { describe, expect, it } from 'vitest'
import { certaintyOf, endOfDay, type Moment, momentsOf } from '../../../src/index.ts'
import { facts, seasonOn, serieA } from '../../bundled.ts'

const found = momentsOf({ competition: serieA, season: '2017-18', facts })
if (!found.ok) throw new Error(found.problem.message)
const moments = found.value

function moment(club: string, what: string): Moment | undefined {
  return moments.find(({ club: own, settled }) => {
    const name = settled.kind === 'place' ? `place ${String(settled.place)}` : `${settled.zone} ${settled.verdict}`
    return own === club && name === what
  })
}

/** What was settled, on which day in Italy, and by which match, as in SOURCE.md. */
const SETTLED: readonly (readonly [club: string, what: string, day: string, match: string])[] = [
  ['juventus', 'champions-league clinched', '2018-04-07', 'benevento-v-juventus'],
  ['napoli', 'champions-league clinched', '2018-04-15', 'milan-v-napoli'],
  ['lazio', 'title eliminated', '2018-04-15', 'milan-v-napoli'],
  ['roma', 'title eliminated', '2018-04-15', 'juventus-v-sampdoria'],
  ['benevento', 'relegation clinched', '2018-04-22', 'udinese-v-crotone'],
  ['verona', 'relegation clinched', '2018-05-05', 'milan-v-verona'],
  ['roma', 'champions-league clinched', '2018-05-12', 'inter-v-sassuolo'],
  ['juventus', 'title clinched', '2018-05-13', 'roma-v-juventus'],
  ['napoli', 'place 2', '2018-05-13', 'roma-v-juventus'],
  ['crotone', 'relegation clinched', '2018-05-20', 'napoli-v-crotone'],
  ['inter', 'champions-league clinched', '2018-05-20', 'lazio-v-inter'],
  ['inter', 'place 4', '2018-05-20', 'lazio-v-inter'],
  ['lazio', 'place 5', '2018-05-20', 'lazio-v-inter'],
]

describe('when things became certain in Serie A 2017-18', () => {
  it.each(SETTLED)('%s: %s on %s by %s alone', (club, what, day, match) => {
    const { at = '', by } = moment(club, what) ?? {}
    expect(by).toMatchObject({ kind: 'matches', matches: [match], others: [], playing: match.split('-v-').includes(club) })
    expect(at > endOfDay(previous(day), serieA.timeZone) && at <= endOfDay(day, serieA.timeZone)).toBe(true)
  })

  it('Benevento went down by a goal scored elsewhere, in the 86th minute at Udine', () => {
    const { by } = moment('benevento', 'relegation clinched') ?? {}
    // Davide Faraoni made it 2-1 for Crotone; at 1-1 Benevento could still have drawn level with them.
    expect(by?.kind === 'matches' && by.since).toMatchObject({ match: 'udinese-v-crotone', club: 'crotone', minute: { minute: 86 } })
  })

  it('Inter overtook Lazio by the goal that made it 3-2', () => {
    const { by } = moment('inter', 'place 4') ?? {}
    expect(by?.kind === 'matches' && by.since).toMatchObject({ match: 'lazio-v-inter', club: 'inter', minute: { minute: 81 } })
  })

  it('a title won by a goalless draw was won by no goal', () => {
    expect(moment('juventus', 'title clinched')?.by).toMatchObject({ since: 'all the while' })
  })

  it('Juventus were not yet champions after matchday 36, level with what Napoli could reach', () => {
    const { clubs } = certaintyOf(seasonOn('2018-05-06'))
    const of = (club: string) => clubs.find((each) => each.club === club)
    expect([of('juventus')?.best.place, of('juventus')?.worst.place]).toEqual([1, 2])
    expect(of('juventus')?.zones.find(({ zone }) => zone === 'title')?.verdict).toBe('alive')
    expect(moment('juventus', 'title clinched')?.at.slice(0, 10)).toBe('2018-05-13')
  })

  it('nothing hangs on a search that ended before it knew', () => {
    expect(moments.filter(({ atTheLatest }) => atTheLatest)).toEqual([])
  })

  it('each club’s place is settled, and no thing twice', () => {
    expect(moments.flatMap(({ settled }) => (settled.kind === 'place' ? [settled.place] : [])).sort((a, b) => a - b)).toEqual(
      seasonOn().clubs.map((_, index) => index + 1),
    )
    expect(new Set(moments.map(({ club, settled }) => JSON.stringify([club, settled]))).size).toBe(moments.length)
  })
})

function previous(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
