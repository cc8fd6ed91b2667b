import {resolve} from 'node:path'
import {createGit, type Environment, type Git, GitFailure, recordsOf} from './git.js'
import {GitError} from './git-error.js'

/** A repository with its files. */
export interface Repository {
  /** runs in `root` */
  git: Git
  /** absolute folder, named by way of the folder that it was opened from */
  root: string
}

/** The oldest git whose answers are known. */
const oldest = [2, 25] as const

/** Open the repository that a folder lies in. @throws {GitError} where there is none that can be used */
export async function openRepository(folder: string, environment: Environment): Promise<Repository> {
  const git = createGit(folder, environment)
  await checkVersion(git)
  const root = resolve(folder, await topOf(git, folder))
  return {root, git: createGit(root, environment, await withoutFilters(git))}
}

async function checkVersion(git: Git): Promise<void> {
  const text = (await git.run(['--version'])).toString().trim()
  const [, major = 0, minor = 0] = (/^git version (\d{1,9})\.(\d{1,9})/.exec(text) ?? []).map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new GitError(
    `Unexpected version of git (\`${text}\`), expected ${oldest.join('.')} or later. Update git, or run without \`--staged\` and \`--since\``
  )
}

/** The way up to the top of the working tree. */
async function topOf(git: Git, folder: string): Promise<string> {
  try {
    const inside = (await git.run(['rev-parse', '--is-inside-work-tree'])).toString().trim()
    if (inside === 'true') return (await git.run(['rev-parse', '--show-cdup'])).toString().replace(/\n$/, '')
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    if (error.reason.includes('dubious ownership')) {
      throw new GitError(
        `Unexpected owner of the repository at \`${folder}\`, expected you: git does not trust it. If you do, run \`git config --global --add safe.directory <folder>\` with its top folder`
      )
    }
    throw new GitError(
      `Unexpected folder \`${folder}\` outside of a git repository, expected one inside (git says: ${error.reason}). Run inside of a repository, or without \`--staged\` and \`--since\``
    )
  }
  throw new GitError(
    `Unexpected bare repository at \`${folder}\`, expected one with a working tree. Run inside of a clone or of a worktree`
  )
}

/** Filters are programs too: git would run them to compare files with what was committed. */
async function withoutFilters(git: Git): Promise<string[]> {
  const names = await git
    .run(['config', '-z', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|smudge|process|required)$'])
    .then(recordsOf, (error: unknown) => {
      if (error instanceof GitFailure && error.status === 1) return []
      throw error
    })
  const odd = names.find((name) => name.includes('='))
  if (odd !== undefined)
    throw new GitError(
      `Unexpected \`=\` in the name of the setting \`${odd}\` of git, expected a filter without it. Take it out of the configuration of git`
    )
  return [...new Set(names)].map((name) => `${name}=${name.endsWith('.required') ? 'false' : ''}`)
}
