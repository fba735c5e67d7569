import type { FindingOf } from '../../findings/index.ts'
import type { Scene } from './scene.ts'
import type { Sentence } from './types.ts'

/** Conditions of more words than this are left to the findings. */
const LONGEST = 32

/** What the next round can settle in a zone, the most prominent of it that is short enough: "Juventus will be champions in the next round if they do not lose at Roma." */
export function scenarioFor(scene: Scene, zone: string): Sentence | undefined {
  const { writer } = scene
  const found = scene.all('scenario').find(({ text, value }) => value.zone === zone && text.split(' ').length <= LONGEST)
  // The findings' own sentence has the club and what it would be, then when.
  const [, condition] = found === undefined ? [] : (/^.*? if (.*)\.$/.exec(found.text) ?? [])
  if (found === undefined || condition === undefined) return undefined
  const who = writer.club(found.value.club)
  return writer.say(
    'scenario',
    [found],
    [
      () => `${who} will be ${stateOf(found)} after the next round if ${condition}.`,
      () => `The next round will see ${who} ${stateOf(found)} if ${condition}.`,
    ],
  )
}

function stateOf({ value: { zoneKind, verdict, name } }: FindingOf<'scenario'>): string {
  if (zoneKind === 'title') return 'champions'
  if (zoneKind === 'relegation') return verdict === 'clinched' ? 'relegated' : 'safe'
  return verdict === 'clinched' ? `sure of ${name}` : `out of the running for ${name}`
}
