import { describe, expect, it } from 'vitest'
import { someBelief } from './belief.fixture.ts'
import { entriesOf, type RatingState, stateOfClubs, stateWithoutClubs } from './state.ts'

const NEWCOMER = { attack: -0.2, defence: -0.1, variance: 0.02, covariance: 0.015 }

/** The entries of a state by name, and how they vary together. */
function named({ clubs, mean, covariance }: RatingState) {
  const names = [...clubs.map((club) => `${club} attack`), ...clubs.map((club) => `${club} defence`), 'level', 'home advantage']
  const at = (name: string) => names.indexOf(name)
  return {
    names,
    mean: (name: string) => mean[at(name)],
    covariance: (one: string, other: string) => covariance[at(one) * names.length + at(other)],
  }
}

describe('a league of other clubs', () => {
  const before = someBelief(['inter', 'juventus', 'napoli'])
  const after = stateOfClubs(before, ['roma', 'napoli', 'inter', 'udinese'], NEWCOMER)
  const [old, now] = [named(before), named(after)]
  const isNew = (name: string) => name.startsWith('roma') || name.startsWith('udinese')

  it('knows of clubs that stay, wherever they stand now, of the level and the home advantage what it knew', () => {
    const kept = now.names.filter((name) => !isNew(name))
    expect(kept).toHaveLength(6)
    for (const one of kept) {
      expect(now.mean(one)).toBe(old.mean(one))
      for (const other of kept) expect(now.covariance(one, other)).toBe(old.covariance(one, other))
    }
  })

  it('takes newcomers for what it is told, independent of all others', () => {
    for (const club of ['roma', 'udinese']) {
      const [attack, defence] = [`${club} attack`, `${club} defence`]
      expect([now.mean(attack), now.mean(defence)]).toEqual([-0.2, -0.1])
      expect([now.covariance(attack, attack), now.covariance(defence, defence)]).toEqual([0.02, 0.02])
      expect([now.covariance(attack, defence), now.covariance(defence, attack)]).toEqual([0.015, 0.015])
      for (const other of now.names.filter((name) => !name.startsWith(club))) {
        for (const own of [attack, defence]) expect([now.covariance(own, other), now.covariance(other, own)]).toEqual([0, 0])
      }
    }
  })

  it('keeps an index that is right, and leaves the old one as it was', () => {
    expect(after.clubs.map((club) => after.indexOf.get(club))).toEqual([0, 1, 2, 3])
    expect(after.mean).toHaveLength(entriesOf(4))
    expect(before).toEqual(someBelief(['inter', 'juventus', 'napoli']))
  })

  it('begins from a level and a home advantage that know nothing of each other', () => {
    const empty = stateWithoutClubs({ mean: 0.1, variance: 0.02 }, { mean: 0.3, variance: 0.01 })
    const { mean, covariance } = named(stateOfClubs(empty, ['inter', 'roma'], NEWCOMER))
    expect([mean('level'), mean('home advantage'), mean('inter attack')]).toEqual([0.1, 0.3, -0.2])
    expect([covariance('level', 'level'), covariance('home advantage', 'home advantage')]).toEqual([0.02, 0.01])
    expect(covariance('level', 'home advantage')).toBe(0)
  })

  it('of none but those it had is the same again', () => {
    expect(stateOfClubs(before, ['inter', 'juventus', 'napoli'], NEWCOMER)).toEqual(before)
  })
})
