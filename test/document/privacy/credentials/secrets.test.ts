import {describe, expect, it} from 'vitest'
import {findSecrets} from '../../../../src/document/privacy/credentials/secrets.js'
import {readDocument} from '../../../../src/document/read-document.js'
import {alphabets, createChance, letters} from '../planted.js'

const find = async (source: string) => (await findSecrets(await readDocument(source))).map(({value}) => value)
const chance = createChance(6)
const hex = (length: number) => letters(chance, length, alphabets.hex)
const jwt = (payload: object) =>
  [{alg: 'HS256', typ: 'JWT'}, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')

describe('what is no secret', () => {
  it.each([
    ['AK', 'IAIOSFODNN7EXAMPLE'].join(''),
    'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'token: xxxxxxxxxxxxxxxxxxxxxxxx',
    'password: ********',
    'password: changeme123!',
    'DB_PASSWORD=<password>',
    'DB_PASSWORD=${DB_PASSWORD}',
    'password: {{ .Values.password }}',
    'password = "$(cat /run/secrets/db)"',
    'password: process.env.DB_PASSWORD',
    'apiKey: "YOUR_API_KEY_HERE_12345678"',
    'password: REDACTED',
    'postgres://user:password@localhost:5432/db',
    'postgres://postgres:postgres@db:5432/app',
    'mongodb://<user>:<password>@host/db',
    'redis://:${REDIS_PASSWORD}@cache:6379',
    'https://user:pass@example.com',
    'Authorization: Bearer <token>',
    'Authorization: Bearer $TOKEN',
    `Authorization: Basic ${Buffer.from('user:password').toString('base64')}`,
    ['sk_', 'test_', '4eC39HqLyjWDarjtT1zdp7dc'].join(''),
    ['gh', 'p_', 'x'.repeat(36)].join(''),
    ['gh', 'p_', '1234567890abcdefghijklmnopqrstuvwxyz'].join(''),
    `${jwt({sub: '1234567890', name: 'John Doe', iat: 1516239022})}.${['SflKxwRJSMeKKF2QT4', 'fwpMeJf36POk6yJV_adQssw5c'].join('')}`,
    ['-----', 'BEGIN RSA PRIVATE KEY', '-----\nMIIE...\n-----END RSA PRIVATE KEY-----'].join(''),
    '-----BEGIN PUBLIC KEY-----\nMFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAK\n-----END PUBLIC KEY-----'
  ])('sample: %s', async (text) => {
    expect(await find(`# Ledger\n\n\`\`\`\n${text}\n\`\`\`\n`)).toEqual([])
  })

  it.each([
    `commit ${hex(40)}`,
    `sha256:${hex(64)}`,
    `digest: ${hex(64)}`,
    `DD_SITE=datadoghq.com\nDD_TRACE_ID=${hex(32)}`,
    `image: ledger@sha256:${hex(64)}`,
    `"integrity": "sha512-${letters(chance, 86, alphabets.base64)}=="`,
    `![logo](data:image/png;base64,${letters(chance, 200, alphabets.base64)})`,
    'token: 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    `next_page_token: ${letters(chance, 40)}`,
    `continuationToken=${letters(chance, 40)}`,
    'secretName: ledger-db-credentials-v2',
    'password: string',
    'token: CancellationToken',
    'secretKeyRef: {name: ledger-db, key: password}',
    'key: app.kubernetes.io/managed-by-v1beta1',
    'The password is hashed with Argon2id and kept for 30 days.',
    'tokenizer = AutoTokenizer.from_pretrained("kestrel/ledger-7b-v0.1")',
    'publicKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8m2nq',
    'auth: https://login.halcyon.io/oauth2/v2.0/token',
    'passwordFile: /etc/ledger/password-2.txt',
    'primaryKey: order_id_2024_settlement',
    'https://registry.halcyon.io:5000/team@sha256:abc',
    `runs/${letters(chance, 10, alphabets.digits)}/job/${letters(chance, 11, alphabets.digits)}`
  ])('look-alike: %s', async (text) => {
    expect(await find(`# Ledger\n\n\`\`\`yaml\n${text}\n\`\`\`\n`)).toEqual([])
  })
})

it.each([
  ['---- BEGIN SSH2 ENCRYPTED ', 'PRIVATE KEY ----', '---- END SSH2 ENCRYPTED PRIVATE KEY ----'],
  ['Private-', 'Lines: 2', '']
])('covers a key that begins with %s%s', async (first, rest, last) => {
  const body = [letters(chance, 64, alphabets.base64), letters(chance, 64, alphabets.base64)].join('\n')
  const key = [first + rest, body, ...(last ? [last] : [])].join('\n')
  const [found] = await find(`# Ledger\n\n\`\`\`\n${key}\nPrivate-MAC: 00\n\`\`\`\n`)
  expect(found?.trimEnd()).toBe(key)
})

it('leaves a member of other objects than keys alone', async () => {
  expect(await find(`# Ledger\n\n\`{"d": "${letters(chance, 43)}"}\`\n`)).toEqual([])
})

it('covers a private key from its first line to its last', async () => {
  const key = [
    ['-----', 'BEGIN PRIVATE KEY', '-----'].join(''),
    letters(chance, 64, alphabets.base64),
    letters(chance, 64, alphabets.base64),
    '-----END PRIVATE KEY-----'
  ].join('\n')
  expect(await find(`# Ledger\n\n\`\`\`\n${key}\n\`\`\`\n`)).toEqual([key])
})

it('knows the token of a Twilio account by the id before it', async () => {
  const [account, token] = [`AC${hex(32)}`, hex(32)]
  expect(await find(`# Ledger\n\nRun \`curl -u ${account}:${token} https://api.ledger.io\`.\n`)).toEqual([token])
  expect(await find(`# Ledger\n\nRun \`curl -u ${account}:$TOKEN https://api.ledger.io\`.\n`)).toEqual([])
})

it('knows both halves of a pair of keys', async () => {
  const [id, key] = [
    ['AK', 'IA', letters(chance, 16, alphabets.base32)].join(''),
    letters(chance, 40, alphabets.base64)
  ]
  expect(await find(`# Ledger\n\nThe pair ${id} / ${key} is old.\n`)).toEqual([id, key])
})

it('finds the authorization that a server sets', async () => {
  const value = Buffer.from(`ledger:w9-${letters(chance, 9)}4!`).toString('base64')
  expect(await find(`# Ledger\n\n\`\`\`\nproxy_set_header Authorization "Basic ${value}";\n\`\`\`\n`)).toEqual([value])
})

it('tells the password of a connection, not the whole of it', async () => {
  const password = `w9-${letters(chance, 9)}4!`
  expect(await find(`Reads from \`mysql://ledger:${password}@db.halcyon.io/app\`.`)).toEqual([password])
})

describe('a password of plain letters, with or without a digit', () => {
  it.each([
    'PGPASSWORD=¤ psql -h db7.halcyon.io -U orders ledger',
    'mysql -h db7.halcyon.io -u orders -p¤ ledger',
    'mongosh --host m1.halcyon.io --username orders --password ¤',
    'curl -u orders:¤ https://api.halcyon.io/v1/orders',
    "sshpass -p '¤' ssh ops@bastion.halcyon.io",
    'DATABASE_URL=postgres://orders:¤@db7.halcyon.io:5432/ledger',
    'mongodb+srv://ledger-writer:¤@cluster0.k2f9x.mongodb.net/ledger?w=majority'
  ])('is found in %s', async (text) => {
    for (const password of ['silverbirch', 'marble-kettle-orbit', 'ThunderMountain', 'marblekettle7']) {
      expect(await find(`# Ledger\n\n\`\`\`sh\n${text.replace('¤', password)}\n\`\`\`\n`)).toEqual([password])
    }
  })

  it.each([
    'PGPASSWORD=silverbirch psql -h localhost -U orders ledger',
    'PGPASSWORD=silverbirch psql -h db7 -U orders ledger',
    'PGPASSWORD=postgres psql -h db7.halcyon.io -U postgres',
    'mysql -h db.example.com -u orders -psilverbirch ledger',
    'mysql -h db.mycompany.com -u orders -psilverbirch ledger',
    'curl -u alice:wonderland https://api.halcyon.io/v1/orders',
    'curl -u admin:district https://play.halcyon.io/api/me',
    'curl -u orders:accesstoken https://api.halcyon.io/v1/orders',
    'postgres://ledger:ledger@db7.halcyon.io/ledger',
    'postgres://orders:ledgerdb@db7.halcyon.io/ledgerdb',
    'postgres://username:wonderland@db7.halcyon.io/ledger',
    'postgres://first.last:silverbirch@db7/ledger',
    'mongodb://orders:silverbirch@m1.internal:27017/ledger',
    'pkg:npm/scope:silverbirch@4.17.21',
    'docker login -u ci -p silverbirch registry',
    'tool sync --password silverbirch --out report.json',
    'password: correct horse battery staple',
    'passphrase: marble kettle orbit lantern',
    'password: salted hash stored elsewhere'
  ])('is none in %s', async (text) => {
    expect(await find(`# Ledger\n\n\`\`\`sh\n${text}\n\`\`\`\n`)).toEqual([])
  })
})
