/** A frozen copy of plain data, through and through: what the log hands out cannot change what the log holds. */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map((item: unknown) => frozenCopy(item))) as T
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) copy[key] = frozenCopy(item)
  return Object.freeze(copy) as T
}
