import {expect, it} from 'vitest'
import {findSecrets} from '../../../../src/document/privacy/credentials/secrets.js'
import {readDocument} from '../../../../src/document/read-document.js'
import {design} from '../adversary/contexts.js'

/** Names of passwords and of keys, as words. */
const names = {
  password: ['password', 'db passwd', 'keystore password', 'smtp pw', 'root pwd', 'ssh passphrase', 'ftp creds'],
  key: ['api key', 'secret key', 'client secret', 'access token', 'ssh key', 'recovery code', 'secret access key']
}

const values = {
  password: ['Tern7!quarryMoss', 'kelp-Anchor-66'],
  key: ['f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe', '7d1f0c93ab5e4826c7f10d9be35a8842']
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const spellings = {
  spaced: (words: string[]) => words.join(' '),
  snake: (words: string[]) => words.join('_'),
  constant: (words: string[]) => words.join('_').toUpperCase(),
  kebab: (words: string[]) => words.join('-'),
  shouted: (words: string[]) => words.join(' ').toUpperCase(),
  cobol: (words: string[]) => words.join('-').toUpperCase(),
  dotted: (words: string[]) => words.join('.'),
  train: (words: string[]) => words.map(capital).join('-'),
  camel: (words: string[]) => words.map((word, at) => (at > 0 ? capital(word) : word)).join(''),
  pascal: (words: string[]) => words.map(capital).join('')
}

type Spelling = keyof typeof spellings

const identifiers: readonly Spelling[] = ['snake', 'constant', 'kebab', 'dotted', 'camel', 'pascal']

/** Ways to bind a value to a name, `@` and `¤` in the text, with the spellings that suit them. */
const code: readonly (readonly [text: string, spelt: readonly Spelling[]])[] = [
  ['@: ¤', identifiers],
  ['"@": "¤"', identifiers],
  ['{\\"@\\":\\"¤\\"}', ['camel', 'snake']],
  ['export @=¤', ['constant']],
  ['@ = "¤"', ['snake', 'camel', 'kebab']],
  ['app.@=¤', ['dotted', 'kebab', 'camel']],
  ["@ => '¤'", ['snake']],
  ['#define @ "¤"', ['constant']],
  ['ENV @ ¤', ['constant']],
  ['tool --@ ¤', ['kebab']],
  ['tool --@=¤', ['kebab', 'snake']],
  ['helm install db --set auth.@=¤', ['camel', 'dotted']],
  ['cmake -D@=¤', ['constant']],
  ['curl -H "@: ¤" https://api.halcyon.io', ['train', 'cobol', 'kebab']],
  ['https://api.halcyon.io/rates?base=EUR&@=¤&page=2', ['snake', 'camel']],
  ['Server=db1;User=orders;@=¤;Timeout=3', ['pascal']],
  ['DRIVER={PostgreSQL};@={¤};', ['pascal']],
  ['Config{user=orders, @=¤}', ['camel']],
  ['@      ¤', ['snake']],
  ['@ = (\n  "¤"\n)', ['snake']],
  ["@:: '¤'", ['snake']],
  ['@: !!str ¤', ['snake']],
  ['public string @ { get; set; } = "¤";', ['pascal']],
  ['String @() { return "¤"; }', ['camel']],
  ['@: () => "¤"', ['camel']],
  ['client.Set@("¤")', ['pascal']],
  ['<@>¤</@>', ['camel', 'pascal', 'kebab']],
  ['<@ type="text">¤</@>', ['camel', 'pascal']],
  ['<@><Value>¤</Value></@>', ['pascal']],
  ['<x @="¤"/>', ['camel', 'pascal']],
  ['<string name="@">¤</string>', ['snake']],
  ['<key>@</key>\n<string>¤</string>', ['camel']],
  ['{"name": "@", "value": "¤"}', identifiers],
  ['{"Name": "@", "Type": "SecureString", "Value": "¤"}', identifiers],
  ['- name: @\n  isSecret: true\n  value: ¤', ['constant', 'kebab']],
  ['- key: @\n  val: ¤', ['snake']],
  ['"@": {"value": "¤"}', ['snake', 'camel']],
  ['@:\n  value: ¤', ['snake', 'camel']],
  ['@:\n  Type: String\n  Default: ¤', ['pascal']],
  ['variable "@" {\n  type    = string\n  default = "¤"\n}', ['snake']],
  ["UPDATE party SET @ = '¤' WHERE id = 7", ['snake']],
  ["INSERT INTO settings VALUES ('@', '¤')", ['snake']],
  ['gh secret set @ --body "¤"', ['constant']]
]

const prose: typeof code = [
  ['**@:** ¤', ['spaced', 'shouted']],
  ['The @ for staging is `¤`.', ['spaced']],
  ['The @ that we had from the vendor (`¤`) is old.', ['spaced']],
  ['They gave us a @ of `¤`.', ['spaced']],
  ['@ - ¤', ['spaced']],
  ['Use `¤` as the @.', ['spaced']],
  ['There `¤` is the @ of the importer.', ['spaced']],
  ['`@` is `¤`', ['snake', 'constant']],
  ['@ <code>¤</code>', ['spaced']],
  ['<b>@:</b> ¤<br>', ['spaced']],
  ['<tr><td>@</td><td><code>¤</code></td></tr>', ['spaced']],
  ['@:\n\n```\n¤\n```', ['spaced']],
  ['| setting | value |\n| --- | --- |\n| @ | ¤ |', ['spaced', 'constant', 'camel']],
  ['| id | @ |\n| --- | --- |\n| 7 | `¤` |', ['spaced', 'snake']]
]

const ways = [...code.map(([text, spelt]) => [`\`\`\`\n${text}\n\`\`\``, spelt] as const), ...prose]

it.each(ways)('every name of a secret is heard in %s', async (text, spelt) => {
  const missed: string[] = []
  for (const kind of ['password', 'key'] as const) {
    for (const name of names[kind]) {
      for (const spelling of spelt) {
        for (const value of values[kind]) {
          const written = text.replaceAll('@', spellings[spelling](name.split(' '))).replace('¤', () => value)
          const found = await findSecrets(await readDocument(design(written)))
          if (!found.some((one) => one.value.includes(value))) missed.push(written)
        }
      }
    }
  }
  expect(missed).toEqual([])
})

it.each([
  '`0x7d1f0c93ab5e4826c7f10d9be35a88427d1f0c93` (token address)',
  'Press Ctrl+Shift+F9 as the access key is Alt+Shift+K9.',
  '| variable | secret name |\n| --- | --- |\n| `JWT_SECRET` | `jwt-signing-2024Q3` |',
  '```yaml\nsshKeyName: my-ssh-key\n---\napiVersion: infrastructure.cluster.x-k8s.io/v1alpha2\n```',
  '```yaml\npassword:\n  type: string\n  pattern: Abc-Def-12\n```',
  'The secret name is `ledger-Db-credentials-02`.',
  "INSERT INTO users (name, password) VALUES ('kT4!mq2Zw9', 'settlement');",
  'Secrets: `vault kv get -mount=kv2 ledger/db-v3`',
  '| algorithm | password hashing |\n| --- | --- |\n| AES | Argon2id-v1.3 |',
  '<input autocomplete="new-password" placeholder="Min8Chars">',
  'ADMIN_PASSWORD=YourSecurePassword2026!'
])('no name of a secret is heard in %s', async (text) => {
  expect((await findSecrets(await readDocument(design(text)))).map(({value}) => value)).toEqual([])
})
