/** A value of a kind, and the words that its author would put before it. */
export interface Planted {
  kind: string
  value: string
  words: string
}

/** Numbers from 0 to 1 that are the same on every run. */
export type Chance = () => number

/** A linear congruential generator (Numerical Recipes). */
export function createChance(seed: number): Chance {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export function pick<Item>(chance: Chance, items: readonly Item[]): Item {
  return items[Math.floor(chance() * items.length)] as Item
}

export function letters(chance: Chance, length: number, from = alphabets.mixed): string {
  return Array.from({length}, () => pick(chance, [...from])).join('')
}

export const alphabets = {
  digits: '0123456789',
  hex: '0123456789abcdef',
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  mixed: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
}

const first = [
  'maria',
  'tomasz',
  'priya',
  'li.wei',
  'oluwaseun',
  'j.baptiste',
  'anke',
  'k.nakamura',
  'hannah_b',
  'r-ortiz'
]
const last = ['.keller', '.nowak', '.raman', '84', '.adeyemi', '-moreau', '+alerts', '', '_vries', '.santos']
const domains = [
  'gmail.com',
  'outlook.de',
  'northgate-bank.com',
  'halcyon.io',
  'mail.brightwater.co.uk',
  'yahoo.fr',
  'kestrel-logistics.eu',
  'qq.com',
  'web.de',
  'proton.me'
]

function luhn(chance: Chance, prefix: string, length: number): string {
  const body = prefix + letters(chance, length - 1 - prefix.length, alphabets.digits)
  for (let check = 0; check < 10; check++) {
    const digits = [...`${body}${check}`].reverse().map(Number)
    const sum = digits.reduce(
      (total, digit, at) => total + (at % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit),
      0
    )
    if (sum % 10 === 0) return `${body}${check}`
  }
  return body
}

function grouped(digits: string, separator: string, sizes = [4, 4, 4, 4, 4, 4, 4, 4, 4]): string {
  const groups: string[] = []
  for (let at = 0, group = 0; at < digits.length; at += sizes[group] ?? 4, group++) {
    groups.push(digits.slice(at, at + (sizes[group] ?? 4)))
  }
  return groups.join(separator)
}

function iban(country: string, account: string): string {
  const numeric = [...`${account}${country}00`].map((letter) => Number.parseInt(letter, 36)).join('')
  return `${country}${String(98n - (BigInt(numeric) % 97n)).padStart(2, '0')}${account}`
}

/** Every kind of personal data in many spellings. */
export function plantPersonalData(chance: Chance): Planted[] {
  const digits = (length: number) => letters(chance, length, alphabets.digits)
  const filled = () => pick(chance, '23456789'.split(''))
  const email = `${pick(chance, first)}${pick(chance, last)}@${pick(chance, domains)}`
  const visa = luhn(chance, '4539', 16)
  const master = luhn(chance, '5312', 16)
  const amex = luhn(chance, '3723', 15)
  const german = iban('DE', `5001051${digits(11)}`)
  const british = iban('GB', `BARC2${digits(13)}`)
  const ssn = `${pick(chance, ['2', '3', '4', '5'])}1${filled()}-${filled()}4-${filled()}${digits(2)}${filled()}`
  const us = `${pick(chance, ['212', '415', '312', '617'])}${pick(chance, ['7', '8', '6'])}${filled()}${filled()}${digits(3)}${filled()}`
  const berlin = `30${pick(chance, ['9', '8'])}${digits(6)}${filled()}`
  return [
    {kind: 'email', value: email, words: 'ask'},
    {kind: 'email', value: email.replace('@', '\\@'), words: 'write to'},
    {
      kind: 'email',
      value: `${pick(chance, ['maria', 'tomasz', 'anke'])}.${pick(chance, ['keller', 'nowak'])}%40${pick(chance, domains)}`,
      words: 'see /users?mail='
    },
    {
      kind: 'email',
      value: `${pick(chance, ['maria', 'tomasz', 'anke'])}.keller [at] halcyon [dot] io`,
      words: 'write to'
    },
    {kind: 'card', value: grouped(visa, ' '), words: 'charged to'},
    {kind: 'card', value: grouped(visa, '-'), words: 'number'},
    {kind: 'card', value: master, words: 'card'},
    {kind: 'card', value: grouped(amex, ' ', [4, 6, 5]), words: 'paid with'},
    {kind: 'card', value: luhn(chance, '6011', 16), words: 'credit card number'},
    {kind: 'iban', value: german, words: 'account'},
    {kind: 'iban', value: grouped(german, ' '), words: 'payout to'},
    {kind: 'iban', value: grouped(british, ' '), words: 'IBAN'},
    {kind: 'us-ssn', value: ssn, words: 'SSN'},
    {kind: 'us-ssn', value: ssn, words: 'record'},
    {kind: 'us-ssn', value: ssn.replaceAll('-', ''), words: 'SSN'},
    {kind: 'us-itin', value: `9${digits(2)}-7${digits(1)}-${filled()}${digits(3)}`, words: 'ITIN'},
    {kind: 'phone', value: `+1 ${grouped(us, ' ', [3, 3, 4])}`, words: 'reach her at'},
    {kind: 'phone', value: `+1-${grouped(us, '-', [3, 3, 4])}`, words: 'from'},
    {kind: 'phone', value: `+1${us}`, words: 'to'},
    {kind: 'phone', value: `+1 (${us.slice(0, 3)}) ${us.slice(3, 6)}-${us.slice(6)}`, words: 'number'},
    {kind: 'phone', value: `+49 ${berlin.slice(0, 2)} ${berlin.slice(2)}`, words: 'call'},
    {kind: 'phone', value: `+44 20 7${filled()}${digits(2)} ${filled()}${digits(2)}${filled()}`, words: 'desk'},
    {
      kind: 'phone',
      value: `+33 6 ${grouped(`${filled()}${digits(6)}${filled()}`, ' ', [2, 2, 2, 2])}`,
      words: 'mobile'
    },
    {kind: 'phone', value: `(${us.slice(0, 3)}) ${us.slice(3, 6)}-${us.slice(6)}`, words: 'phone'},
    {kind: 'phone', value: `0${berlin.slice(0, 2)} ${berlin.slice(2)}`, words: 'Telefon'},
    {kind: 'phone', value: `9${filled()}${filled()}2 7${filled()}${filled()}5`, words: 'phone:'},
    {kind: 'card', value: grouped(visa, '%20'), words: 'see /find?card='},
    {kind: 'iban', value: grouped(german, '%20'), words: 'see /find?iban='},
    {kind: 'iban', value: german, words: 'see /find?iban=x&account='},
    {kind: 'passport', value: `C${digits(2)}X${digits(4)}7`, words: 'passport number'},
    {kind: 'passport', value: `X7${digits(4)}${filled()}${digits(2)}`, words: 'passport_no:'}
  ]
}

/** Every kind of secret; made of pieces, so that no file ever shows one. */
export function plantSecrets(chance: Chance): Planted[] {
  const mixed = (length: number) => letters(chance, length)
  const hex = (length: number) => letters(chance, length, alphabets.hex)
  const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const jwt = [
    base64url({alg: 'HS256', typ: 'JWT'}),
    base64url({sub: `acct-${hex(8)}`, exp: 1767225600}),
    mixed(43)
  ].join('.')
  const password = `${letters(chance, 4)}-${letters(chance, 3, alphabets.digits)}!${letters(chance, 5)}`
  const armour = (kind: string) => ['-----', 'BEGIN ', kind, 'PRIVATE KEY', '-----'].join('')
  return [
    {kind: 'access-key', value: ['AK', 'IA', letters(chance, 16, alphabets.base32)].join(''), words: 'key id'},
    {kind: 'aws', value: letters(chance, 40, alphabets.base64), words: 'aws_secret_access_key ='},
    {kind: 'github', value: ['gh', 'p_', mixed(36)].join(''), words: 'token'},
    {kind: 'github', value: ['github', '_pat_', mixed(22), '_', mixed(59)].join(''), words: 'token'},
    {kind: 'gitlab', value: ['gl', 'pat-', mixed(20)].join(''), words: 'with'},
    {
      kind: 'slack',
      value: [
        'xo',
        'xb-',
        letters(chance, 12, alphabets.digits),
        '-',
        letters(chance, 12, alphabets.digits),
        '-',
        mixed(24)
      ].join(''),
      words: 'bot'
    },
    {
      kind: 'webhook',
      value: [
        'https://hooks',
        '.slack.com/services/T',
        letters(chance, 8, alphabets.base32),
        '/B',
        letters(chance, 8, alphabets.base32),
        '/',
        mixed(24)
      ].join(''),
      words: 'posts to'
    },
    {kind: 'stripe', value: ['sk_', 'live_', mixed(24)].join(''), words: 'charges with'},
    {kind: 'stripe', value: ['rk_', 'live_', mixed(24)].join(''), words: 'key'},
    {kind: 'google', value: ['AI', 'za', mixed(35)].join(''), words: 'maps key'},
    {kind: 'sendgrid', value: ['S', 'G.', mixed(22), '.', mixed(43)].join(''), words: 'mail key'},
    {kind: 'openai', value: ['sk-', 'proj-', mixed(48)].join(''), words: 'model key'},
    {kind: 'anthropic', value: ['sk-', 'ant-', 'api03-', mixed(93), 'AA'].join(''), words: 'model key'},
    {kind: 'npm', value: ['np', 'm_', mixed(36)].join(''), words: 'publish with'},
    {kind: 'groq', value: ['gs', 'k_', mixed(52)].join(''), words: 'model key'},
    {kind: 'brevo', value: ['xkey', 'sib-', hex(64), '-', mixed(16)].join(''), words: 'mail key'},
    {
      kind: 'discord',
      value: ['https://disc', 'ord.com/api/webhooks/', letters(chance, 18, '123456789'), '/', mixed(68)].join(''),
      words: 'posts to'
    },
    {kind: 'terraform', value: [mixed(14), '.atlas', 'v1.', mixed(67)].join(''), words: 'plans with'},
    {kind: 'mailchimp', value: [hex(32), '-us', '14'].join(''), words: 'list key'},
    {kind: 'jwk', value: `"${mixed(43)}"`, words: '{"kty": "oct", "k":'},
    {
      kind: 'kubeconfig',
      value: Buffer.from(`${armour('EC ')}\n${letters(chance, 64, alphabets.base64)}`).toString('base64'),
      words: 'client-key-data:'
    },
    {kind: 'jwt', value: jwt, words: 'session'},
    {kind: 'jwt', value: `Authorization: Bearer ${jwt}`, words: 'header'},
    {
      kind: 'authorization',
      value: `Authorization: Basic ${Buffer.from(`ledger:${password}`).toString('base64')}`,
      words: 'header'
    },
    {kind: 'authorization', value: `Authorization: Bearer ${mixed(40)}`, words: 'header'},
    {kind: 'connection', value: `postgres://ledger:${password}@db.halcyon.io:5432/ledger`, words: 'connects to'},
    {kind: 'connection', value: `mongodb+srv://svc:${mixed(14)}7@cluster0.ab1cd.mongodb.net/app`, words: 'uri'},
    {kind: 'connection', value: `redis://:${mixed(18)}9@cache.halcyon.io:6379/0`, words: 'cache'},
    {kind: 'connection', value: `amqps://broker:${password}@mq.halcyon.io`, words: 'queue'},
    {kind: 'connection', value: `Server=db.halcyon.io;Database=ledger;User Id=svc;Password=${password};`, words: 'ADO'},
    {kind: 'connection', value: `jdbc:mysql://db.halcyon.io/app?user=svc&password=${mixed(12)}4x`, words: 'JDBC'},
    {kind: 'connection', value: `https://deploy:${mixed(20)}3@git.halcyon.io/app.git`, words: 'clone'},
    {
      kind: 'azure',
      value: `DefaultEndpointsProtocol=https;AccountName=ledger;AccountKey=${letters(chance, 86, alphabets.base64)}==`,
      words: 'storage'
    },
    {
      kind: 'azure',
      value: `https://ledger.blob.core.windows.net/in?sv=2022-11-02&sp=r&sig=${letters(chance, 43)}%3D`,
      words: 'upload to'
    },
    {kind: 'azure', value: [letters(chance, 3), '8Q', '~', mixed(34)].join(''), words: 'client secret'},
    {kind: 'twilio', value: hex(32), words: 'TWILIO_AUTH_TOKEN ='},
    {kind: 'datadog', value: hex(32), words: 'DD_API_KEY ='},
    {kind: 'assigned', value: password, words: 'DB_PASSWORD ='},
    {kind: 'assigned', value: `"${password}"`, words: 'password:'},
    {kind: 'assigned', value: `'${mixed(32)}'`, words: 'apiKey:'},
    {kind: 'assigned', value: mixed(40), words: 'client_secret ='},
    {kind: 'assigned', value: `"${hex(40)}"`, words: '"auth_token":'},
    {kind: 'assigned', value: password, words: 'the admin password is'},
    {
      kind: 'private-key',
      value: `${armour('RSA ')}\n${letters(chance, 64, alphabets.base64)}\n${letters(chance, 64, alphabets.base64)}\n-----END RSA PRIVATE KEY-----`,
      words: 'key'
    },
    {
      kind: 'private-key',
      value: `${armour('')}\\n${letters(chance, 64, alphabets.base64)}\\n${letters(chance, 64, alphabets.base64)}`,
      words: '"private_key":'
    }
  ]
}

/** Where a value can stand in a design; each place puts the value on a line with its words. */
export const places: Readonly<Record<string, (planted: Planted) => string>> = {
  prose: ({words, value}) =>
    `# Settlement\n\nThe importer reads one file per merchant and books it twice, so that\nan operator can replay it. The pilot was run with ${words} ${value} and took two days.\n`,
  item: ({words, value}) =>
    `# Settlement\n\n## Rollout\n\n1. Create the merchant.\n2. Enter ${words} ${value}\n3. Replay the file.\n`,
  table: ({words, value}) =>
    `# Settlement\n\n| field | sample | meaning |\n| --- | --- | --- |\n| state | open | where it is |\n| party | ${words} ${value} | who pays |\n`,
  inlineCode: ({words, value}) => `# Settlement\n\nThe handler logs \`${words} ${value}\` before it books.\n`,
  fence: ({words, value}) => `# Settlement\n\n\`\`\`yaml\nmerchant:\n  state: open\n  # ${words} ${value}\n\`\`\`\n`,
  html: ({words, value}) =>
    `# Settlement\n\n<details>\n<summary>Sample</summary>\n<!-- ${words} ${value} -->\n</details>\n`,
  frontMatter: ({words, value}) =>
    `---\ntitle: Settlement\nnote: ${words} ${value}\n---\n\n# Settlement\n\nBooks twice.\n`,
  alt: ({words, value}) => `# Settlement\n\n![The screen shows ${words} ${value}](screen.png)\n`,
  mermaid: ({words, value}) =>
    `# Settlement\n\n\`\`\`mermaid\nsequenceDiagram\n  Client->>Ledger: ${words} ${value}\n\`\`\`\n`,
  quote: ({words, value}) => `# Settlement\n\n> The desk wrote: ${words} ${value}\n`
}
