import * as v from 'valibot'
import {detect} from '../../src/document/privacy/detector.js'
import {maskValue} from '../../src/document/privacy/masking/mask.js'
import {plainEmail} from '../../src/document/privacy/personal/email.js'
import {looseKinds} from '../../src/document/privacy/personal/loose-data.js'
import {nationalKinds} from '../../src/document/privacy/personal/national-ids.js'
import {commonKinds, detectorsOf, type PersonalDataKind} from '../../src/document/privacy/personal/personal-data.js'
import {createReplacements} from '../../src/document/privacy/personal/replacements.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  kinds: v.pipe(
    v.optional(v.array(v.picklist([...commonKinds, ...nationalKinds, ...looseKinds])), [...commonKinds]),
    v.description('the kinds of personal data to look for')
  ),
  allowDomains: v.pipe(
    v.optional(v.array(v.string()), []),
    v.description('domains whose e-mail addresses may be shown, with their sub-domains')
  )
})

const say = {
  found: (label: string, masked: string, placeholder: string) =>
    `Unexpected ${label} \`${masked}\`, expected none or a reserved placeholder such as \`${placeholder}\``,
  replace: (placeholder: string) => `Replace it with \`${placeholder}\``,
  remedy: 'Take personal data out of the document, also out of its history; people of the design belong in its header'
}

export default defineRule({
  meta: {
    id: 'no-pii',
    summary: 'Disallow personal data: addresses, phone numbers, cards, accounts and identity numbers.',
    items: ['internals'],
    scope: 'block',
    severity: 'error',
    since: '1.0.0',
    fixable: 'suggestion'
  },
  options,
  async check(document, report, {kinds, allowDomains}) {
    const replacementOf = createReplacements()
    for (const found of await detect(document, detectorsOf(kinds))) {
      if (isAllowed(found.kind, found.value, allowDomains)) continue
      const placeholder = replacementOf(found.kind, found.value)
      report(say.found(found.label, maskValue(found.value), placeholder), {
        place: found,
        note: say.remedy,
        suggestions: [
          {message: say.replace(placeholder), edits: [{range: [found.start, found.end], text: placeholder}]}
        ]
      })
    }
  }
})

function isAllowed(kind: PersonalDataKind, value: string, domains: readonly string[]): boolean {
  const domain = kind === 'email' ? plainEmail(value).split('@')[1]?.toLowerCase() : undefined
  return domain !== undefined && domains.some((one) => `.${domain}`.endsWith(`.${one.toLowerCase().replace(/^@/, '')}`))
}
