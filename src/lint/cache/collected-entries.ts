import type {CachedFile, CacheTable} from './cache-table.js'

/** What is to be kept of a file, for the table of another thread. */
export type CacheEntry = readonly [path: string, entry: CachedFile]

/** A table that knows nothing and collects what is to be kept. */
export interface EntryCollection extends CacheTable {
  /** what was collected since the last time */
  take(): CacheEntry[]
}

/** Collect what is to be kept of files. */
export function collectEntries(): EntryCollection {
  let entries = new Map<string, CachedFile>()
  return {
    get: (path) => entries.get(path),
    set: (path, content) => {
      const before = entries.get(path)
      if (before?.digest !== content.digest) entries.set(path, {...content, key: '', payload: ''})
    },
    keep: (path, entry) => void entries.set(path, entry),
    save: () => undefined,
    take: () => {
      const taken = [...entries]
      entries = new Map()
      return taken
    }
  }
}
