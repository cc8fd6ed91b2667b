import {existsSync} from 'node:fs'
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {sep} from 'node:path'
import {INSTRUMENTER_CONSTANTS} from '@stryker-mutator/api/core'
import {commonTokens, declareFactoryPlugin, PluginKind, tokens} from '@stryker-mutator/api/plugin'
import {DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult} from '@stryker-mutator/api/test-runner'
import {bundle} from './bundle.mjs'
import {collect} from './test-api.mjs'

/** What Stryker's instrumented sources look at and count in. */
const namespace = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {})
// Every module keeps hold of this object.
namespace.mutantCoverage = {static: {}, perTest: {}}

/** In the sandbox: a process that replaces one which had to be stopped is to run the same tests. */
const slowTests = 'slow-tests.json'

/** Runs tests within one process: Vitest starts a worker for every change, which takes a second or two each. */
class InProcessRunner {
  #parts
  #slowest
  #sample
  #load
  #slow = new Set()
  #tests = []
  #times = new Map()

  constructor(options) {
    this.#parts = options.inProcess.tests
    this.#slowest = options.inProcess.slowest
    this.#sample = options.sample
  }

  capabilities() {
    return {reloadEnvironment: true}
  }

  async init() {
    this.#load = await bundle(await findTests(this.#parts), this.#sample)
    const isReplacement = existsSync(slowTests)
    this.#slow = new Set(isReplacement ? JSON.parse(await readFile(slowTests, 'utf8')) : await this.#findSlow())
    this.#tests = (await collect(this.#load)).filter(({id}) => !this.#slow.has(id))
    // What modules work out once is to be worked out before anything is changed.
    if (isReplacement) this.#noteTimes((await this.#count()).tests)
  }

  async dryRun() {
    const first = await this.#count()
    // What a module works out once, when it is first needed, is never looked at again: a change in it needs a reload.
    const second = await this.#count()
    const once = new Set(
      first.tests.flatMap(({id}) =>
        Object.keys(first.coverage[id] ?? {}).filter((mutant) => !second.coverage[id]?.[mutant])
      )
    )
    const mutantCoverage = {static: {...namespace.mutantCoverage.static}, perTest: first.coverage}
    for (const mutant of once) mutantCoverage.static[mutant] ??= 1
    this.#noteTimes(second.tests)
    return {status: DryRunStatus.Complete, tests: first.tests, mutantCoverage}
  }

  async mutantRun({activeMutant, hitLimit, testFilter}) {
    Object.assign(namespace, {activeMutant: activeMutant.id, hitCount: 0, hitLimit})
    try {
      // Tests that draw from one generator of numbers would see others each time, and fail without any change.
      const tests = await this.#reloaded()
      const wanted = testFilter && new Set(testFilter)
      const quickest = tests
        .filter(({id}) => !this.#slow.has(id) && (wanted?.has(id) ?? true))
        .sort((a, b) => distance(a, activeMutant) - distance(b, activeMutant) || this.#time(a) - this.#time(b))
      const results = await runUntilFailure(quickest)
      const timeout = determineHitLimitReached(namespace.hitCount, hitLimit)
      return toMutantRunResult(timeout ?? {status: DryRunStatus.Complete, tests: results})
    } finally {
      Object.assign(namespace, {activeMutant: undefined, hitCount: undefined, hitLimit: undefined})
    }
  }

  /** They would be run again for thousands of changes; what only they notice counts as unnoticed. */
  async #findSlow() {
    this.#tests = await collect(this.#load)
    const {tests} = await this.#count()
    const slow = tests.filter(({timeSpentMs}) => timeSpentMs > this.#slowest).map(({id}) => id)
    await writeFile(slowTests, JSON.stringify(slow))
    return slow
  }

  #noteTimes(tests) {
    for (const {id, timeSpentMs} of tests) this.#times.set(id, timeSpentMs)
  }

  #time({id}) {
    return this.#times.get(id) ?? 0
  }

  /** Fresh modules; where loading them fails already, one test that says so. */
  async #reloaded() {
    try {
      return await collect(this.#load)
    } catch (error) {
      return [{id: this.#tests[0]?.id ?? 'loading', run: () => Promise.reject(error)}]
    }
  }

  async #count() {
    const coverage = {}
    namespace.mutantCoverage.perTest = coverage
    const tests = []
    for (const test of this.#tests) {
      namespace.currentTestId = test.id
      tests.push(await runTest(test))
      namespace.currentTestId = undefined
    }
    return {tests, coverage}
  }
}

/** What only Vitest itself can do. */
const needsVitest = /import \{[^}]*\b(?:vi|beforeAll|afterAll|onTestFinished)\b[^}]*\} from 'vitest'/

/** The test files of folders, or those named, that need nothing else than tests and expectations. */
async function findTests(parts) {
  const files = await Promise.all(
    parts.map(async (part) => {
      if (part.endsWith('.ts')) return [part]
      const inside = await readdir(part, {recursive: true})
      return inside.filter((file) => file.endsWith('.test.ts')).map((file) => `${part}/${file}`)
    })
  )
  const texts = await Promise.all(files.flat().map(async (file) => ({file, text: await readFile(file, 'utf8')})))
  return texts
    .filter(({text}) => !needsVitest.test(text))
    .map(({file}) => file)
    .sort()
}

/** How far the folder of a test is from that of the change: a test that is near is likely to notice, and ends the search. */
function distance({id}, {fileName}) {
  const source = fileName.split(sep)
  source.splice(0, source.lastIndexOf('src') + 1)
  const test = id.slice(0, id.indexOf('#')).split('/').slice(1)
  const parting = source.findIndex((part, index) => part !== test[index])
  return source.length - parting
}

async function runUntilFailure(tests) {
  const results = []
  for (const test of tests) {
    const result = await runTest(test)
    results.push(result)
    if (result.status === TestStatus.Failed) break
  }
  return results
}

/** With the processor time that it took: a busy machine makes no test slow. */
async function runTest({id, run}) {
  const before = process.cpuUsage()
  const spent = () => {
    const {user, system} = process.cpuUsage(before)
    return (user + system) / 1000
  }
  const result = {id, name: id}
  try {
    await run()
    return {...result, status: TestStatus.Success, timeSpentMs: spent()}
  } catch (error) {
    const failureMessage = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return {...result, status: TestStatus.Failed, failureMessage, timeSpentMs: spent()}
  }
}

const create = Object.assign((options) => new InProcessRunner(options), {inject: tokens(commonTokens.options)})

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', create)]
