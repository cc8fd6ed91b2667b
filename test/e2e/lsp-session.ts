import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {text} from 'node:stream/consumers'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver-protocol/node'

/** What an editor saw of a server that it started as a process of its own. */
export interface LspSession {
  codes: unknown[]
  hover: unknown
  status: number | null
  stderr: string
}

/** Start a server as an editor does, open one document, ask for what is at a line of it, and say goodbye. */
export async function talkToServer(
  [command = '', ...args]: readonly string[],
  document: {uri: string; text: string; line: number},
  cwd: string
): Promise<LspSession> {
  const server = spawn(command, args, {cwd, stdio: 'pipe'})
  const ended = once(server, 'exit')
  const stderr = text(server.stderr)
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin)
  )
  const published = new Promise<unknown[]>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', ({diagnostics}: {diagnostics: {code?: unknown}[]}) =>
      resolve(diagnostics.map(({code}) => code))
    )
  })
  connection.listen()
  await connection.sendRequest('initialize', {processId: process.pid, rootUri: null, capabilities: {}})
  await connection.sendNotification('initialized', {})
  const {uri, text: content, line} = document
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'markdown', version: 1, text: content}
  })
  const codes = await published
  const hover = await connection.sendRequest('textDocument/hover', {
    textDocument: {uri},
    position: {line, character: 1}
  })
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  // The editor's end of the stream is still open: the server has to leave by itself.
  const [status] = (await ended) as [number | null]
  connection.dispose()
  return {codes, hover, status, stderr: await stderr}
}
