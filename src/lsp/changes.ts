import {DidChangeWatchedFilesNotification} from 'vscode-languageserver'
import type {Publisher} from './publisher.js'
import type {Session} from './session.js'
import {mayMatter, watchedGlobs} from './watched-files.js'

/** Check texts as they are opened, typed and saved. */
export function followTexts(session: Session, publisher: Publisher): void {
  const {documents, checks, options, connection, workspace} = session
  documents.onDidOpen(({document}) => publisher.now(document.uri))
  documents.onDidChangeContent(({document}) => {
    // An opened text is told as a changed one too.
    if (!options.onSaveOnly && !checks.has(document.uri)) publisher.later(document.uri)
  })
  documents.onDidSave(({document}) => {
    // Editors that watch no files tell at least this: other documents and configuration may have changed as well.
    workspace.refresh()
    checks.forgetAll()
    publisher.now(document.uri)
  })
  documents.onDidClose(({document}) => publisher.close(document.uri))
  documents.listen(connection)
}

/** Check all open texts anew when what they are judged by may have changed. */
export function followWorkspace(session: Session, publisher: Publisher): void {
  const {connection, workspace, checks, documents} = session
  const refresh = () => {
    workspace.refresh()
    checks.forgetAll()
    for (const uri of documents.keys()) publisher.later(uri)
  }
  connection.onDidChangeConfiguration(refresh)
  connection.onDidChangeWatchedFiles(({changes}) => {
    if (changes.some(({uri}) => mayMatter(uri))) refresh()
  })
  connection.onInitialized(async () => {
    if (session.features.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
        workspace.removeFolders(removed.map(({uri}) => uri))
        workspace.addFolders(added.map(({uri}) => uri))
        refresh()
      })
    }
    if (session.features.watchedFiles) await watchFiles(session)
  })
}

async function watchFiles({connection}: Session): Promise<void> {
  const watchers = watchedGlobs.map((globPattern) => ({globPattern}))
  try {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {watchers})
  } catch (error) {
    connection.console.warn(
      `Unexpected refusal to watch files (${error}), expected it to work; saving a text rereads them`
    )
  }
}
