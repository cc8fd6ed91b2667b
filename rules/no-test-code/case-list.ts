import type {TestCase} from '../../src/document/code/tests.js'

/** The lines of a Markdown list with the names of tests, nested by their groups. */
export function caseList(tests: readonly TestCase[]): string[] {
  const lines: string[] = []
  let open: readonly string[] = []
  for (const {groups, name} of tests) {
    const shared = groups.findIndex((group, at) => group !== open[at])
    const from = shared === -1 ? groups.length : shared
    for (const [at, group] of groups.entries()) if (at >= from) lines.push(entry(at, group))
    lines.push(entry(groups.length, name))
    open = groups
  }
  return lines
}

function entry(depth: number, name: string): string {
  const text = /^[\w$.]+$/.test(name) ? `\`${name}\`` : name.replace(/([*_<>[\]`\\])/g, '\\$1')
  return `${'  '.repeat(depth)}- ${text}`
}
