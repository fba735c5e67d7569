import loadHighs from 'highs'

// Its types are of the CommonJS build, where the function is a property of what is imported; the module itself is the function.
const highs = await (loadHighs as unknown as typeof loadHighs.default)()

/** What HiGHS made of a programme: the least value of its objective, or nothing within so many seconds. */
export function solve(programme: string, seconds: number): { readonly status: string; readonly least: number | undefined } {
  const { Status, ObjectiveValue } = highs.solve(programme, { time_limit: seconds, output_flag: false })
  return { status: Status, least: Status === 'Optimal' ? Math.round(ObjectiveValue) : undefined }
}
