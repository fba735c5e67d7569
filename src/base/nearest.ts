/** Edits (insert, delete, replace one character) between two texts: Wagner and Fischer's table, one row at a time. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Lower case, accents off, anything but letters and digits to single spaces: how names are compared. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The known names nearest to one that is not known, best first; names that share a word come before mere look-alikes. */
export function nearestNames(name: string, known: Iterable<string>, count = 3): string[] {
  const wanted = plainName(name.slice(0, 80))
  const words = new Set(wanted.split(' ').filter((word) => word.length > 2))
  const score = (candidate: string): number => {
    const plain = plainName(candidate)
    const shared = plain.split(' ').filter((word) => words.has(word)).length
    return editDistance(wanted, plain) - 5 * shared
  }
  return [...new Set(known)]
    .map((candidate) => ({ candidate, distance: score(candidate) }))
    .sort((x, y) => x.distance - y.distance || (x.candidate < y.candidate ? -1 : 1))
    .slice(0, count)
    .map((entry) => entry.candidate)
}
