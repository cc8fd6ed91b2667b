import {mkdir, readFile, rename, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {installPacked, makeFolder, type Outcome, repository, runCommand} from './packed.js'

const bad = '# Cache\n\n```md\n# Never closed\n'
const identity = {
  GIT_AUTHOR_NAME: 'A Reader',
  GIT_AUTHOR_EMAIL: 'reader@example.com',
  GIT_COMMITTER_NAME: 'A Reader',
  GIT_COMMITTER_EMAIL: 'reader@example.com'
}

/** The first code block of a language behind a heading of the page on continuous integration. */
async function recipe(heading: string, language: string): Promise<string> {
  const page = await readFile(join(repository, 'docs/continuous-integration.md'), 'utf8')
  const section = page.slice(page.indexOf(heading))
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section)?.[1] ?? ''
}

describe.runIf(process.env.DESIGN_LINT_E2E)(
  'the recipes of docs/continuous-integration.md',
  () => {
    let folder = ''
    const run = (command: string, ...args: string[]): Promise<Outcome> =>
      runCommand(command, args, {cwd: folder, env: identity})

    beforeAll(async () => {
      folder = await installPacked()
      await writeFile(join(folder, '.gitignore'), 'node_modules\n*.tgz\n')
      await run('git', 'init', '--quiet')
    }, 300_000)

    it('husky and lint-staged stop a bad document, and let a good one pass', async () => {
      const commands = (await recipe('### husky and lint-staged', 'sh')).replace(' design-lint\n', '\n')
      await writeFile(join(folder, 'set-up.sh'), `set -e\n${commands}`)
      expect(await run('bash', 'set-up.sh')).toMatchObject({status: 0})
      const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
      const added = JSON.parse(await recipe('### husky and lint-staged', 'json'))
      await writeFile(join(folder, 'package.json'), JSON.stringify({...manifest, ...added}))
      await writeFile(join(folder, 'good.md'), '# Cache\n\nThe cache keeps entries for an hour.\n')
      await run('git', 'add', '.')
      expect(await run('git', 'commit', '-m', 'Add the cache')).toMatchObject({status: 0})
      await writeFile(join(folder, 'bad.md'), bad)
      await run('git', 'add', '.')
      const {status, stdout, stderr} = await run('git', 'commit', '-m', 'Add a broken one')
      expect([status, stdout + stderr]).toMatchObject([1, expect.stringMatching(/bad\.md:3:1 error valid-fences/)])
    })

    it('the GitHub action annotates, sums up, and writes SARIF', async () => {
      const workspace = await makeFolder({'bad.md': bad})
      const temporary = await makeFolder()
      await symlink(folder, join(temporary, 'design-lint'))
      const summary = join(temporary, 'summary.md')
      const {status, stdout} = await runCommand(join(repository, 'action/lint.sh'), [], {
        cwd: workspace,
        env: {
          RUNNER_TEMP: temporary,
          GITHUB_STEP_SUMMARY: summary,
          INPUT_PATHS: '.',
          INPUT_CHANGED_LINES: 'auto',
          INPUT_CONFIG_FORMAT: 'auto',
          INPUT_MAX_WARNINGS: '',
          INPUT_SARIF_FILE: 'out/design-lint.sarif',
          BASE_SHA: '',
          BASE_REPOSITORY: 'shop/docs',
          HEAD_REPOSITORY: ''
        }
      })
      expect([status, stdout]).toMatchObject([1, expect.stringMatching(/^::error file=bad\.md,line=3,.*valid-fences/)])
      expect(await readFile(summary, 'utf8')).toContain('## Design review')
      const log = JSON.parse(await readFile(join(workspace, 'out/design-lint.sarif'), 'utf8'))
      expect(log.runs[0].results[0].ruleId).toBe('valid-fences')
    })

    it('GitLab and Azure Pipelines get their files', async () => {
      const workspace = await makeFolder()
      await mkdir(join(workspace, 'docs'))
      await writeFile(join(workspace, 'docs/bad.md'), bad)
      const bin = join(folder, 'node_modules/.bin/design-lint')
      for (const [heading, files] of [
        ['## GitLab', ['gl-code-quality-report.json']],
        ['## Azure Pipelines', ['design-lint.xml', 'design-lint.html']]
      ] as const) {
        const [, line = ''] = /npx --yes design-lint@1 (.*)/.exec(await recipe(heading, 'yaml')) ?? []
        const {status, stdout} = await runCommand(bin, line.split(' '), {cwd: workspace})
        expect([status, stdout]).toMatchObject([1, expect.stringContaining('docs/bad.md:3:1 error valid-fences')])
        for (const file of files) await rename(join(workspace, file), join(workspace, `${file}.seen`))
      }
    })
  },
  300_000
)
