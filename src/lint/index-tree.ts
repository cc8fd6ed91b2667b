import {dirname, resolve, sep} from 'node:path'
import {slashedPath} from '../config/slashed-path.js'
import type {ReadBlob} from '../git/blobs.js'
import type {IndexEntry} from '../git/index-entries.js'
import type {FileTree} from './file-tree.js'
import {decode} from './read-source.js'

/** How many links may follow each other. */
const maxLinks = 16

/** The files as the next commit would hold them, whatever lies on the disk. */
export function createIndexTree(entries: ReadonlyMap<string, IndexEntry>, readBlob: ReadBlob): FileTree {
  const folders = foldersOf(entries)
  const paths = [...entries.keys()].sort()
  const follow = async (path: string, links = 0): Promise<string> => {
    const entry = entries.get(path)
    if (entry?.kind !== 'link' || links === maxLinks) return path
    return follow(resolve(dirname(path), (await readBlob(entry.blob)).toString()), links + 1)
  }
  const below = (folder: string) => {
    const start = folder.endsWith(sep) ? folder : folder + sep
    return paths.filter((path) => path.startsWith(start) && entries.get(path)?.kind !== 'submodule')
  }
  return {
    read: async (path) => {
      const entry = entries.get(await follow(path))
      return entry?.kind === 'file' ? decode(await readBlob(entry.blob)) : notStaged
    },
    entry: async (path) => {
      const target = await follow(path)
      if (folders.has(target) || entries.get(target)?.kind === 'submodule') return 'folder'
      return entries.get(target)?.kind === 'file' ? 'file' : 'missing'
    },
    walk: function* (folder, ignoreFiles) {
      for (const path of below(folder)) if (!ignoreFiles?.ignores(path, false)) yield path
    },
    tracked: async (folder) => below(folder).map((path) => slashedPath(folder, path)),
    size: async (path) => {
      const entry = entries.get(path)
      return entry?.kind === 'file' ? (await readBlob(entry.blob)).length : undefined
    }
  }
}

const notStaged = {
  problem: 'Unexpected file that is not in the index, expected a staged one',
  note: 'Stage it with `git add`, or leave its link out',
  code: 'ENOENT'
}

function foldersOf(entries: ReadonlyMap<string, IndexEntry>): Set<string> {
  const folders = new Set<string>()
  for (const path of entries.keys()) {
    for (let folder = dirname(path); !folders.has(folder) && dirname(folder) !== folder; folder = dirname(folder)) {
      folders.add(folder)
    }
  }
  return folders
}
