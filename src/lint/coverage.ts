import {resolve, sep} from 'node:path'
import picomatch from 'picomatch'
import type {FileMatcher} from '../config/globs.js'
import {slashed, slashedPath} from '../config/slashed-path.js'

/** Whether paths, folders and globs of a run mean a file, named by its absolute path; the file need not exist. */
export function createCoverage(patterns: readonly string[], cwd: string): FileMatcher {
  const matchers = (patterns.length > 0 ? patterns : ['.']).map((pattern) => coverageOf(pattern, cwd))
  return (file) => matchers.some((covers) => covers(file))
}

function coverageOf(pattern: string, cwd: string): FileMatcher {
  const path = resolve(cwd, pattern)
  const folder = path.endsWith(sep) ? path : path + sep
  const glob = slashed(pattern)
  const matches = picomatch.scan(glob).isGlob ? picomatch(glob, {dot: true}) : () => false
  return (file) => file === path || file.startsWith(folder) || matches(slashedPath(cwd, file))
}
