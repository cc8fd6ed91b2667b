import {fileURLToPath} from 'node:url'

/** The absolute path of a `file:` URI; `undefined` for what lies on no disk that we can read. */
export function filePathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  try {
    return fileURLToPath(uri)
  } catch {
    // The URI of a file on another host names no path here.
    return undefined
  }
}
