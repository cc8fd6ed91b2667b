import type {TextDocuments} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Outcome, Workspace} from './workspace.js'

/** A text as it stood when its check began, and what came out. */
export interface Check {
  document: TextDocument
  outcome: Outcome
}

/** The checks of open texts; one version of a text is checked once, whoever asks. */
export interface Checks {
  /** The check of a text as it stands; `undefined` when it is not open. */
  of(uri: string): Promise<Check | undefined>
  /** whether the text as it stands is checked or being checked */
  has(uri: string): boolean
  /** whether a check is of the text as it stands */
  isCurrent(check: Check): boolean
  forget(uri: string): void
  forgetAll(): void
}

/** Make checks that are answered by a workspace. */
export function createChecks(documents: TextDocuments<TextDocument>, workspace: Workspace): Checks {
  const known = new Map<string, {version: number; check: Promise<Check>}>()
  const versionOf = (uri: string) => documents.get(uri)?.version
  return {
    async of(uri) {
      const open = documents.get(uri)
      if (!open) return undefined
      const last = known.get(uri)
      if (last?.version === open.version) return last.check
      // The open document changes in place; a check needs one that does not.
      const document = TextDocument.create(uri, open.languageId, open.version, open.getText())
      const check = workspace.lint(document).then((outcome) => ({document, outcome}))
      known.set(uri, {version: document.version, check})
      return check
    },
    has: (uri) => known.has(uri) && known.get(uri)?.version === versionOf(uri),
    isCurrent: ({document}) => versionOf(document.uri) === document.version,
    forget: (uri) => void known.delete(uri),
    forgetAll: () => known.clear()
  }
}
