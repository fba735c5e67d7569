import type { Rules } from '../../../src/index.ts'

type Phase = NonNullable<Rules['phases']>[number]
type Group = NonNullable<Phase['groups']>[number]

/** Names of the clubs of small leagues. */
export const NAMES = ['alfa', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india', 'juliett', 'kilo', 'lima']

/** How many clubs a league of the rules' size is thought to have, for places they count from the bottom. */
const USUAL_SIZE = 20
const GROUP_SIZE = 4

/** A small league under the rules of a large one: their places brought to its size. */
export interface SmallLeague {
  readonly rules: Rules
  readonly clubs: readonly string[]
  /** Groups that stand side by side, with their clubs; none where all clubs are in one table. */
  readonly groups: readonly { readonly id: string; readonly clubs: readonly string[] }[]
  /** Groups cut from the first table, phase by phase. */
  readonly splits: readonly { readonly phase: string; readonly places: readonly (readonly [number, number])[] }[]
  readonly knockOuts: readonly string[]
  readonly firstPhase?: string | undefined
}

/** Groups cut from the table of the phase before. */
function cuts({ groups = [] }: Phase): (Group & { places: [number, number] })[] {
  return groups.flatMap((group) => (group.places === undefined ? [] : [{ ...group, places: group.places }]))
}

/** For each place of the large league its place in the small one: a part of six or more becomes one of three, a smaller part one of two. */
function smallPlaces(phases: readonly Phase[]): Map<number, number> {
  const parts = phases.flatMap(cuts).map((group) => group.places)
  const sizes = new Map<number, number>()
  const last = Math.max(0, ...parts.map(([, end]) => end))
  let taken = 0
  for (let place = 1; place <= last; place++) {
    const [first, end] = parts.find(([from, to]) => from <= place && place <= to) ?? [place, place]
    const room = Math.min(end - first + 1, end - first + 1 >= 6 ? 3 : 2)
    sizes.set(place, taken + Math.min(place - first + 1, place === end ? room : room - 1))
    if (place === end) taken += room
  }
  return sizes
}

/** The place of a league of the usual size in one of a few clubs: the first two stay, the others move in from the bottom. */
function fromUsualSize(place: number, size: number): number {
  return place <= 2 ? place : Math.min(size, Math.max(3, Math.ceil((place * size) / USUAL_SIZE)))
}

/** The rules' places brought to a small league. Zones hold whatever the season. */
function withPlaces(rules: Rules, small: (place: number) => number, phases: Phase[] | undefined): Rules {
  const { playOffs, zones, ...rest } = rules
  return {
    ...rest,
    from: '1898',
    ...(phases && { phases }),
    ...(playOffs && {
      playOffs: playOffs.map((playOff) => {
        const lower = Math.max(2, small(playOff.places[1]))
        return { ...playOff, places: [lower - 1, lower] as [number, number] }
      }),
    }),
    ...(zones && {
      zones: zones.map(({ seasons: _seasons, ...zone }) => ({
        ...zone,
        branches: zone.branches.map((branch) => ({ ...branch, places: [...new Set(branch.places.map(small))] })),
      })),
    }),
  }
}

/** A phase whose groups are those of a small league: cut at its places, or of the clubs of its own. */
function smallPhase(phase: Phase, small: (place: number) => number, groups: SmallLeague['groups']): Phase {
  if (phase.groups === undefined) return phase
  return {
    ...phase,
    groups: phase.groups.map((group) => ({
      ...group,
      ...(group.places && { places: [small(group.places[0]), small(group.places[1])] as [number, number] }),
      ...(group.clubs && { clubs: [...(groups.find(({ id }) => id === group.id)?.clubs ?? ['nobody'])] }),
    })),
  }
}

/** Two groups of a phase whose groups stand side by side. */
function groupsAbreast(phases: readonly Phase[]): SmallLeague['groups'] {
  const abreast = phases.find(({ groups }) => groups?.some((group) => group.places === undefined))
  return (abreast?.groups ?? [])
    .slice(0, 2)
    .map(({ id }, index) => ({ id, clubs: NAMES.slice(index * GROUP_SIZE, (index + 1) * GROUP_SIZE) }))
}

/** A small league under some rules, of a few clubs where the rules leave their number open. */
export function smallLeague(rules: Rules, size: number): SmallLeague {
  const phases = (rules.phases ?? []).filter((phase) => phase.knockOut !== true)
  const [first, ...later] = phases
  if (later.some((phase) => cuts(phase).length === 0)) throw new Error(`${rules.competition}: only a split can follow a table`)
  const groups = groupsAbreast(phases.slice(0, 1))
  const places = smallPlaces(later)
  const fromSplit = Math.max(0, ...places.values())
  const small = (place: number) => places.get(place) ?? (fromSplit > 0 ? fromSplit + 1 : fromUsualSize(place, size))
  const count = fromSplit > 0 ? fromSplit + 2 * (size % 2) : size
  const smallPhases = rules.phases?.map((phase) => smallPhase(phase, small, groups))
  return {
    rules: withPlaces(rules, small, smallPhases),
    clubs: groups.length > 0 ? groups.flatMap(({ clubs }) => clubs) : NAMES.slice(0, count),
    groups,
    splits: (smallPhases ?? [])
      .filter((phase) => later.some(({ id }) => id === phase.id))
      .map((phase) => ({ phase: phase.id, places: cuts(phase).map((group) => group.places) })),
    knockOuts: (rules.phases ?? []).filter((phase) => phase.knockOut === true).map(({ id }) => id),
    firstPhase: first?.id,
  }
}
