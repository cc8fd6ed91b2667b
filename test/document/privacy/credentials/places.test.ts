import {describe, expect, it} from 'vitest'
import {findSecrets} from '../../../../src/document/privacy/credentials/secrets.js'
import {readDocument} from '../../../../src/document/read-document.js'
import {alphabets, createChance, letters} from '../planted.js'

const storageKey = `${letters(createChance(11), 86, alphabets.base64)}==`

/** The values found in a text, where each stands: between brackets. */
async function marked(text: string): Promise<string> {
  const found = (await findSecrets(await readDocument(text))).toSorted((a, b) => b.start - a.start)
  return found.reduce((rest, {start, end, value}) => `${rest.slice(0, start)}⟦${value}⟧${rest.slice(end)}`, text)
}

const inBlock = (code: string) => `# Ledger\n\n\`\`\`\n${code}\n\`\`\`\n`
const plain = (text: string) => text.replace(/[⟦⟧]/g, '')
const bot = (token: string) => ['71', token].join('')

describe('where programs and devices keep a secret', () => {
  it.each([
    'snmp-server community ⟦qT7xw2Lm9Vz4⟧ RO',
    ' username desk privilege 15 secret ⟦qT7xw2Lm9Vz4⟧',
    'radius-server host 10.7.0.9 key 0 ⟦qT7xw2Lm9Vz4⟧',
    '10.7.0.9 10.8.0.9 : PSK "⟦qT7xw2Lm9Vz4⟧"',
    'store.load(stream, "⟦kT4!mq2Zw9⟧".toCharArray());',
    'byte[] key = decode("⟦f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe⟧"); // AES key of the desk',
    'token.SignedString([]byte("⟦f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe⟧"))',
    'hmac::Key::new(hmac::HMAC_SHA256, b"⟦f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe⟧")',
    'let api_key: &\'static str = "⟦f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe⟧";',
    'Credentials.basic("desk", "⟦kT4!mq2Zw9⟧")',
    'redis:auth("⟦kT4!mq2Zw9⟧")',
    'client_secret: ⟦OyvRkOALYoxnkzDBAVyYPDhnmIsXuwKc⟧',
    'RegisteredClient.withId("7").clientId("desk").clientSecret("{noop}⟦kT4!mq2Zw9⟧");',
    'builder.signWith(Keys.hmacShaKeyFor("⟦f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe⟧".getBytes()));',
    '[ext-2041]\nsecret=⟦Kq7vZx42Lm9T⟧',
    'Root Token: ⟦7c1f0d93-ab5e-4826-97f1-0d9be35a8842⟧',
    '{"username":"desk","key":"⟦7d1f0c93ab5e4826c7f10d9be35a8842⟧"}',
    `spark.set("fs.azure.account.key.ledger", "⟦${storageKey}⟧")`,
    'kind: Secret\nstringData:\n  config.yaml: |\n    port: 8080\n  smtp: ⟦kT4!mq2Zw9⟧\ntype: Opaque',
    '{"ParameterKey": "DbPassword", "ParameterValue": "⟦kT4!mq2Zw9⟧"}',
    "credentials: Credentials.fromPassword('desk', SecretValue.unsafePlainText('⟦kT4!mq2Zw9⟧'))",
    "client_secret = '''⟦f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe⟧'''",
    'cookie_key: "⟦7d1f0c93ab5e4826c7f10d9be35a8842⟧"',
    'THUMBNAIL_KEY=⟦7d1f0c93ab5e4826c7f10d9be35a88427d1f0c93ab5e4826c7f10d9be35a8842⟧',
    'https://tiles.halcyon.io/v1/map?zoom=7&key=⟦f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe⟧',
    'smtp.halcyon.io:relay:⟦kT4!mq2Zw9⟧',
    'smtp_sasl_password_maps = static:relay:⟦kT4!mq2Zw9⟧',
    'security unlock-keychain -p ⟦kT4!mq2Zw9⟧ build.keychain',
    'signtool sign /f desk.pfx /p ⟦kT4!mq2Zw9⟧ app.exe',
    'snyk auth ⟦7c1f0d93-ab5e-4826-97f1-0d9be35a8842⟧',
    'codecov -t ⟦7c1f0d93-ab5e-4826-97f1-0d9be35a8842⟧',
    'wrangler secret put API_TOKEN <<< "⟦f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe⟧"',
    `match --git_basic_authorization ⟦${Buffer.from('desk:kT4!mq2Zw9x').toString('base64')}⟧`,
    'channels: [https://conda.halcyon.io/t/⟦le-7c1f0d93-ab5e-4826-97f1-0d9be35a8842⟧/main]',
    'SecretID:   ⟦7c1f0d93-ab5e-4826-97f1-0d9be35a8842⟧',
    '{"SecretID": "⟦7c1f0d93-ab5e-4826-97f1-0d9be35a8842⟧"}',
    'key = "⟦f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe⟧" // signing secret of the desk',
    'key: "⟦f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe⟧" # the API key of the desk',
    `url = https://api.telegram.org/bot⟦${bot('40993821:AAf3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQeb')}⟧/send`,
    'STORE_PASSWORD=⟦amberQuay4821⟧',
    '<property name="password" value="⟦amberQuay4821⟧"/>'
  ])('%s', async (text) => {
    expect(await marked(inBlock(plain(text)))).toBe(inBlock(text))
  })

  it.each([
    'The console login was desk / ⟦Amber!Quay61⟧ in May.',
    'Notes of the install: Grafana admin:⟦kT4mq2Zw9Lx⟧ and the rest.',
    '| till | secret | used |\n| --- | --- | --- |\n| till-1 | ⟦kN7qv-4xM2Lp⟧ | May |',
    'The **desk** uses `ops` / `⟦kT4mq2Zw9Lx⟧` for it.',
    'The API token for Ledger (admin) is ⟦7d1f0c93ab5e4826c7f10d9be35a8842⟧.'
  ])('%s', async (text) => {
    expect(await marked(`# Ledger\n\n${plain(text)}\n`)).toBe(`# Ledger\n\n${text}\n`)
  })

  it.each([
    'snmp-server community public RO',
    'username desk privilege 15 secret 5 $1$mQ2z$hx5rVt7rPNoS4wqbXKX7m0',
    'enable secret rotation',
    'key = "f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe" // digest of the secret',
    'key = "f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe" // row of the desk',
    'SecretID: prod/ledger/desk',
    'sha256sum <<< "f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe"',
    'https://track.halcyon.io/t/7c1f0d93-ab5e-4826-97f1-0d9be35a8842/main',
    'match --git_basic_authorization dXNlcjpwYXNzd29yZA==',
    'token: tok_f3Kq9ZxT7bLm2VwR8cYh4NpD',
    'smtp.halcyon.io:relay:settlement',
    'OBJECT_KEY=7d1f0c93ab5e4826c7f10d9be35a88427d1f0c93ab5e4826c7f10d9be35a8842',
    'CACHE_KEY: f3Kq9ZxT7bLm2VwR8cYh4NpD6sGj1aQe',
    'SORT_KEY=orders-2024-03-11-desk-of-the-ledger',
    'https://tiles.halcyon.io/v1/map?key=7d1f0c93ab5e4826c7f10d9be35a8842',
    'token.startsWith("kT4!mq2Zw9")',
    'checksum/secret: f3c19d0e7b5d48260e9cb7a1d4f86253f3c19d0e7b5d48260e9cb7a1d4f86253',
    'kind: Secret\nstringData:\n  role.yaml: |\n    apiVersion: rbac.authorization.k8s.io/v1\n    kind: Role',
    'kind: Secret\nstringData:\n  smtp: none\nmetadata:\n  note: kT4!mq2Zw9',
    'Root Token: see the vault',
    'image: admin:Release2024',
    'token: 7c1f0d93-ab5e-4826-97f1-0d9be35a8842',
    'test vector 1: secret f3c19d0e7b5d48260e9cb7a1d4f86253f3c19d0e7b5d48260e9cb7a1d4f86253',
    'client_secret: ClientSecretOfTheLedgerDesk',
    'nats://desk:<password>@broker.ledger.io:4222',
    'key = load() // secret key shared with the desk\nlet package = "Package@swift-5.9.swift"'
  ])('not %s', async (text) => {
    expect(await marked(inBlock(text))).toBe(inBlock(text))
  })
})

it('is in the key that OpenSSH makes, which begins with numbers of few digits', async () => {
  const key = [
    ['-----BEGIN OPENSSH', 'PRIVATE KEY-----'].join(' '),
    'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW',
    'QyNTUxOQAAACBq7Vx2Lm9Tz4Kc8Wd1Rn6fQ3Kq9ZxT7bLm2VwR8cYh4NAAAAJhPq7sGj1aQ',
    'eYkT4mq2Zw9dBvXhLc6RsNfWgAtUoEiJpMyDzKb3Qn8HxCr5SlVaTwGuFj7OeIk2PmYd9B',
    ['-----END OPENSSH', 'PRIVATE KEY-----'].join(' ')
  ].join('\n')
  expect(await marked(inBlock(key))).toBe(inBlock(`⟦${key}⟧`))
})
