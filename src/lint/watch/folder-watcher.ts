import {type FSWatcher, statSync, watch} from 'node:fs'
import {RunError} from '../run-error.js'

/** Tells when something in a set of folders changes. */
export interface FolderWatcher {
  /**
   * Watch these folders, and those of before no more; tells whether one of them was not watched before.
   * @throws {RunError} when the system allows no more watches
   */
  watch(folders: Iterable<string>): boolean
  close(): void
}

interface Watched {
  watcher: FSWatcher
  /** tells a folder from one that took its place under the same name */
  inode: number
}

/**
 * Watch folders one by one. Node's recursive watch is none on Linux: it takes a watch for each file as well, ignored
 * folders and `node_modules` included, until the system has no more to give.
 */
export function createFolderWatcher(onChange: () => void): FolderWatcher {
  const watched = new Map<string, Watched>()
  const drop = (folder: string) => {
    watched.get(folder)?.watcher.close()
    watched.delete(folder)
  }
  return {
    watch(folders) {
      const wanted = new Set(folders)
      let isNew = false
      for (const folder of [...watched.keys()]) if (!wanted.has(folder)) drop(folder)
      for (const folder of wanted) {
        const inode = statSync(folder, {throwIfNoEntry: false})?.ino
        if (inode !== undefined && watched.get(folder)?.inode === inode) continue
        drop(folder)
        if (inode === undefined) continue
        const watcher = open(folder, onChange)
        if (!watcher) continue
        // Windows tells so of a folder that is gone.
        watcher.on('error', () => {
          drop(folder)
          onChange()
        })
        watched.set(folder, {watcher, inode})
        isNew = true
      }
      return isNew
    },
    close() {
      for (const folder of [...watched.keys()]) drop(folder)
    }
  }
}

/** `undefined` for a folder that has just gone. */
function open(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    return watch(folder, onChange)
  } catch (error) {
    const {code = String(error)} = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    const remedy =
      code === 'ENOSPC' || code === 'EMFILE'
        ? 'The system allows no more watches: raise `fs.inotify.max_user_watches` and `max_user_instances`, or name fewer folders'
        : 'Check that the folder can be read'
    throw new RunError(
      `Unexpected failure to watch the folder \`${folder}\` (${code}), expected to see its changes. ${remedy}`
    )
  }
}
