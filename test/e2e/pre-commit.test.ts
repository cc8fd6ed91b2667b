import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {makeFolder, type Outcome, repository, runCommand} from './packed.js'

const drawn = `# Cache

\`\`\`
+---------+      +----------+
| Gateway | ---> | Database |
+---------+      +----------+
\`\`\`
`

describe.runIf(process.env.DESIGN_LINT_E2E)(
  'the pre-commit framework',
  () => {
    let folder = ''
    const run = (command: string, ...args: string[]): Promise<Outcome> =>
      runCommand(command, args, {
        cwd: folder,
        env: {
          GIT_AUTHOR_NAME: 'A Reader',
          GIT_AUTHOR_EMAIL: 'reader@example.com',
          GIT_COMMITTER_NAME: 'A Reader',
          GIT_COMMITTER_EMAIL: 'reader@example.com',
          PRE_COMMIT_HOME: join(folder, '.pre-commit-home')
        }
      })

    beforeAll(async () => {
      folder = await makeFolder({'.gitignore': '.pre-commit-home/\n'})
      const head = (await runCommand('git', ['rev-parse', 'HEAD'], {cwd: repository})).stdout.trim()
      const config = `repos:\n  - repo: ${repository}\n    rev: ${head}\n    hooks:\n      - id: design-lint\n      - id: design-lint-fix\n        stages: [manual]\n`
      await writeFile(join(folder, '.pre-commit-config.yaml'), config)
      await runCommand('git', ['init', '--quiet'], {cwd: folder})
      await runCommand('pre-commit', ['install'], {cwd: folder})
      await mkdir(join(folder, 'docs'))
    }, 60_000)

    it('lets a good document pass', async () => {
      await writeFile(join(folder, 'docs/good.md'), '# Cache\n\nThe cache keeps entries for an hour.\n')
      await run('git', 'add', '.')
      const {status, stderr} = await run('git', 'commit', '-m', 'Add the cache')
      expect([status, stderr]).toMatchObject([0, expect.stringMatching(/design-lint\.+Passed/)])
    })

    it('stops a bad one', async () => {
      await writeFile(join(folder, 'docs/bad.md'), '# Cache\n\n```md\n# Never closed\n')
      await run('git', 'add', '.')
      const {status, stderr} = await run('git', 'commit', '-m', 'Add a broken one')
      expect([status, stderr]).toMatchObject([1, expect.stringContaining('docs/bad.md:3:1 error valid-fences')])
    })

    it('fixes what is safe on request, and says that it did', async () => {
      await writeFile(join(folder, 'docs/bad.md'), drawn)
      await run('git', 'add', '.')
      const fix = () => run('pre-commit', 'run', '--hook-stage', 'manual', 'design-lint-fix')
      const {status, stdout} = await fix()
      expect([status, stdout]).toMatchObject([1, expect.stringContaining('files were modified by this hook')])
      expect(await readFile(join(folder, 'docs/bad.md'), 'utf8')).toContain('```mermaid\nflowchart LR\n')
      await run('git', 'add', '.')
      expect(await fix()).toMatchObject({status: 0})
    })
  },
  600_000
)
