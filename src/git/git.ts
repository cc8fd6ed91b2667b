import {type ExecFileException, execFile} from 'node:child_process'
import {devNull} from 'node:os'
import {GitError, lackOfObjects} from './git-error.js'

/** Variables of the environment by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Runs git in one folder. */
export interface Git {
  /** what a command prints; @throws {GitFailure} when it fails, {GitError} when there is no git */
  run(argv: readonly string[], input?: string): Promise<Buffer>
}

/** A command of git that ended with an error. */
export class GitFailure extends GitError {
  /** exit status */
  readonly status: number
  /** the line of what git said that says why */
  readonly reason: string

  constructor(command: string, status: number, stderr: string) {
    const lines = stderr.trim().split('\n')
    const reason = (lines.find((line) => line.startsWith('fatal:')) ?? lines[0] ?? '').replace(/^(?:fatal|error): /, '')
    super(`Unexpected failure of \`git ${command}\` (${reason}), expected an answer. Run it yourself to see more`)
    this.status = status
    this.reason = reason
  }
}

/**
 * The configuration of a stranger's repository must not run a program of his: a monitor, a hook, a diff or a transport;
 * nor may it change what commands print.
 */
const settings = [
  ...[
    'core.fsmonitor=false',
    `core.hooksPath=${devNull}`,
    'core.quotePath=false',
    'diff.external=',
    'diff.relative=false'
  ],
  ...['protocol.allow=never', 'submodule.recurse=false', 'color.ui=false']
]

/** No lock is taken for a look, nothing is fetched, and messages are those that are matched here. */
const variables = {GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C'}

/** Enough for the list of a million files. */
const maxBuffer = 512_000_000

/** Git in a folder; more settings may be laid over those of the repository. */
export function createGit(cwd: string, environment?: Environment, more: readonly string[] = []): Git {
  const fixed = ['--no-pager', '--literal-pathspecs', ...[...settings, ...more].flatMap((setting) => ['-c', setting])]
  const env = environment && {...environment, ...variables}
  return {
    run: (argv, input) =>
      new Promise((resolve, reject) => {
        const options = {cwd, maxBuffer, encoding: 'buffer' as const, windowsHide: true, ...(env ? {env} : {})}
        const child = execFile('git', [...fixed, ...argv], options, (error, stdout, stderr) =>
          error ? reject(failureOf(error, argv[0] ?? '', stderr.toString())) : resolve(stdout)
        )
        // A git that fails early closes its input: the failure itself is what is told.
        child.stdin?.on('error', () => undefined)
        child.stdin?.end(input)
      })
  }
}

function failureOf(error: ExecFileException, command: string, stderr: string): Error {
  if (error.code === 'ENOENT') {
    return new GitError(
      'Unexpected lack of git, expected the program `git` on the PATH. Install it, or run without `--staged` and `--since`'
    )
  }
  if (/lazy fetching disabled|promisor remote/.test(stderr)) return lackOfObjects()
  return typeof error.code === 'number' ? new GitFailure(command, error.code, stderr) : error
}

/** The records of output that ends each with NUL. */
export function recordsOf(output: Buffer): string[] {
  return output.toString().split('\0').filter(Boolean)
}
