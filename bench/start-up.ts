import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {median} from './child.js'
import {smallDocument} from './small-document.js'

const rounds = 21

const bin = fileURLToPath(new URL('../dist/src/cli/bin.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'design-lint-bench-'))
const documents = {
  plain: smallDocument,
  sequence: `${smallDocument}\n\`\`\`mermaid\nsequenceDiagram\n  Ledger->>Cache: read\n\`\`\`\n`,
  pie: `${smallDocument}\n\`\`\`mermaid\npie\n  "hits": 3\n\`\`\`\n`
}
for (const [name, content] of Object.entries(documents)) writeFileSync(join(folder, `${name}.md`), content)

/** What is run, and how much more than bare Node it may take. The types of diagram are read by two kinds of parser. */
const runs: readonly {name: string; args: readonly string[]; ceiling: number}[] = [
  {name: 'bare node', args: ['-e', '0'], ceiling: 1},
  {name: 'one 14 kB file', args: [bin, '--no-cache', 'plain.md'], ceiling: 1.8},
  {name: 'the same, unchanged', args: [bin, 'plain.md'], ceiling: 1.8},
  {name: 'with a sequence diagram', args: [bin, '--no-cache', 'sequence.md'], ceiling: 3},
  {name: 'with a pie chart', args: [bin, '--no-cache', 'pie.md'], ceiling: 3}
]

/** Milliseconds of one run of Node, whose output is read as hooks and editors read it. */
function time(args: readonly string[]): number {
  const started = performance.now()
  const {status} = spawnSync(process.execPath, args, {cwd: folder})
  if (status === null || status > 1)
    throw new Error(`Expected \`node ${args.join(' ')}\` to end with 0 or 1, found ${status}`)
  return performance.now() - started
}

// The first of each keeps compiled code for the others.
for (const {args} of runs) time(args)
const times = runs.map((): number[] => [])
// They take turns, so that what else the machine does falls on all.
for (let round = 0; round < rounds; round++) {
  for (const [at, {args}] of runs.entries()) times[at]?.push(time(args))
}
rmSync(folder, {recursive: true})

const medians = times.map(median)
const [bare = 0] = medians
for (const [at, {name, ceiling}] of runs.entries()) {
  const milliseconds = medians[at] ?? 0
  const ratio = milliseconds / bare
  console.log(
    `${name.padEnd(24)} ${milliseconds.toFixed(0).padStart(4)} ms, ${ratio.toFixed(2)} times bare node (ceiling ${ceiling})`
  )
  if (ratio > ceiling) process.exitCode = 1
}
