import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {ConfigError} from './config-error.js'

/** The key of package.json that holds a configuration. */
export const packageKey = 'design-lint'

/** The names of configuration files. */
export const configNames: readonly string[] = [
  ...['', '.json', '.yaml', '.yml', '.js', '.mjs', '.cjs', '.ts'].map((extension) => `.design-lintrc${extension}`),
  ...['.js', '.mjs', '.cjs', '.ts'].map((extension) => `design-lint.config${extension}`)
]

/** Where the search from a folder upwards ended. */
export interface Found {
  /** absolute path of the nearest configuration */
  file?: string
  /** the folder of the configuration; without one the root of the git repository, if there is one */
  root?: string
}

/**
 * Makes a search for the nearest configuration from a folder up to the root of its git repository. It lists every folder
 * once and opens nothing but a package.json: most runs find nothing, and then cosmiconfig need not be loaded.
 */
export function createFinder(): (folder: string) => Promise<Found> {
  const known = new Map<string, Promise<Found>>()
  const find = (folder: string): Promise<Found> => {
    const found = known.get(folder) ?? lookInto(folder, find)
    known.set(folder, found)
    return found
  }
  return find
}

async function lookInto(folder: string, find: (parent: string) => Promise<Found>): Promise<Found> {
  const names = new Set(namesIn(folder))
  const candidates = configsAmong(names, folder)
  const [name, ...more] = candidates
  if (more.length > 0) {
    throw new ConfigError(
      `Unexpected ${candidates.length} configurations in ${folder} (\`${candidates.join('`, `')}\`), expected one. ` +
        'Keep the one that should hold, or name it with `--config`'
    )
  }
  if (name !== undefined) return {file: join(folder, name), root: folder}
  const parent = dirname(folder)
  if (names.has('.git')) return {root: folder}
  return parent === folder ? {} : find(parent)
}

/** The names of the configurations that stand in a folder; a package.json is one when it has our key. */
export function configsIn(folder: string): string[] {
  return configsAmong(new Set(namesIn(folder)), folder)
}

function configsAmong(names: ReadonlySet<string>, folder: string): string[] {
  const found = configNames.filter((name) => names.has(name))
  const inManifest = names.has('package.json') && isConfigured(join(folder, 'package.json'))
  return inManifest ? ['package.json', ...found] : found
}

/** The entries of a folder; none where it may not be listed or, as with text that only pretends to be a file, is missing. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' || code === 'EPERM') return []
    throw error
  }
}

/** Whether a package.json has our key; one that cannot be parsed (a template) counts when the key may be in it. */
function isConfigured(file: string): boolean {
  const text = readIfPossible(file)
  if (!text.includes(`"${packageKey}"`)) return false
  try {
    const manifest: unknown = JSON.parse(text)
    return typeof manifest === 'object' && manifest !== null && Object.hasOwn(manifest, packageKey)
  } catch {
    return true
  }
}

function readIfPossible(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
