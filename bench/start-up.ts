import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {median} from './child.js'

/** How much more than bare Node one small document may cost. */
const ceiling = 1.8
const rounds = 21

const bin = fileURLToPath(new URL('../dist/src/cli/bin.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'design-lint-bench-'))
const document = join(folder, 'cache.md')
writeFileSync(
  document,
  `# Cache\n\n## Motivation\n\n${'The ledger answers slowly, so each payment waits. '.repeat(280)}\n`
)

/** Milliseconds of one run of Node, whose output is read as hooks and editors read it. */
function time(...args: string[]): number {
  const started = performance.now()
  const {status} = spawnSync(process.execPath, args, {cwd: folder})
  if (status === null || status > 1)
    throw new Error(`Expected \`node ${args.join(' ')}\` to end with 0 or 1, found ${status}`)
  return performance.now() - started
}

const bare: number[] = []
const whole: number[] = []
const unchanged: number[] = []
// They take turns, so that what else the machine does falls on both.
for (let round = 0; round < rounds; round++) {
  bare.push(time('-e', '0'))
  whole.push(time(bin, '--no-cache', document))
  unchanged.push(time(bin, document))
}
rmSync(folder, {recursive: true})

const ratio = median(whole) / median(bare)
console.log(`bare node      ${median(bare).toFixed(0)} ms (median of ${rounds})`)
console.log(`one 14 kB file ${median(whole).toFixed(0)} ms`)
console.log(
  `the same, unchanged since the last run ${median(unchanged).toFixed(0)} ms (${(median(unchanged) / median(bare)).toFixed(2)} times bare node)`
)
console.log(`ratio          ${ratio.toFixed(2)} (ceiling ${ceiling})`)
process.exitCode = ratio > ceiling ? 1 : 0
