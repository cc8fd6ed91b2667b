import {realpath} from 'node:fs/promises'
import {isAbsolute, relative, sep} from 'node:path'

/** Whether a file, where its links lead, lies below a folder; one that is missing leads nowhere else. */
export async function liesWithin(path: string, folder: string): Promise<boolean> {
  try {
    const way = relative(await realpath(folder), await realpath(path))
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  } catch {
    // A dangling link is met again, and reported, when the file is read.
    return true
  }
}
