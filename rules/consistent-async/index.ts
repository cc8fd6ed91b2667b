import * as v from 'valibot'
import {type AsyncBreach, findAsyncBreaches, findBlockingWaits} from '../../src/document/code/async-consistency.js'
import {contractOf, textBeside} from '../../src/document/code/contract.js'
import {findInterfaces} from '../../src/document/code/interfaces.js'
import {sourceSpan} from '../../src/document/code/place.js'
import {defineRule} from '../../src/rule/index.js'

const breaches = [
  'sync-among-async',
  'async-name',
  'no-async-name',
  'no-cancellation-token',
  'no-context',
  'blocking-wait'
] as const

const options = v.strictObject({
  ignore: v.pipe(v.optional(v.array(v.picklist(breaches)), []), v.description('differences that are accepted'))
})

const say: Readonly<Record<AsyncBreach, (name: string) => string>> = {
  'sync-among-async': (name) =>
    `Unexpected synchronous \`${name}\` among asynchronous operations, expected an awaitable or a word on why it may block`,
  'async-name': (name) => `Unexpected name \`${name}\` of an operation that returns no awaitable, expected one`,
  'no-async-name': (name) =>
    `Unexpected name \`${name}\` of an asynchronous operation, expected \`${name}Async\` like the rest`,
  'no-cancellation-token': (name) =>
    `Unexpected asynchronous \`${name}\` without a \`CancellationToken\`, expected one as its siblings take`,
  'no-context': (name) => `Unexpected \`${name}\` without a \`context.Context\`, expected one as its siblings take`
}
const sayBlocking = (code: string) =>
  `Unexpected blocking wait \`${code}\` for an asynchronous operation, expected \`await\``
const remedy = 'Callers plan for one way of waiting; where one operation differs, say why'

export default defineRule({
  meta: {
    id: 'consistent-async',
    summary: 'Require that the operations of an interface wait in one way.',
    items: ['concurrency'],
    scope: 'block',
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check(document, report, {ignore}) {
    for (const block of document.codeBlocks) {
      const skeleton = document.skeletonOf(block)
      if (!skeleton) continue
      for (const shown of findInterfaces(skeleton)) {
        const explains = contractOf(skeleton, shown, textBeside(document, block)).has('blocking behaviour')
        for (const {breach, operation} of findAsyncBreaches(shown, skeleton)) {
          if (ignore.includes(breach) || (explains && breach === 'sync-among-async')) continue
          const at = skeleton.text.indexOf(operation.name, operation.start)
          const place = sourceSpan(block, {start: at, end: at + operation.name.length})
          report(say[breach](operation.name), {place, note: remedy})
        }
      }
      if (ignore.includes('blocking-wait')) continue
      for (const span of findBlockingWaits(skeleton)) {
        report(sayBlocking(skeleton.text.slice(span.start, span.end)), {place: sourceSpan(block, span), note: remedy})
      }
    }
  }
})
