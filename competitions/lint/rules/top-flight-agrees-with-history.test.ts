import { describe, expect, it } from 'vitest'
import { serieA, serieAHistory, the } from '../example.ts'
import { topFlightAgreesWithHistory } from './top-flight-agrees-with-history.ts'

describe('top-flight-agrees-with-history', () => {
  it('passes Serie A as it is on file', () => {
    expect(topFlightAgreesWithHistory.check(serieA(), serieAHistory())).toEqual([])
  })

  it('finds a stay the results do not know', () => {
    const broken = serieA()
    the(broken.clubs.find((club) => club.id === 'monza')).topFlight = [{ from: '2021-22', to: '2021-22' }]
    expect(topFlightAgreesWithHistory.check(broken, serieAHistory()).map((finding) => finding.where)).toContain('competition.json: monza')
  })

  it('finds a stay broken by the war', () => {
    const broken = serieA()
    the(broken.clubs.find((club) => club.id === 'inter')).topFlight = [
      { from: '1929-30', to: '1942-43' },
      { from: '1945-46', to: '2021-22' },
    ]
    expect(topFlightAgreesWithHistory.check(broken, serieAHistory()).map((finding) => finding.where)).toContain('competition.json: inter')
  })
})
