import * as v from 'valibot'
import {elideAll, type Replacement} from '../../src/document/code/elide.js'
import {
  type CompleteType,
  findCompleteTypes,
  findImplementations,
  type Implementation
} from '../../src/document/code/implementations.js'
import {sourceSpan} from '../../src/document/code/place.js'
import {announcesUsage, isPseudocode, isSession, isTyped} from '../../src/document/code/purpose.js'
import type {Skeleton} from '../../src/document/code/skeleton.js'
import {inked, qualifiedName, signatureText} from '../../src/document/code/written-declaration.js'
import type {CodeBlock} from '../../src/document/markdown/code-blocks.js'
import {encloses} from '../../src/document/text/span.js'
import {defineRule, type Report} from '../../src/rule/index.js'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))

const options = v.strictObject({
  minStatements: v.pipe(v.optional(count, 4), v.description('statements from which a body is implementation')),
  minScriptStatements: v.pipe(v.optional(count, 15), v.description('statements from which a script is implementation')),
  allowUsage: v.pipe(
    v.optional(v.boolean(), false),
    v.description('accept bodies under a heading that announces usage, examples or samples')
  )
})

const say = {
  body: (name: string, statements: number) =>
    `Unexpected body of \`${name}\` with \`${statements}\` ${statements === 1 ? 'statement' : 'statements'}, expected only its signature`,
  type: (name: string, functions: number, statements: number) =>
    `Unexpected complete type \`${name}\` with \`${functions}\` functions and \`${statements}\` statements, expected only its public signatures`,
  script: (statements: number) =>
    `Unexpected script of \`${statements}\` statements, expected the few lines that carry the decision`,
  keep: (signature: string) => `Keep \`${signature}\` and its contract: inputs, outputs and errors`,
  keepPublic: 'Keep the signatures that callers use, with their contracts: inputs, outputs and errors',
  keepSteps: 'Say in words or in a diagram what the script does, and link to the file',
  elide: (name: string) => `Reduce \`${name}\` to its signature`
}

export default defineRule({
  meta: {
    id: 'no-implementation-code',
    summary: 'Disallow bodies of functions, complete classes and long scripts.',
    items: ['interfaces', 'code'],
    scope: 'block',
    severity: 'error',
    since: '1.0.0',
    fixable: 'suggestion'
  },
  options,
  check(document, report, {minStatements, minScriptStatements, allowUsage}) {
    for (const block of document.codeBlocks) {
      const skeleton = document.skeletonOf(block)
      if (!skeleton || (allowUsage && announcesUsage(document, block))) continue
      const bodies = findImplementations(skeleton, minStatements).filter((body) => !isTyped(lineOf(skeleton, body)))
      const isScript = rest(skeleton, bodies) >= minScriptStatements && skeleton.scriptBranches && !isSession(block)
      const types = findCompleteTypes(skeleton).filter((type) => !bodies.some((body) => encloses(type, body)))
      if ((bodies.length === 0 && types.length === 0 && !isScript) || isPseudocode(document, block, skeleton)) continue
      for (const body of bodies) reportBody({block, skeleton, report}, body)
      for (const type of types) reportType({block, skeleton, report}, type)
      if (isScript) report(say.script(rest(skeleton, bodies)), {place: block, note: say.keepSteps})
    }
  }
})

/** The line on which a function begins. */
function lineOf({text}: Skeleton, {declaration}: Implementation): string {
  return text.slice(text.lastIndexOf('\n', declaration.start) + 1).split('\n', 1)[0] ?? ''
}

/** The statements of a script besides those in what it hands to calls, where that is reported by itself. */
function rest({scriptStatements}: Skeleton, bodies: readonly Implementation[]): number {
  const callbacks = bodies.filter(({declaration}) => declaration.kind === 'callback')
  return callbacks.reduce((left, {body}) => left - body.statements, scriptStatements)
}

interface Reporting {
  block: CodeBlock
  skeleton: Skeleton
  report: Report
}

function reportBody({block, skeleton, report}: Reporting, implementation: Implementation): void {
  const {declaration, body} = implementation
  const name = qualifiedName(declaration)
  report(say.body(name, body.statements), {
    place: sourceSpan(block, inked(skeleton, body.outer)),
    note: say.keep(signatureText(skeleton, declaration)),
    suggestions: [{message: say.elide(name), edits: edits(block, elideAll(skeleton, [implementation]))}]
  })
}

function reportType(
  {block, skeleton, report}: Reporting,
  {declaration, functions, statements, start, end}: CompleteType
): void {
  const name = qualifiedName(declaration)
  report(say.type(name, functions.length, statements), {
    place: sourceSpan(block, {start, end}),
    note: say.keepPublic,
    suggestions: [{message: say.elide(name), edits: edits(block, elideAll(skeleton, functions))}]
  })
}

function edits(block: CodeBlock, replacements: readonly Replacement[]) {
  return replacements.map(({text, ...span}) => {
    const {start, end} = sourceSpan(block, span)
    return {range: [start, end] as const, text}
  })
}
