import * as v from 'valibot'
import type {Document} from '../../src/document/document.js'
import {isLegible} from '../../src/document/treatment/legible.js'
import {readTestPlan, type TestSection} from '../../src/document/treatment/test-plan.js'
import {defineRule} from '../../src/rule/index.js'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const options = v.strictObject({
  whenMissing: v.pipe(
    v.optional(v.boolean(), false),
    v.description('also ask a design that says nowhere how it will be tested')
  ),
  minCategories: v.pipe(
    v.optional(count, 0),
    v.description('how many categories (unit, integration, performance, …) a test section has to name')
  ),
  requireEdgeCases: v.pipe(v.optional(v.boolean(), false), v.description('whether it has to name edge cases')),
  requireCoverage: v.pipe(v.optional(v.boolean(), false), v.description('whether it has to name a goal for coverage'))
})

const say = {
  noTests: 'it has no section on tests',
  empty: (title: string) => `Unexpected test section \`${title}\` without cases or a strategy, expected either`,
  missing: 'Unexpected design without a test plan, expected the cases or the strategy by which it will be tested',
  categories: (title: string, actual: number, wanted: number) =>
    `Unexpected \`${actual}\` ${actual === 1 ? 'category' : 'categories'} of tests in \`${title}\`, expected at least \`${wanted}\``,
  edgeCases: (title: string) => `Unexpected test section \`${title}\` without edge cases, expected at least one`,
  coverage: (title: string) => `Unexpected test section \`${title}\` without a coverage goal, expected one`,
  remedy: 'List the cases by name, one a line, or say which kinds of tests will show that the design holds',
  looked: 'Looked for headings such as "Test plan" and for sentences such as "will be tested by"',
  planned: (title: string) => `\`${title}\` names cases or a strategy`
}

export default defineRule({
  meta: {
    id: 'require-test-plan',
    summary: 'Require that a design says how it will be tested.',
    items: ['tests'],
    scope: 'document',
    severity: 'warn',
    strictOptions: {whenMissing: true},
    since: '1.0.0'
  },
  options,
  check(document, report, options) {
    const {sections, passage} = readTestPlan(document)
    const planned = sections.find(({names}) => names)
    for (const test of sections) {
      const {heading, title} = test.section
      if (!heading) continue
      if (!test.names && !planned) report(say.empty(title), {place: heading, note: say.remedy})
      else if (test === planned) {
        report.evidence('tests', heading, say.planned(title))
        for (const message of shortcomings(test, options)) report(message, {place: heading})
      }
    }
    if (sections.length > 0) return
    if (passage) report.evidence('tests', passage, say.planned(passage.text.slice(0, 60)))
    else if (options.whenMissing && isLegible(document, 'tests')) {
      report(say.missing, {place: titleOf(document), note: `${say.looked}. ${say.remedy}`})
    } else report.exempt('tests', say.noTests)
  }
})

function* shortcomings(
  {section: {title}, categories, namesEdgeCases, namesCoverage}: TestSection,
  wanted: v.InferOutput<typeof options>
): Generator<string> {
  if (categories.length < wanted.minCategories) yield say.categories(title, categories.length, wanted.minCategories)
  if (wanted.requireEdgeCases && !namesEdgeCases) yield say.edgeCases(title)
  if (wanted.requireCoverage && !namesCoverage) yield say.coverage(title)
}

function titleOf({sections, lines}: Document) {
  return sections.find(({heading}) => heading)?.heading ?? {start: lines.start(1), end: lines.end(1)}
}
