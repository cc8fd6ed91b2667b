import {MessageType, ShowMessageNotification} from 'vscode-languageserver'
import {maskParagraph} from '../report/mask-paragraph.js'
import {diagnosticsOf} from './diagnostics.js'
import {createProblems} from './problems.js'
import {createScheduler, type Scheduler} from './scheduler.js'
import type {Session} from './session.js'

/** Shows findings: checks texts when they are due and sends their diagnostics. */
export interface Publisher extends Pick<Scheduler, 'now' | 'later'> {
  /** Take back what was said of a text that is no longer open. */
  close(uri: string): void
  /** Check nothing any more. */
  end(): void
}

/** How long an editor is left to its typing, in milliseconds. */
const defaultDelay = 200

/** Make what shows the findings of a session. */
export function createPublisher(session: Session): Publisher {
  const {connection, checks, options} = session
  // `connection.window` would ask for an answer, which not every editor gives.
  const problems = createProblems((problem) =>
    connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Error,
      message: `design-lint: ${problem}`
    })
  )
  const publish = async (uri: string) => {
    const check = await checks.of(uri)
    // What was typed meanwhile is checked next; this answer is of a text that nobody sees any more.
    if (!check || !checks.isCurrent(check) || session.phase !== 'ready') return
    const {document, outcome} = check
    problems.note(uri, 'problem' in outcome ? outcome.problem : undefined)
    const version = session.features.versionedDiagnostics ? {version: document.version} : {}
    await connection.sendDiagnostics({uri, ...version, diagnostics: diagnosticsOf(check, session.features)})
  }
  const publishSafely = (uri: string) =>
    publish(uri).catch(async (error: unknown) => {
      // A bug must not end the session: the next keystroke may well be fine.
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
      checks.forget(uri)
      if (session.phase !== 'ready') return
      connection.console.error(`This is a bug; please report it.\n${await maskParagraph(trace)}`)
    })
  const {now, later, cancel, cancelAll} = createScheduler(publishSafely, options.delay ?? defaultDelay)
  return {
    now,
    later,
    close(uri) {
      cancel(uri)
      checks.forget(uri)
      problems.note(uri, undefined)
      if (session.phase === 'ready') void connection.sendDiagnostics({uri, diagnostics: []})
    },
    end: cancelAll
  }
}
