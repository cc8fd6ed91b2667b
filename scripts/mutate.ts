import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const tool = join(root, 'tools/mutation')
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {sample: {type: 'string'}, seed: {type: 'string', default: '1'}}
})
const [sources, ...tests] = positionals
if (sources === undefined) {
  throw new Error(
    'Unexpected call without sources, expected a folder or files with commas between, and folders or files of tests where they stand elsewhere: `npm run mutate -- src/fix test/fix test/files/write-atomically.test.ts`'
  )
}

/** Runs a command in a folder, and ends with it when it fails. */
function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): void {
  const {status} = spawnSync(command, args, {cwd, env, stdio: 'inherit'})
  if (status !== 0) process.exit(status ?? 1)
}

const share = values.sample === undefined ? 1 : Number(values.sample)
if (!(share > 0 && share <= 1)) {
  throw new Error(`Unexpected sample \`${values.sample}\`, expected a share such as \`0.01\`, above 0 and at most 1`)
}

if (!existsSync(join(tool, 'node_modules'))) run('npm', ['ci'], tool)
run(join(tool, 'node_modules/.bin/stryker'), ['run', 'tools/mutation/stryker.config.mjs'], root, {
  ...process.env,
  DESIGN_LINT_MUTATE: sources,
  ...(values.sample && {
    DESIGN_LINT_MUTATION_SAMPLE: JSON.stringify({share, seed: Number(values.seed)})
  }),
  DESIGN_LINT_MUTATION_TESTS: (tests.length > 0 ? tests : [sources.replace(/^src\b/, 'test')]).join()
})
