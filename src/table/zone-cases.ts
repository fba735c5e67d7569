import type { ClubId } from '../base/index.ts'
import type { Answers, Ending, Question } from './zone-questions.ts'

/** One way things can go: every cup named ends with one of its winners, and every spot as it says. What is not named does not matter. */
export interface ZoneCase {
  readonly cups: readonly { readonly cup: string; readonly winners: readonly ClubId[] }[]
  readonly spots: readonly { readonly spot: string; readonly granted: boolean }[]
}

/** A question that matters, and what follows from each group of its endings; without a question, whether something holds. */
interface Fork {
  /** The same number for the same fork. */
  readonly number: number
  readonly question?: Question
  readonly after: ReadonlyMap<Fork, readonly Ending[]>
}

const NEVER: Fork = { number: 0, after: new Map() }
const ALWAYS: Fork = { number: 1, after: new Map() }

/** The cases under which something holds, none of which overlap, put as shortly as one question after another allows. */
export function casesWhere(questions: readonly Question[], holds: (answers: Answers) => boolean): readonly ZoneCase[] {
  const answers = new Map<string, Ending>()
  const forks = new Map<string, Fork>()
  const forkAt = (at: number): Fork => {
    const question = questions[at]
    if (question === undefined) return holds(answers) ? ALWAYS : NEVER
    const after = new Map<Fork, Ending[]>()
    let key = question.id
    for (const ending of question.endings) {
      answers.set(question.id, ending)
      const next = forkAt(at + 1)
      key += ` ${String(next.number)}`
      const leading = after.get(next)
      if (leading === undefined) after.set(next, [ending])
      else leading.push(ending)
    }
    const [first = NEVER] = after.keys()
    // However this question ends, the same follows: it does not matter.
    if (after.size <= 1) return first
    const fork = forks.get(key) ?? { number: forks.size + 2, question, after }
    forks.set(key, fork)
    return fork
  }
  return casesFrom(forkAt(0))
}

function casesFrom(fork: Fork): readonly ZoneCase[] {
  const { question } = fork
  if (question === undefined) return fork === ALWAYS ? [{ cups: [], spots: [] }] : []
  return [...fork.after].flatMap(([next, endings]) => narrowed(casesFrom(next), question, endings))
}

/** The cases with one more condition: that the question ends in one of some ways. */
function narrowed(cases: readonly ZoneCase[], { id }: Question, endings: readonly Ending[]): readonly ZoneCase[] {
  if (cases.length === 0) return cases
  const [granted] = endings.flatMap((ending) => ('granted' in ending ? [ending.granted] : []))
  if (granted !== undefined) return cases.map((each) => ({ ...each, spots: [{ spot: id, granted }, ...each.spots] }))
  const winners = endings.flatMap((ending) => ('granted' in ending ? [] : ending.winners))
  // A club of another league alone is nobody to name.
  return winners.length === 0 ? [] : cases.map((each) => ({ ...each, cups: [{ cup: id, winners }, ...each.cups] }))
}
