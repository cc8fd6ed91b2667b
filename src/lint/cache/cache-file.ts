import {randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {digest} from './digest.js'

/** The lines of a cache file by their first field; none when there is no such file, or another program or version made it. */
export function readCacheFile(file: string, header: string): Map<string, string> {
  const lines = new Map<string, string>()
  const text = readText(file)
  if (!text.startsWith(`${header}\n`)) return lines
  for (let start = header.length + 1; start < text.length; ) {
    const end = text.indexOf('\n', start)
    // The last line of a whole file has a line break too.
    if (end === -1) break
    const nameEnd = text.indexOf('\t', start)
    if (nameEnd !== -1 && nameEnd < end) lines.set(text.slice(start, nameEnd), text.slice(nameEnd + 1, end))
    start = end + 1
  }
  return lines
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Without a cache everything is linted; whether one can be written is seen when it is.
    return ''
  }
}

/** Replace a cache file whole: a run beside this one reads the old one or the new one. @throws when it cannot be written */
export function writeCacheFile(file: string, header: string, lines: Iterable<readonly [string, string]>): void {
  mkdirSync(dirname(file), {recursive: true})
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
  const rows = [header]
  for (const [name, line] of lines) rows.push(`${name}\t${line}`)
  try {
    writeFileSync(temporary, `${rows.join('\n')}\n`, {flag: 'wx', mode: 0o600})
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}

/** Fields as one line that tells whether it is damaged. No field may hold a tab or a line break. */
export function toLine(fields: readonly string[]): string {
  const joined = fields.join('\t')
  return `${joined}\t${digest(joined)}`
}

/** The fields of a line; `undefined` when it is damaged. */
export function fromLine(line: string): string[] | undefined {
  const end = line.lastIndexOf('\t')
  const joined = line.slice(0, Math.max(end, 0))
  return digest(joined) === line.slice(end + 1) ? joined.split('\t') : undefined
}
