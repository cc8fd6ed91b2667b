import type {Document} from '../../document/document.js'
import {indentOf} from '../../document/text/indent.js'
import {spanOf} from '../../document/text/span.js'
import type {Directive, Mistake} from './directive.js'

/**
 * The entries of
 * ```yaml
 * design-lint:
 *   ignore:
 *     no-prose-flow: the flow is drawn in the appendix
 * ```
 */
export function readFrontMatter(document: Document): {directives: Directive[]; mistakes: Mistake[]} {
  const [yaml] = document.nodes.all('yaml')
  const rows = yaml ? rowsOf(document, spanOf(yaml)) : []
  const key = rows.findIndex(({text}) => /^design-lint:/.test(text))
  const head = rows[key]
  if (!head) return {directives: [], mistakes: []}
  const below = rows.slice(key + 1)
  const next = below.findIndex(({text}) => /^\S/.test(text))
  const block = next === -1 ? below : below.slice(0, next)
  const at = block.findIndex(({text}) => /^\s+ignore:\s*(?:\{\s*\}\s*)?$/.test(text))
  const directives = entriesBelow(block, at)
  const isEmpty = at !== -1 && block.slice(at + 1).every(({text}) => text.trim() === '')
  if (directives.length > 0 || isEmpty) return {directives, mistakes: []}
  const end = head.start + 'design-lint'.length
  return {directives, mistakes: [{kind: 'front-matter', found: 'design-lint', start: head.start, end}]}
}

interface Row {
  text: string
  start: number
}

/** The lines between the marks of the front matter. */
function rowsOf({lines}: Document, {start, end}: {start: number; end: number}): Row[] {
  const [first, last] = [lines.lineAt(start) + 1, lines.lineAt(end) - 1]
  return Array.from({length: Math.max(0, last - first + 1)}, (_, at) => ({
    text: lines.text(first + at),
    start: lines.start(first + at)
  }))
}

function entriesBelow(block: readonly Row[], at: number): Directive[] {
  const indent = indentOf(block[at]?.text ?? '')
  const found: Directive[] = []
  for (const {text, start} of at === -1 ? [] : block.slice(at + 1)) {
    const entry = /^(\s+["']?)([\w-]+)["']?:(.*)$/.exec(text)
    if (!entry || indentOf(text) <= indent) break
    const [, before = '', id = '', written = ''] = entry
    const from = start + before.length
    found.push({
      start,
      end: start + text.length,
      verb: 'front-matter',
      rules: [{id, start: from, end: from + id.length}],
      reason: written.trim().replace(/^(["'])(.*)\1$/, '$2'),
      until: undefined
    })
  }
  return found
}
