import {execFile} from 'node:child_process'
import {mkdtemp, readdir, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

const execute = promisify(execFile)

/** The root of this repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** What a command printed and how it ended. */
export interface Outcome {
  status: number
  stdout: string
  stderr: string
}

/** Run a command to its end; a failing one is an outcome, not an exception. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: {cwd: string; env?: Record<string, string>}
): Promise<Outcome> {
  const env = {...outerEnvironment(), ...options.env}
  try {
    const {stdout, stderr} = await execute(command, [...args], {cwd: options.cwd, env, maxBuffer: 2 ** 26})
    return {status: 0, stdout, stderr}
  } catch (error) {
    const {code, stdout = '', stderr = ''} = error as {code?: unknown; stdout?: string; stderr?: string}
    if (typeof code !== 'number') throw error
    return {status: code, stdout, stderr}
  }
}

/** The environment without Git's variables, which would lead a Git in another folder back to this repository. */
function outerEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
}

/** Make an empty folder with files in it. */
export async function makeFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'design-lint-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

/** Pack this repository as npm would publish it and install it, with its dependencies, into an empty package. */
export async function installPacked(): Promise<string> {
  const folder = await makeFolder({'package.json': '{"name": "a-reader", "private": true, "type": "module"}\n'})
  await expectSuccess('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], repository)
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (!tarball) throw new Error('Expected `npm pack` to write a tarball, found none')
  await expectSuccess(
    'npm',
    ['install', '--prefer-offline', '--no-audit', `./${tarball}`, 'remark-cli', 'typescript'],
    folder
  )
  return folder
}

async function expectSuccess(command: string, args: string[], cwd: string): Promise<void> {
  const {status, stdout, stderr} = await runCommand(command, args, {cwd})
  if (status !== 0) throw new Error(`\`${command} ${args.join(' ')}\` ended with ${status}:\n${stdout}\n${stderr}`)
}
