import {randomBytes} from 'node:crypto'
import {constants} from 'node:fs'
import {access, open, readFile, realpath, rename, stat, unlink} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'

/** Why a file was left as it is. */
export class WriteError extends Error {
  override readonly name = 'WriteError'
}

/**
 * Replace the text of a file whole or not at all, keeping its permissions and, where it is a link, the link. Without
 * `before` the file is expected not to be there yet.
 * @throws {WriteError} when the file may not be written, or no longer holds `before`
 */
export async function writeAtomically(path: string, text: string, before: string | undefined): Promise<void> {
  try {
    if (before === undefined) {
      await replace(path, {text, before, mode: 0o666})
      return
    }
    const target = await realpath(path)
    const {mode} = await stat(target)
    await access(target, constants.W_OK)
    // Root may write anything; a file marked read-only is to be left alone all the same.
    if ((mode & 0o222) === 0) throw new WriteError('the file is read-only')
    await replace(target, {text, before, mode})
  } catch (error) {
    if (error instanceof WriteError) throw error
    throw new WriteError(reasonOf(error), {cause: error})
  }
}

interface Replacement {
  text: string
  before: string | undefined
  mode: number
}

/** A temporary file in the same folder is renamed over the old one: a reader sees either, never a part. */
async function replace(target: string, {text, before, mode}: Replacement): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
  const file = await open(temporary, 'wx', mode & 0o777)
  try {
    await file.writeFile(text)
    // The mask of the process decides on a new file.
    if (before !== undefined) await file.chmod(mode & 0o777)
    await file.sync()
    await file.close()
    if ((await textAt(target)) !== before) throw new WriteError('the file has changed since it was read')
    await rename(temporary, target)
  } catch (error) {
    await file.close().catch(() => undefined)
    await unlink(temporary).catch(() => undefined)
    throw error
  }
}

async function textAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'the file or its folder may not be written',
  EPERM: 'the file or its folder may not be written',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'the file or its folder is not there'
}

function reasonOf(error: unknown): string {
  const {code = '', message = String(error)} = error as NodeJS.ErrnoException
  return reasons[code] ?? message
}
