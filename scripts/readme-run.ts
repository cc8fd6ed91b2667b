import {PassThrough, Readable} from 'node:stream'
import {text} from 'node:stream/consumers'
import {run} from '../src/cli/run.js'

const block = /<!-- run: design-lint (.*) -->\n[\s\S]*?<!-- \/run -->/g

/** Fill each run block of a readme with what its command prints on a terminal, without colours. */
export async function fillRuns(readme: string, cwd: string): Promise<string> {
  const outputs = new Map<string, string>()
  for (const [whole, command = ''] of readme.matchAll(block)) {
    const printed = `$ npx design-lint ${command}\n${await outputOf(command.split(' '), cwd)}`
    const fence = '`'.repeat(Math.max(2, ...(printed.match(/`{3,}/g) ?? []).map((marks) => marks.length)) + 1)
    outputs.set(whole, `<!-- run: design-lint ${command} -->\n${fence}text\n${printed}${fence}\n<!-- /run -->`)
  }
  return readme.replace(block, (whole) => outputs.get(whole) ?? whole)
}

async function outputOf(argv: readonly string[], cwd: string): Promise<string> {
  // On a terminal, where the report is the pretty one.
  const stdout = Object.assign(new PassThrough(), {isTTY: true})
  const stderr = new PassThrough()
  const env = {NO_COLOR: '1'}
  await run(argv, {cwd, env, stdin: Readable.from([]), stdout, stderr, openStdout: () => stdout})
  stdout.end()
  stderr.end()
  return (await text(stdout)) + (await text(stderr))
}
