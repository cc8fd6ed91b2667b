const ticked = /[-─━=]{2,20}(?:[+|┬┴┼┤●○*oxX][-─━=]{2,60}){2,40}[+|┬┴┼┤●○*]?[-─━=]{0,20}[>▶►→]?/u
const wholeRow = /^\s*(?:time(?:line)?\s*(?::\s*)?)?[-─━=]{8,}[>▶►→]\s*(?:\w+\s*)?$/iu
const time = /\btime(?:line)?\b|\bt\b/i

/**
 * Whether rows have a level axis of time: one with two ticks or more and a head, one with labels over or under its ticks,
 * or a bare one that is called time.
 */
export function isTimeline(rows: readonly string[]): boolean {
  const named = rows.some((row) => time.test(row))
  const axes = rows.filter(
    (row, at) => row.length < 1000 && (isAxis(row, named) || isLabelled(row, [rows[at - 1] ?? '', rows[at + 1] ?? '']))
  )
  return axes.length > 0 && axes.length <= 3
}

/** A stretch of time between two bars, with its name. */
const stretch = /[|│]-{1,60}[^-|│\s][^|│]{0,40}?-{1,60}(?=[|│])/g

/** Whether rows divide time into named stretches: two rows that do, or one beside words of time. */
export function isSchedule(rows: readonly string[]): boolean {
  const divided = rows.filter((row) => row.length < 1000 && [...row.matchAll(stretch)].length >= 2).length
  return divided >= 2 || (divided === 1 && rows.some((row) => time.test(row)))
}

const wholeAxis = /^\s*(?:[-─━=]{0,20}[+|┼├●○*oxX][-─━=]{3,60}){2,40}[+|┤●○*oxX]?[-─━=]{0,20}\s*$/u

/** Whether words stand at the ticks of a row that is nothing but an axis. */
function isLabelled(row: string, beside: readonly string[]): boolean {
  // A row of fields between bars makes it a border.
  if (!wholeAxis.test(row) || beside.some((other) => /[|│].*[|│]/.test(other))) return false
  const ticks = [...row.matchAll(/[^-─━=\s]/gu)].map(({index}) => index)
  return beside.some((labels) => {
    if (/[|│─━]/.test(labels)) return false
    const words = [...labels.matchAll(/\S+(?: \S+)*/g)].map(({index, 0: text}) => [index - 1, index + text.length])
    const held = ticks.filter((tick) => words.some(([from = 0, to = 0]) => from <= tick && tick <= to))
    return ticks.length >= 3 && held.length >= 3 && held.length >= 0.6 * ticks.length
  })
}

function isAxis(row: string, named: boolean): boolean {
  if (named && wholeRow.test(row)) return true
  const axis = ticked.exec(row)?.[0]
  return axis !== undefined && (/[>▶►→]/u.test(axis) || time.test(row))
}
