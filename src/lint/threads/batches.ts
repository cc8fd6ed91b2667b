import {statSync} from 'node:fs'
import type {FoundFile} from '../discover.js'

/** Documents that a thread takes at once. */
export type Batch<File extends FoundFile = FoundFile> = readonly File[]

/** Bytes of a batch: some 30 ms of work, so threads end at about the same time. */
const batchSize = 256_000

/** Bytes of documents for each thread; with fewer, a thread takes longer to start than it saves. */
const bytesPerThread = 1_000_000

/** How many threads are worth their start, this one among them. */
export function threadsFor(bytes: number, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(bytes / bytesPerThread)))
}

/** Divide files into batches of about the same size, the largest first: one long document must not be begun last. */
export function makeBatches<File extends FoundFile>(files: readonly File[]): {batches: Batch<File>[]; bytes: number} {
  const batches: {files: File[]; size: number}[] = []
  let bytes = 0
  for (const file of files) {
    const size = sizeOf(file.path)
    const last = batches.at(-1)
    bytes += size
    if (last && last.size + size <= batchSize) {
      last.files.push(file)
      last.size += size
    } else batches.push({files: [file], size})
  }
  return {batches: batches.sort((a, b) => b.size - a.size).map(({files}) => files), bytes}
}

/** A file that cannot be looked at is reported when it is linted. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
