import {existsSync, statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import picomatch from 'picomatch'
import type {LoadedConfig} from '../../config/config.js'
import {slashed} from '../../config/slashed-path.js'
import type {Read} from '../../rule/project.js'
import {walkFolders} from '../discover.js'
import {createIgnoreFiles} from '../ignore-files.js'
import {outsideFile, type SnapshotOptions} from '../project-snapshot.js'

/** What the results of a run rest on. */
export interface RunBasis {
  /** absolute folder that patterns are relative to */
  cwd: string
  patterns: readonly string[]
  /** files that the command line names, such as a configuration */
  files: readonly string[]
  useIgnoreFiles: boolean
  configs: Iterable<LoadedConfig>
  reads: Iterable<{read: Read; root: string}>
  environment: SnapshotOptions['environment']
}

/**
 * The folders in which something may change that a run would see: those that it walks, those above them that may hold
 * configurations and ignore files, and those of all other files that it read.
 */
export async function foldersOf(basis: RunBasis): Promise<Set<string>> {
  const {cwd, patterns, files, useIgnoreFiles, configs, reads, environment} = basis
  const folders = new Set<string>()
  const ignoreFiles = useIgnoreFiles ? createIgnoreFiles() : undefined
  const addTree = async (folder: string) => {
    if (!isFolder(folder)) folders.add(standingAbove(folder))
    else if (!folders.has(folder)) for (const one of walkFolders(folder, ignoreFiles)) folders.add(one)
  }
  for (const pattern of patterns.length > 0 ? patterns : ['.']) {
    const start = startOf(pattern, cwd)
    if (isFolder(resolve(cwd, pattern)) || !existsSync(resolve(cwd, pattern))) await addTree(start)
    else folders.add(start)
    for (const above of foldersAbove(start)) folders.add(above)
  }
  for (const file of files) folders.add(standingAbove(dirname(file)))
  for (const config of configs) {
    for (const file of [...config.files, ...config.plugins]) folders.add(standingAbove(dirname(file)))
  }
  for (const {read, root} of reads) {
    for (const start of startsOf(read, root, environment)) {
      if ('path' in read) folders.add(standingAbove(dirname(start)))
      else await addTree(start)
    }
  }
  return folders
}

/** Where a walk for a path or glob begins. */
function startOf(pattern: string, folder: string): string {
  const path = resolve(folder, pattern)
  if (existsSync(path)) return isFolder(path) ? path : dirname(path)
  return resolve(folder, picomatch.scan(slashed(pattern)).base)
}

/** The paths at or below which a rule looks something up. */
function startsOf(read: Read, root: string, environment: RunBasis['environment']): string[] {
  if (read.type === 'environment') return []
  if (read.type === 'outside') {
    const file = outsideFile(read.path, environment)
    return file ? [resolve(root, file)] : []
  }
  if (read.type === 'sources')
    return read.patterns.filter((glob) => !glob.startsWith('!')).map((glob) => startOf(glob, root))
  return 'pattern' in read ? [startOf(read.pattern, root)] : [join(root, read.path)]
}

/** The folders above one up to the top of its repository: those that may hold configurations and ignore files. */
function foldersAbove(folder: string): string[] {
  const parent = dirname(folder)
  return existsSync(join(folder, '.git')) || parent === folder ? [] : [parent, ...foldersAbove(parent)]
}

/** A folder, or the nearest one above it that exists. */
function standingAbove(folder: string): string {
  return isFolder(folder) || dirname(folder) === folder ? folder : standingAbove(dirname(folder))
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() === true
}
