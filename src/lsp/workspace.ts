import type {TextDocument} from 'vscode-languageserver-textdocument'
import {ConfigError} from '../config/config-error.js'
import {type ConfigLoader, isBelow} from '../config/load-config.js'
import {isNeverWalked} from '../lint/discover.js'
import {createIgnoreFiles} from '../lint/ignore-files.js'
import {createTextLinter, type ReadText, type TextLinter, type TextLinterOptions} from '../lint/lint-text.js'
import {RunError} from '../lint/run-error.js'
import {maskParagraph} from '../report/mask-paragraph.js'
import type {LintResult} from '../rule/result.js'
import {filePathOf} from './file-path.js'

/** How the texts of an editor are linted. */
export interface WorkspaceOptions {
  /** folder of texts that lie in none of the editor's */
  cwd: string
  /** makes what finds and reads configurations, from a folder */
  loaderFor: (folder: string) => ConfigLoader
  environment: TextLinterOptions['environment']
  onNotice: (notice: string) => void
}

/** What a linter made of a text, or why there is nothing. */
export type Outcome = {result: LintResult} | {problem: string} | {skipped: true}

/** The folders of an editor, each with a linter that sees the disk as it was at the last refresh. */
export interface Workspace {
  addFolders(uris: readonly string[]): void
  removeFolders(uris: readonly string[]): void
  /** forget what was read of configuration and other files */
  refresh(): void
  /** Lint an open text, or another in its place; errors of the configuration are told, masked, not thrown. */
  lint(document: TextDocument, text?: string): Promise<Outcome>
  /** What an open text says. @throws {ConfigError} */
  read(document: TextDocument): Promise<ReadText>
}

/** Make a workspace without folders. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const folders = new Set<string>()
  const linters = new Map<string, TextLinter>()
  let ignoreFiles = createIgnoreFiles()
  const refresh = () => {
    linters.clear()
    ignoreFiles = createIgnoreFiles()
  }
  const linterFor = (folder: string): TextLinter => {
    const {environment, onNotice, loaderFor} = options
    const known =
      linters.get(folder) ?? createTextLinter({cwd: folder, loader: loaderFor(folder), environment, onNotice})
    linters.set(folder, known)
    return known
  }
  const isIgnored = async (path: string, folder: string) =>
    isNeverWalked(folder, path) || ignoreFiles.ignores(path, false)
  const addFolders = (uris: readonly string[]) => {
    for (const uri of uris) {
      const path = filePathOf(uri)
      if (path !== undefined) folders.add(path)
    }
  }
  return {
    refresh,
    addFolders,
    removeFolders(uris) {
      for (const uri of uris) folders.delete(filePathOf(uri) ?? '')
    },
    async lint(document, text = document.getText()) {
      if (!isMarkdown(document)) return {skipped: true}
      const path = filePathOf(document.uri)
      const folder = folderOf(path, [...folders]) ?? options.cwd
      try {
        if (path !== undefined && (await isIgnored(path, folder))) return {skipped: true}
        return {result: await linterFor(folder).lint(text, path)}
      } catch (error) {
        if (!(error instanceof ConfigError || error instanceof RunError)) throw error
        return {problem: await maskParagraph(error.message)}
      }
    },
    read(document) {
      const path = filePathOf(document.uri)
      return linterFor(folderOf(path, [...folders]) ?? options.cwd).read(document.getText(), path)
    }
  }
}

/** Texts that lie on disk or are about to; the old side of a comparison, say, is nobody's to change. */
function isMarkdown({languageId, uri}: TextDocument): boolean {
  return languageId === 'markdown' && /^(?:file|untitled):/.test(uri) && !/\.mdx$/i.test(uri)
}

/** The innermost folder that holds a path; for text without one, the first folder. */
function folderOf(path: string | undefined, folders: readonly string[]): string | undefined {
  if (path === undefined) return folders[0]
  const holding = folders.filter((folder) => isBelow(path, folder))
  return holding.sort((a, b) => b.length - a.length)[0]
}
