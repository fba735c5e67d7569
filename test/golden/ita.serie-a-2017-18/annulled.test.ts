import { describe, expect, it } from 'vitest'
import { composeRoundUp, endOfDay, type Fact, findingsOf, foldSeason, ofKind, tableOf, toText } from '../../../src/index.ts'
import { inMemoryLog } from '../../../src/log/index.ts'
import { facts, history, serieA } from '../../bundled.ts'

/** The winner at Juventus, taken back two minutes after the night's end: a correction that points at the goal's fact. */
const ANNULLED: Fact = {
  id: 'juventus-v-napoli/GoalAnnulled.1',
  kind: 'GoalAnnulled',
  at: '2018-04-22T20:45:00Z',
  source: 'desk',
  match: 'juventus-v-napoli',
  corrects: 'juventus-v-napoli/GoalScored.1',
  reason: 'offside',
}
const STREAM = { competition: 'ita.serie-a', season: '2017-18' }

async function nightAt(upTo?: number) {
  const log = inMemoryLog()
  await log.append(STREAM, facts, { recordedAt: '2018-04-22T20:41:00Z' })
  const appended = await log.append(STREAM, [ANNULLED], { recordedAt: '2018-04-22T20:45:00Z' })
  expect(appended.ok).toBe(true)
  const logged = await log.read(STREAM, upTo === undefined ? {} : { upTo })
  const asOf = endOfDay('2018-04-22', serieA.timeZone)
  const folded = foldSeason({ competition: serieA, season: '2017-18', facts: logged.map(({ fact }) => fact), asOf })
  if (!folded.ok) throw new Error(folded.problem.message)
  const findings = findingsOf(folded.value, history)
  const roundUp = composeRoundUp(findings)
  if (roundUp === undefined) throw new Error('no round-up')
  return { season: folded.value, table: tableOf(folded.value), findings: findings.all, article: toText(roundUp) }
}

const top = (table: ReturnType<typeof tableOf>) => table.rows.slice(0, 2).map((row) => [row.club, row.points])

describe("after Koulibaly's goal is annulled", () => {
  it('the table, the runs, the findings and the round-up all step back', async () => {
    const { table, findings, article } = await nightAt()
    expect(top(table)).toEqual([
      ['juventus', 86],
      ['napoli', 82],
    ])
    expect(ofKind(findings, 'result').find(({ value }) => value.match === 'juventus-v-napoli')?.value.score).toEqual({ home: 0, away: 0 })
    expect(ofKind(findings, 'gap').find(({ value }) => value.position === 2)?.value).toMatchObject({ points: 4, before: 4 })
    expect(ofKind(findings, 'streak').find(({ value }) => value.club === 'juventus' && value.streak === 'unbeaten')?.value.length).toBe(21)
    expect(ofKind(findings, 'first-win-at-ground').some(({ value }) => value.club === 'napoli')).toBe(false)
    expect(ofKind(findings, 'nth-result').some(({ value }) => value.club === 'juventus' && value.outcome === 'lost')).toBe(false)
    expect(ofKind(findings, 'late-goal').some(({ value }) => value.match === 'juventus-v-napoli')).toBe(false)
    expect(ofKind(findings, 'annulled-goal')).toMatchObject([
      { value: { match: 'juventus-v-napoli', minute: { minute: 90 } }, evidence: [ANNULLED.corrects, ANNULLED.id] },
    ])
    expect(article).not.toMatch(/Koulibaly's|cut Juventus|advantage/)
    expect(article).toMatch(/Juventus 0-0 Napoli/)
  })

  it('as of the log position before it, they still say what they said', async () => {
    const { table, findings, article } = await nightAt(facts.length)
    expect(top(table)).toEqual([
      ['juventus', 85],
      ['napoli', 84],
    ])
    expect(ofKind(findings, 'gap').find(({ value }) => value.position === 2)?.value).toMatchObject({ points: 1 })
    expect(ofKind(findings, 'annulled-goal')).toEqual([])
    expect(article).toMatch(/^Koulibaly/)
  })
})
