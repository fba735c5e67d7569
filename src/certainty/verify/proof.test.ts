import { describe, expect, it } from 'vitest'
import { seasonOn, serieA, facts } from '../../../test/bundled.ts'
import { foldSeason, type Season } from '../../season/index.ts'
import { divisionsIn } from '../../table/index.ts'
import { Places } from '../places.ts'
import type { Proof, Refutation } from '../proof.ts'
import { verifierOf } from './proof.ts'

function afterMatchday(throughMatchday: number): Season {
  const folded = foldSeason({ competition: serieA, season: '2017-18', facts, throughMatchday })
  if (!folded.ok) throw new Error(folded.problem.message)
  return folded.value
}

/** Every proof of a season, and what checks them. */
function proofsOf(season: Season) {
  const division = divisionsIn(season).parts[0]!
  const places = new Places(season, division)
  const extremes = [...division.clubs.keys()].flatMap((club) => [places.extremeOf(club, 'best'), places.extremeOf(club, 'worst')])
  return { proofs: extremes.flatMap(({ proof }) => proof ?? []), proves: verifierOf(season, division), extremes }
}

const late = proofsOf(afterMatchday(34))
const byKind = (...kinds: Refutation['by'][]) => late.proofs.filter(({ refutation }) => kinds.includes(refutation.by))
/** The place next to one, towards the middle of the table. */
const nearer = (proof: Proof): Proof => ({ ...proof, place: proof.place + (proof.end === 'best' ? 1 : -1) })

describe('a proof', () => {
  it('is there of several kinds, and each is accepted', () => {
    expect(late.proofs.length).toBeGreaterThan(25)
    expect(byKind('counting').length).toBeGreaterThan(10)
    expect(byKind('cases of a club', 'cases of a match', 'ends', 'weights').length).toBeGreaterThanOrEqual(3)
    expect(late.proofs.filter((proof) => !late.proves(proof))).toEqual([])
  })

  it('does not prove the next place too, which is possible', () => {
    expect(late.proofs.map(nearer).filter(late.proves)).toEqual([])
  })

  it('does not hold by counting alone where it needed more', () => {
    const more = byKind('cases of a club', 'cases of a match', 'ends', 'weights')
    expect(more.map((proof): Proof => ({ ...proof, refutation: { by: 'counting' } })).filter(late.proves)).toEqual([])
  })

  it('does not hold with a case left out', () => {
    const cases = byKind('cases of a club')
    const cut = cases.flatMap((proof): Proof[] => {
      const { refutation } = proof
      if (refutation.by !== 'cases of a club') return []
      return refutation.cases.map((_, left) => ({
        ...proof,
        refutation: { ...refutation, cases: refutation.cases.filter((__, at) => at !== left) },
      }))
    })
    expect(cut.length).toBeGreaterThan(0)
    // A case may be left out only where the club cannot be there at all, which the verifier finds by itself.
    const accepted = cut.filter(late.proves)
    expect(accepted.length).toBeLessThan(cut.length)
  })

  it('does not hold of another season, another club or nobody', () => {
    const early = proofsOf(afterMatchday(30))
    const [proof] = byKind('cases of a club')
    expect(proof).toBeDefined()
    expect(early.proves(proof!)).toBe(false)
    expect(late.proves({ ...proof!, club: 'nobody' })).toBe(false)
  })

  it('is refused with weights that are no whole numbers, or on clubs that are free', () => {
    const [proof] = byKind('counting').map(nearer)
    const weights = (all: Readonly<Record<string, number>>): Proof => ({ ...proof!, refutation: { by: 'weights', weights: all } })
    expect(late.proves(weights({ juventus: 0.5 }))).toBe(false)
    expect(late.proves(weights({ juventus: Number.NaN }))).toBe(false)
    expect(late.proves(weights({ juventus: 1e300 }))).toBe(false)
    expect(late.proves(weights({ nobody: 3 }))).toBe(false)
    const withDraws = (draws: Readonly<Record<string, number>>): Proof => {
      return { ...proof!, refutation: { by: 'weights', weights: { juventus: -1 }, draws } }
    }
    expect(late.proves(withDraws({ juventus: 0.5 }))).toBe(false)
    expect(late.proves(withDraws({ juventus: -1e300 }))).toBe(false)
    expect(late.proves(withDraws({ juventus: 2, nobody: 3 }))).toBe(false)
    expect(late.proves({ ...proof!, refutation: { by: 'ends', side: 'caps', clubs: ['nobody', 'juventus'] } })).toBe(false)
    expect(late.proves({ ...proof!, refutation: { by: 'tie-break' } })).toBe(false)
  })
})

describe('a proof given some results', () => {
  it('holds only with them', () => {
    const season = afterMatchday(36)
    const division = divisionsIn(season).parts[0]!
    const places = new Places(season, division)
    const juventus = division.clubs.indexOf('juventus')
    const drawAtRome = Uint8Array.from(places.league.open, ({ id }) => (id === 'roma-v-juventus' ? 2 : 7))
    expect(places.decide(juventus, 'worst', 2).answer).toBe('possible')
    expect(places.decide(juventus, 'worst', 2, drawAtRome).answer).toBe('impossible')
  })
})

describe('a witness', () => {
  it('has a score for every match left', () => {
    for (const { witness } of late.extremes) expect(witness.scores).toHaveLength(40)
    expect(seasonOn('2018-05-20').matches.every(({ score }) => score !== undefined)).toBe(true)
  })
})
