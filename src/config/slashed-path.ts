import {relative, sep} from 'node:path'

/** The way from a folder to a file, with forward slashes on every platform. */
export function slashedPath(folder: string, file: string): string {
  const path = relative(folder, file)
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
