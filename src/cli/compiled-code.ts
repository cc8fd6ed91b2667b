import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname} from 'node:path'
import process from 'node:process'
import {Script} from 'node:vm'

/** What a file of CommonJS is, once wrapped: a function of its surroundings, with the means to import modules. */
type Wrapped = (
  exports: object,
  require: NodeJS.Require,
  module: {exports: object},
  filename: string,
  dirname: string,
  load: (specifier: string) => Promise<object>
) => void

/** A file that has been run. */
export interface Compiled {
  exports: object
  /** keep what is compiled by now for later runs, unless they have it already */
  keep(): void
}

/** The exports of a wrapped file of CommonJS whose compiled code is kept beside it, so that later runs compile nothing. */
export function requireCompiled(file: string): Compiled {
  const cache = `${file}.${process.arch}-${process.versions.v8}.bin`
  const cachedData = readIfThere(cache)
  const script = new Script(readFileSync(file, 'latin1'), {filename: file, ...(cachedData ? {cachedData} : {})})
  const wrapped: Wrapped = script.runInThisContext()
  const own = {exports: {}}
  wrapped(own.exports, createRequire(file), own, file, dirname(file), (specifier) => import(specifier))
  let isKept = cachedData !== undefined && !script.cachedDataRejected
  return {
    exports: own.exports,
    keep() {
      if (!isKept) keep(cache, script)
      isKept = true
    }
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Renamed into place, so that runs side by side never read half of it. Where a package may not be written, each run compiles. */
function keep(file: string, script: Script): void {
  const temporary = `${file}.${process.pid}`
  try {
    writeFileSync(temporary, script.createCachedData())
    renameSync(temporary, file)
  } catch {
    rmSync(temporary, {force: true})
  }
}
