import * as v from 'valibot'
import type {Document} from '../../src/document/document.js'
import type {CodeBlock} from '../../src/document/markdown/code-blocks.js'
import {editInSource, mermaidBlocks, spanInSource} from '../../src/document/mermaid/blocks.js'
import {checkMermaid, type DiagramError, type MermaidProblem} from '../../src/document/mermaid/check.js'
import {diagramTypes} from '../../src/document/mermaid/header.js'
import type {DiagramEdit} from '../../src/document/mermaid/repair.js'
import {defineRule, type FindingDetails} from '../../src/rule/index.js'
import {nearest} from '../../src/rule/nearest.js'

const options = v.strictObject({
  plugins: v.pipe(
    v.optional(v.array(v.string()), []),
    v.description('first words of diagrams that plug-ins of mermaid draw, beside `zenuml`')
  )
})

const say = {
  empty: 'Unexpected empty diagram, expected a diagram type such as `flowchart`',
  tooLong: (length: number, max: number) =>
    `Unexpected diagram of \`${length}\` characters, expected at most \`${max}\``,
  split: 'Mermaid draws nothing longer; split the diagram, or leave parts out',
  tooMany: (diagrams: number) => `Unexpected diagram after \`${diagrams}\` others, expected fewer in one document`,
  tooLongTogether: (seconds: number) =>
    `Unexpected diagrams that take mermaid more than \`${seconds}\` s together, expected fewer or smaller ones`,
  unread: 'This diagram and those after it were not looked at; move them to documents of their own',
  tooSlow: 'Unexpected diagram that mermaid cannot read within ten seconds, expected a smaller one',
  unknownType: (word: string, known?: string) =>
    `Unexpected diagram type ${quote(word)}, expected ${known ? `\`${known}\`` : 'one that mermaid knows'}`,
  types:
    'Diagrams of designs: `flowchart`, `sequenceDiagram`, `classDiagram`, `stateDiagram-v2`, `erDiagram`, `C4Context`',
  error: ({text, ended, expected, name}: DiagramError) =>
    `Unexpected ${found[ended ?? 'text'](quote(text), name)}, expected ${expected}`,
  remedy: ({advice, detail}: DiagramError) => advice ?? (detail && `Mermaid: ${detail}`)
}

const found = {
  text: (text: string, name: string) => `${text} in the ${name}`,
  line: (text: string) => `end of the line after ${text}`,
  diagram: (text: string, name: string) => `end of the ${name} after ${text}`,
  block: (text: string) => `block ${text} that never ends`
}

/** So many different diagrams of one document are read, and so many seconds are spent on them; a thousand usual ones take one. */
const mostDiagrams = 1000
const mostSeconds = 30

export default defineRule({
  meta: {
    id: 'valid-mermaid',
    summary: 'Require mermaid diagrams that mermaid can draw.',
    items: ['diagrams'],
    scope: 'block',
    severity: 'error',
    since: '1.0.0',
    fixable: 'safe'
  },
  options,
  async check(document, report, {plugins}) {
    const known = new Map<string, MermaidProblem | undefined>()
    let milliseconds = 0
    for (const block of mermaidBlocks(document.codeBlocks)) {
      // What a fence that never closes holds is not a diagram; `valid-fences` reports it.
      if (block.fence && !block.fence.closed) continue
      const isNew = !known.has(block.value)
      if (isNew && (known.size >= mostDiagrams || milliseconds > 1000 * mostSeconds)) {
        const words = known.size >= mostDiagrams ? say.tooMany(mostDiagrams) : say.tooLongTogether(mostSeconds)
        report(words, {place: block, note: say.unread})
        return
      }
      const started = performance.now()
      if (isNew) known.set(block.value, await checkMermaid(block.value, plugins))
      milliseconds += performance.now() - started
      const problem = known.get(block.value)
      if (problem) report(...(await describe(problem, block, document)))
    }
  }
})

async function describe(
  problem: MermaidProblem,
  block: CodeBlock,
  document: Document
): Promise<[string, FindingDetails]> {
  const place = spanInSource(block, problem)
  if (problem.kind === 'empty') return [say.empty, {place: block}]
  if (problem.kind === 'too-slow') return [say.tooSlow, {place, note: say.split}]
  if (problem.kind === 'too-long') return [say.tooLong(problem.length, problem.max), {place, note: say.split}]
  if (problem.kind === 'error') {
    return [say.error(problem), {place, note: say.remedy(problem), ...repairOf(problem, block, document)}]
  }
  const type = knownType(problem.word)
  if (type === undefined) return [say.unknownType(problem.word), {place, note: say.types}]
  const edit = {start: problem.start, end: problem.end, text: type}
  const fix = (await isDrawn(block.value, edit)) ? inSource([edit], block, document) : undefined
  return [say.unknownType(problem.word, type), {place, fix}]
}

function repairOf({repair, advice = ''}: DiagramError, block: CodeBlock, document: Document): Partial<FindingDetails> {
  const edits = repair && inSource(repair.edits, block, document)
  if (!edits) return {}
  return repair.isSafe ? {fix: edits} : {suggestions: [{message: advice, edits}]}
}

/** The type whose name a word begins, or that it most likely misspells. */
function knownType(word: string): string | undefined {
  const begun = word.toLowerCase()
  const longer = diagramTypes.find((type) => begun.length > 2 && type.toLowerCase().startsWith(begun))
  return longer ?? nearest(word, diagramTypes)
}

async function isDrawn(diagram: string, {start, end, text}: DiagramEdit): Promise<boolean> {
  return (await checkMermaid(diagram.slice(0, start) + text + diagram.slice(end))) === undefined
}

/** All edits in terms of the document, or none when one of them cannot be. */
function inSource(edits: readonly DiagramEdit[], block: CodeBlock, {source}: Document) {
  const mapped = edits.flatMap((edit) => editInSource(block, edit, source) ?? [])
  return mapped.length === edits.length ? mapped : undefined
}

function quote(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text
  return `\`${short.replaceAll('`', "'")}\``
}
