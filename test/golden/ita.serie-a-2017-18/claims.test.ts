import { describe, expect, it } from 'vitest'
import type { Finding, FindingKind, FindingOf } from '../../../src/index.ts'
import { ofKind } from '../../../src/index.ts'
import { facts, findingsOn } from '../../bundled.ts'
import { isCertificate } from '../../certificates.ts'

const { all, context } = findingsOn('2018-04-22')
const idOf = new Map([...context.season.players.values()].map((player) => [player.name, player.id]))
const player = (name: string): string => {
  const id = idOf.get(name)
  if (id === undefined) throw new Error(`${name} is not registered`)
  return id
}

/** The finding of a kind whose value holds what was claimed; and, of each, that it has evidence. */
function holds<K extends FindingKind>(kind: K, claimed: Partial<FindingOf<K>['value']>): FindingOf<K> {
  const found = ofKind(all, kind).find(({ value }) =>
    Object.entries(claimed).every(([key, wanted]) => equal((value as Record<string, unknown>)[key], wanted)),
  )
  expect(found, `${kind} ${JSON.stringify(claimed)}`).toBeDefined()
  expect(found?.evidence.length).toBeGreaterThan(0)
  return found!
}

function equal(value: unknown, wanted: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(wanted)
}

describe('what was reported on the night of 22 April 2018, claim by claim', () => {
  it('1: Juventus 0-1 Napoli at the Allianz Stadium, on Sunday 22 April', () => {
    holds('result', { home: 'juventus', away: 'napoli', score: { home: 0, away: 1 }, date: '2018-04-22', ground: 'Allianz Stadium' })
  })
  it('2: Koulibaly scored in the final minute of normal time, a header from a corner', () => {
    holds('goal', {
      player: player('Kalidou Koulibaly'),
      minute: { minute: 90 },
      bodyPart: 'head',
      from: 'corner',
      assist: player('José Callejón'),
    })
    holds('late-goal', { player: player('Kalidou Koulibaly'), effect: 'winner' })
  })
  it('3: he is a defender from Senegal, 26 years old', () => {
    holds('player-profile', { player: player('Kalidou Koulibaly'), nationality: 'Senegal', role: 'defender', age: 26 })
  })
  it('4: the gap at the top is one point: 85 to 84 from 34 matches, four left', () => {
    holds('gap', { club: 'napoli', behind: 'juventus', points: 1, before: 4, left: 4 })
    holds('place', { club: 'juventus', position: 1, points: 85, played: 34, left: 4 })
    holds('place', { club: 'napoli', position: 2, points: 84, played: 34, left: 4 })
  })
  it('5: Napoli had never won at the Allianz Stadium, open since September 2011', () => {
    const found = holds('first-win-at-ground', { club: 'napoli', opponent: 'juventus', ever: true, ground: 'Allianz Stadium' })
    expect(found.value.opened).toMatch(/^2011-09/)
    expect(found.value.earlier).toEqual({ count: 6, homeWins: 6, draws: 0 })
  })
  it('6: Juventus are defending champions six times over', () => {
    holds('defending-champions', { club: 'juventus', consecutive: 6 })
  })
  it('7: their third defeat of the season, second at home, the last before it on 19 November', () => {
    holds('nth-result', { club: 'juventus', outcome: 'lost', number: 3, side: 'home', numberAtSide: 2, previous: '2017-11-19' })
  })
  it('8: it would be a third title for Napoli after 1987 and 1990', () => {
    holds('title-tally', { club: 'napoli', titles: 2, years: [1987, 1990], next: 3 })
  })
  it('9: the title is open, between Juventus and Napoli alone: the first two, in some order', () => {
    holds('contenders', { zone: 'title', clubs: ['juventus', 'napoli'], places: 1, settled: [] })
    holds('still-possible', { clubs: ['juventus', 'napoli'], best: 1, worst: 2 })
    expect(ofKind(all, 'clinched').filter(({ value }) => value.zone === 'title')).toEqual([])
  })
  it('10: Hamšík tried twice; the substitute Zieliński shot on 83 minutes and Buffon, the goalkeeper, saved', () => {
    holds('attempts', { player: player('Marek Hamšík'), shots: 2 })
    holds('saved-shot', {
      player: player('Piotr Zieliński'),
      minute: { minute: 83 },
      substitute: true,
      goalkeeper: player('Gianluigi Buffon'),
    })
    expect(context.season.players.get(player('Gianluigi Buffon'))?.role).toBe('goalkeeper')
  })
  it('12: Juventus still play Inter and Roma, both after the Champions League places', () => {
    const { value } = holds('run-in', { club: 'juventus' })
    expect(value.fixtures.map(({ opponent, side }) => [opponent, side])).toEqual([
      ['inter', 'away'],
      ['bologna', 'home'],
      ['roma', 'away'],
      ['verona', 'home'],
    ])
    holds('in-zone', { club: 'roma', zone: 'champions-league' })
    holds('zone-distance', { club: 'inter', zone: 'champions-league', side: 'out', points: 1 })
    holds('contenders', { zone: 'champions-league', clubs: ['roma', 'lazio', 'inter', 'atalanta'], places: 2 })
  })
  it("13: Napoli's last four: Fiorentina, Torino, Sampdoria, Crotone", () => {
    const { value } = holds('run-in', { club: 'napoli' })
    expect(value.fixtures.map(({ opponent, side }) => [opponent, side])).toEqual([
      ['fiorentina', 'away'],
      ['torino', 'home'],
      ['sampdoria', 'away'],
      ['crotone', 'home'],
    ])
  })
  it('14: Lazio 4-0 Sampdoria; Lazio fourth, behind Roma, who won 3-0 at SPAL on Saturday', () => {
    holds('result', { home: 'lazio', away: 'sampdoria', score: { home: 4, away: 0 } })
    holds('place', { club: 'lazio', position: 4 })
    holds('place', { club: 'roma', position: 3 })
    holds('result', { home: 'spal', away: 'roma', score: { home: 0, away: 3 }, date: '2018-04-21' })
  })
  it('15: Roma and Lazio 67 from 34, Roma ahead on head-to-head', () => {
    holds('decided-by', { club: 'roma', over: 'lazio', by: 'H2H_PTS', explanation: 'Roma ahead of Lazio on head-to-head: 2-1 and 0-0' })
    holds('place', { club: 'roma', points: 67, played: 34, goalDifference: 28 })
    holds('place', { club: 'lazio', points: 67, played: 34, goalDifference: 40 })
  })
  it('17: Inter fifth, one point behind, after a 2-1 win at Chievo', () => {
    holds('place', { club: 'inter', position: 5, points: 66 })
    holds('gap', { club: 'inter', behind: 'lazio', points: 1 })
    holds('result', { home: 'chievo', away: 'inter', score: { home: 1, away: 2 } })
  })
  it('18: Milinković-Savić after 32 minutes; De Vrij, a header, just before the break', () => {
    holds('goal', { player: player('Sergej Milinković-Savić'), minute: { minute: 32 } })
    holds('goal', { player: player('Stefan de Vrij'), minute: { minute: 43 }, bodyPart: 'head' })
  })
  it('19: Immobile on 85 from Milinković-Savić, then 88: a brace; leading scorer with 29', () => {
    holds('goal', { player: player('Ciro Immobile'), minute: { minute: 85 }, assist: player('Sergej Milinković-Savić') })
    holds('goal', { player: player('Ciro Immobile'), minute: { minute: 88 }, seasonGoal: 29 })
    holds('multiple-goals', { player: player('Ciro Immobile'), goals: 2 })
    holds('scorer-rank', { player: player('Ciro Immobile'), goals: 29, rank: 1, tied: 1 })
  })
  it('20: Sampdoria four points off the Europa League places, four to play', () => {
    holds('zone-distance', { club: 'sampdoria', zone: 'europa-league', side: 'out', points: 4, from: 'atalanta' })
    holds('place', { club: 'sampdoria', points: 51, left: 4 })
    holds('place', { club: 'atalanta', position: 6, points: 55 })
  })
  it('21: Chievo 16th, level with Crotone on 31: by what, and that it is an assumption', () => {
    const { value } = holds('decided-by', { club: 'chievo', over: 'crotone', by: 'GD', assumed: true })
    expect(value.explanation).toMatch(/head-to-head waits until every match between them has been played \(assumed\)$/)
    holds('place', { club: 'chievo', position: 16, points: 31 })
    holds('direct-meeting', { home: 'chievo', away: 'crotone', date: '2018-05-06' })
  })
  it('22: Icardi on 50 minutes, his 26th, second to Immobile', () => {
    holds('goal', { player: player('Mauro Icardi'), minute: { minute: 50 }, seasonGoal: 26 })
    holds('scorer-rank', { player: player('Mauro Icardi'), goals: 26, rank: 2 })
  })
  it('23 was wrong: Perišić scored in the 61st minute, eleven minutes after Icardi, not six', () => {
    holds('goal', { player: player('Ivan Perišić'), minute: { minute: 61 } })
    const { value } = holds('goal-interval', { match: 'chievo-v-inter', club: 'inter' })
    expect(value.minutes).toBe(11)
    expect(ofKind(all, 'goal-interval').some((finding) => finding.value.match === 'chievo-v-inter' && finding.value.minutes === 6)).toBe(
      false,
    )
  })
  it('24: Stępiński pulled one back in the 90th minute; Chievo two points above the drop zone', () => {
    holds('goal', { player: player('Mariusz Stępiński'), minute: { minute: 90 } })
    holds('zone-distance', { club: 'chievo', zone: 'relegation', side: 'out', points: 2, from: 'spal' })
    holds('place', { club: 'spal', position: 18, points: 29 })
  })
  it('25: Lazio are at home to Inter on the last day, 20 May', () => {
    holds('direct-meeting', { home: 'lazio', away: 'inter', date: '2018-05-20', lastDay: true })
  })
  it('26: Atalanta up to sixth with a 2-1 win over Torino; Milan down to seventh after 0-1 at home to bottom club Benevento', () => {
    holds('movement', { club: 'atalanta', from: 7, to: 6 })
    holds('movement', { club: 'milan', from: 6, to: 7 })
    holds('result', { home: 'atalanta', away: 'torino', score: { home: 2, away: 1 } })
    holds('result', { home: 'milan', away: 'benevento', score: { home: 0, away: 1 }, date: '2018-04-21' })
    holds('place', { club: 'benevento', position: 20 })
  })
  it("27: Benevento's relegation was confirmed that afternoon, without their playing, when Crotone won at Udinese", () => {
    holds('clinched', { club: 'benevento', zone: 'relegation', thisRound: true })
    const { value } = holds('settled-by', { club: 'benevento', zone: 'relegation', verdict: 'clinched', part: 'not playing' })
    expect(value.matches).toEqual([{ match: 'udinese-v-crotone', home: 'udinese', away: 'crotone', score: { home: 1, away: 2 } }])
    const eve = findingsOn('2018-04-21').all
    expect(ofKind(eve, 'clinched').filter(({ value: { zone } }) => zone === 'relegation')).toEqual([])
    expect(ofKind(eve, 'still-possible').find(({ value: { clubs } }) => clubs.includes('benevento'))?.value).toMatchObject({
      best: 17,
      worst: 20,
    })
  })
  it('28: it is the first season of Benevento in the top flight', () => {
    holds('division-years', { club: 'benevento', first: true, number: 1 })
  })
  it('29: the six results of Sunday', () => {
    const sunday = ofKind(all, 'result').filter(({ value }) => value.date === '2018-04-22')
    const lines = sunday.map(({ value }) => `${value.home} ${String(value.score.home)}-${String(value.score.away)} ${value.away}`)
    expect(lines.sort()).toEqual([
      'atalanta 2-1 torino',
      'cagliari 0-0 bologna',
      'chievo 1-2 inter',
      'juventus 0-1 napoli',
      'lazio 4-0 sampdoria',
      'udinese 1-2 crotone',
    ])
  })
})

describe('every finding of that night', () => {
  const known = new Set(facts.map((fact) => fact.id))
  const isKnown = (id: string) => known.has(id) || /^(?:history|honours|clubs)\//.test(id) || isCertificate(id)

  it('has evidence, and every piece of it is a fact, a past result, an honour, a club entry or a certificate', () => {
    const without = all.filter(({ evidence }: Finding) => evidence.length === 0 || !evidence.every(isKnown))
    expect(without.map(({ id }) => id)).toEqual([])
  })
  it('has an id of its own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })
  it('is a sentence without a hole', () => {
    expect(
      all.filter(({ text }) => !/^\S.*\.$/.test(text) || /undefined|NaN|\[object|wyscout-/.test(text)).map(({ text }) => text),
    ).toEqual([])
  })
})
