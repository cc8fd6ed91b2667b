import {readFile} from 'node:fs/promises'
import {slashedPath} from '../config/slashed-path.js'
import type {FoundFile} from './discover.js'
import {forEach, inFlight} from './for-each.js'

/** One part of a run that several machines share. */
export interface Shard {
  /** from 1 to `count` */
  index: number
  count: number
}

/**
 * The files of one shard, in their order. Paths relative to the working directory and sizes without carriage returns
 * decide, so that every machine makes the same shards.
 */
export async function filesOfShard(files: readonly FoundFile[], shard: Shard, cwd: string): Promise<FoundFile[]> {
  const sized: (SizedFile & {file: FoundFile})[] = []
  await forEach(files, inFlight, async (file) => {
    sized.push({file, path: slashedPath(cwd, file.path), size: await sizeOf(file.path)})
  })
  const mine = new Set((divide(sized, shard.count)[shard.index - 1] ?? []).map(({file}) => file))
  return files.filter((file) => mine.has(file))
}

/** What decides on the shard of a file. */
interface SizedFile {
  path: string
  size: number
}

/**
 * Divide files into parts of about the same size, each file into one part: the largest file first, each goes to the part
 * that has least so far (Graham's longest-processing-time rule). The order of the files given does not matter.
 */
export function divide<File extends SizedFile>(files: readonly File[], count: number): File[][] {
  const parts = Array.from({length: count}, () => ({size: 0, files: [] as File[]}))
  for (const file of [...files].sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))) {
    const least = parts.reduce((best, part) => (part.size < best.size ? part : best))
    // A file of no bytes takes time too.
    least.size += file.size + 1
    least.files.push(file)
  }
  return parts.map((part) => part.files)
}

/** Git may check a file out with other line endings elsewhere; a file that cannot be read is reported when it is linted. */
async function sizeOf(path: string): Promise<number> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0))
  let size = bytes.length
  for (let at = bytes.indexOf(13); at !== -1; at = bytes.indexOf(13, at + 1)) size--
  return size
}
