import type { Club } from '../../../src/competition/index.ts'
import type { Rule } from '../rule.ts'

function allNames(club: Club): string[] {
  const grounds = (club.grounds ?? []).flatMap((ground) => [ground.name, ...(ground.aliases ?? [])])
  return [club.name, club.fullName, ...(club.city === undefined ? [] : [club.city]), ...club.aliases, ...grounds]
}

/** Blank ends, a run of blanks, or an accent kept apart from its letter: all invisible, and all fatal to an exact match. */
function isClean(name: string): boolean {
  return name === name.trim().replace(/\s+/gu, ' ').normalize('NFC')
}

export const aliasesAreTrimmed: Rule = {
  name: 'aliases-are-trimmed',
  why: 'Names are matched letter by letter after the feed was trimmed; a blank nobody sees would make a known club unknown.',
  check(competition) {
    return competition.clubs.flatMap((club) =>
      allNames(club)
        .filter((name) => !isClean(name))
        .map((name) => ({ where: `competition.json: ${club.id}`, message: `${JSON.stringify(name)} has blanks to trim or loose accents` })),
    )
  },
}
