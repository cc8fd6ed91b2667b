import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const peers = fileURLToPath(new URL('peers/', import.meta.url))

/** The command line of design-lint, as built. */
export const ourBin = fileURLToPath(new URL('../dist/src/cli/bin.js', import.meta.url))

/** A linter and how it is told to check paths of the working directory. */
export interface Tool {
  name: string
  command: string
  /** `cache`: the folder to keep results in, or `undefined` to keep none */
  args(paths: readonly string[], cache: string | undefined): readonly string[]
  /** whether it can keep results between runs */
  caches: boolean
}

const peer = (name: string) => join(peers, 'node_modules/.bin', name)

/** design-lint first, then what it is measured against. */
export const tools: readonly Tool[] = [
  {
    name: 'design-lint',
    command: process.execPath,
    args: (paths, cache) => [ourBin, ...(cache ? ['--cache-location', cache] : ['--no-cache']), ...paths],
    caches: true
  },
  {
    name: 'rumdl',
    command: peer('rumdl'),
    args: (paths, cache) => ['check', ...(cache ? ['--cache-dir', cache] : ['--no-cache']), ...paths],
    caches: true
  },
  {
    name: 'markdownlint-cli2',
    command: peer('markdownlint-cli2'),
    args: (paths) => paths.map((path) => (path.endsWith('.md') ? path : `${path}/**/*.{md,markdown}`)),
    caches: false
  },
  {
    name: 'remark-cli',
    command: peer('remark'),
    args: (paths) => [
      ...paths,
      '--quiet',
      '--no-stdout',
      '--use',
      join(peers, 'node_modules/remark-preset-lint-recommended/index.js')
    ],
    caches: false
  }
]

/**
 * Install the peers in their own folder and make sure that design-lint is built.
 * @throws {Error} when either fails
 */
export function prepareTools(): void {
  if (!existsSync(ourBin)) throw new Error(`Expected a build in \`${ourBin}\`, found none. Run \`npm run build\` first`)
  const {status} = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: peers,
    stdio: 'inherit'
  })
  if (status !== 0) throw new Error(`Expected \`npm install\` in \`${peers}\` to succeed, found status ${status}`)
}
