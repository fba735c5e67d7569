import { describe, expect, it } from 'vitest'
import type { Competition, Moment, Ruling } from '../index.ts'
import { competitionOf, seasonOf } from '../season/season.fixture.ts'
import { momentLines } from './moment-words.ts'

const STEP = { status: 'assumed', source: 'made up for a test' } as const
type Zones = NonNullable<Competition['regimes'][number]['zones']>

const ZONES: Zones = [
  { id: 'title', name: 'the title', kind: 'title', branches: [{ places: [1] }], ...STEP },
  { id: 'play-off', name: 'the relegation play-off', kind: 'play-off', leadsTo: 'relegation', branches: [{ places: [3] }], ...STEP },
  { id: 'relegation', name: 'the relegation zone', kind: 'relegation', leadsTo: 'relegation', branches: [{ places: [4] }], ...STEP },
]

function competitionWith(zones: Zones): Competition {
  const plain = competitionOf()
  return {
    ...plain,
    regimes: plain.regimes.map((regime) => ({ ...regime, zones, cups: [{ id: 'cup', name: 'Coppa' }] })),
  }
}

const LINES = ['2018-04-22 roma 0-0 juventus', '2018-04-22 inter 1-2 napoli:: napoli mertens 30, inter candreva 40, napoli candreva 86 own']
const season = seasonOf(LINES, [], competitionWith(ZONES))
const goal = season.matches.find(({ id }) => id === 'inter-v-napoli')?.goals.at(-1)

const AT = '2018-04-22T20:45:00Z'
const byMatch: Moment['by'] = { kind: 'matches', matches: ['roma-v-juventus'], playing: true, others: [] }

function moment(club: string, settled: Moment['settled'], by: Moment['by'] = byMatch): Moment {
  return { club, settled, at: AT, by }
}

function zone(id: string, verdict: 'clinched' | 'eliminated'): Moment['settled'] {
  const found = ZONES.find((each) => each.id === id)
  if (found === undefined) throw new Error(`${id} is no zone here`)
  return { kind: 'zone', zone: id, name: found.name, zoneKind: found.kind, verdict }
}

const linesOf = (...moments: readonly Moment[]) => momentLines(season, moments)
const place = (number: number): Moment['settled'] => ({ kind: 'place', place: number })

describe('moments in words', () => {
  it('what one match settled shares a line, and what is the same for several clubs is said once', () => {
    expect(
      linesOf(
        moment('juventus', zone('title', 'clinched')),
        moment('juventus', place(1)),
        moment('inter', zone('title', 'eliminated'), { ...byMatch, playing: false }),
        moment('napoli', zone('title', 'eliminated'), { ...byMatch, playing: false }),
      ),
    ).toEqual([
      '22 April 2018, roma 0-0 juventus: juventus are champions; inter and napoli can no longer be champions, whatever their own result.',
    ])
  })

  it('relegation with a play-off before it is escaped in two steps', () => {
    expect(linesOf(moment('roma', zone('relegation', 'eliminated')), moment('roma', zone('play-off', 'eliminated')))).toEqual([
      '22 April 2018, roma 0-0 juventus: roma are safe from direct relegation and are clear of the relegation play-off.',
    ])
    expect(linesOf(moment('roma', zone('play-off', 'clinched')), moment('roma', place(3)))).toEqual([
      '22 April 2018, roma 0-0 juventus: roma are in the relegation play-off and finish third.',
    ])
    const direct = seasonOf(LINES, [], competitionWith(ZONES.filter(({ kind }) => kind !== 'play-off')))
    expect(momentLines(direct, [moment('roma', zone('relegation', 'eliminated'))])[0]).toMatch(/roma are safe from relegation\.$/)
  })

  it('several matches, the goal, and other matches that would have done', () => {
    const both: Moment['by'] = { ...byMatch, matches: ['inter-v-napoli', 'roma-v-juventus'] }
    expect(linesOf(moment('roma', zone('relegation', 'clinched'), both))).toEqual([
      '22 April 2018, inter 1-2 napoli and roma 0-0 juventus: roma are relegated.',
    ])
    const since: Moment['by'] = { ...byMatch, matches: ['inter-v-napoli'], others: ['roma-v-juventus'], ...(goal && { since: goal }) }
    expect(linesOf(moment('napoli', place(12), since))).toEqual([
      "22 April 2018, inter 1-2 napoli (own goal by candreva, 86'): napoli finish 12th (as roma 0-0 juventus would have done).",
    ])
    expect(linesOf(moment('napoli', place(22), { ...byMatch, since: 'all the while' }))).toEqual([
      '22 April 2018, roma 0-0 juventus: napoli finish 22nd.',
    ])
  })

  it('a club that had no match at the time settled it without playing', () => {
    const late = seasonOf([...LINES, '2018-04-23 genoa 1-0 verona'], [], competitionWith(ZONES))
    const elsewhere: Moment['by'] = { ...byMatch, matches: ['genoa-v-verona'], playing: false }
    expect(momentLines(late, [moment('roma', zone('relegation', 'clinched'), elsewhere)])[0]).toMatch(
      /: roma are relegated, without playing\.$/,
    )
  })

  const said = { id: 'fact', at: AT, source: 'league' }
  const RULINGS: readonly (readonly [text: string, fact: Ruling])[] = [
    ['roma won the Coppa', { ...said, kind: 'CupWon', cup: 'cup', club: 'roma' }],
    ['the final of the Coppa was set', { ...said, kind: 'CupFinalSet', cup: 'cup', clubs: ['roma', 'inter'], date: '2018-05-09' }],
    ['3 points deducted from inter', { ...said, kind: 'PointsDeducted', club: 'inter', points: 3, reason: 'wages' }],
    ['a deduction revised to 1 point', { ...said, kind: 'DeductionRevised', corrects: 'x', points: 1, reason: 'appeal' }],
    ['inter were expelled', { ...said, kind: 'ClubExpelled', club: 'inter', reason: 'bankrupt' }],
    ['the season was stopped', { ...said, kind: 'SeasonStopped', ranking: 'points', reason: 'snow' }],
    ['lots were drawn', { ...said, kind: 'TieSettled', by: 'LOTS', order: ['roma', 'inter'] }],
    ['figures of the organiser were given', { ...said, kind: 'TieBreakValueGiven', code: 'FAIR_PLAY', club: 'roma', value: 3 }],
    ['the place was not granted', { ...said, kind: 'SpotDecided', spot: 'place', granted: false }],
    ['roma 0-0 juventus was awarded', { ...said, kind: 'MatchAwarded', match: 'roma-v-juventus', score: { home: 3, away: 0 } }],
    ['the award of roma 0-0 juventus was lifted', { ...said, kind: 'AwardLifted', match: 'roma-v-juventus', corrects: 'x' }],
    ['a goal of inter 1-2 napoli was annulled', { ...said, kind: 'GoalAnnulled', match: 'inter-v-napoli', corrects: 'x' }],
  ]

  it.each(RULINGS)('a ruling: %s', (text, fact) => {
    expect(linesOf(moment('roma', place(2), { kind: 'ruling', facts: [fact] }))).toEqual([`22 April 2018, ${text}: roma finish second.`])
  })

  it('a split, and a search that ended too early', () => {
    expect(linesOf({ ...moment('roma', place(1), { kind: 'split', phase: 'top' }), atTheLatest: true })).toEqual([
      '22 April 2018, the table was cut for the top: roma finish first (at the latest: the search ended before it knew of earlier).',
    ])
  })
})
