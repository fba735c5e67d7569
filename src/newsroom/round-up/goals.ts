import { type FindingOf, list, ordinal, possessive } from '../../findings/index.ts'
import type { Scene } from './scene.ts'
import { minuteInWords } from './vocabulary.ts'

type GoalFinding = FindingOf<'goal'>

/** The goals of a match in order, as findings. */
export function goalsOf(scene: Scene, match: string): GoalFinding[] {
  const order = new Map(
    scene.context.round.matches.find((each) => each.id === match)?.goals.map((goal, index) => [`goal/${goal.id}`, index]),
  )
  return scene.about('goal', { match }).toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

/** "header", "penalty", "goal". */
export function nounOf({ value }: GoalFinding): string {
  return value.penalty ? 'penalty' : value.bodyPart === 'head' ? 'header' : 'goal'
}

/** "Ciro Immobile scored twice, after 85 and 88 minutes"; goals of one scorer are told together. */
function clauseOf(scene: Scene, goals: readonly GoalFinding[], opening: boolean): string | undefined {
  const [first] = goals
  if (first?.value.player === undefined || goals.some(({ value }) => value.minute === undefined)) return undefined
  const who = scene.writer.player(first.value.player)
  if (goals.length > 1) {
    const minutes = list(goals.map(({ value }) => (value.minute === undefined ? '' : minuteFigures(value.minute))))
    return `${who} scored ${goals.length === 2 ? 'twice' : `${['three', 'four', 'five'][goals.length - 3] ?? 'several'} times`} (${minutes.replace(' and ', ', ')})`
  }
  const whose = first.value.ownGoal
    ? ` of ${scene.writer.club(first.value.club === first.value.home ? first.value.away : first.value.home)}`
    : ''
  return `${who}${whose} ${verbOf(first, opening)} ${minuteInWords(first.value.minute ?? { minute: 1 })}`
}

function minuteFigures(minute: { minute: number; added?: number | undefined }): string {
  return `${String(minute.minute)}${minute.added === undefined ? '' : `+${String(minute.added)}`}`
}

function verbOf({ value }: GoalFinding, opening: boolean): string {
  if (value.ownGoal) return 'put through his own net'
  if (value.penalty) return 'converted a penalty'
  if (value.bodyPart === 'head') return opening ? 'headed in' : 'added a header'
  return opening ? 'struck' : 'scored'
}

/** Goals of one side grouped by scorer, in the order of each scorer's first; own goals stand alone. */
function byScorer(goals: readonly GoalFinding[]): GoalFinding[][] {
  const groups = new Map<string, GoalFinding[]>()
  for (const goal of goals) {
    const key = goal.value.ownGoal ? goal.id : (goal.value.player ?? goal.id)
    groups.set(key, [...(groups.get(key) ?? []), goal])
  }
  return [...groups.values()]
}

/** How one side's goals came, in a clause or two joined: undefined when a scorer or a minute is not known. */
export function goalsClause(scene: Scene, goals: readonly GoalFinding[]): string | undefined {
  const clauses = byScorer(goals).map((group, index) => clauseOf(scene, group, index === 0))
  if (clauses.length === 0 || clauses.some((clause) => clause === undefined)) return undefined
  return list(clauses as string[])
}

/** The goal that put the winners ahead for good. */
export function winningGoal(goals: readonly GoalFinding[], winner: string): GoalFinding | undefined {
  const losing = goals.filter(({ value }) => value.club !== winner).length
  return goals.filter(({ value }) => value.club === winner)[losing]
}

/** "his 26th of the season": for a scorer who has had a few. */
export function seasonGoalClause({ value }: GoalFinding): string | undefined {
  return value.seasonGoal === undefined || value.seasonGoal < 5 ? undefined : `his ${ordinal(value.seasonGoal)} of the season`
}

/** "Koulibaly's late header". */
export function goalAsSubject(
  scene: Scene,
  goal: GoalFinding,
  name: (id: string) => string = (id) => scene.writer.player(id),
): string | undefined {
  const { player, minute, ownGoal } = goal.value
  if (player === undefined || ownGoal) return undefined
  return `${possessive(name(player))}${(minute?.minute ?? 0) >= 86 ? ' late' : ''} ${nounOf(goal)}`
}
