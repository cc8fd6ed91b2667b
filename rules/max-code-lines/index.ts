import * as v from 'valibot'
import type {CodeBlock} from '../../src/document/code-blocks.js'
import {defineRule} from '../../src/rule/index.js'

const limit = v.pipe(v.number(), v.integer(), v.minValue(1))

const options = v.strictObject({
  max: v.pipe(v.optional(limit, 25), v.description('lines of a block with bodies of functions')),
  maxDeclarations: v.pipe(
    v.optional(limit, 60),
    v.description('lines of declarations, data, schema and terminal output')
  ),
  languages: v.pipe(
    v.optional(v.record(v.string(), limit), {}),
    v.description('a limit of its own for a language, as its fence names it')
  )
})

const say = {
  tooLong: (actual: number, max: number, what: string) =>
    `Unexpected \`${actual}\` lines of ${what}, expected at most \`${max}\``,
  remedy: 'Show the signatures or the few lines that carry the decision, and link to the rest'
}

export default defineRule({
  meta: {
    id: 'max-code-lines',
    summary: 'Limit how long a code block may be.',
    items: ['code'],
    scope: 'block',
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check(document, report, {max, maxDeclarations, languages}) {
    for (const block of document.codeBlocks) {
      if (block.language === 'mermaid') continue
      const lines = block.lines.filter(({text}) => text.trim() !== '').length
      if (lines <= Math.min(max, ...Object.values(languages))) continue
      const withBodies = hasBodies(block)
      const allowed = languages[block.language] ?? (withBodies ? max : maxDeclarations)
      const what = withBodies ? 'code with bodies' : 'declarations, data or output'
      if (lines > allowed) report(say.tooLong(lines, allowed, what), {place: block, note: say.remedy})
    }
  }
})

/** Two or more indented statements: lines that end in `;`, or assign, return or call, deeper than their block's first line. */
function hasBodies({lines}: CodeBlock): boolean {
  const statement =
    /^\s{2,}(?:return\b|if\b|for\b|while\b|(?:let|const|var|auto)\s|[\w.]+\s*(?::=|\+?=)\s|[\w.]+\([^)]*\);?\s*$)/
  return lines.filter(({text}) => statement.test(text)).length >= 2
}
