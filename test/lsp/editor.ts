import {mkdir, mkdtemp, realpath, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {PassThrough} from 'node:stream'
import {pathToFileURL} from 'node:url'
import {onTestFinished} from 'vitest'
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  TextDocumentEdit,
  TextEdit
} from 'vscode-languageserver-protocol'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {run} from '../../src/cli/run.js'

/** What today's editors can do. */
export const modern: ClientCapabilities = {
  textDocument: {
    codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: []}}, isPreferredSupport: true},
    hover: {contentFormat: ['markdown', 'plaintext']},
    publishDiagnostics: {codeDescriptionSupport: true, relatedInformation: true, versionSupport: true}
  },
  workspace: {
    workspaceEdit: {documentChanges: true},
    didChangeWatchedFiles: {dynamicRegistration: true},
    workspaceFolders: true
  }
}

/** An editor that talks to a server over piped streams. */
export interface Editor {
  connection: ProtocolConnection
  initialized: InitializeResult
  /** the exit status of the server, once it has ended */
  status: Promise<number>
  /** everything that the server wrote beside the protocol */
  stderr: PassThrough
  /** messages that the editor was asked to show, and those that it was asked to log */
  shown: string[]
  logged: string[]
  watched: string[]
  published: PublishDiagnosticsParams[]
  open(uri: string, text: string, languageId?: string): Promise<void>
  change(uri: string, version: number, text: string): Promise<void>
  /** the next diagnostics of a text that have not been taken yet */
  next(uri: string): Promise<PublishDiagnosticsParams>
  /** cut the stream without a word */
  vanish(): void
}

/** Make a folder of files and give it with the URI of any path in it. */
export async function makeFolder(files: Readonly<Record<string, string>> = {}) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'design-lint-lsp-')))
  // The top of a repository: nothing above it is looked at.
  await mkdir(join(folder, '.git'))
  const write = async (name: string, text: string) => {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), text)
  }
  for (const [name, text] of Object.entries(files)) await write(name, text)
  return {folder, write, uri: (name: string) => pathToFileURL(join(folder, name)).href}
}

/** Start a server as the command line does and shake hands with it. */
export async function startEditor({
  capabilities = modern,
  folders = [],
  flags = [],
  env = {},
  cwd = tmpdir()
}: {
  capabilities?: ClientCapabilities
  folders?: readonly string[]
  flags?: readonly string[]
  env?: Record<string, string>
  cwd?: string
} = {}): Promise<Editor> {
  const [toServer, fromServer, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const streams = {stdin: toServer, stdout: fromServer, stderr, openStdout: () => fromServer}
  const status = run(['lsp', '--stdio', ...flags], {cwd, env, ...streams})
  const connection = createProtocolConnection(new StreamMessageReader(fromServer), new StreamMessageWriter(toServer))
  const box = createMailbox()
  const shown: string[] = []
  const logged: string[] = []
  const watched: string[] = []
  connection.onNotification('textDocument/publishDiagnostics', box.put)
  connection.onNotification('window/showMessage', ({message}) => void shown.push(message))
  connection.onNotification('window/logMessage', ({message}) => void logged.push(message))
  connection.onRequest('client/registerCapability', ({registrations}) => {
    for (const {registerOptions} of registrations) {
      for (const {globPattern} of registerOptions?.watchers ?? []) watched.push(globPattern)
    }
  })
  connection.listen()
  onTestFinished(async () => {
    toServer.end()
    await status
    connection.dispose()
  })
  const workspaceFolders = folders.map((uri) => ({uri, name: uri}))
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders
  })
  await connection.sendNotification('initialized', {})
  return {
    connection,
    initialized,
    status,
    stderr,
    shown,
    logged,
    watched,
    published: box.all,
    open: (uri, text, languageId = 'markdown') =>
      connection.sendNotification('textDocument/didOpen', {textDocument: {uri, languageId, version: 1, text}}),
    change: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: {uri, version},
        contentChanges: [{text}]
      }),
    next: box.next,
    vanish: () => void toServer.end()
  }
}

/** Keeps diagnostics until a test asks for them. */
function createMailbox() {
  const all: PublishDiagnosticsParams[] = []
  const waiting: PublishDiagnosticsParams[] = []
  const askers = new Map<string, (params: PublishDiagnosticsParams) => void>()
  return {
    all,
    put(params: PublishDiagnosticsParams) {
      all.push(params)
      const asker = askers.get(params.uri)
      askers.delete(params.uri)
      if (asker) asker(params)
      else waiting.push(params)
    },
    async next(uri: string): Promise<PublishDiagnosticsParams> {
      const at = waiting.findIndex((params) => params.uri === uri)
      const [found] = at === -1 ? [] : waiting.splice(at, 1)
      return found ?? new Promise((resolve) => askers.set(uri, resolve))
    }
  }
}

/** Ask for the actions at a place. */
export function actionsAt(
  {connection}: Editor,
  uri: string,
  range: Range,
  context: Partial<CodeActionContext> = {}
): Promise<CodeAction[]> {
  return connection.sendRequest('textDocument/codeAction', {
    textDocument: {uri},
    range,
    context: {diagnostics: [], ...context}
  })
}

/** A place between two characters. */
export function at(line: number, character: number): Range {
  return {start: {line, character}, end: {line, character}}
}

/** The text of a document after an action. */
export function apply(action: CodeAction | undefined, uri: string, text: string): string {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[]
  const edits = (change?.edits ?? action?.edit?.changes?.[uri] ?? []) as TextEdit[]
  if (edits.length === 0) throw new Error('Expected an action with edits, found none')
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits)
}
