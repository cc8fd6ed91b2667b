import {constants} from 'node:fs'
import {access, readdir, readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parseDocument} from 'yaml'

interface Workflow {
  on: Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<string, {permissions?: Record<string, string>; steps: {uses?: string; run?: string}[]}>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}.github/workflows/`
const names = await readdir(folder)
const {scripts, repository} = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as {
  scripts: Record<string, string>
  repository: {url: string}
}

async function read(name: string): Promise<Workflow> {
  const document = parseDocument(await readFile(folder + name, 'utf8'))
  expect(document.errors).toEqual([])
  return document.toJS() as Workflow
}

const stepsOf = ({jobs}: Workflow) => Object.values(jobs).flatMap(({steps}) => steps)

describe.each(names)('%s', (name) => {
  it('uses actions at a version, and scripts that exist', async () => {
    const steps = stepsOf(await read(name))
    expect(steps.length).toBeGreaterThan(2)
    for (const {uses, run = ''} of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+(?:\.\d+)*$/)
      const called = [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script ?? '')
      expect(called.filter((script) => !(script in scripts))).toEqual([])
      const [file] = /\.ci\/\S+/.exec(run) ?? []
      if (file !== undefined) await access(root + file, constants.X_OK)
    }
  })

  it('may write nothing but a proof of what it is, and runs no text of strangers', async () => {
    const workflow = await read(name)
    const permissions = [workflow.permissions, ...Object.values(workflow.jobs).map((job) => job.permissions ?? {})]
    const written = permissions.flatMap((one) => Object.keys(one).filter((key) => one[key] === 'write'))
    expect(written.filter((key) => key !== 'id-token')).toEqual([])
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
    for (const {run = ''} of stepsOf(workflow)) expect(run).not.toContain('${{')
  })
})

it('a release is tested, named by its tag and published with its provenance', async () => {
  const workflow = await read('release.yml')
  const runs = stepsOf(workflow).map(({run = ''}) => run)
  const place = (words: string) => runs.findIndex((run) => run.includes(words))
  expect(workflow.on).toEqual({push: {tags: ['v*']}})
  expect(workflow.jobs.publish?.permissions).toEqual({contents: 'read', 'id-token': 'write'})
  expect(place('GITHUB_REF_NAME')).toBeGreaterThan(-1)
  expect(place('.ci/run')).toBeGreaterThan(place('GITHUB_REF_NAME'))
  expect(place('npm publish --provenance')).toBeGreaterThan(place('.ci/run'))
  // A registry refuses a proof for another repository than the one that the package names.
  expect(repository.url).toBe('git+https://github.com/design-lint/design-lint.git')
})
