import {mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll} from 'vitest'
import type {Config} from '../../src/config/config.js'
import {type ConfigLoaderOptions, createConfigLoader} from '../../src/config/load-config.js'
import {registry} from './registry.js'

const made: string[] = []
afterAll(() => Promise.all(made.map((folder) => rm(folder, {recursive: true}))))

/** Write a project of its own git repository and give its absolute folder; it is gone when the tests of the file are done. */
export async function createProject(files: Readonly<Record<string, string | object>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'design-lint-')))
  made.push(folder)
  await mkdir(join(folder, '.git'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), {recursive: true})
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return folder
}

/** Rules of one file by id: a severity, or severity and the options that differ from the defaults; without those that are off. */
export async function rulesOf(
  cwd: string,
  path: string,
  options: Partial<ConfigLoaderOptions> = {}
): Promise<Record<string, unknown>> {
  const file = join(cwd, path)
  const config = await createConfigLoader({cwd, registry, ...options}).forFile(file)
  return Object.fromEntries(
    config.forFile(file).rules.map(({rule, severity, options}) => {
      const {max, strict} = options as {max?: number; strict?: boolean}
      const changed = {...(max === 25 || max === undefined ? {} : {max}), ...(strict ? {strict} : {})}
      return [rule.meta.id, Object.keys(changed).length > 0 ? [severity, changed] : severity]
    })
  )
}

/** Rules of one file under a configuration given as an object. */
export function rulesUnder(config: Config, path = 'docs/cache.md'): Promise<Record<string, unknown>> {
  return rulesOf('/projects/payments', path, {config})
}
