const ticked = /[-─━=]{2,20}(?:[+|┬┴┼┤●○*oxX][-─━=]{2,60}){2,40}[+|┬┴┼┤●○*]?[-─━=]{0,20}[>▶►→]?/u
const wholeRow = /^\s*(?:time(?:line)?\s*(?::\s*)?)?[-─━=]{8,}[>▶►→]\s*(?:\w+\s*)?$/iu
const time = /\btime(?:line)?\b|\bt\b/i

/** Whether rows have a level axis of time: one with two ticks or more and a head, or a bare one that is called time. */
export function isTimeline(rows: readonly string[]): boolean {
  const named = rows.some((row) => time.test(row))
  const axes = rows.filter((row) => row.length < 1000 && isAxis(row, named))
  return axes.length > 0 && axes.length <= 3
}

function isAxis(row: string, named: boolean): boolean {
  if (named && wholeRow.test(row)) return true
  const axis = ticked.exec(row)?.[0]
  return axis !== undefined && (/[>▶►→]/u.test(axis) || time.test(row))
}
