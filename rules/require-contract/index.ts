import * as v from 'valibot'
import {contractOf, contractParts, partsOfSignatures, textBeside} from '../../src/document/code/contract.js'
import {isDocumented, namesInProse} from '../../src/document/code/documented.js'
import {findInterfaces, type Interface, isExcerpt, isRecord, namesFilledIn} from '../../src/document/code/interfaces.js'
import {sourceSpan} from '../../src/document/code/place.js'
import {announcesUsage} from '../../src/document/code/purpose.js'
import type {Skeleton} from '../../src/document/code/skeleton.js'
import type {Document} from '../../src/document/document.js'
import type {CodeBlock} from '../../src/document/markdown/code-blocks.js'
import {isAbout, isAside} from '../../src/document/sections/sections.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  parts: v.pipe(
    v.optional(v.array(v.picklist(contractParts)), [...contractParts]),
    v.description('what a contract has to say')
  ),
  every: v.pipe(
    v.optional(v.boolean(), false),
    v.description('whether every part has to be said; otherwise one of them is enough')
  )
})

const say = {
  missing: (name: string, parts: readonly string[]) =>
    `Unexpected interface \`${name}\` without a contract, expected words on ${list(parts)}`,
  remedy: 'Say it in doc comments, or in a list or table after the block'
}

export default defineRule({
  meta: {
    id: 'require-contract',
    summary: 'Require that interfaces come with their contract.',
    items: ['interfaces'],
    scope: 'block',
    severity: 'warn',
    recommended: false,
    since: '1.0.0'
  },
  options,
  check(document, report, {parts, every}) {
    const shown = shownInterfaces(document)
    const named = shown.length > 0 ? namesInProse(document) : new Set<string>()
    const asked = shown.map((one) => {
      const beside = textBeside(document, one.block)
      return {...one, beside, said: contractOf(one.skeleton, one.shown, beside)}
    })
    const isEnough = ({said, skeleton, shown, beside, isFilledIn}: (typeof asked)[number]) =>
      every
        ? parts.every((part) => said.has(part))
        : parts.some((part) => said.has(part)) || isDocumented(skeleton, shown, {named, beside}) || isFilledIn
    // An interface that is shown again, before and after a change or in part, is described once.
    const settled = new Set(asked.filter(isEnough).map(({shown}) => shown.declaration.name))
    for (const {block, skeleton, shown, said} of asked) {
      const {start, end, body, name} = shown.declaration
      const typed = partsOfSignatures(shown)
      const missing = parts.filter((part) => !said.has(part) && !typed.has(part))
      if (settled.has(name) || missing.length === 0) continue
      const head = skeleton.text.slice(start, body?.outer.start ?? end).trimEnd()
      report(say.missing(name, missing), {
        place: sourceSpan(block, {start, end: start + head.length}),
        note: say.remedy
      })
    }
  }
})

interface Shown {
  readonly block: CodeBlock
  readonly skeleton: Skeleton
  readonly shown: Interface
  /** whether a type in the same block says by its code what the operations do */
  readonly isFilledIn: boolean
}

/** The interfaces that others build against: none in examples, nor of what is there today or was rejected, no excerpts and no mere records. */
function shownInterfaces(document: Document): readonly Shown[] {
  return document.codeBlocks.flatMap((block) => {
    const skeleton = document.skeletonOf(block)
    const section = document.sectionAt(block.start)
    const isElsewhere = isAside(section) || isAbout(section, 'existing')
    if (!skeleton || isElsewhere || announcesUsage(document, block)) return []
    const asked = findInterfaces(skeleton).filter((shown) => !isRecord(shown) && !isExcerpt(shown))
    if (asked.length === 0) return []
    const filled = namesFilledIn(skeleton)
    return asked.map((shown) => ({block, skeleton, shown, isFilledIn: filled.has(shown.declaration.name)}))
  })
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
