import type {ConfigLoader} from '../config/load-config.js'
import {byPath, type LintResult} from '../rule/result.js'
import {type DiscoverOptions, discoverFiles, type FoundFile, selectFiles} from './discover.js'
import {createFileLinter, type FileLinterOptions, type KeptFile} from './file-linter.js'
import {disk} from './file-tree.js'
import {forEach, inFlight} from './for-each.js'
import type {Shard} from './shard.js'
import type {Threads} from './threads/share-work.js'

/** One run over many files. */
export interface LintFilesOptions extends DiscoverOptions, FileLinterOptions {
  cwd: string
  loader: ConfigLoader
  /** which part of the files to lint, where several machines share the run; default: all */
  shard?: Shard | undefined
  /** absolute paths of the only files that may be linted; default: all that the patterns match */
  among?: readonly string[] | undefined
  /** threads that may help where there is much to lint; default: none */
  threads?: Threads | undefined
  /** told after each file */
  onFile?: ((done: number, total: number) => void) | undefined
  /** told after each file whose result was not in the cache, with how many of them are left */
  onLint?: ((left: number) => void) | undefined
  /** told of each file whose result was in the cache */
  onRecall?: ((path: string) => void) | undefined
}

/**
 * Lint files, folders and globs; results are sorted by path.
 * @throws {RunError} for a path that is missing, unreadable or matches nothing
 */
export async function lintFiles(patterns: readonly string[], options: LintFilesOptions): Promise<LintResult[]> {
  const {loader, threads} = options
  const files = await filesOfRun(patterns, options)
  const linter = createFileLinter(options)
  const results: LintResult[] = []
  const pending: KeptFile[] = []
  let done = 0
  const finish = (result?: LintResult) => {
    if (result) results.push(result)
    options.onFile?.(++done, files.length)
  }
  await forEach(files, inFlight, async (file) => {
    const config = await loader.forFile(file.path)
    if (config.ignores(file.path)) return finish()
    const known = await linter.recall({...file, config})
    if (!known) return void pending.push({...file, config})
    options.onRecall?.(file.path)
    finish(known)
  })
  let left = pending.length
  const finishLinted = (result: LintResult) => {
    options.onLint?.(--left)
    finish(result)
  }
  // Alone, so that who is told of it sees what a single document takes.
  const [first] = pending.splice(0, 1)
  if (first) finishLinted(await linter.lint(first))
  if (threads && pending.length > 1 && maySplit(pending, options)) {
    const {shareWork} = await import('./threads/share-work.js')
    await shareWork(pending, linter, {...options, threads, onResult: finishLinted})
  } else await forEach(pending, linter.atOnce, async (file) => finishLinted(await linter.lint(file)))
  return results.sort(byPath)
}

/**
 * Whether other threads would find the same: they see the disk, hand back nothing but results, and read configurations by
 * themselves. Code of the project need not say the same twice.
 */
function maySplit(files: readonly KeptFile[], {handle, onBasis, tree = disk}: LintFilesOptions): boolean {
  if (handle || onBasis || tree !== disk) return false
  const configs = new Set(files.map(({config}) => config))
  return [...configs].every(({plugins, files}) => plugins.length === 0 && !files.some((file) => code.test(file)))
}

const code = /\.[cm]?[jt]s$/

async function filesOfRun(patterns: readonly string[], options: LintFilesOptions): Promise<readonly FoundFile[]> {
  const {cwd, loader, shard, among} = options
  const found = among ? selectFiles(among, patterns, options) : discoverFiles(patterns, options)
  if (!shard) return found
  // What the configuration leaves out must not weigh.
  const kept: FoundFile[] = []
  for (const file of found) if (!(await loader.forFile(file.path)).ignores(file.path)) kept.push(file)
  const {filesOfShard} = await import('./shard.js')
  return filesOfShard(kept, shard, cwd)
}
