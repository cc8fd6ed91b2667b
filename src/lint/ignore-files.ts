import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {slashedPath} from '../config/slashed-path.js'

/** What the ignore files between a folder and the top of its repository say; made for one run. */
export interface IgnoreFiles {
  /** whether a file or folder is ignored, named by its absolute path; folders above it are asked too */
  ignores(path: string, isFolder: boolean): boolean
}

/** The files that say which others are left out. */
export const ignoreFileNames: readonly string[] = ['.gitignore', '.designlintignore']

/** The rules of one folder's ignore files; `false` where it has none. */
type FolderRules = Ignore | false

/** Read `.gitignore` and `.designlintignore` files as they are needed, each once; nearer files win, as in git. */
export function createIgnoreFiles(): IgnoreFiles {
  const rules = new Map<string, FolderRules>()
  const tops = new Map<string, boolean>()
  const verdicts = new Map<string, boolean>()
  const rulesOf = (folder: string) => remember(rules, folder, () => readRules(folder))
  const isTop = (folder: string) => remember(tops, folder, () => existsSync(join(folder, '.git')))

  const folderIgnored = (folder: string): boolean =>
    remember(verdicts, folder, () => !isTop(folder) && dirname(folder) !== folder && judge(folder, true))

  function judge(path: string, isFolder: boolean): boolean {
    const parent = dirname(path)
    if (folderIgnored(parent)) return true
    for (let folder = parent; ; folder = dirname(folder)) {
      const found = rulesOf(folder)
      const {ignored, unignored} = found ? found.test(relativePath(folder, path, isFolder)) : {}
      if (ignored || unignored) return ignored === true
      if (isTop(folder) || dirname(folder) === folder) return false
    }
  }

  return {ignores: (path, isFolder) => (isFolder ? folderIgnored(path) : judge(path, false))}
}

function readRules(folder: string): FolderRules {
  const texts = ignoreFileNames.map((name) => readOptional(join(folder, name)))
  const written = texts.filter((text) => text !== undefined)
  return written.length > 0 ? ignore({allowRelativePaths: true}).add(written.join('\n')) : false
}

function readOptional(path: string): string | undefined {
  // Hardly any folder has one, and a failed read costs ten times as much as the question.
  if (!existsSync(path)) return undefined
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // One that cannot be read ignores nothing, as in git.
    return undefined
  }
}

function relativePath(folder: string, path: string, isFolder: boolean): string {
  return slashedPath(folder, path) + (isFolder ? '/' : '')
}

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
