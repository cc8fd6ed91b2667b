import {isAbsolute, join} from 'node:path'
import picomatch from 'picomatch'
import {slashedPath} from './slashed-path.js'

/** Whether a file, named by its absolute path, is meant. */
export type FileMatcher = (file: string) => boolean

/**
 * Compile globs that are relative to a folder. A glob also means everything below a folder that it matches; one that
 * begins with `!` takes files out again.
 */
export function createMatcher(globs: readonly string[], folder: string): FileMatcher {
  const wanted = compile(globs.filter((glob) => !glob.startsWith('!')))
  const unwanted = compile(globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)))
  return (file) => {
    const path = slashedPath(folder, file)
    return wanted(path) && !unwanted(path)
  }
}

function compile(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false
  const patterns = globs.map((glob) => glob.replace(/^\.\//, '').replace(/\/$/, ''))
  return picomatch([...patterns, ...patterns.map((pattern) => `${pattern}/**`)], {dot: true})
}

/** A glob or path of one folder as it reads from another, with forward slashes; `!` stays in front. */
export function rebase(glob: string, from: string, to: string): string {
  const [sign, pattern] = glob.startsWith('!') ? ['!', glob.slice(1)] : ['', glob]
  if (from === to || isAbsolute(pattern)) return sign + pattern.replace(/^\.\//, '')
  return sign + slashedPath(to, join(from, pattern))
}
