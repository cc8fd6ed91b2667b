import {describe, expect, it} from 'vitest'
import {findSecrets} from '../../../../src/document/privacy/credentials/secrets.js'
import {readDocument} from '../../../../src/document/read-document.js'

/** The values found in a text, where each stands; in the expectation they stand between brackets. */
async function marked(text: string): Promise<string> {
  const found = (await findSecrets(await readDocument(text))).toSorted((a, b) => b.start - a.start)
  return found.reduce((rest, {start, end, value}) => `${rest.slice(0, start)}⟦${value}⟧${rest.slice(end)}`, text)
}

const inBlock = (code: string) => `# Ledger\n\n\`\`\`\n${code}\n\`\`\`\n`
const inProse = (prose: string) => `# Ledger\n\n${prose}\n`
const plain = (text: string) => text.replace(/[⟦⟧]/g, '')

describe('a value behind its name', () => {
  it.each([
    'DB_PASSWORD=⟦kT4!mq2Zw9⟧',
    'export DB_PASSWORD="⟦kT4!mq2Zw9⟧" # of the desk',
    "password: '⟦kT4!mq2Zw9⟧'",
    '"password": "⟦kT4!mq2Zw9⟧", "user": "orders"',
    ':password => "⟦kT4!mq2Zw9⟧",',
    'const password: string = "⟦kT4!mq2Zw9⟧"',
    'password := `⟦kT4!mq2Zw9⟧`',
    'DB_PASSWORD ?= ⟦kT4!mq2Zw9⟧',
    'exec sp_addlogin @password = N"⟦kT4!mq2Zw9⟧"',
    'byte[] password = Encoding.UTF8.GetBytes("⟦kT4!mq2Zw9⟧");',
    'client.setPassword("⟦kT4!mq2Zw9⟧");',
    'config.put("password", "⟦kT4!mq2Zw9⟧");',
    'std::string password{"⟦kT4!mq2Zw9⟧"};',
    'ledger serve --password ⟦kT4!mq2Zw9⟧ --port 8080',
    'ENV DB_PASSWORD ⟦kT4!mq2Zw9⟧',
    'machine db1 login orders password ⟦kT4!mq2Zw9⟧',
    '{"name": "DB_PASSWORD", "value": "⟦kT4!mq2Zw9⟧"}',
    '<add key="DbPassword" value="⟦kT4!mq2Zw9⟧" />',
    '- name: DB_PASSWORD\n  value: ⟦kT4!mq2Zw9⟧',
    'variable "db_password" {\n  type    = string\n  default = "⟦kT4!mq2Zw9⟧"\n}',
    'passwords: ["⟦kT4!mq2Zw9⟧"]',
    'passwords:\n  - ⟦kT4!mq2Zw9⟧',
    'password: >-\n  ⟦kT4!mq2Zw9⟧',
    '<password><![CDATA[⟦kT4!mq2Zw9⟧]]></password>',
    'https://ledger.io/login?password=⟦kT4!mq2Zw9⟧&page=2',
    'client_secret=⟦q7Vx2Lm9Tz4Kc8Wd1Rn6⟧',
    'api_key = "⟦3f2504e0-4f89-41d3-9a0c-0305e82c3301⟧"',
    'key_mgmt = WPA-PSK\npsk = ⟦SmbWxkjteNwverTm⟧',
    'JWT_SECRET=⟦quay-Kiel-09⟧',
    'aws ssm put-parameter --name /orders/db --type SecureString --value ⟦kT4!mq2Zw9⟧',
    "new Sequelize('orders', 'app', '⟦kT4!mq2Zw9⟧', { dialect: 'postgres' })",
    'mail.password: "⟦xqbn rdwo ktlm ypza⟧"',
    "const token = jwt.sign({ sub, role: 'desk' }, '⟦Kielwasser+Fjord8⟧')",
    'Licence key: ⟦K7VXL-M9TV7-CTJIS-WPLYZ-RXJP2⟧',
    'snmpwalk -v3 -u orders -A ⟦Fjord88Kiel⟧ -X ⟦Kiel!Fjord51⟧ desk-1',
    'Set-Cookie: theme=dark; orders_session=⟦q7Vx2Lm9Tz4Kc8Wd1Rn6⟧; HttpOnly',
    'config["Jwt:Key"] = "⟦q7Vx2Lm9Tz4Kc8Wd1Rn6⟧";',
    'recovery key: ⟦K7VXLM9T-V7CTJISW-PLYZRXJP⟧',
    'vault write auth/approle/login role_id=3f2504e0-4f89-41d3-9a0c-0305e82c3301 secret_id=⟦1a437802-78d4-4cdd-a40a-a9183f007040⟧',
    'net use Z: \\\\files\\orders ⟦kT4!mq2Zw9⟧ /user:orders'
  ])('in code: %s', async (text) => {
    expect(await marked(inBlock(plain(text)))).toBe(inBlock(text))
  })

  it.each([
    'The password is ⟦kT4mq2Zw9⟧.',
    'The password for the console is now `⟦kT4mq2Zw9⟧`.',
    'The credentials are orders / ⟦kT4mq2Zw9⟧ on every desk.',
    'Log in with password ⟦kT4mq2Zw9⟧, then wait.',
    'The password of the desk: ⟦kT4mq2Zw9⟧',
    '**Password:** ⟦kT4mq2Zw9⟧',
    'Das Passwort lautet “⟦kT4mq2Zw9⟧”.',
    'Credentials for the desk: `orders` / `⟦quay-Kiel-90⟧`.',
    'The desk opens with ⟦Fjord!Kiel62⟧ as its password.',
    'The client secret (staging) is ⟦q7Vx2Lm9Tz4Kc8Wd1Rn6⟧.',
    'The passphrase, which is “⟦kT4mq2Zw9⟧”, is old.',
    'DB credentials: orders:⟦Kiel_Fjord_54⟧.',
    'Le mot de passe de la base est `⟦fjord&Kiel31⟧`.',
    'The unseal key 1 is `⟦q7Vx2Lm9Tz4Kc8Wd1Rn6⟧`.',
    'The second account is orders / ⟦Fjord!Kiel72⟧.',
    'The password of the desk is ⟦lantern-Kiel-84⟧.',
    'Until then use orders / ⟦kT4mq2Zw9⟧ on the desk.',
    'Until then use orders / ⟦Fjord!2291⟧ on the desk.',
    '| Host | Login |\n| --- | --- |\n| desk | root / ⟦Fjord_77_kiel⟧ |',
    'Log in to the desk as `orders` with `⟦Fjord.Sommer.219⟧`, then wait.',
    'Log in as orders, using ⟦kT4!mq2Zw9⟧.',
    '| User | Password |\n| --- | --- |\n| orders | ⟦kT4mq2Zw9⟧ |\n| billing | `⟦zR8vx3Lq5⟧` |',
    '| Field | Desk | Value |\n| --- | --- | --- |\n| Host | first | zR8vx3Lq5 |\n| Password | first | ⟦kT4mq2Zw9⟧ |',
    '| Host | Field | Value |\n| --- | --- | --- |\n| zR8vx3Lq5 | Password | ⟦kT4mq2Zw9⟧ |\n| zR8vx3Lq5 | Port | 5432 |',
    '| Field | Value | Since |\n| --- | --- | --- |\n| Password | ops / ⟦kT4mq2Zw9⟧ | May |'
  ])('in prose: %s', async (text) => {
    expect(await marked(inProse(plain(text)))).toBe(inProse(text))
  })

  it.each([
    'password_hint = "kT4!mq2Zw9 of May"',
    'nextPageToken: q7Vx2Lm9Tz4Kc8Wd1Rn6',
    'partition_key=q7Vx2Lm9Tz4Kc8Wd1Rn6',
    '<assemblyIdentity name="Ledger" publicKeyToken="b03f5f7f11d50a3a"/>',
    'encryptedData:\n  password: AgBy3i4OJSWKq7Vx2Lm9Tz4Kc8Wd1Rn6',
    'token: 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    'resource "arn:aws:secretsmanager:eu-1:42:secret:orders-kT4mq2"',
    'password = read_secret("orders/db7")',
    'ledger serve --password-file secrets/db7 --port 8080',
    'kubectl get secret orders-db-7f9c4d -o yaml',
    'POST /token client_id=orders-settlement-01',
    'ITEM=op://orders/db/password\nRELEASE=f3a9c1e07b5d48260e9cb7a1d4f86253',
    'secret: Orders-Kiel-09',
    'secret: orders-db-auth-2024',
    'aws ssm put-parameter --name /orders/db --type String --value kT4!mq2Zw9',
    'password: "must have four more"',
    'password: "long text with more"',
    'Set-Cookie: orders_session=<opaque>; theme=q7Vx2Lm9Tz4Kc8Wd1Rn6',
    'Cookie: orders_session_v2_lifetime=short-lived-session-2',
    'secret_id=1a437802-78d4-4cdd-a40a-a9183f007040'
  ])('not in %s', async (text) => {
    expect(await marked(inBlock(text))).toBe(inBlock(text))
  })

  it.each([
    'The bypass is kT4mq2Zw9.',
    'The compass to v2Settlement9 is kept.',
    'Passwords are hashed with Argon2id.',
    'Builds run with arm64 / x86_64-v3 images.',
    'Log in as orders with OAuth2/OIDC.',
    'Connect as orders using SSL/TLSv1.2 only.',
    'Use postgres / SettlementV2Store for it.',
    'It is stored as orders and 2024-Q3 is the first.',
    'Use postgres / MariaDB-10 for it.',
    'The desk sends `orders-client-v2` as its token.',
    'Set HMAC-SHA256 as the password hash of Orders2024.',
    '| User | Password |\n| --- | --- |\n| orders | at least 12 characters |\n| billing | from the vault |',
    '| Password | User |\n| --- | --- |\n| from the vault | kT4mq2Zw9 |'
  ])('not in prose: %s', async (text) => {
    expect(await marked(inProse(text))).toBe(inProse(text))
  })
})

describe('what a statement inserts', () => {
  it.each([
    "INSERT INTO users (name, password, role) VALUES ('orders', '⟦kT4!mq2Zw9⟧', 'writer');",
    "insert into users (password, name)\nvalues (N'⟦kT4!mq2Zw9⟧', 'orders');",
    "INSERT INTO clients (id, `client_secret`) VALUES (7, '⟦q7Vx2Lm9Tz4Kc8Wd1Rn6⟧');"
  ])('%s', async (text) => {
    expect(await marked(inBlock(plain(text)))).toBe(inBlock(text))
  })

  it.each([
    "INSERT INTO users (name, password) VALUES ('kT4!mq2Zw9', 'settlement');",
    "INSERT INTO users (name, password_hash) VALUES ('orders', 'f3a9c1e07b5d48260e9cb7a1d4f86253');",
    "INSERT INTO users (name, partition_key) VALUES ('orders', 'q7Vx2Lm9Tz4Kc8Wd1Rn6');"
  ])('not %s', async (text) => {
    expect(await marked(inBlock(text))).toBe(inBlock(text))
  })
})
