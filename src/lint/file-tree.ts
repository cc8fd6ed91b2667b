import {statSync} from 'node:fs'
import {lstat} from 'node:fs/promises'
import {trackedFiles} from '../git/tracked-files.js'
import {walkFiles} from './discover.js'
import type {IgnoreFiles} from './ignore-files.js'
import {readSource, type SourceText} from './read-source.js'

/** What stands at a path. */
export type Entry = 'file' | 'folder' | 'missing'

/** Where documents, and what rules read beside them, come from. Paths are absolute. */
export interface FileTree {
  read(path: string): SourceText | Promise<SourceText>
  entry(path: string): Entry | Promise<Entry>
  /** the files below a folder that are not ignored */
  walk(folder: string, ignoreFiles?: IgnoreFiles): Iterable<string>
  /** the files below a folder that git tracks, by path from there; `undefined` where git gives no answer */
  tracked(folder: string): Promise<string[] | undefined>
  /** bytes of a file; `undefined` for what is none, links among them */
  size(path: string): Promise<number | undefined>
}

/** The files as they lie on the disk. */
export const disk: FileTree = {
  read: readSource,
  entry: (path) => {
    try {
      const stats = statSync(path, {throwIfNoEntry: false})
      if (!stats) return 'missing'
      return stats.isDirectory() ? 'folder' : 'file'
    } catch {
      return 'missing'
    }
  },
  walk: walkFiles,
  tracked: (folder) => trackedFiles(folder),
  size: async (path) => {
    const stats = await lstat(path).catch(() => undefined)
    return stats?.isFile() ? stats.size : undefined
  }
}
