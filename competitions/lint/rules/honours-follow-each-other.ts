import type { Honours } from '../../../src/competition/index.ts'
import { nextLabels } from '../labels.ts'
import type { Finding, Rule } from '../rule.ts'

type Entry = Honours['seasons'][number]

/** Two entries of one season stand for two rival championships, both won; each has to say so. */
function isSplitTitle(a: Entry, b: Entry): boolean {
  return a.season === b.season && a.status === 'won' && b.status === 'won' && a.note !== undefined && b.note !== undefined
}

export const honoursFollowEachOther: Rule = {
  name: 'honours-follow-each-other',
  why: 'Titles are counted and "for the first time since" is worked out from the list; a season left out would make both wrong.',
  check(competition) {
    const entries = competition.honours?.seasons ?? []
    return entries.flatMap((entry, index): Finding[] => {
      const before = entries[index - 1]
      if (before === undefined || isSplitTitle(before, entry) || nextLabels(before.season).includes(entry.season)) return []
      return [{ where: 'honours.json', message: `${entry.season} does not follow ${before.season}` }]
    })
  },
}
