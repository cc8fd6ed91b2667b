import type {LintResult} from '../rule/result.js'

/** Adds up the time of each rule. */
export interface Stopwatch {
  add(ruleId: string, milliseconds: number): void
  /** count a file whose result was in the cache */
  recall(): void
  /** a table, slowest rule first */
  report(files: number): string
}

/** A stopwatch that starts now. */
export function createStopwatch(): Stopwatch {
  const started = performance.now()
  const times = new Map<string, number>()
  let recalled = 0
  return {
    add: (ruleId, milliseconds) => {
      times.set(ruleId, (times.get(ruleId) ?? 0) + milliseconds)
    },
    recall: () => {
      recalled++
    },
    report(files) {
      const rows = [...times].sort((a, b) => b[1] - a[1]).map(([id, time]) => [id, `${time.toFixed(1)} ms`] as const)
      const whole = `${(performance.now() - started).toFixed(1)} ms`
      const cached = recalled > 0 ? [['files from the cache', String(recalled)]] : []
      return table([
        ['rule', 'time'],
        ...rows,
        ...cached,
        [`all, with reading and parsing ${files - recalled} files`, whole]
      ])
    }
  }
}

/** How many findings each rule has, most first. */
export function ruleCounts(results: readonly LintResult[]): string {
  const counts = new Map<string, {findings: number; files: number; fixable: number}>()
  for (const {messages} of results) {
    const seen = new Set<string>()
    for (const {ruleId, fix} of messages) {
      const id = ruleId ?? 'file'
      const count = counts.get(id) ?? {findings: 0, files: 0, fixable: 0}
      counts.set(id, {
        findings: count.findings + 1,
        files: count.files + (seen.has(id) ? 0 : 1),
        fixable: count.fixable + (fix ? 1 : 0)
      })
      seen.add(id)
    }
  }
  const rows = [...counts]
    .sort((a, b) => b[1].findings - a[1].findings)
    .map(([id, {findings, files, fixable}]) => [id, String(findings), String(files), String(fixable)])
  return table([['rule', 'findings', 'files', 'fixable'], ...rows])
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  return rows.map((row) => `${row.map(pad).join('  ')}\n`).join('')
}
