import {createFile, FileExistsError, makeFolderOf, WriteError} from '../files/write-atomically.js'
import {UsageError} from './usage-error.js'

/** Write a file that is not there yet, with the folders above it. @throws {UsageError} when it is there, or cannot be written */
export async function writeNew(file: string, text: string, {shown, by}: {shown: string; by: string}): Promise<void> {
  try {
    await makeFolderOf(file)
    await createFile(file, text)
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    throw new UsageError(
      error instanceof FileExistsError
        ? `Unexpected existing file \`${shown}\`, expected none: ${by} never overwrites one`
        : `Unexpected failure to write \`${shown}\` (${error.message}), expected a folder that can be written`
    )
  }
}
