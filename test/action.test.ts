import {execFile} from 'node:child_process'
import {chmod, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {parse} from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Step {
  name: string
  run?: string
  env?: Record<string, string>
}

interface Action {
  inputs: Record<string, {default: string}>
  runs: {steps: Step[]}
}

const action = parse(await readFile(join(root, 'action.yml'), 'utf8')) as Action

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-action-'))
  await executable('design-lint/node_modules/.bin/design-lint', 'printf "%s\\n" "$@"')
  await executable('bin/npm', 'printf "%s\\n" "$PWD" "$@"')
  await executable('bin/git', 'if [ "$1" = rev-parse ]; then echo "$SHALLOW"; else echo "git $*"; fi')
})

afterEach(() => rm(folder, {recursive: true}))

async function executable(path: string, script: string): Promise<void> {
  await mkdir(join(folder, path, '..'), {recursive: true})
  await writeFile(join(folder, path), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, path), 0o755)
}

type Values = Readonly<Record<string, string>>

/** What stands for the expressions of the action: inputs with their defaults, and facts of the event. */
function valueOf(expression: string, inputs: Values, event: Values): string {
  const name = /^\$\{\{ (.+) \}\}$/.exec(expression)?.[1] ?? ''
  const input = /^inputs\.(.+)$/.exec(name)?.[1]
  return input === undefined ? (event[name] ?? '') : (inputs[input] ?? action.inputs[input]?.default ?? '')
}

/** Run a step as the runner does: its script by bash, its variables from expressions. */
function runStep(name: string, inputs: Values = {}, event: Values = {}, more: Values = {}) {
  const step = action.runs.steps.find((one) => one.name === name)
  const values = Object.entries(step?.env ?? {}).map(([key, expression]) => [key, valueOf(expression, inputs, event)])
  const env = {
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    RUNNER_TEMP: folder,
    GITHUB_ACTION_PATH: root,
    SHALLOW: 'false',
    ...Object.fromEntries(values),
    ...more
  }
  return new Promise<{status: number; stdout: string; stderr: string}>((resolve) => {
    execFile(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step?.run ?? 'exit 99'],
      {env, cwd: folder},
      (error, stdout, stderr) => resolve({status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr})
    )
  })
}

const own = {
  'github.event.pull_request.base.sha': 'abc123',
  'github.repository': 'shop/docs',
  'github.event.pull_request.head.repo.full_name': 'shop/docs'
}
const fork = {...own, 'github.event.pull_request.head.repo.full_name': 'stranger/docs'}
const push = {'github.repository': 'shop/docs'}
const since = ['--since', 'abc123', '--changed-lines']

describe('the step that lints', () => {
  it.each<[what: string, inputs: Values, event: Values, argv: string[]]>([
    ['a push', {}, push, ['--', '.']],
    ['a pull request', {}, own, [...since, '--', '.']],
    ['a pull request from a fork', {}, fork, ['--config-format', 'static', ...since, '--', '.']],
    [
      'a fork that is gone',
      {},
      {...own, 'github.event.pull_request.head.repo.full_name': ''},
      ['--config-format', 'static', ...since, '--', '.']
    ],
    ['a fork that is trusted', {'config-format': 'any'}, fork, ['--config-format', 'any', ...since, '--', '.']],
    ['no configuration', {'config-format': 'none'}, push, ['--no-config', '--', '.']],
    ['whole documents', {'changed-lines': 'false'}, own, ['--', '.']],
    [
      'limits and SARIF',
      {'max-warnings': '0', 'sarif-file': 'a b.sarif'},
      push,
      ['--max-warnings', '0', '--format', 'sarif=a b.sarif', '--', '.']
    ],
    ['several paths', {paths: 'docs/a b\n\nrfcs/**/*.md\n'}, push, ['--', 'docs/a b', 'rfcs/**/*.md']],
    [
      'paths that would be flags or commands',
      {paths: '--fix\n$(touch hacked)\n`touch hacked`'},
      push,
      ['--', '--fix', '$(touch hacked)', '`touch hacked`']
    ]
  ])('%s', async (_, inputs, event, argv) => {
    const {status, stdout, stderr} = await runStep('Check design documents', inputs, event)
    expect([status, stderr, stdout.trimEnd().split('\n')]).toEqual([0, '', ['--format', 'github', ...argv]])
  })

  it('fetches the history that a shallow checkout lacks', async () => {
    const {stdout} = await runStep('Check design documents', {}, own, {SHALLOW: 'true'})
    expect(stdout).toMatch(/^git fetch --quiet --no-tags --unshallow origin abc123\n/)
  })

  it.each<[inputs: Values, stderr: string]>([
    [
      {'config-format': 'yaml'},
      'Unexpected value `yaml` of `config-format`, expected `auto`, `static`, `none` or `any`'
    ],
    [{'changed-lines': 'yes'}, 'Unexpected value `yes` of `changed-lines`, expected `auto`, `true` or `false`'],
    [
      {'changed-lines': 'true'},
      'Unexpected value `true` of `changed-lines`, expected `auto` or `false` outside of pull requests'
    ]
  ])('refuses %j', async (inputs, stderr) => {
    expect(await runStep('Check design documents', inputs, push)).toEqual({
      status: 2,
      stdout: '',
      stderr: `design-lint: ${stderr}\n`
    })
  })
})

describe('the step that installs', () => {
  it('does so outside of the checkout, without scripts', async () => {
    const {status, stdout} = await runStep('Install design-lint', {version: '1.2.3'})
    expect([status, stdout.trimEnd().split('\n')]).toEqual([
      0,
      [
        join(folder, 'design-lint'),
        'install',
        '--prefix',
        '.',
        '--no-save',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        'design-lint@1.2.3'
      ]
    ])
  })

  it.each(['file:../evil', '1 --registry=https://example.com', ''])('refuses the version `%s`', async (version) => {
    const {status, stderr} = await runStep('Install design-lint', {version})
    expect([status, stderr]).toEqual([
      2,
      `design-lint: Unexpected version \`${version}\`, expected one such as \`1\` or \`1.0.0\`\n`
    ])
  })
})

it('no expression is part of a command', () => {
  expect(action.runs.steps.map(({run = ''}) => run).filter((run) => run.includes('${{'))).toEqual([])
})
