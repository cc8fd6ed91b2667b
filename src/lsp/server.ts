import {answerRequests} from './answers.js'
import {followTexts, followWorkspace} from './changes.js'
import {capabilitiesFor, featuresOf, foldersOf} from './client-features.js'
import {connectTo} from './connection.js'
import {createPublisher} from './publisher.js'
import {createSession, type ServerOptions} from './session.js'

/**
 * Serve one editor until it leaves. Findings are pushed, not pulled: every editor shows what is pushed, and the server
 * knows best when a change in one file changes the findings of another.
 * @returns the exit status of the protocol: 0 after a proper end, 1 when the editor vanished
 */
export async function serve(options: ServerOptions): Promise<0 | 1> {
  const {connection, ended} = connectTo(options.streams)
  const session = createSession(options, connection)
  const publisher = createPublisher(session)
  connection.onInitialize((params) => {
    session.features = featuresOf(params.capabilities)
    session.workspace.addFolders(foldersOf(params))
    session.phase = 'ready'
    return {
      capabilities: capabilitiesFor(session.features),
      serverInfo: {name: 'design-lint', version: options.version}
    }
  })
  connection.onShutdown(() => {
    session.phase = 'closing'
    publisher.end()
  })
  followTexts(session, publisher)
  followWorkspace(session, publisher)
  answerRequests(session)
  connection.listen()
  const status = await ended
  session.phase = 'closing'
  publisher.end()
  return status
}
