import {closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync} from 'node:fs'
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
  const memory = new Memory()
  const code = memory.read(file).toString('latin1')
  const cachedData = memory.readIfThere(cache)
  const script = new Script(code, {filename: file, ...(cachedData ? {cachedData} : {})})
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

/** What files are read into, one after the other: memory that is touched for the first time costs more than reading does. */
class Memory {
  #bytes = Buffer.alloc(0)

  /** The bytes of a file, until the next one is read. */
  read(file: string): Buffer {
    const descriptor = openSync(file, 'r')
    try {
      const {size} = fstatSync(descriptor)
      if (size > this.#bytes.length) this.#bytes = Buffer.allocUnsafeSlow(size)
      let read = 0
      for (let part = -1; read < size && part !== 0; read += part) {
        part = readSync(descriptor, this.#bytes, read, size - read, read)
      }
      return this.#bytes.subarray(0, read)
    } finally {
      closeSync(descriptor)
    }
  }

  readIfThere(file: string): Buffer | undefined {
    try {
      return this.read(file)
    } catch {
      return undefined
    }
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
