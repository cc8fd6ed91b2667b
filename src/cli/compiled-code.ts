import {closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
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

/** A program that has been run. */
export interface Compiled {
  exports: object
  /** keep what is compiled by now of each of its files for later runs, unless they have it already */
  keep(): void
}

/** A file that has been run. */
interface CompiledFile {
  readonly script: Script
  /** where compiled code is kept */
  readonly cache: string
  isKept: boolean
}

/**
 * Run a wrapped file of CommonJS, and those that it requires by relative paths, with their compiled code kept beside them, so
 * that later runs compile nothing.
 */
export function requireCompiled(program: string): Compiled {
  const memory = new Memory()
  const files: CompiledFile[] = []
  const modules = new Map<string, {exports: object}>()
  const load = (file: string): object => {
    const known = modules.get(file)
    if (known) return known.exports
    const own = {exports: {}}
    modules.set(file, own)
    const compiled = compile(file, memory)
    files.push(compiled)
    const wrapped: Wrapped = compiled.script.runInThisContext()
    const folder = dirname(file)
    const others = createRequire(file)
    const require = Object.assign(
      (name: string) => (name.startsWith('./') ? load(join(folder, name)) : others(name)),
      others
    )
    wrapped(own.exports, require, own, file, folder, (specifier) => import(specifier))
    return own.exports
  }
  return {
    exports: load(program),
    keep() {
      for (const file of files) {
        if (!file.isKept) keep(file)
        file.isKept = true
      }
    }
  }
}

function compile(file: string, memory: Memory): CompiledFile {
  const cache = `${file}.${process.arch}-${process.versions.v8}.bin`
  const code = memory.read(file).toString('latin1')
  const cachedData = memory.readIfThere(cache)
  const script = new Script(code, {filename: file, ...(cachedData ? {cachedData} : {})})
  return {script, cache, isKept: cachedData !== undefined && !script.cachedDataRejected}
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
function keep({script, cache}: CompiledFile): void {
  const temporary = `${cache}.${process.pid}`
  try {
    writeFileSync(temporary, script.createCachedData())
    renameSync(temporary, cache)
  } catch {
    rmSync(temporary, {force: true})
  }
}
