import {realpathSync} from 'node:fs'
import {isAbsolute, relative, sep} from 'node:path'

/** Whether a file, where its links lead, lies below a folder; one that is missing leads nowhere else. */
export function liesWithin(path: string, folder: string): boolean {
  try {
    const way = relative(realpathSync.native(folder), realpathSync.native(path))
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  } catch {
    // A dangling link is met again, and reported, when the file is read.
    return true
  }
}
