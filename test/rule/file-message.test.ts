import remarkParse from 'remark-parse'
import stringify from 'remark-stringify'
import {type Pluggable, unified} from 'unified'
import type {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import numbering from '../../rules/consistent-numbering/index.js'
import confidential from '../../rules/no-confidential-terms/index.js'
import comments from '../../rules/no-open-comments/index.js'
import placeholders from '../../rules/no-placeholders/index.js'
import references from '../../rules/no-stale-references/index.js'
import mermaid from '../../rules/valid-mermaid/index.js'
import {createChance, type Planted, plantPersonalData, plantSecrets} from '../document/privacy/planted.js'

const name = ['North', 'gate Bank'].join('')
const chance = createChance(23)
const lines = [...plantSecrets(chance), ...plantPersonalData(chance)].filter(
  ({kind, value}) => !['email', 'phone'].includes(kind) && !/[\n\\|]/.test(value)
)
/** One value of each kind. */
const planted = [...new Map(lines.map((one) => [one.kind, one])).values()]

const design = ({words, value}: Planted) => `# Settlement for ${name}

- [1. Goals](#1-goals)
- [9. Limits of ${words} ${value}](#5-limits)

## 1. Goals

See [above](#plan-of-${name.replace(' ', '-')}) and [below](#limits-${value}).

## 3. Motivation of ${words} ${value}

TODO: ask ${name} about ${words} ${value}

## 4. Motivation of ${name}

<!-- REVIEW: ${words} ${value} -->

\`\`\`mermaid
sequenceDiagram
  Client->>Ledger ${words} ${value}
\`\`\`
`

/** Rules that quote what they speak of. */
const others: Pluggable[] = [placeholders, references, numbering, comments, mermaid]

/** What a reporter or an editor can show of the messages of a file. */
function shown({messages}: VFile): string {
  return JSON.stringify(
    messages.map((message) => ({...message, text: String(message), cause: String(message.cause), all: message.message}))
  )
}

const lint = async (source: string, ...rules: Pluggable[]) => {
  const processor = unified().use(remarkParse).use({plugins: rules}).use(stringify)
  return processor.process({value: source, path: 'docs/settlement.md'})
}

describe('messages under a unified processor', () => {
  it('show no secret and no number whole, though the privacy rules are not attached', async () => {
    for (const one of planted) {
      const file = await lint(design(one), ...others)
      const core = one.value.replace(/^Authorization: \w+ |^["']|["']$/g, '')
      expect(file.messages.length).toBeGreaterThan(2)
      expect(shown(file).includes(core) ? one : undefined).toBeUndefined()
    }
  })

  it.each([
    ['before it', (terms: Pluggable): Pluggable[] => [...others, terms]],
    ['after it', (terms: Pluggable): Pluggable[] => [terms, ...others]]
  ])('show no protected name of rules that run %s', async (_, order) => {
    for (const severity of ['error', 'off'] as const) {
      const file = await lint(
        design({kind: 'none', words: 'the', value: 'plan'}),
        ...order([confidential, [severity, {terms: [name]}]] as unknown as Pluggable)
      )
      expect(file.messages.some(({ruleId}) => ruleId === 'no-confidential-terms')).toBe(severity === 'error')
      expect(file.messages.some(({reason}) => reason.includes('Nort\u2026') || reason.includes('No\u2026'))).toBe(true)
      expect(shown(file)).not.toContain(name)
    }
  })
})
