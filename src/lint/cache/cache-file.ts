import {randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {digest} from './digest.js'

const lineBreak = 10
const tab = 9

/** The lines of a cache file by their first field; none when there is no such file, or another program or version made it. */
export function readCacheFile(file: string, header: string): Map<string, Buffer> {
  const lines = new Map<string, Buffer>()
  const bytes = readBytes(file)
  if (bytes.toString('utf8', 0, header.length + 1) !== `${header}\n`) return lines
  for (let start = header.length + 1; ; ) {
    const end = bytes.indexOf(lineBreak, start)
    // The last line of a whole file has a line break too.
    if (end === -1) return lines
    const nameEnd = bytes.indexOf(tab, start)
    if (nameEnd < end) lines.set(bytes.toString('utf8', start, nameEnd), bytes.subarray(nameEnd + 1, end))
    start = end + 1
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    // Without a cache everything is linted; whether one can be written is seen when it is.
    return Buffer.alloc(0)
  }
}

/** Replace a cache file whole: a run beside this one reads the old one or the new one. @throws when it cannot be written */
export function writeCacheFile(file: string, header: string, lines: Iterable<readonly [string, Buffer]>): void {
  mkdirSync(dirname(file), {recursive: true})
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
  const parts: Buffer[] = [Buffer.from(header)]
  for (const [name, line] of lines) parts.push(Buffer.from(`\n${name}\t`), line)
  parts.push(Buffer.of(lineBreak))
  try {
    writeFileSync(temporary, Buffer.concat(parts), {flag: 'wx', mode: 0o600})
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}

/** Fields as one line that tells whether it is damaged. No field may hold a tab or a line break. */
export function toLine(fields: readonly string[]): Buffer {
  const joined = fields.join('\t')
  return Buffer.from(`${digest(joined)}\t${joined}`)
}

/** The fields of a line; `undefined` when it is damaged. */
export function fromLine(line: Buffer): string[] | undefined {
  const end = line.indexOf(tab)
  const joined = line.subarray(end + 1)
  return digest(joined) === line.toString('latin1', 0, Math.max(end, 0)) ? joined.toString().split('\t') : undefined
}
