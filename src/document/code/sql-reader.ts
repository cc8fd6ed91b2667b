import type {Span} from '../span.js'
import {fileRegion, type OpenRegion, type Region} from './region.js'
import {signatureOf} from './signature.js'

const routine =
  /^\s*create\s+(?:or\s+(?:replace|alter)\s+)?(?:definer\s*=\s*\S+\s+)?(?:function|procedure|proc|trigger)\b/i

/** Read SQL: each statement is an item; the `BEGIN … END` of a routine is a function with statements of its own. */
export function readSql(code: string): Region {
  const file = fileRegion(code.length)
  let open: OpenRegion | undefined
  for (const {start, end} of statements(code)) {
    const text = code.slice(start, end)
    if (open) {
      open.items.push({start, end, regions: []})
      if (/^\s*end\b(?!\s+(?:if|loop|case|while)\b)/i.test(text)) {
        open.items.pop()
        close(open, start, end)
        open = undefined
      }
      continue
    }
    const begin = routine.test(text) ? /\bbegin\b/i.exec(text) : null
    if (begin) open = openRoutine(code, file, {start, end}, start + begin.index)
    file.items.push({start, end, regions: open ? [open] : []})
    const ending = open && /\bend\s*;?$/i.exec(text)
    if (open && ending) {
      open.items = [{start: open.start, end: start + ending.index, regions: []}]
      close(open, start + ending.index, end)
      open = undefined
    }
  }
  if (open) close(open, code.length, code.length)
  return file
}

function openRoutine(code: string, parent: OpenRegion, {start, end}: Span, begin: number): OpenRegion {
  const from = begin + 'begin'.length
  return {
    start: from,
    end,
    kind: 'function',
    head: {start, end: begin},
    signature: signatureOf(code, start, begin),
    outer: {start: begin, end},
    parent,
    items: [{start: from, end, regions: []}]
  }
}

function close(region: OpenRegion, end: number, outerEnd: number): void {
  region.end = end
  region.outer = {start: region.outer.start, end: outerEnd}
}

/** The statements of a text, from the first ink of each to its `;`. */
function statements(code: string): {start: number; end: number}[] {
  return [...code.matchAll(/[^\s;][^;]*;?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length
  }))
}
