import {createGit, type Environment, recordsOf} from './git.js'
import {GitError} from './git-error.js'

/** The files that git tracks below a folder, by path from there; `undefined` outside of a repository and without git. */
export async function trackedFiles(folder: string, environment?: Environment): Promise<string[] | undefined> {
  try {
    return [...new Set(recordsOf(await createGit(folder, environment).run(['ls-files', '-z'])))]
  } catch (error) {
    if (error instanceof GitError) return undefined
    throw error
  }
}
