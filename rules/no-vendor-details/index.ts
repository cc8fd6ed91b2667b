import * as v from 'valibot'
import {findVendorUses, vendorProducts} from '../../src/document/privacy/confidential/vendors.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  vocabulary: v.pipe(
    v.optional(v.array(v.string()), [...vendorProducts]),
    v.description('products that a back end is built on, instead of the known ones; empty for none')
  ),
  more: v.pipe(v.optional(v.array(v.string()), []), v.description('products besides those of `vocabulary`'))
})

const say = {
  found: (written: string) =>
    `Unexpected vendor detail \`${written}\` in code, expected the contract that it stands behind`,
  remedy: 'Show the interface and what it promises; name the product where the section is about integrating it'
}

export default defineRule({
  meta: {
    id: 'no-vendor-details',
    summary: 'Disallow vendor-specific back ends in code and configuration.',
    items: ['internals'],
    scope: 'block',
    severity: 'warn',
    recommended: false,
    since: '1.0.0'
  },
  options,
  check(document, report, {vocabulary, more}) {
    for (const {start, end} of findVendorUses(document, [...vocabulary, ...more])) {
      report(say.found(document.source.slice(start, end)), {place: {start, end}, note: say.remedy})
    }
  }
})
