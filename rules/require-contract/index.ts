import * as v from 'valibot'
import {contractOf, contractParts, isDocumented, partsOfSignatures} from '../../src/document/code/contract.js'
import {findInterfaces} from '../../src/document/code/interfaces.js'
import {sourceSpan} from '../../src/document/code/place.js'
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
    for (const block of document.codeBlocks) {
      const skeleton = document.skeletonOf(block)
      if (!skeleton) continue
      for (const shown of findInterfaces(skeleton)) {
        const said = contractOf(document, block, skeleton, shown)
        const isEnough = every
          ? parts.every((part) => said.has(part))
          : parts.some((part) => said.has(part)) || isDocumented(skeleton, shown)
        if (isEnough) continue
        const typed = partsOfSignatures(shown)
        const missing = parts.filter((part) => !said.has(part) && !typed.has(part))
        if (missing.length === 0) continue
        const {start, end, body, name} = shown.declaration
        const head = {start, end: body?.outer.start ?? end}
        const place = sourceSpan(block, {
          start,
          end: start + skeleton.text.slice(head.start, head.end).trimEnd().length
        })
        report(say.missing(name, missing), {place, note: say.remedy})
      }
    }
  }
})

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
