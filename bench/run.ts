import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {performancePage, table} from './page.js'
import {layOut, runGrowth, runScenarios} from './scenarios.js'
import {ourBin, prepareTools, type Tool, tools} from './tools.js'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    rules: {type: 'boolean', default: false},
    rounds: {type: 'string', default: '5'},
    copies: {type: 'string', default: '10'}
  }
})
const root = fileURLToPath(new URL('..', import.meta.url))
const documents = resolve(positionals[0] ?? join(root, 'fixtures/docs'))

if (values.rules) printRuleTimes()
else await compareWithPeers()

/** What `--stats` tells: the time of each rule, in a run without a cache. */
function printRuleTimes(): void {
  const {stderr, status} = spawnSync(process.execPath, [ourBin, '--no-cache', '--stats', documents], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30
  })
  process.stdout.write(stderr)
  if (status === null || status > 1) process.exitCode = 2
}

async function compareWithPeers(): Promise<void> {
  prepareTools()
  const [ours] = tools
  if (!ours) throw new Error('Expected design-lint among the tools, found none')
  const bench = {folder: mkdtempSync(join(tmpdir(), 'design-lint-bench-')), rounds: Number(values.rounds)}
  const copies = Number(values.copies)
  layOut(bench, documents)
  try {
    const rows = await runScenarios(bench, tools)
    const [once, copied] = await runGrowth(bench, ours, copies)
    const measured = {documents: sizeOf(documents), rounds: bench.rounds, rows, growth: {copies, once, copied}}
    const page = performancePage({...measured, versions: tools.map(versionOf)})
    console.log(table(rows))
    writeFileSync(join(root, 'docs/performance.md'), page)
  } finally {
    rmSync(bench.folder, {recursive: true})
  }
}

function sizeOf(folder: string): {count: number; bytes: number} {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) =>
    /\.(?:md|markdown)$/.test(path)
  )
  return {count: paths.length, bytes: paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0)}
}

function versionOf({name}: Tool): string {
  const folder = name === 'design-lint' ? root : join(root, 'bench/peers/node_modules', name)
  const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {version: string}
  return `${name} ${version}`
}
