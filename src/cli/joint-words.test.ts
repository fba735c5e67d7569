import { describe, expect, it } from 'vitest'
import { seasonOn } from '../../test/bundled.ts'
import { askJointly } from '../index.ts'
import { type Asked, questionWanted } from './joint-arguments.ts'
import { questionInWords, reasonInWords, ruledOut } from './joint-words.ts'

function wanted(date: string, finish: readonly string[], result: readonly string[] = []) {
  const season = seasonOn(date)
  const asked = questionWanted(season, { finish, result })
  if (!asked.ok) throw new Error(asked.problem[0]?.message)
  return { season, asked: asked.value }
}

const words = (finish: readonly string[], result: readonly string[] = []) => {
  const { season, asked } = wanted('2018-05-13', finish, result)
  return questionInWords(season, asked)
}

function refused(date: string, finish: readonly string[], result: readonly string[] = []): { why: string; part: Asked } {
  const { season, asked } = wanted(date, finish, result)
  const found = askJointly(season, asked)
  if (!found.ok || found.value.answer !== 'impossible') throw new Error('not refused')
  return { why: reasonInWords(season, found.value.proof), part: ruledOut(found.value.proof) }
}

describe('a question in words', () => {
  it('names clubs, places and how matches end', () => {
    expect(words(['inter=4'])).toBe('Inter fourth')
    expect(words(['juventus=1', 'inter=3-4', 'lazio=2-17'])).toBe('Juventus first, Inter third or fourth and Lazio from second to 17th')
    expect(words(['inter=4'], ['lazio-inter=away', 'sassuolo-roma=draw'])).toBe(
      'Inter fourth, if Inter win at Lazio and Sassuolo and Roma draw',
    )
    expect(words(['inter=4'], ['lazio-inter=2-3'])).toBe('Inter fourth, if Lazio v Inter ends 2-3')
    expect(words(['inter=4'], ['lazio-inter=home'])).toBe('Inter fourth, if Lazio beat Inter')
  })
})

describe('why the answer is no', () => {
  it('of one club is what keeps it from its place', () => {
    expect(refused('2018-04-22', ['benevento=17']).why).toBe('Benevento can reach 29 points at most; 17 clubs have more already.')
  })

  it('after results given speaks of the points they leave', () => {
    // Level on 91 with one more point: 92 is out of Napoli's reach.
    expect(refused('2018-05-06', ['juventus=2'], ['roma-juventus=draw']).why).toBe(
      'With that, Juventus are sure of 92 points; nobody else can reach that.',
    )
  })

  it('of a result without its score never speaks of points that tie-breaks decide', () => {
    // Both on 72, and Inter ahead by their matches, whatever the score.
    expect(refused('2018-05-13', ['lazio=4'], ['lazio-inter=away']).why).toBe(
      'It would take clubs to end level, and the tie-breaks put them in another order.',
    )
  })

  it('of several clubs is what the proof comes down to', () => {
    expect(refused('2018-04-22', ['roma=4', 'lazio=4']).why).toBe('The points these clubs can still have leave no room for it.')
    expect(refused('2018-05-20', ['inter=5']).why).toBe('No match is left, and the table says otherwise.')
  })

  it('leaves out what the answer does not rest on', () => {
    expect(refused('2018-04-22', ['juventus=1', 'benevento=17'], ['roma-chievo=2-0']).part).toEqual({
      places: [{ club: 'benevento', from: 17, to: 17 }],
      results: [],
    })
  })
})
