import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import type {LintResult} from '../src/index.js'
import {pathological} from '../test/hostile/pathological.js'

const program = fileURLToPath(new URL('../dist/src/cli/bin.js', import.meta.url))
const {values} = parseArgs({
  options: {size: {type: 'string', default: '1000000'}, seconds: {type: 'string', default: '2'}, only: {type: 'string'}}
})
const size = Number(values.size)
const most = Number(values.seconds) * 1000

/** Lint a document on its own with all rules, as a user would; the time is what the user waits, start of Node included. */
function lint(folder: string): {milliseconds: number; stopped: string} {
  const started = performance.now()
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    [program, '--no-cache', '--format', 'json', 'document.md'],
    {cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30}
  )
  const milliseconds = Math.round(performance.now() - started)
  if (stdout === '') throw new Error(`Expected design-lint to report, found status ${status} and ${stderr}`)
  const results: readonly LintResult[] = JSON.parse(stdout)
  const fatal = results.flatMap(({messages}) => messages).find((message) => message.fatal)
  return {milliseconds, stopped: fatal ? `: ${fatal.message}` : ''}
}

const folder = mkdtempSync(join(tmpdir(), 'design-lint-'))
try {
  writeFileSync(join(folder, '.design-lintrc.yaml'), 'root: true\nextends: all\n')
  const patterns = pathological.filter(([name]) => values.only === undefined || name === values.only)
  const slow = patterns.filter(([name, make]) => {
    writeFileSync(join(folder, 'document.md'), make(size))
    const {milliseconds, stopped} = lint(folder)
    console.log(`${String(milliseconds).padStart(6)} ms  ${name}${stopped}`)
    return milliseconds > most
  })
  console.log(
    `\n${slow.length} of ${patterns.length} patterns of ${size} characters took more than ${values.seconds} s`
  )
} finally {
  rmSync(folder, {recursive: true})
}
