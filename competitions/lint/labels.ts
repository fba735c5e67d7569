function yearsFrom(year: number): string {
  return `${String(year)}-${String((year + 1) % 100).padStart(2, '0')}`
}

/** The labels that may come next after a season: `1999-00` is followed by `2000-01`, `1909` by `1910` or, when the calendar changed, `1909-10`. */
export function nextLabels(label: string): string[] {
  const year = Number(label.slice(0, 4))
  return label.includes('-') ? [yearsFrom(year + 1)] : [String(year + 1), yearsFrom(year)]
}
