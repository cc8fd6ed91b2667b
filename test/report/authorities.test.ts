import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {getValidationErrors} from '@umbrelladocs/rdformat-validator'
import {Ajv} from 'ajv'
import formats from 'ajv-formats'
import {beforeAll, describe, expect, it} from 'vitest'
import {formatResults, lintFiles} from '../../src/index.js'
import type {LintResult} from '../../src/rule/result.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

let results: readonly LintResult[] = []

beforeAll(async () => {
  results = await lintFiles(['fixtures/docs'], {cwd: root, config: {}})
}, 60_000)

describe('sarif', () => {
  const load = async () => JSON.parse(await formatResults(results, 'sarif'))

  it('keeps to the schema of SARIF 2.1.0', async () => {
    const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
    const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false})
    formats.default(ajv)
    // The schema is of an older draft, of which it uses nothing that has changed but these two keys and regular expressions without `u`.
    const {$schema: _draft, id: _id, ...schema} = JSON.parse(await readFile(path, 'utf8'))
    const validate = ajv.compile(schema)
    validate(await load())
    expect(validate.errors).toBe(null)
    validate({version: '2.1.0', runs: [{}]})
    expect(validate.errors).not.toBe(null)
  })

  it('gives code scanning what it asks for', async () => {
    const {runs} = await load()
    const [{tool, results: found}] = runs
    expect(found.length).toBeGreaterThan(20)
    for (const rule of tool.driver.rules) {
      expect(Object.keys(rule)).toEqual(
        expect.arrayContaining(['id', 'shortDescription', 'fullDescription', 'help', 'helpUri'])
      )
      expect(rule.properties.tags.length).toBeLessThanOrEqual(20)
    }
    for (const one of found) {
      const {artifactLocation, region} = one.locations[0].physicalLocation
      expect(artifactLocation.uri).toMatch(/^fixtures\/docs\/[\w-]+\.md$/)
      expect(Object.keys(region)).toEqual(['startLine', 'startColumn', 'endLine', 'endColumn'])
      expect(tool.driver.rules[one.ruleIndex].id).toBe(one.ruleId)
    }
    const prints = found.map(
      (one: {partialFingerprints: {primaryLocationLineHash: string}}) => one.partialFingerprints.primaryLocationLineHash
    )
    expect(new Set(prints).size).toBe(found.length)
  })
})

it('rdjson keeps to the format of reviewdog', async () => {
  const report = JSON.parse(await formatResults(results, 'rdjson'))
  expect(report.diagnostics.length).toBeGreaterThan(20)
  expect(await getValidationErrors(report)).toEqual([])
  expect(
    await getValidationErrors({diagnostics: [{message: 'a', severity: 'BAD', location: {path: 'a'}}]})
  ).not.toEqual([])
})

it('gitlab has all that Code Quality asks for, and no finding twice', async () => {
  const issues = JSON.parse(await formatResults(results, 'gitlab'))
  for (const {description, check_name, fingerprint, severity, location} of issues) {
    expect([description, check_name, fingerprint]).toEqual([
      expect.stringMatching(/./),
      expect.stringMatching(/^[a-z-]+$/),
      expect.stringMatching(/^[\da-f]{32}$/)
    ])
    expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity)
    expect(location.path).toMatch(/^fixtures\/docs\//)
    expect(location.lines.begin).toBeGreaterThan(0)
  }
  expect(new Set(issues.map(({fingerprint}: {fingerprint: string}) => fingerprint)).size).toBe(issues.length)
})
