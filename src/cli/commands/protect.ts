import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {protectNames, readProtectedNames} from '../../document/privacy/confidential/names.js'
import {readTermList} from '../../document/privacy/confidential/term-lists.js'
import {createFile, FileExistsError, replaceFile, WriteError} from '../../files/write-atomically.js'
import {type Context, defineCommand} from '../command.js'
import {UsageError} from '../usage-error.js'

const keyVariable = 'DESIGN_LINT_NAMES_KEY'
const defaultOutput = 'design-lint.names'

/** Digests with a shorter key could be tried out. */
const shortestKey = 16

/** `design-lint protect <file>` */
export const protect = defineCommand({
  name: 'protect',
  summary: 'Turn a list of names into keyed digests that can be committed.',
  words: '<file>',
  completes: 'file',
  flags: {
    'output-file': {
      kind: 'text',
      short: 'o',
      value: '<file>',
      completes: 'file',
      summary: `write there instead of to ${defaultOutput}`
    },
    force: {kind: 'switch', summary: 'replace a list that exists'}
  },
  examples: [
    ['design-lint protect ~/customers.txt', `digest one name a line, with the key in ${keyVariable}`],
    ['design-lint protect --force ~/customers.txt', 'replace the list after a change of the names']
  ],
  manual: async () => ({
    description: [
      'Reads names, one a line, and writes their keyed digests. The digests can be committed; the names and the key must not be.'
    ],
    environment: [[keyVariable, `the key, of at least ${shortestKey} characters`]],
    files: [[defaultOutput, 'the digests, for `no-confidential-terms: [error, {digests: design-lint.names}]`']]
  }),
  async run(context, flags, words) {
    const [file, ...others] = words
    if (file === undefined || others.length > 0) {
      const given = file === undefined ? 'command without a file' : `${words.length} files`
      throw new UsageError(
        `Unexpected ${given}, expected one with a name a line, as in \`design-lint protect ~/customers.txt\``
      )
    }
    const key = readKey(context)
    const {count, text} = digest(await readNames(resolve(context.cwd, file), file), key, file)
    const output = flags['output-file'] ?? defaultOutput
    await write(resolve(context.cwd, output), {text, output, force: flags.force})
    context.stdout.write(`Wrote ${count === 1 ? '1 digest' : `${count} digests`} to ${output}.

Commit it, and name it in the configuration:

rules:
  no-confidential-terms: [error, {digests: ${JSON.stringify(output)}}]

Keep ${file} and the key out of the repository: the key belongs in ${keyVariable}, on continuous integration as a secret.
`)
    return 0
  }
})

function readKey({env}: Context): string {
  const key = env[keyVariable] ?? ''
  if (key.length >= shortestKey) return key
  const found = key === '' ? 'no key' : `a key of ${key.length} characters`
  throw new UsageError(
    `Unexpected environment with ${found} in ${keyVariable}, expected one of at least ${shortestKey} characters. Make one with \`openssl rand -hex 32\` and keep it where the team keeps its secrets`
  )
}

async function readNames(path: string, file: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new UsageError(
      `Unexpected unreadable file \`${file}\` (${codeOf(error)}), expected a list of names, one a line`
    )
  }
}

/** @throws {UsageError} that names the list and shows no name whole */
function digest(list: string, key: string, file: string): {count: number; text: string} {
  if (readProtectedNames(list)) throw new UsageError(`Unexpected digests in \`${file}\`, expected names, one a line`)
  const {names, patterns} = readTermList(list)
  if (patterns.length > 0) {
    throw new UsageError(
      `Unexpected pattern in \`${file}\`, expected names only: a pattern has no digest. Keep patterns in a list outside of the repository`
    )
  }
  if (names.length === 0) throw new UsageError(`Unexpected list \`${file}\` without a name, expected one a line`)
  try {
    const text = protectNames(list, key)
    return {count: readProtectedNames(text)?.digests.size ?? 0, text}
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${error.message}, in \`${file}\``)
    throw error
  }
}

/** A list that exists is replaced only on demand, and nothing else ever. */
async function write(
  path: string,
  {text, output, force}: {text: string; output: string; force: boolean}
): Promise<void> {
  try {
    await createFile(path, text)
  } catch (error) {
    if (!(error instanceof FileExistsError)) throw failure(output, error)
    if (!force) throw new UsageError(`Unexpected existing file \`${output}\`, expected none. Replace it with --force`)
    await replace(path, text, output)
  }
}

async function replace(path: string, text: string, output: string): Promise<void> {
  try {
    const before = await readFile(path, 'utf8')
    if (!readProtectedNames(before)) throw new WriteError('it is no list of digests')
    await replaceFile(path, text, before)
  } catch (error) {
    throw failure(output, error)
  }
}

function failure(output: string, error: unknown): UsageError {
  const reason = error instanceof WriteError ? error.message : codeOf(error)
  return new UsageError(`Unexpected failure to write \`${output}\` (${reason}), expected a file that can be written`)
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
