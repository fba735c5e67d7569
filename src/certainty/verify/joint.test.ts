import { describe, expect, it } from 'vitest'
import { seasonOn } from '../../../test/bundled.ts'
import { seasonOf } from '../../season/season.fixture.ts'
import { askJointly } from '../joint/ask.ts'
import { pointsFor } from '../points.ts'
import { confirmsJointly, confirmsOnPoints, provesJointly } from './joint.ts'
import type { JointProof, JointRefutation } from './joint-proof.ts'

const night = seasonOn('2018-04-22')
const place = (club: string, from: number, to = from) => ({ club, from, to })

function proofOf(season: typeof night, question: Parameters<typeof askJointly>[1]): JointProof {
  const asked = askJointly(season, question)
  if (!asked.ok || asked.value.answer !== 'impossible') throw new Error('not impossible')
  return asked.value.proof
}

/** Inter have 5 points, Juventus, Napoli and Roma 3; only Napoli and Roma still play, each other. */
const GROUP = seasonOf([
  '2017-09-01 inter 1-0 roma',
  '2017-09-02 inter 1-1 juventus',
  '2017-09-03 napoli 0-0 inter',
  '2017-09-04 juventus 1-1 napoli',
  '2017-09-05 roma 1-0 juventus',
  '2017-09-06 napoli 0-0 juventus',
  '2017-09-07 napoli - roma',
])

/** A season in which every pair meets once, nothing played. */
function everyPair(clubs: readonly string[]): ReturnType<typeof seasonOf> {
  const pairs = clubs.flatMap((home, at) => clubs.slice(at + 1).map((away) => `${home} - ${away}`))
  return seasonOf(pairs.map((pair, at) => `2017-09-${String(at + 10)} ${pair}`))
}

describe('the check of joint proofs', () => {
  it('a contradiction of bounds proves only what is contradictory', () => {
    const counting: JointRefutation = { by: 'counting' }
    expect(provesJointly(night, { places: [place('benevento', 17)], refutation: counting })).toBe(true)
    expect(provesJointly(night, { places: [place('crotone', 17)], refutation: counting })).toBe(false)
    expect(provesJointly(night, { places: [place('juventus', 1), place('napoli', 1)], refutation: counting })).toBe(true)
  })

  it('what both might do alone they cannot do together, as they meet', () => {
    const both = [place('napoli', 1), place('roma', 1, 2)]
    expect(provesJointly(GROUP, proofOf(GROUP, { places: both }))).toBe(true)
    for (const one of both) expect(askJointly(GROUP, { places: [one] })).toMatchObject({ value: { answer: 'possible' } })
  })

  it('weights prove nothing once one of them is another', () => {
    const found = pointsFor(seasonOn('2018-02-25'), 'cagliari', 17)
    const proof = found.ok ? found.value.enough.proof : undefined
    if (proof === undefined) throw new Error('no proof')
    const season = seasonOn('2018-02-25')
    expect(provesJointly(season, proof)).toBe(true)
    const [total] = proof.totals ?? []
    if (total === undefined) throw new Error('no total')
    // The club with a few points less is not sure of its place: the same cases do not prove that.
    expect(provesJointly(season, { ...proof, totals: [{ ...total, from: total.from - 3 }] })).toBe(false)
  })

  it('weights must ask for more than there is, in whole numbers, of clubs there are', () => {
    const season = everyPair(['inter', 'juventus', 'napoli', 'roma'])
    const all = { inter: 1, juventus: 1, napoli: 1, roma: 1 }
    const last = (atLeast: number, own: Record<string, number>) =>
      provesJointly(season, { lines: [{ place: 4, atLeast }], refutation: { by: 'weights', order: {}, own, ends: {} } })
    // Six matches bring 18 points at most: five for each are too many, four are not.
    expect(last(5, all)).toBe(true)
    expect(last(4, all)).toBe(false)
    expect(last(5, { inter: 1, napoli: 1 })).toBe(false)
    expect(last(5, { inter: 1.5, juventus: 1.5, napoli: 1.5, roma: 1.5 })).toBe(false)
    expect(last(5, { ...all, bari: 1 })).toBe(false)
  })

  it('where one club need not keep a bound, the others are still too many', () => {
    const season = everyPair(['inter', 'napoli', 'roma'])
    const own = { inter: 1, napoli: 1, roma: 1 }
    const second = (atLeast: number) =>
      provesJointly(season, {
        lines: [{ place: 2, atLeast }],
        refutation: { by: 'weights', order: {}, own, ends: {}, soft: { side: 'floor', place: 2 } },
      })
    // Two clubs that beat the third and draw have four each, and no more.
    expect([second(5), second(4)]).toEqual([true, false])
  })

  it('ends of matches see what points do not', () => {
    const clubs = ['alfa', 'bravo', 'inter', 'napoli', 'roma']
    const season = everyPair(clubs)
    const each = Object.fromEntries(clubs.map((club) => [club, 1]))
    const claim = (most: number) => ({ totals: [{ club: 'inter', from: most, to: 12 }], lines: [{ place: 5, atLeast: 5 }] })
    const proves = (most: number, own: Record<string, number>, ends: Record<string, number>) =>
      provesJointly(season, { ...claim(most), refutation: { by: 'weights', order: {}, own, ends } })
    // Ten matches have twenty ends. Five points take four of them, seven take five: one club with seven is one too many.
    expect(proves(7, {}, each)).toBe(true)
    expect(proves(6, {}, each)).toBe(false)
    expect(proves(7, each, {})).toBe(false)
  })

  it('every case of a match, and both sides of a club, must be refuted', () => {
    const season = seasonOn('2018-05-06')
    const claim = {
      places: [place('napoli', 1), place('juventus', 2)],
      results: [{ match: 'roma-v-juventus', outcomes: ['draw' as const] }],
    }
    const counting: JointRefutation = { by: 'counting' }
    expect(provesJointly(season, { ...claim, refutation: counting })).toBe(true)
    const open = { places: claim.places }
    const cases = (outcomes: readonly ('home' | 'draw' | 'away')[]): JointRefutation => ({
      by: 'cases of a match',
      match: 'roma-v-juventus',
      cases: outcomes.map((outcome) => ({ outcome, then: counting })),
    })
    expect(provesJointly(season, { ...open, refutation: cases(['draw', 'away']) })).toBe(false)
    expect(provesJointly(season, { ...open, refutation: cases(['home', 'draw', 'away']) })).toBe(false)
    const halves: JointRefutation = { by: 'cases of points', club: 'napoli', at: 90, upTo: counting, beyond: counting }
    expect(provesJointly(season, { ...open, refutation: halves })).toBe(false)
  })

  it('a tie-break proves what outcomes settle, and nothing goals may still turn', () => {
    const last = seasonOn('2018-05-13')
    const won = [{ match: 'lazio-v-inter', outcomes: ['away' as const] }]
    const tieBreak: JointRefutation = { by: 'tie-break' }
    expect(provesJointly(last, { results: won, places: [place('lazio', 4)], refutation: tieBreak })).toBe(true)
    expect(provesJointly(last, { results: won, places: [place('inter', 4)], refutation: tieBreak })).toBe(false)
    // Torino and Sampdoria are level head-to-head; goal difference parts them, and both still play.
    expect(provesJointly(last, { places: [place('sampdoria', 10), place('torino', 9)], refutation: tieBreak })).toBe(false)
  })

  it('refuses clubs and matches that are not of the season', () => {
    const counting: JointRefutation = { by: 'counting' }
    expect(provesJointly(night, { places: [place('bari', 1), place('benevento', 17)], refutation: counting })).toBe(false)
    const results = [{ match: 'juventus-v-napoli', outcomes: ['home' as const] }]
    expect(provesJointly(night, { results, places: [place('benevento', 17)], refutation: counting })).toBe(false)
  })
})

describe('the check of witnesses', () => {
  it('wants a score for every match, and the clubs on their places, each on one of its own', () => {
    const season = GROUP
    const drawn = [{ match: 'napoli-v-roma', score: { home: 0, away: 0 } }]
    const won = [{ match: 'napoli-v-roma', score: { home: 1, away: 0 } }]
    expect(confirmsJointly(season, [place('napoli', 1)], won)).toBe(true)
    expect(confirmsJointly(season, [place('napoli', 1)], drawn)).toBe(false)
    expect(confirmsJointly(season, [place('napoli', 1)], [])).toBe(false)
    expect(confirmsJointly(season, [place('napoli', 1), place('napoli', 2)], won)).toBe(false)
  })

  it('on points alone level clubs may stand in any order', () => {
    // A draw makes it Inter 5, Napoli 4, Roma 4, Juventus 3.
    const drawn = [{ match: 'napoli-v-roma', score: { home: 0, away: 0 } }]
    expect(confirmsOnPoints(GROUP, { places: [place('roma', 2), place('napoli', 3)] }, drawn)).toBe(true)
    expect(confirmsOnPoints(GROUP, { places: [place('roma', 3), place('napoli', 2)] }, drawn)).toBe(true)
    expect(confirmsOnPoints(GROUP, { places: [place('roma', 2), place('napoli', 2)] }, drawn)).toBe(false)
    expect(confirmsOnPoints(GROUP, { lines: [{ place: 2, atLeast: 4, atMost: 4 }] }, drawn)).toBe(true)
    expect(confirmsOnPoints(GROUP, { lines: [{ place: 3, atLeast: 5 }] }, drawn)).toBe(false)
  })
})
