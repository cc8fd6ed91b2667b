import {fstatSync, writeSync} from 'node:fs'
import process from 'node:process'
import type {Output} from './command.js'

/**
 * Standard output where it is a file or a pipe, written to without the stream of the process, which takes as long to
 * open as a small document to lint; `undefined` where only a stream will do. `openStream` is asked for one for what cannot
 * be written at once.
 */
export function directOutput(openStream: () => Output): Output | undefined {
  if (process.platform === 'win32' || !isDirect()) return undefined
  let stream: Output | undefined
  return {
    write(text) {
      const bytes = Buffer.from(text)
      const rest = stream ? bytes : writeAll(bytes)
      if (rest.length === 0) return
      stream ??= openStream()
      stream.write(rest)
    }
  }
}

const descriptor = 1

function isDirect(): boolean {
  const kind = fstatSync(descriptor)
  return kind.isFile() || kind.isFIFO() || kind.isSocket()
}

/** What there is no room for. The stream waits for a pipe, and tells of a full disk or a pipe that nobody reads any more. */
function writeAll(bytes: Uint8Array): Uint8Array {
  let at = 0
  try {
    while (at < bytes.length) at += writeSync(descriptor, bytes, at)
  } catch {
    return bytes.subarray(at)
  }
  return bytes.subarray(at)
}
