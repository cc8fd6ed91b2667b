import {PassThrough, Readable} from 'node:stream'
import {text} from 'node:stream/consumers'
import {run} from '../src/cli/run.js'

const block = /(<!-- run: design-lint (.*) -->\n```text\n)[\s\S]*?(```\n<!-- \/run -->)/g

/** Fill each run block of a readme with what its command prints on a terminal, without colours. */
export async function fillRuns(readme: string, cwd: string): Promise<string> {
  const outputs = new Map<string, string>()
  for (const [whole, opening = '', command = '', closing = ''] of readme.matchAll(block)) {
    outputs.set(whole, `${opening}$ npx design-lint ${command}\n${await outputOf(command.split(' '), cwd)}${closing}`)
  }
  return readme.replace(block, (whole) => outputs.get(whole) ?? whole)
}

async function outputOf(argv: readonly string[], cwd: string): Promise<string> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  await run([...argv, '--format', 'pretty'], {cwd, env: {}, stdin: Readable.from([]), stdout, stderr})
  stdout.end()
  stderr.end()
  return (await text(stdout)) + (await text(stderr))
}
