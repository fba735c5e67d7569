import { describe, expect, it } from 'vitest'
import { foldSeason } from './fold.ts'
import { withoutDeductions } from './phases.ts'
import { isOver, outcomeOf } from './round.ts'
import { competitionOf, played, seasonOf } from './season.fixture.ts'

type Fact = Parameters<typeof foldSeason>[0]['facts'][number]

const LINES = [
  '2017-08-19 juventus 2-1 napoli:: juventus dybala 10, napoli mertens 30, juventus higuain 90+2',
  '2017-08-20 inter 0-0 roma',
  '2018-05-20 napoli - juventus',
]
const MATCH = 'juventus-v-napoli'
const LATE_GOAL = `${MATCH}/GoalScored.3`
const said = { at: '2017-08-19T21:30:00Z', source: 'desk', match: MATCH }
const annulled: Fact = { ...said, id: `${MATCH}/GoalAnnulled.1`, kind: 'GoalAnnulled', corrects: LATE_GOAL, reason: 'offside' }

describe('a season folded from facts', () => {
  it('has its matches in order of kick-off, with score and goals', () => {
    const season = seasonOf(LINES)
    expect(season.matches.map(({ id, status }) => [id, status])).toEqual([
      [MATCH, 'played'],
      ['inter-v-roma', 'played'],
      ['napoli-v-juventus', 'scheduled'],
    ])
    expect(played(season, 'juventus', 'napoli').goals.map((goal) => goal.player)).toEqual(['dybala', 'mertens', 'higuain'])
  })

  it('knows nothing that came later than its instant', () => {
    const facts = seasonFacts()
    const before = fold(facts, '2017-08-19T18:00:00Z')
    expect(before.matches.every((match) => match.score === undefined)).toBe(true)
    expect(fold(facts, '2017-08-19T23:00:00Z').matches.map((match) => match.status)).toEqual(['played', 'scheduled', 'scheduled'])
  })

  it('has a live score from the goals so far, and none where the feed sends no events', () => {
    const facts = seasonFacts()
    expect(fold(facts, '2017-08-19T18:45:02Z').matches[0]).toMatchObject({ status: 'live', score: { home: 1, away: 1 } })
    expect(fold(facts, '2017-08-20T18:50:00Z').matches[1]).toMatchObject({ status: 'live' })
    expect(fold(facts, '2017-08-20T18:50:00Z').matches[1]?.score).toBeUndefined()
  })

  it('leaves out matches of later matchdays when asked, whatever their date', () => {
    const facts = seasonFacts().map((fact) =>
      fact.kind === 'FixtureScheduled' && fact.match === 'inter-v-roma' ? { ...fact, matchday: 2 } : fact,
    )
    const folded = foldSeason({ competition: competitionOf(), season: '2017-18', facts, throughMatchday: 1 })
    expect(folded.ok && folded.value.matches.map((match) => match.score !== undefined)).toEqual([true, false, false])
  })

  it('says when no rules cover the season', () => {
    const folded = foldSeason({ competition: competitionOf({ regimes: [] }), season: '2017-18', facts: [] })
    expect(folded).toMatchObject({ ok: false, problem: { code: 'RULES_UNKNOWN' } })
  })
})

describe('corrections', () => {
  it('an annulled goal leaves the score and the scorers, and stays on record', () => {
    const season = seasonOf(LINES, [annulled])
    const match = played(season, 'juventus', 'napoli')
    expect(match.score).toEqual({ home: 1, away: 1 })
    expect(match.goals.map((goal) => goal.player)).toEqual(['dybala', 'mertens'])
    expect(match.annulledGoals.map((goal) => goal.id)).toEqual([LATE_GOAL])
    expect(match.evidence).toContain(annulled.id)
  })

  it('a goal annulled before the result was recorded is not taken off it again', () => {
    const facts = seasonFacts()
    const result = facts.findIndex((fact) => fact.kind === 'ResultRecorded')
    const early = [...facts.slice(0, result), { ...annulled, at: '2017-08-19T18:46:00Z' }, ...facts.slice(result)]
    expect(fold(early).matches[0]?.score).toEqual({ home: 2, away: 1 })
  })

  it('a goal is re-timed and given to another, its facts all kept as evidence', () => {
    const season = seasonOf(LINES, [
      { ...said, id: `${MATCH}/GoalRetimed.1`, kind: 'GoalRetimed', corrects: LATE_GOAL, minute: { minute: 89 } },
      { ...said, id: `${MATCH}/GoalReattributed.1`, kind: 'GoalReattributed', corrects: LATE_GOAL, player: 'koulibaly', ownGoal: true },
    ])
    const goal = played(season, 'juventus', 'napoli').goals.at(-1)
    expect(goal).toMatchObject({ player: 'koulibaly', ownGoal: true, minute: { minute: 89 } })
    expect(goal?.evidence).toEqual([LATE_GOAL, `${MATCH}/GoalRetimed.1`, `${MATCH}/GoalReattributed.1`])
  })

  it('an award replaces the score and no annulment touches it', () => {
    const award: Fact = { ...said, id: `${MATCH}/MatchAwarded`, kind: 'MatchAwarded', score: { home: 0, away: 3 } }
    expect(played(seasonOf(LINES, [award, annulled]), 'juventus', 'napoli')).toMatchObject({
      status: 'awarded',
      score: { home: 0, away: 3 },
    })
  })

  it('a fixture is moved, a match cancelled', () => {
    const next = 'napoli-v-juventus'
    const moved: Fact = {
      ...said,
      match: next,
      id: `${next}/FixtureMoved.1`,
      kind: 'FixtureMoved',
      corrects: `${next}/FixtureScheduled.1`,
      kickOff: '2018-05-13T13:00:00Z',
    }
    const off: Fact = { ...said, match: next, id: `${next}/MatchCancelled.1`, kind: 'MatchCancelled' }
    expect(seasonOf(LINES, [moved]).matches.at(-1)?.kickOff).toBe('2018-05-13T13:00:00Z')
    expect(seasonOf(LINES, [off]).matches.at(-1)?.status).toBe('cancelled')
  })

  it('of a goal nobody recorded, and facts said twice, are problems of the season and change nothing', () => {
    const season = seasonOf(LINES, [{ ...annulled, corrects: 'nothing' }, annulled, annulled])
    expect(season.problems.map((each) => each.code)).toEqual(['FACT_UNKNOWN', 'FACT_REPEATED', 'FACT_REPEATED'])
    expect(seasonOf(LINES, [{ ...annulled, corrects: 'nothing' }]).problems.map((each) => each.code)).toEqual(['FACT_UNKNOWN'])
  })
})

describe('what a league decides', () => {
  const decided = (kind: string, more: object, number = 1) =>
    ({ at: '2017-09-01T12:00:00Z', source: 'league', id: `${kind}.${String(number)}`, kind, ...more }) as Fact
  const award = (more: object = {}) => decided('MatchAwarded', { match: MATCH, score: { home: 0, away: 3 }, ...more })

  it('an award keeps the score on the pitch, and gives it back when it is lifted', () => {
    const awarded = seasonOf(LINES, [award()])
    expect(played(awarded, 'juventus', 'napoli')).toMatchObject({ playedScore: { home: 2, away: 1 }, goals: { length: 3 } })
    const lifted = decided('AwardLifted', { match: MATCH, corrects: 'MatchAwarded.1' })
    const back = played(seasonOf(LINES, [award(), lifted]), 'juventus', 'napoli')
    expect(back).toMatchObject({ status: 'played', score: { home: 2, away: 1 } })
    expect(back.playedScore).toBeUndefined()
    expect(back.evidence).toContain('AwardLifted.1')
    expect(seasonOf(LINES, [lifted]).problems.map((each) => each.code)).toEqual(['FACT_UNKNOWN'])
  })

  it('an award may name a winner without goals, or none of the two', () => {
    const of = (winner: string) => played(seasonOf(LINES, [award({ score: { home: 0, away: 0 }, winner })]), 'juventus', 'napoli')
    expect([outcomeOf(of('away'), 'home'), outcomeOf(of('away'), 'away')]).toEqual(['lost', 'won'])
    expect([outcomeOf(of('neither'), 'home'), outcomeOf(of('neither'), 'away')]).toEqual(['lost', 'lost'])
  })

  it('points are taken off, fewer on appeal, and none once it is lifted', () => {
    const deducted = decided('PointsDeducted', { club: 'roma', points: 6, reason: 'false papers' })
    const revised = (points: number) => decided('DeductionRevised', { corrects: 'PointsDeducted.1', points, reason: 'appeal' })
    expect(seasonOf(LINES, [deducted, revised(3)]).deductions).toMatchObject([
      { club: 'roma', points: 3, imposed: 6, evidence: ['PointsDeducted.1', 'DeductionRevised.1'] },
    ])
    expect(seasonOf(LINES, [deducted, revised(0)]).deductions[0]?.points).toBe(0)
    expect(withoutDeductions(seasonOf(LINES, [deducted])).deductions).toEqual([])
    expect(seasonOf(LINES, [revised(3)]).problems.map((each) => each.code)).toEqual(['FACT_UNKNOWN'])
  })

  it('a club expelled leaves the table, and its matches count for nobody', () => {
    const season = seasonOf(LINES, [decided('ClubExpelled', { club: 'napoli', reason: 'bankrupt' })])
    expect(season.clubs).toEqual(['inter', 'juventus', 'roma'])
    expect(season.matches.map(({ status, score }) => [status, score !== undefined])).toEqual([
      ['annulled', false],
      ['played', true],
      ['annulled', false],
    ])
    expect(season.matches[0]?.playedScore).toEqual({ home: 2, away: 1 })
    expect(isOver(season)).toBe(true)
  })

  it('a match is put off, broken off and resumed, with the goals it had', () => {
    const next = { match: 'napoli-v-juventus' }
    const status = (facts: readonly Fact[]) => seasonOf(LINES, facts).matches.at(-1)?.status
    expect(status([decided('MatchPostponed', next)])).toBe('postponed')
    const off = decided('MatchAbandoned', { ...next, minute: { minute: 30 } })
    expect(status([off])).toBe('abandoned')
    const resumed = decided('MatchResumed', { ...next, kickOff: '2018-05-21T18:00:00Z' })
    expect(seasonOf(LINES, [off, resumed]).matches.at(-1)).toMatchObject({ status: 'scheduled', kickOff: '2018-05-21T18:00:00Z' })
    expect(seasonOf(LINES, [resumed]).problems.map((each) => each.code)).toEqual(['FACT_UNKNOWN'])
    const goal = decided('GoalScored', { ...next, club: 'napoli', at: '2018-05-20T18:50:00Z' })
    const again = seasonOf(
      [...LINES.slice(0, 2), '2018-06-29 napoli - juventus'],
      [goal, off, decided('MatchResumed', { ...next, kickOff: '2018-06-29T23:00:00Z' })],
    )
    expect(again.matches.at(-1)).toMatchObject({ status: 'live', score: { home: 1, away: 0 } })
  })

  it('stops a season, but not one looked at as of an earlier matchday', () => {
    const facts = [...seasonFacts(), decided('SeasonStopped', { ranking: 'points', reason: 'snow', at: '2018-03-10T00:00:00Z' })]
    expect(fold(facts).matches.at(-1)?.status).toBe('cancelled')
    expect(isOver(fold(facts))).toBe(true)
    const early = foldSeason({ competition: competitionOf(), season: '2017-18', facts, throughMatchday: 1 })
    expect(early.ok && early.value.stopped).toBeUndefined()
  })
})

function seasonFacts(): Fact[] {
  const kickOff = '2017-08-19T18:45:00Z'
  const fixture = (match: string, home: string, away: string, at: string): Fact => ({
    id: `${match}/FixtureScheduled`,
    kind: 'FixtureScheduled',
    at: '2017-07-01T10:00:00Z',
    source: 'test',
    match,
    home,
    away,
    kickOff: at,
    timeKnown: true,
  })
  const goal = (n: number, club: string, second: string): Fact => ({
    id: `${MATCH}/GoalScored.${String(n)}`,
    kind: 'GoalScored',
    at: `2017-08-19T18:45:${second}Z`,
    source: 'test',
    match: MATCH,
    club,
  })
  return [
    fixture(MATCH, 'juventus', 'napoli', kickOff),
    goal(1, 'juventus', '01'),
    goal(2, 'napoli', '02'),
    goal(3, 'juventus', '03'),
    {
      id: `${MATCH}/ResultRecorded`,
      kind: 'ResultRecorded',
      at: '2017-08-19T20:40:00Z',
      source: 'test',
      match: MATCH,
      score: { home: 2, away: 1 },
    },
    fixture('inter-v-roma', 'inter', 'roma', '2017-08-20T18:45:00Z'),
    {
      id: 'inter-v-roma/ResultRecorded',
      kind: 'ResultRecorded',
      at: '2017-08-20T20:40:00Z',
      source: 'test',
      match: 'inter-v-roma',
      score: { home: 0, away: 0 },
    },
    fixture('napoli-v-juventus', 'napoli', 'juventus', '2018-05-20T18:45:00Z'),
  ]
}

function fold(facts: readonly Fact[], asOf?: string) {
  const folded = foldSeason({ competition: competitionOf(), season: '2017-18', facts, ...(asOf !== undefined && { asOf }) })
  if (!folded.ok) throw new Error(folded.problem.message)
  return folded.value
}
