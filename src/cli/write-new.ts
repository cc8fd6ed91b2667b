import {mkdir, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {UsageError} from './usage-error.js'

/** Write a file that is not there yet, with the folders above it. @throws {UsageError} when it is there, or cannot be written */
export async function writeNew(file: string, text: string, {shown, by}: {shown: string; by: string}): Promise<void> {
  try {
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, text, {flag: 'wx'})
  } catch (error) {
    const {code, syscall} = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UsageError(
      code === 'EEXIST' && syscall === 'open'
        ? `Unexpected existing file \`${shown}\`, expected none: ${by} never overwrites one`
        : `Unexpected failure to write \`${shown}\` (${code}), expected a folder that can be written`
    )
  }
}
