import type {Config} from '../../src/config/config.js'
import {looseKinds} from '../../src/document/privacy/personal/loose-data.js'
import {nationalKinds} from '../../src/document/privacy/personal/national-ids.js'
import {commonKinds} from '../../src/document/privacy/personal/personal-data.js'

/** Every rule without restraint, and every option that makes a rule look for more. */
export const everything: Config = {
  extends: 'all',
  designDocs: ['docs/**'],
  requirements: 'docs/requirements.md',
  sources: ['src/**'],
  reportUnusedIgnores: 'warn',
  requireIgnoreReason: true,
  rules: {
    'no-pii': ['error', {kinds: [...commonKinds, ...nationalKinds, ...looseKinds]}],
    'no-confidential-terms': [
      'error',
      {
        terms: ['Northgate Bank', 'Fabrikam'],
        patterns: ['acct-\\d+'],
        hosts: ['*.corp.*', 'go/*'],
        tickets: ['PAY'],
        customerNames: true
      }
    ],
    'require-sections': [
      'warn',
      {sections: ['Summary', {title: 'Alternatives', topic: 'alternatives'}], extras: false, maxDepth: 3}
    ],
    'valid-metadata': [
      'warn',
      {
        fields: {
          status: {required: true, values: ['draft', 'accepted']},
          date: {required: true, type: 'date'},
          owners: {type: 'people'},
          tracking: {type: 'link'}
        },
        number: ['file', 'title', 'metadata']
      }
    ]
  }
}

/** The files around the document under examination. */
export const neighbours: Readonly<Record<string, string>> = {
  'docs/requirements.md': '# Requirements\n\n- REQ-1: Entries expire.\n- REQ-2 (dropped): Entries are replicated.\n',
  'docs/other.md': '---\nstatus: accepted\n---\n\n# Other\n\n## Limits\n\nREQ-1 is met.\n',
  'src/cache.ts': `export function put(key: string) {
  const slot = slotOf(key)
  const entry = {key, at: Date.now()}
  slots[slot] ??= []
  slots[slot].push(entry)
  if (slots[slot].length > most) {
    slots[slot].shift()
  }
  return entry
}
`
}
