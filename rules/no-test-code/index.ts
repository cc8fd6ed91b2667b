import * as v from 'valibot'
import {sourceSpan} from '../../src/document/code/place.js'
import type {Skeleton} from '../../src/document/code/skeleton.js'
import {countAssertions} from '../../src/document/code/tests.js'
import type {CodeBlock} from '../../src/document/markdown/code-blocks.js'
import {isAbout} from '../../src/document/sections/sections.js'
import {defineRule} from '../../src/rule/index.js'
import {caseList} from './case-list.js'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))

const options = v.strictObject({
  minStatements: v.pipe(v.optional(count, 1), v.description('statements from which the body of a test is test code')),
  minAssertions: v.pipe(
    v.optional(count, 1),
    v.description('assertions from which a block under a test heading is test code, with or without a test function')
  )
})

const say = {
  tests: (names: readonly string[], statements: number) =>
    `Unexpected ${names.length === 1 ? 'test' : `\`${names.length}\` tests`} ${quoted(names)} with \`${statements}\` ${statements === 1 ? 'statement' : 'statements'}, expected only ${names.length === 1 ? 'its name' : 'their names'}`,
  assertions: (assertions: number) =>
    `Unexpected \`${assertions}\` ${assertions === 1 ? 'assertion' : 'assertions'} in a test section, expected the names of the cases`,
  remedy: 'List what is tested, one case a line, and leave how to the code',
  list: 'Replace the code by a list of its case names'
}

export default defineRule({
  meta: {
    id: 'no-test-code',
    summary: 'Disallow the code of tests.',
    items: ['tests'],
    scope: 'block',
    severity: 'error',
    since: '1.0.0',
    fixable: 'suggestion'
  },
  options,
  check(document, report, {minStatements, minAssertions}) {
    for (const block of document.codeBlocks) {
      const skeleton = document.skeletonOf(block)
      if (!skeleton) continue
      const tests = skeleton.tests.filter(({statements}) => statements >= minStatements)
      const [first] = tests
      if (first) {
        const last = tests.at(-1) ?? first
        const place = sourceSpan(block, {start: first.start, end: last.end})
        const statements = tests.reduce((sum, test) => sum + test.statements, 0)
        report(
          say.tests(
            tests.map(({name}) => name),
            statements
          ),
          {
            place,
            note: say.remedy,
            suggestions: [{message: say.list, edits: [replacement(document.source, block, skeleton)]}]
          }
        )
        continue
      }
      if (!isAbout(document.sectionAt(block.start), 'tests') || skeleton.tests.length > 0) continue
      const assertions = countAssertions(skeleton.code, skeleton.file)
      if (assertions >= minAssertions) report(say.assertions(assertions), {place: block, note: say.remedy})
    }
  }
})

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `\`${name}\``)
  return names.length > shown.length ? `${shown.join(', ')}, …` : shown.join(', ')
}

/** The list takes the place of the whole block and keeps its indentation, so that it stays in its list item or quote. */
function replacement(source: string, block: CodeBlock, {tests}: Skeleton) {
  const lineStart = source.lastIndexOf('\n', block.start - 1) + 1
  const prefix = source
    .slice(lineStart, block.start)
    .replace(/[-*+]|(?<!\d)\d+[.)]/g, (marker) => ' '.repeat(marker.length))
  return {range: [block.start, block.end] as const, text: caseList(tests).join(`\n${prefix}`)}
}
