import {Buffer, isUtf8} from 'node:buffer'
import {readFileSync} from 'node:fs'

/** The text of a document, or why it has none. */
export type SourceText = {text: string} | {problem: string; note: string; code?: string}

/**
 * Read a file as UTF-8, with its byte order mark if it has one. It is read at once: a document is small, and waiting for one
 * takes longer than reading it.
 */
export function readSource(path: string): SourceText {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN'
    return {problem: `Unexpected unreadable file (${code}), expected a text file`, note: reasonOf(code), code}
  }
  return decode(bytes)
}

/** Decode bytes as UTF-8; text in another encoding and binary data are named as what they seem to be. */
export function decode(bytes: Uint8Array): SourceText {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return {problem: 'Unexpected UTF-16 text, expected UTF-8', note: 'Save the file as UTF-8'}
  }
  if (bytes.subarray(0, 8000).includes(0)) {
    return {
      problem: 'Unexpected binary data, expected UTF-8 text',
      note: 'Leave the file out with `ignore` in the configuration, or rename it'
    }
  }
  if (!isUtf8(bytes)) {
    return {problem: 'Unexpected bytes that are not UTF-8, expected UTF-8 text', note: 'Save the file as UTF-8'}
  }
  return {text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()}
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'The file vanished, or is a link that leads nowhere',
  EACCES: 'Nobody may read it: check its permissions',
  EPERM: 'Nobody may read it: check its permissions',
  ELOOP: 'Its links lead in a circle',
  EISDIR: 'It is a folder'
}

function reasonOf(code: string): string {
  return reasons[code] ?? 'Check that the file can be read'
}
