import {readFileSync, statSync} from 'node:fs'
import {digest} from './digest.js'

/** What the file system told of a file when its content was digested; empty when that cannot be relied on. */
export type Signature = string

/** The content of a file as it was met. */
export interface FileContent {
  signature: Signature
  digest: string
}

/** What files hold, each looked at once in a run. */
export interface Contents {
  /** what the file system tells of a file, without reading it; `undefined` where there is no file */
  signatureOf(path: string): Signature | undefined
  /** the digest of what a file holds; the file is read only where its signature is not known */
  digestOf(path: string): string | undefined
  /** note what a file held when it was read after `signatureOf`, and give its digest */
  learn(path: string, content: string | Uint8Array): string
}

/** Coarser than any file system's clock: a file that changed so recently may change again under the same times. */
const settlingTime = 2000

/** Look at files for the time of one run; `known` is what earlier runs met, and is told what this one meets. */
export function createContents(known: {
  get(path: string): FileContent | undefined
  set(path: string, content: FileContent): void
}): Contents {
  const signatures = new Map<string, Signature | undefined>()
  const digests = new Map<string, string | undefined>()
  const signatureOf = (path: string) => {
    if (!signatures.has(path)) signatures.set(path, readSignature(path))
    return signatures.get(path)
  }
  const learn = (path: string, content: string | Uint8Array) => {
    const found = digest(content)
    digests.set(path, found)
    known.set(path, {signature: signatureOf(path) ?? '', digest: found})
    return found
  }
  const look = (path: string): string | undefined => {
    const signature = signatureOf(path)
    if (signature === undefined) return undefined
    const before = known.get(path)
    if (before && signature !== '' && before.signature === signature) return before.digest
    const bytes = readBytes(path)
    return bytes && learn(path, bytes)
  }
  return {
    signatureOf,
    learn,
    digestOf(path) {
      if (!digests.has(path)) digests.set(path, look(path))
      return digests.get(path)
    }
  }
}

/** Size, both times and the number of the file: a copy that keeps the time of its original has another change time. */
export function readSignature(path: string): Signature | undefined {
  try {
    const stats = statSync(path, {throwIfNoEntry: false})
    if (!stats?.isFile()) return undefined
    const {size, mtimeMs, ctimeMs, ino} = stats
    return Math.max(mtimeMs, ctimeMs) > Date.now() - settlingTime ? '' : [size, mtimeMs, ctimeMs, ino].join()
  } catch {
    // A file that may not be looked at is met again, and reported, where its text is read.
    return undefined
  }
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    // As above: whoever needs the text says what is wrong.
    return undefined
  }
}
