import * as v from 'valibot'
import {findSecrets} from '../../src/document/privacy/credentials/secrets.js'
import {maskValue} from '../../src/document/privacy/masking/mask.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  allow: v.pipe(
    v.optional(v.array(v.string()), []),
    v.description('values that only look like secrets, such as those of a public sandbox')
  )
})

const say = {
  found: (label: string, masked: string) =>
    `Unexpected ${label} \`${masked}\`, expected none or a placeholder such as \`<secret>\``,
  remedy: 'Revoke it: what was committed once is known. Then write a placeholder such as `<secret>`'
}

export default defineRule({
  meta: {
    id: 'no-secrets',
    summary: 'Disallow secrets: keys, tokens, passwords and connection strings.',
    items: ['internals'],
    scope: 'block',
    severity: 'error',
    since: '1.0.0'
  },
  options,
  async check(document, report, {allow}) {
    for (const found of await findSecrets(document)) {
      if (allow.includes(found.value)) continue
      report(say.found(found.label, maskValue(found.value)), {place: found, note: say.remedy})
    }
  }
})
