import {createChance, type Planted, plantPersonalData, plantSecrets} from '../document/privacy/planted.js'

/** People are told where an address or a telephone number stands; it is no secret by itself. */
const shownWhole = new Set(['email', 'phone'])

/** A name that the configuration protects. */
export const name = ['North', 'gate Bank'].join('')

const chance = createChance(11)
/** Every kind of secret and number. */
export const planted: readonly Planted[] = [
  ...plantSecrets(chance),
  ...plantPersonalData(chance).filter(({kind}) => !shownWhole.has(kind))
]

/** What must not come out: the value without what only surrounds it, each long line by itself. */
const cores = planted.flatMap(({value}) =>
  value
    .replace(/^Authorization: \w+ |^"|"$|^'|'$/g, '')
    .split(/\n|\\n/)
    .filter((line) => line.length > 7 && !line.startsWith('-----'))
)

/** A design in which many rules have something to say on the very lines that hold a value. */
export const design = ({words, value}: Planted) => `# Settlement for ${name}

- [1. Goals](#1-goals)
- [2. Rollout for ${name}](#2-rollout-for-northgate-bank)
- [9. Limits of ${words}](#5-limits)

The pilot ran with ${words} ${value} and took two days.

## 1. Goals

## 2. Rollout for ${name}

The bank goes first.

## 3. Motivation of ${words} ${value}

TODO: ask ${name} about ${words} ${value}

## 4. Motivation of ${words} ${value}

See [the plan of ${value}](missing/${value}.md) and [above](#motivation-for-${name}-${value}).

## 5. Limits

One file a day.

<!-- REVIEW: ${words} ${value} -->

\`\`\`mermaid
sequenceDiagram
  Client->>Ledger ${words} ${value}
\`\`\`

\`\`\`dot
digraph { importer -> ledger [label="${words} ${value}"]; ledger -> archive [label="${name}"]; }
\`\`\`

\`\`\`
+----------+      +------------------------------------------+
| importer |----->| ${words} ${value} |
+----------+      +------------------------------------------+
\`\`\`

\`\`\`ts
test('charges with ${value}', async () => {
  const ledger = await connect('${words} ${value}')
  expect(ledger.charge('${value}')).toBe('${name}')
})
\`\`\`

\`\`\`ts
class Ledger {
  private key = '${words} ${value}'
  async charge(amount: number): Promise<void> {
    if (amount < 0) throw new Error('${value}')
    const answer = await this.client.post('/charges', {amount, key: '${value}'})
    if (!answer.ok) throw new Error(answer.text)
    for (const line of answer.lines) await this.book(line)
  }
}
\`\`\`
`

/** A configuration in which every rule is on, and those of privacy are off or on. */
export const config = (severity: 'off' | 'error') => `extends: all
designDocs: ["docs/**"]
rules:
  no-secrets: ${severity}
  no-pii: ${severity}
  no-confidential-terms: [${severity}, {terms: ["${name}"]}]
`

/** The planted values that a text shows, whole, as JSON or as XML spell them. */
export function leaks(text: string): string[] {
  const plain = text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\\+(["|@#[\]/])/g, '$1')
  const spelt = [...cores, name, name.toLowerCase().replace(' ', '-')]
  return spelt.filter((core) => text.includes(core) || plain.includes(core))
}
