import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'

/** Where a cache lies and what its paths are relative to. */
export interface CachePlace {
  /** absolute; `undefined` where the environment names no place for one */
  folder: string | undefined
  /** absolute */
  base: string
}

/**
 * The place of the cache of a working directory: what `location` names, else `node_modules/.cache/design-lint` of the
 * nearest package, else a folder of its own in the cache folder of the user.
 */
export function cachePlace(
  cwd: string,
  environment: Readonly<Record<string, string | undefined>>,
  location: string | undefined
): CachePlace {
  const home = packageAbove(cwd)
  const base = home ?? cwd
  if (location !== undefined) return {folder: resolve(cwd, location), base}
  if (home !== undefined) return {folder: join(home, 'node_modules', '.cache', 'design-lint'), base}
  const caches = userCaches(environment)
  const name = createHash('sha256').update(base).digest('hex').slice(0, 16)
  return {folder: caches && join(caches, 'design-lint', name), base}
}

function packageAbove(folder: string): string | undefined {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : packageAbove(parent)
}

function userCaches({XDG_CACHE_HOME, LOCALAPPDATA, HOME}: Readonly<Record<string, string | undefined>>) {
  return XDG_CACHE_HOME || LOCALAPPDATA || (HOME ? join(HOME, '.cache') : undefined)
}
