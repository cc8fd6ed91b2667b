import {PassThrough, Readable} from 'node:stream'
import {text} from 'node:stream/consumers'
import {run} from '../../src/cli/run.js'

/** What a command line printed and how it ended. */
export interface Ran {
  status: number
  stdout: string
  stderr: string
}

/** Run a command line in a folder, with fake streams. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  {stdin = '', env = {}, isTTY = false}: {stdin?: string; env?: Record<string, string>; isTTY?: boolean} = {}
): Promise<Ran> {
  const stdout = Object.assign(new PassThrough(), {isTTY})
  const stderr = new PassThrough()
  const printed = Promise.all([text(stdout), text(stderr)])
  const status = await run(argv, {cwd, env, stdin: Readable.from([stdin]), stdout, stderr, openStdout: () => stdout})
  stdout.end()
  stderr.end()
  const [out, err] = await printed
  return {status, stdout: out, stderr: err}
}
