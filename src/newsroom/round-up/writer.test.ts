import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../findings/index.ts'
import { seasonOf } from '../../season/season.fixture.ts'
import { type Pattern, Writer } from './writer.ts'

const PLAYERS: Readonly<Record<string, string>> = {
  koulibaly: 'Kalidou Koulibaly',
  callejon: 'José Callejón',
  devrij: 'Stefan de Vrij',
  jorginho: 'Jorginho',
  lorenzo: 'Lorenzo Pellegrini',
  luca: 'Luca Pellegrini',
  douglas: 'Douglas Costas',
}
const season = seasonOf(
  ['2017-08-19 juventus 3-1 napoli'],
  Object.entries(PLAYERS).map(([player, name]) => ({
    id: `registered.${player}`,
    kind: 'PlayerRegistered' as const,
    at: '2017-07-01T10:00:00Z',
    source: 'test',
    player,
    name,
    fullName: name,
  })),
)
const writerOf = (seed = 'seed') => new Writer(season, { club: (id) => id, player: (id) => PLAYERS[id] ?? id }, seed)

function finding(id: string): Finding {
  return {
    id,
    kind: 'not-in-feed',
    family: 'data',
    subject: { clubs: [] },
    value: { what: id },
    asOf: season.asOf,
    evidence: ['fact.1'],
    prominence: { score: 0, parts: { stakes: 0, rarity: 0, freshness: 0 } },
    text: `${id}.`,
  }
}
const A = finding('a')
const B = finding('b')
const saying = (...texts: (string | undefined)[]): Pattern[] => texts.map((text) => () => text)

describe('a writer', () => {
  it('never says two neighbours by one pattern', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.constantFrom(2, 3, 4), { minLength: 2, maxLength: 30 }), (seed, counts) => {
        const writer = writerOf(seed)
        const said = counts.map((count) =>
          writer.say('win', [A], saying(...Array.from({ length: count }, (_, index) => `It is ${String(index)}.`))),
        )
        expect(said).not.toContain(undefined)
        expect(said.filter((sentence, index) => sentence?.pattern === said[index - 1]?.pattern)).toEqual([])
      }),
      { numRuns: 100, seed: 1718 },
    )
  })

  it('would rather say nothing than the only pattern twice running, and says so', () => {
    const writer = writerOf()
    const only = saying('It is so.')
    expect(writer.say('win', [A], only)?.text).toBe('It is so.')
    expect(writer.say('win', [B], only)).toBeUndefined()
    expect(writer.dropped).toEqual([{ pattern: 'win', findings: ['b'], why: 'no pattern could be filled' }])
    expect(writer.say('draw', [A], only)?.pattern).toBe('draw#0')
    expect(writer.say('win', [B], only)?.pattern).toBe('win#0')
  })

  it.each([
    undefined,
    '',
    'Roma beat undefined.',
    'Roma won by NaN goals.',
    'Roma beat null 1-0.',
    'Roma met [object Object].',
    'Roma beat  1-0.',
    'Roma won , and Lazio lost.',
    'Roma beat {club}.',
    'Roma won ().',
    'Roma beat .',
    'Roma won..',
  ])('does not say "%s"', (text) => {
    const writer = writerOf()
    expect(writer.say('win', [A], saying(text))).toBeUndefined()
    expect(writer.dropped).toEqual([{ pattern: 'win', findings: ['a'], why: 'no pattern could be filled' }])
    expect(writer.stated).toEqual(new Set())
  })

  it('passes over a pattern with a hole for one without, whatever the seed', () => {
    for (let seed = 0; seed < 40; seed++) {
      const writer = writerOf(String(seed))
      expect(writer.say('win', [A], saying(undefined, 'Roma beat undefined.', 'Roma won.'))).toEqual({
        text: 'Roma won.',
        findings: ['a'],
        pattern: 'win#2',
      })
      expect(writer.dropped).toEqual([])
    }
  })

  it('says nothing without a finding, and reports it', () => {
    const writer = writerOf()
    expect(writer.say('win', [undefined], saying('Roma won.'))).toBeUndefined()
    expect(writer.say('draw', [], saying('Roma drew.'))).toBeUndefined()
    expect(writer.dropped.map(({ pattern, why }) => [pattern, why])).toEqual([
      ['win', 'no finding to state'],
      ['draw', 'no finding to state'],
    ])
  })

  it('names each finding stated once, and keeps account of them', () => {
    const writer = writerOf()
    expect(writer.say('win', [A, undefined, B, A], saying('Roma won.'))?.findings).toEqual(['a', 'b'])
    expect(writer.stated).toEqual(new Set(['a', 'b']))
  })

  it('tries the fullest first when asked to, and still no neighbour twice', () => {
    const writer = writerOf()
    const patterns = saying('In full.', 'In short.')
    expect([1, 2, 3].map(() => writer.sayFullest('win', [A], patterns)?.text)).toEqual(['In full.', 'In short.', 'In full.'])
  })
})

describe('names', () => {
  const print = (writer: Writer, texts: readonly string[]) => {
    const mentioned = new Set<string>()
    return texts.map((text) => writer.named(text, mentioned))
  }

  it('are in full once, then by surname', () => {
    const writer = writerOf()
    const [koulibaly, devrij] = [writer.player('koulibaly'), writer.player('devrij')]
    expect(print(writer, [`${koulibaly} scored for ${koulibaly}'s club.`, `${devrij} and ${koulibaly} met.`, `${devrij} won.`])).toEqual([
      "Kalidou Koulibaly scored for Koulibaly's club.",
      'Stefan de Vrij and Koulibaly met.',
      'De Vrij won.',
    ])
  })

  it('are in full at every mention where two players of the season share the surname', () => {
    const writer = writerOf()
    expect(print(writer, [`${writer.player('luca')} scored.`, `${writer.player('lorenzo')} passed to ${writer.player('luca')}.`])).toEqual([
      'Luca Pellegrini scored.',
      'Lorenzo Pellegrini passed to Luca Pellegrini.',
    ])
    expect([writer.shortName('luca'), writer.shortName('callejon')]).toEqual(['Luca Pellegrini', 'Callejón'])
  })

  it('of one word stay as they are, and those in s take the apostrophe alone', () => {
    const writer = writerOf()
    expect(print(writer, [`${writer.player('jorginho')}'s goal and ${writer.player('douglas')}'s.`])).toEqual([
      "Jorginho's goal and Douglas Costas'.",
    ])
    expect(print(writer, [`${writer.player('jorginho')} ran.`])).toEqual(['Jorginho ran.'])
  })

  it('nobody registered are shown as they are', () => {
    const writer = writerOf()
    expect(print(writer, [`${writer.player('wyscout-99')} scored.`])).toEqual(['wyscout-99 scored.'])
  })

  it('a pattern only has them once printed: trying one does not count as the first mention', () => {
    const writer = writerOf()
    const said = writer.say('goal', [A], [() => `${writer.player('callejon')} scored.`])
    expect(print(writer, [said?.text ?? ''])).toEqual(['José Callejón scored.'])
  })
})

describe('a seed', () => {
  const told = (seed: string) => {
    const writer = writerOf(seed)
    const patterns = saying('One.', 'Two.', 'Three.', 'Four.')
    return Array.from({ length: 12 }, () => [writer.say('win', [A], patterns)?.text, writer.pick(['a', 'b', 'c'])])
  }

  it('always gives the same text, and seeds differ', () => {
    expect(told('ita.serie-a/2017-18')).toEqual(told('ita.serie-a/2017-18'))
    expect(new Set(Array.from({ length: 20 }, (_, seed) => JSON.stringify(told(String(seed))))).size).toBeGreaterThan(15)
  })

  it('picks nothing from nothing', () => {
    const none: readonly string[] = []
    expect(writerOf().pick(none)).toBeUndefined()
  })
})
