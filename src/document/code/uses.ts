import {lastAtMost} from '../collections/last-at-most.js'
import {encloses, type Span} from '../text/span.js'
import {indexSpans} from '../text/span-index.js'
import type {Implementation} from './implementations.js'
import type {Skeleton} from './skeleton.js'

/** What of a text names declarations that are taken out of it. */
export interface Uses {
  /** the functions whose bodies do, or hold nothing else where a body may not be empty, outermost, in source order */
  readonly functions: readonly Implementation[]
  /** whether something does that is no body, such as the value of a field */
  readonly elsewhere: boolean
}

const word = /[\p{L}_$][\p{L}\p{N}_$]*/gu

/** What names one of some declarations outside the spans that hold them; heads of functions and types name parameters and themselves. */
export function findUses(skeleton: Skeleton, names: readonly string[], removed: readonly Span[]): Uses {
  const {code, declarations} = skeleton
  const wanted = new Set(names.map((name) => name.replace(/^[^\p{L}_$]+/u, '')))
  const heads = declarations
    .filter(({kind}) => kind === 'function' || kind === 'type')
    .map(({start, head}) => ({start, end: start + head.length}))
  const left = indexSpans([...removed, ...heads])
  const uses = [...code.matchAll(word)]
    .map(({index, 0: name}) => ({name, start: index, end: index + name.length}))
    .filter((use) => wanted.has(use.name) && !left.someEncloses(use))
  const bodies = outermostBodies(skeleton)
  const around = uses.map((use) => {
    const last = bodies[lastAtMost(bodies, use.start, ({start}) => start)]
    return last && encloses(last, use) ? last : undefined
  })
  const naming = new Set(around)
  const sorted = [...removed].sort((a, b) => a.start - b.start)
  const isEmptied = ({body}: Implementation) =>
    skeleton.language.family === 'indentation' && holdsOnly(code, body, sorted)
  return {functions: bodies.filter((body) => naming.has(body) || isEmptied(body)), elsewhere: naming.has(undefined)}
}

/** Whether a body consists of what goes, given in source order. */
function holdsOnly(code: string, body: Span, removed: readonly Span[]): boolean {
  let left = ''
  let from = body.start
  let at = lastAtMost(removed, body.start, ({start}) => start)
  for (let span = removed[at]; span && span.start < body.end; span = removed[++at]) {
    if (span.start < body.start) continue
    left += code.slice(from, span.start)
    from = Math.max(from, span.end)
  }
  return from > body.start && !/\w/.test(`${left}${code.slice(from, body.end)}`)
}

/** The functions with bodies that stand in no other body. */
function outermostBodies({declarations}: Skeleton): readonly Implementation[] {
  const found: Implementation[] = []
  for (const declaration of declarations) {
    const {kind, body} = declaration
    const last = found.at(-1)
    if (kind !== 'function' || !body || (last && encloses(last, body.outer))) continue
    found.push({declaration, body, ...body.outer})
  }
  return found
}
