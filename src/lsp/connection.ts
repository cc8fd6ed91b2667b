import type {Readable, Writable} from 'node:stream'
import {type Connection, createConnection, type Logger, type WatchDog} from 'vscode-languageserver'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'

/** The streams that an editor talks over. */
export interface EditorStreams {
  input: Readable
  output: Writable
}

/** A connection to an editor and how it ends. */
export interface EditorConnection {
  connection: Connection
  /** 0 when the editor asked for the end as the protocol has it, 1 when it left without a word */
  ended: Promise<0 | 1>
}

/** Connect to an editor over streams. Nothing of the process is touched, so that a test can be the editor. */
export function connectTo({input, output}: EditorStreams): EditorConnection {
  let status: 0 | 1 | undefined
  let tell: (status: 0 | 1) => void = () => undefined
  const ended = new Promise<0 | 1>((resolve) => {
    tell = resolve
  })
  const finish = (code: number) => {
    status ??= code === 0 ? 0 : 1
    tell(status)
  }
  // The end of the stream tells that the editor is gone; its process id is not needed.
  const watchDog: WatchDog = {shutdownReceived: false, initialize: () => undefined, exit: finish}
  const left = () => finish(watchDog.shutdownReceived ? 0 : 1)
  input.on('end', left).on('close', left)
  output.on('error', left)
  const connection = createConnection((remote) => {
    const logger = whileOpen(remote, () => status === undefined)
    return createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger)
  }, watchDog)
  return {connection, ended}
}

/** An editor that is gone cannot be told that an answer did not reach it. */
function whileOpen(remote: Logger, isOpen: () => boolean): Logger {
  const guard = (level: keyof Logger) => (message: string) => {
    if (isOpen()) remote[level](message)
  }
  return {error: guard('error'), warn: guard('warn'), info: guard('info'), log: guard('log')}
}
