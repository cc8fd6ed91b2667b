import {randomBytes} from 'node:crypto'
import {constants, type Stats} from 'node:fs'
import {access, link, lstat, mkdir, open, readFile, realpath, rename, stat, unlink, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {codeOf, whyUnwritable} from './why-unwritable.js'

/** Why a file was left as it is. */
export class WriteError extends Error {
  override readonly name = 'WriteError'
}

/** There is a file already where none may be. */
export class FileExistsError extends WriteError {}

/**
 * Replace the text of a file whole or not at all, keeping its permissions and, where it is a link, the link.
 * @throws {WriteError} when the file may not be written, or holds neither `before` nor `text`
 */
export async function replaceFile(path: string, text: string, before: string): Promise<void> {
  await explained(async () => {
    const target = await realpath(path)
    const mode = await writableMode(target, await stat(target))
    await withTemporary(target, {text, mode}, async (temporary) => {
      const found = await readFile(target, 'utf8')
      // Another name of the file, or another run, may have brought the text there already.
      if (found === text) return unlink(temporary)
      if (found !== before) throw new WriteError('the file has changed since it was read')
      await rename(temporary, target)
    })
  })
}

/**
 * Write a file that is not there yet, whole or not at all.
 * @throws {FileExistsError} when it is there
 * @throws {WriteError} when it cannot be written
 */
export async function createFile(path: string, text: string): Promise<void> {
  await explained(async () => {
    if (await isThere(path)) throw exists()
    await withTemporary(path, {text}, (temporary) => placeNew(temporary, path))
  })
}

/**
 * Write a file whole or not at all, whatever it held; devices and pipes take the text as it comes.
 * @throws {WriteError} when it cannot be written
 */
export async function overwriteFile(path: string, text: string): Promise<void> {
  await explained(async () => {
    const stats = await stat(path).catch(ignoreMissing)
    if (stats && !stats.isFile()) return writeFile(path, text)
    if (!stats) return withTemporary(path, {text}, (temporary) => rename(temporary, path))
    const target = await realpath(path)
    const mode = await writableMode(target, stats)
    await withTemporary(target, {text, mode}, (temporary) => rename(temporary, target))
  })
}

/** Make the folder of a file, and those above it. @throws {WriteError} when one cannot be made */
export async function makeFolderOf(path: string): Promise<void> {
  await explained(async () => void (await mkdir(dirname(path), {recursive: true})))
}

async function writableMode(path: string, {mode}: Stats): Promise<number> {
  await access(path, constants.W_OK)
  // Root may write anything; a file marked read-only is to be left alone all the same.
  if ((mode & 0o222) === 0) throw new WriteError('the file is read-only')
  return mode & 0o777
}

/** What a temporary file holds, and its permissions; default: those of any new file. */
interface Content {
  text: string
  mode?: number
}

/** A file in the same folder is written to its end before it takes its place: a reader sees the old or the new one, never a part. */
async function withTemporary(
  path: string,
  {text, mode}: Content,
  place: (temporary: string) => Promise<void>
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  const file = await open(temporary, 'wx', mode)
  try {
    await file.writeFile(text)
    // The mask of the process decides on a new file only.
    if (mode !== undefined) await file.chmod(mode)
    await file.sync()
    await file.close()
    await place(temporary)
  } catch (error) {
    await file.close().catch(() => undefined)
    await unlink(temporary).catch(() => undefined)
    throw error
  }
}

/** File systems without hard links. */
const linkless = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/** A second name is given only where there is none, while renaming would replace what came in between. */
async function placeNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path)
    await unlink(temporary)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST' || (await isThere(path))) throw exists()
    if (!linkless.has(code)) throw error
    await rename(temporary, path)
  }
}

function exists(): FileExistsError {
  return new FileExistsError('a file of that name is there')
}

/** Also of a link that leads nowhere. */
async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(ignoreMissing)) !== undefined
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}

/** Do something with files, and say in words what kept it from being done. */
async function explained(action: () => Promise<void>): Promise<void> {
  try {
    await action()
  } catch (error) {
    if (error instanceof WriteError) throw error
    throw new WriteError(whyUnwritable(error), {cause: error})
  }
}
