import {existsSync} from 'node:fs'
import {isAbsolute, resolve} from 'node:path'
import {displayPath} from '../discover.js'
import {fromLine, readCacheFile, toLine, writeCacheFile} from './cache-file.js'
import type {FileContent} from './contents.js'

/** What is kept of a file. */
export interface CachedFile extends FileContent {
  /** what its findings depend on beside its content; empty when only the content is known */
  key: string
  /** its findings, as one line of text */
  payload: string
}

/** What is kept of files, by their absolute paths; in memory, and in a file where there is one. */
export interface CacheTable {
  get(path: string): CachedFile | undefined
  /** note the content of a file; findings of another content are dropped */
  set(path: string, content: FileContent): void
  keep(path: string, entry: CachedFile): void
  /** write the file, if there is something new. @throws when it cannot be written */
  save(): void
}

/** Where a table is kept. */
export interface CacheTableOptions {
  /** absolute path of the file; `undefined` keeps it in memory alone */
  file: string | undefined
  /** says which program and version the file belongs to */
  header: string
  /** absolute folder that the names in the file are relative to, so that a cache may move with its project */
  base: string
}

/** A larger file would cost more to read than it saves. */
const maxLength = 100_000_000

/** Open a table. A file that is missing, damaged or of another version is as good as an empty one. */
export function openCacheTable({file, header, base}: CacheTableOptions): CacheTable {
  const lines = file === undefined ? new Map<string, Buffer>() : readCacheFile(file, header)
  const entries = new Map<string, CachedFile | undefined>()
  let isNew = false
  const nameOf = (path: string) => JSON.stringify(displayPath(path, base))
  const get = (path: string) => {
    if (entries.has(path)) return entries.get(path)
    const line = lines.get(nameOf(path))
    const entry = line === undefined ? undefined : readEntry(line)
    entries.set(path, entry)
    return entry
  }
  const keep = (path: string, entry: CachedFile) => {
    entries.set(path, entry)
    lines.set(nameOf(path), toLine([entry.signature, entry.digest, entry.key, entry.payload]))
    isNew = true
  }
  return {
    get,
    keep,
    set(path, {signature, digest}) {
      const before = get(path)
      if (before?.digest === digest && before.signature === signature) return
      const {key, payload} = before?.digest === digest ? before : {key: '', payload: ''}
      keep(path, {signature, digest, key, payload})
    },
    save() {
      if (!isNew || file === undefined) return
      writeCacheFile(file, header, within(maxLength, standing(lines, base, entries)))
      isNew = false
    }
  }
}

function readEntry(line: Buffer): CachedFile | undefined {
  const [signature, digest, key, payload] = fromLine(line) ?? []
  if (signature === undefined || digest === undefined || key === undefined || payload === undefined) return undefined
  return {signature, digest, key, payload}
}

/** The lines of files that are still there, those of this run first. */
function* standing(
  lines: ReadonlyMap<string, Buffer>,
  base: string,
  used: ReadonlyMap<string, unknown>
): Generator<[string, Buffer]> {
  const others: [string, Buffer][] = []
  for (const [name, line] of lines) {
    const path = pathFrom(name, base)
    if (path === undefined) continue
    if (used.has(path)) yield [name, line]
    else others.push([name, line])
  }
  for (const [name, line] of others) if (existsSync(pathFrom(name, base) ?? '')) yield [name, line]
}

function pathFrom(name: string, base: string): string | undefined {
  try {
    const path: unknown = JSON.parse(name)
    return typeof path !== 'string' ? undefined : isAbsolute(path) ? path : resolve(base, path)
  } catch {
    // A damaged name names nothing.
    return undefined
  }
}

function* within(length: number, lines: Iterable<[string, Buffer]>): Generator<[string, Buffer]> {
  let room = length
  for (const [name, line] of lines) {
    room -= name.length + line.length
    if (room >= 0) yield [name, line]
  }
}
