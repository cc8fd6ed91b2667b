import {lackOfObjects} from './git-error.js'
import type {Repository} from './repository.js'

/** Reads the content of blobs, as they were stored. */
export type ReadBlob = (id: string) => Promise<Buffer>

/** A reader that asks git once for all blobs that are wanted at a time, each once. @throws {GitError} for one that is not there */
export function createBlobReader(repository: Repository): ReadBlob {
  const known = new Map<string, Promise<Buffer>>()
  let batch: {ids: string[]; contents: Promise<Map<string, Buffer>>} | undefined
  const nextBatch = () => {
    const ids: string[] = []
    const contents = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      batch = undefined
      return readBlobs(repository, ids)
    })
    return {ids, contents}
  }
  return (id) => {
    const reading = known.get(id)
    if (reading) return reading
    batch ??= nextBatch()
    batch.ids.push(id)
    const content = batch.contents.then((contents) => contents.get(id) ?? Promise.reject(lackOfObjects()))
    known.set(id, content)
    return content
  }
}

/** For each id git prints `<id> blob <size>`, a line break, the content and a line break; or `<id> missing`. */
async function readBlobs({git}: Repository, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const output = await git.run(['cat-file', '--batch'], `${ids.join('\n')}\n`)
  const contents = new Map<string, Buffer>()
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at)
    const [id = '', type, size] = output.toString('utf8', at, end).split(' ')
    at = end + 1
    if (type !== 'blob') continue
    contents.set(id, output.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return contents
}
