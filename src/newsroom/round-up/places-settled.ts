import { counted, type FindingOf, list, number, upperFirst } from '../../findings/index.ts'
import type { ZoneLine } from '../../table/index.ts'
import { elsewhereIn, groundIn, sideIn } from './games.ts'
import type { Scene } from './scene.ts'
import { wasAtStake } from './settlement.ts'
import type { Sentence } from './types.ts'

type SettledBy = FindingOf<'settled-by'>

/** Places gained in a round are told one by one up to this many. */
const TOLD = 2

/** Places of a sought line that clubs made sure of in this round, and by which result. Once the season is over, who goes where. */
export function placesGained(scene: Scene, line: ZoneLine): Sentence[] {
  if (scene.context.table.order === 'final') return whoGoesWhere(scene, line)
  const zones = zonesOf(scene, line).map(({ id }) => id)
  const gained = scene.all('settled-by').filter(({ id, value }) => {
    return value.verdict === 'clinched' && zones.includes(value.zone) && !scene.writer.stated.has(id)
  })
  return gained.slice(0, TOLD).flatMap((by) => gainedBy(scene, by) ?? [])
}

/** The zones that lead where a line does, in the order of their places. */
function zonesOf({ context }: Scene, line: ZoneLine) {
  const { zones } = context.season
  const whither = ({ leadsTo, id }: (typeof zones)[number]) => leadsTo ?? id
  const first = zones.find(({ id }) => id === line.id)
  return zones.filter((zone) => first !== undefined && whither(zone) === whither(first))
}

function gainedBy(scene: Scene, by: SettledBy): Sentence | undefined {
  const { writer } = scene
  const { club, name, matches, part } = by.value
  const [game, ...others] = matches
  if (game === undefined) return undefined
  const who = writer.club(club)
  const { own, outcome } = sideIn(game, club)
  if (outcome === undefined || others.length > 0) {
    const happened = list(matches.map((each) => elsewhereIn(scene, each)))
    const idle = part === 'not playing' ? ' without playing' : ''
    return writer.say(
      'gained-elsewhere',
      [by],
      [
        () => `${who} became sure of ${name}${idle} when ${happened}.`,
        () => `${upperFirst(name)} became certain for ${who}${idle === '' ? '' : ', who were not playing,'} when ${happened}.`,
      ],
    )
  }
  const score = `a ${own} ${{ won: 'win', drew: 'draw', lost: 'defeat' }[outcome]} ${groundIn(scene, club, game)}`
  const despite = outcome === 'lost' ? 'despite' : 'after'
  return writer.say(
    'gained',
    [by],
    [() => `${who} are sure of ${name} ${despite} ${score}.`, () => `${upperFirst(name)} became certain for ${who} ${despite} ${score}.`],
  )
}

/** "Lazio and Milan go into the Europa League group stage, and Atalanta into Europa League qualifying." */
function whoGoesWhere(scene: Scene, line: ZoneLine): Sentence[] {
  const { writer } = scene
  const each = zonesOf(scene, line).flatMap((zone) => {
    const clinched = scene.all('clinched').filter(({ value }) => value.zone === zone.id)
    const places = (club: string) => scene.context.row(club).position
    const clubs = clinched.map(({ value }) => value.club).toSorted((a, b) => places(a) - places(b))
    return clubs.length === 0 ? [] : [{ clinched, name: zone.name, who: list(clubs.map((club) => writer.club(club))) }]
  })
  const [first, ...rest] = each
  if (first === undefined) return []
  const others = rest.map(({ who, name }) => `, and ${who} into ${name}`).join('')
  const sentence = writer.say(
    'who-goes-where',
    each.flatMap(({ clinched }) => clinched),
    [
      () => `${first.who} go into ${first.name}${others}.`,
      () => `Into ${first.name} go ${first.who}${rest.map(({ who, name }) => `; into ${name}, ${who}`).join('')}.`,
    ],
  )
  return sentence === undefined ? [] : [sentence]
}

/** Those who fell out of a race in this round after being near it, or are safe since. */
export function outOfIt(scene: Scene, line: ZoneLine): Sentence | undefined {
  const { writer } = scene
  const out = scene.all('eliminated').filter((finding) => {
    const { zone, club, thisRound } = finding.value
    return zone === line.id && thisRound && wasAtStake(finding) && !writer.stated.has(`settled-by/${zone}/${club}`)
  })
  const [first] = out
  if (first === undefined) return undefined
  const who = list(out.map(({ value }) => writer.club(value.club)))
  if (line.kind === 'relegation') {
    return writer.say('safe', out, [
      () => `${who} are safe.`,
      () => `Safety is certain for ${who}.`,
      () => `Nobody can relegate ${who} any more.`,
    ])
  }
  const { name } = first.value
  return writer.say('out', out, [() => `${who} are out of the running for ${name}.`, () => `${who} can no longer reach ${name}.`])
}

/** Who is still in the race for a line, and for how many places. */
export function raceFor(scene: Scene, line: ZoneLine): Sentence | undefined {
  const { writer } = scene
  const found = scene.all('contenders').find(({ value }) => value.zone === line.id)
  if (found === undefined || line.kind === 'title') return undefined
  const { clubs, places, settled, name } = found.value
  const names = (of: readonly string[], word?: 'or') =>
    list(
      of.map((club) => writer.club(club)),
      word,
    )
  if (line.kind === 'relegation') {
    const sure = settled.length === 0 ? '' : `follow ${names(settled)} and `
    const last = places === 1 ? 'last relegation place is' : `last ${number(places)} relegation places are`
    return writer.say(
      'race-down',
      [found],
      [
        () => `${upperFirst(number(places))} of ${names(clubs)} will ${sure}be relegated.`,
        () => `The ${last} between ${names(clubs)}${settled.length === 0 ? '' : `, with ${names(settled)} relegated already`}.`,
      ],
    )
  }
  const [are, them] = places === 1 ? ['is', 'it'] : ['are', 'them']
  const sure = settled.length === 0 ? '' : `, ${names(settled)} being sure of theirs`
  return writer.say(
    'race-up',
    [found],
    [
      () => `${upperFirst(counted(places, 'place'))} for ${name} ${are} left, and only ${names(clubs, 'or')} can take ${them}${sure}.`,
      () => `Only ${names(clubs)} can still reach ${name}, with ${counted(places, 'place')} left${sure}.`,
    ],
  )
}
