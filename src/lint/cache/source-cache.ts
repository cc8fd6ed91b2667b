import {join} from 'node:path'
import type {FoldedLines} from '../../document/copied/fold-lines.js'
import type {CachePlace} from './cache-folder.js'
import {cacheHeader} from './cache-key.js'
import {type CacheTable, openCacheTable} from './cache-table.js'
import {readSignature, type Signature} from './contents.js'

/** Source code as it was folded, and a digest of what the file held. */
export interface FoldedSource {
  readonly digest: string
  readonly lines: FoldedLines
}

/** Folded files of source code by their absolute paths. It holds hashes of lines, and no line itself. */
export interface SourceCache {
  /** where it is kept */
  readonly place: CachePlace
  /** a file that has not changed since it was folded; to be asked before the file is read */
  recall(path: string): FoldedSource | undefined
  /** the lines of a file that still holds what it held, whatever its times */
  recallContent(path: string, digest: string): FoldedLines | undefined
  keep(path: string, source: FoldedSource): void
  /** keep what is new for the next process. @throws when it cannot be written */
  save(): void
}

/** Open a cache, which reads its file on first use; without a folder it lives in memory. */
export function openSourceCache(place: CachePlace): SourceCache {
  const {folder, base} = place
  const file = folder === undefined ? undefined : join(folder, 'sources')
  let opened: CacheTable | undefined
  const table = () => {
    opened ??= openCacheTable({file, header: cacheHeader(), base})
    return opened
  }
  const signatures = new Map<string, Signature>()
  const keep = (path: string, {digest, lines}: FoldedSource) =>
    table().keep(path, {signature: signatures.get(path) ?? '', digest, key: '', payload: encode(lines)})
  return {
    place,
    keep,
    recall(path) {
      const signature = readSignature(path) ?? ''
      signatures.set(path, signature)
      const entry = table().get(path)
      if (!entry || signature === '' || entry.signature !== signature) return undefined
      const lines = decode(entry.payload)
      return lines && {digest: entry.digest, lines}
    },
    recallContent(path, digest) {
      const entry = table().get(path)
      const lines = entry?.digest === digest ? decode(entry.payload) : undefined
      if (lines) keep(path, {digest, lines})
      return lines
    },
    save: () => opened?.save()
  }
}

const size = Int32Array.BYTES_PER_ELEMENT

/** The count of all lines, then the hash and the number of each significant one. */
function encode({hashes, numbers, count}: FoldedLines): string {
  const bytes = Buffer.alloc(size * (1 + 2 * hashes.length))
  bytes.writeInt32LE(count, 0)
  for (const [at, hash] of hashes.entries()) bytes.writeInt32LE(hash, size * (1 + at))
  for (const [at, line] of numbers.entries()) bytes.writeInt32LE(line, size * (1 + hashes.length + at))
  return bytes.toString('base64')
}

function decode(payload: string): FoldedLines | undefined {
  const bytes = Buffer.from(payload, 'base64')
  const length = (bytes.length / size - 1) / 2
  if (length < 0 || !Number.isInteger(length)) return undefined
  const hashes = new Int32Array(length)
  const numbers = new Int32Array(length)
  for (let at = 0; at < length; at++) {
    hashes[at] = bytes.readInt32LE(size * (1 + at))
    numbers[at] = bytes.readInt32LE(size * (1 + length + at))
  }
  return {hashes, numbers, count: bytes.readInt32LE(0)}
}
