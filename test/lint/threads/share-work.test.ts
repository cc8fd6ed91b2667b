import {Worker} from 'node:worker_threads'
import {describe, expect, it} from 'vitest'
import {createConfigLoader} from '../../../src/config/load-config.js'
import {lintFiles} from '../../../src/lint/lint-files.js'
import {RunError} from '../../../src/lint/run-error.js'
import {createProject} from '../../config/project.js'
import {registry} from '../../config/registry.js'

const paragraph = 'The cache keeps entries for an hour, and each reader asks it before the store.\n\n'
const long = `# Cache\n\n${paragraph.repeat(4000)}`
const documents = Object.fromEntries(Array.from({length: 8}, (_, at) => [`docs/${at}.md`, long]))

/** Lint the documents with one thread beside this one, which runs `code`; the number of threads that were started. */
async function lintBeside(code: string, {config = {}, files = {}}: {config?: object; files?: object} = {}) {
  const cwd = await createProject({...documents, '.design-lintrc.json': config, ...files})
  let started = 0
  const start = (workerData: object) => {
    started++
    return new Worker(code, {eval: true, workerData, resourceLimits: {maxOldGenerationSizeMb: 16}})
  }
  const loader = createConfigLoader({cwd, registry, only: ['no-placeholders']})
  const results = await lintFiles(['docs'], {cwd, loader, threads: {most: 2, start}})
  return {names: results.map(({filePath}) => filePath), started}
}

describe('a thread that helps', () => {
  it('need not, when all is done before it has begun', async () => {
    expect(await lintBeside('')).toEqual({names: Object.keys(documents), started: 1})
  })

  // The first batch is taken at once, so that its result is missing.
  const take = "Atomics.add(require('node:worker_threads').workerData.next, 0, 1);"
  it.each([
    {how: 'ends too early', code: `${take} process.exit(3)`, says: 'it ended with 3'},
    {how: 'keeps results to itself', code: take, says: 'of its results'},
    {how: 'has no memory left', code: `${take} const kept = []; for (;;) kept.push([...kept])`, says: 'memory limit'}
  ])('is no reason to wait when it $how', async ({code, says}) => {
    const failed = lintBeside(code)
    await expect(failed).rejects.toThrow(RunError)
    await expect(failed).rejects.toThrow(says)
  })

  it('passes an error that is a bug on as it is', async () => {
    await expect(lintBeside("throw new TypeError('no such thing')")).rejects.toThrow(new TypeError('no such thing'))
  })

  it('is not asked where code of the project decides', async () => {
    const config = {extends: './shared.mjs'}
    const shared = {'shared.mjs': 'export default {}'}
    expect(await lintBeside('', {config, files: shared})).toEqual({names: Object.keys(documents), started: 0})
  })
})
