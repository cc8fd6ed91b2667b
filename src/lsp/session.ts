import {type Connection, TextDocuments} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {type Checks, createChecks} from './checks.js'
import {type ClientFeatures, featuresOf} from './client-features.js'
import type {EditorStreams} from './connection.js'
import {createWorkspace, type Workspace, type WorkspaceOptions} from './workspace.js'

/** What a server is started with. */
export interface ServerOptions extends Omit<WorkspaceOptions, 'onNotice'> {
  streams: EditorStreams
  version: string
  /** the readme of a rule; `undefined` for one that has none */
  readmeOf: (ruleId: string) => Promise<string | undefined>
  /** check a text when it is opened or saved, not as it is typed */
  onSaveOnly?: boolean
  /** milliseconds without a keystroke before a text is checked; default: 200 */
  delay?: number
}

/** How far a conversation with an editor has come. */
export type Phase = 'new' | 'ready' | 'closing'

/** One conversation with an editor. */
export interface Session {
  readonly options: ServerOptions
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly workspace: Workspace
  readonly checks: Checks
  phase: Phase
  features: ClientFeatures
}

/** Begin a conversation of which nothing is known yet. */
export function createSession(options: ServerOptions, connection: Connection): Session {
  const documents = new TextDocuments(TextDocument)
  const notices = new Set<string>()
  const workspace = createWorkspace({
    ...options,
    onNotice(notice) {
      if (!notices.has(notice)) connection.console.info(notice)
      notices.add(notice)
    }
  })
  const checks = createChecks(documents, workspace)
  return {options, connection, documents, workspace, checks, phase: 'new', features: featuresOf({})}
}
