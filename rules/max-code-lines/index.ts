import * as v from 'valibot'
import {holdsBodies} from '../../src/document/code/implementations.js'
import {isSession} from '../../src/document/code/purpose.js'
import type {Document} from '../../src/document/document.js'
import type {CodeBlock} from '../../src/document/markdown/code-blocks.js'
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
  bodies: 'code with bodies',
  declarations: 'declarations, data or output',
  language: (language: string) => `\`${language}\``,
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
      if (lines <= Math.min(max, ...Object.values(languages)) || isPicture(block, document)) continue
      const own = languages[block.language]
      const withBodies = holdsBodies(document.skeletonOf(block)) && !isSession(block)
      const allowed = own ?? (withBodies ? max : maxDeclarations)
      const what = own === undefined ? (withBodies ? say.bodies : say.declarations) : say.language(block.language)
      if (lines > allowed) report(say.tooLong(lines, allowed, what), {place: block, note: say.remedy})
    }
  }
})

/** A picture drawn in characters is no code: drawn as a diagram it has no lines to count. */
function isPicture(block: CodeBlock, {pictures}: Document): boolean {
  return pictures.some((picture) => picture.block === block)
}
