import {describe, expect, it} from 'vitest'
import {detect} from '../../../../src/document/privacy/detector.js'
import {looseKinds} from '../../../../src/document/privacy/personal/loose-data.js'
import {nationalKinds} from '../../../../src/document/privacy/personal/national-ids.js'
import {commonKinds, detectorsOf} from '../../../../src/document/privacy/personal/personal-data.js'
import {readDocument} from '../../../../src/document/read-document.js'

const find = async (source: string) => {
  const document = await readDocument(source)
  const found = await detect(document, detectorsOf([...commonKinds, ...nationalKinds, ...looseKinds]))
  return found.map(({kind, value}) => `${kind} ${value}`)
}

describe('what is never personal data', () => {
  it.each([
    'user@example.com',
    'jane@mail.example.org',
    'jane@example.net and jane@example.edu',
    'jane@shop.example',
    'jane@shop.test',
    'jane@shop.invalid',
    'jane@shop.localhost',
    'jane@printer.local',
    'jane@ledger.internal',
    'jane@ledger.default.svc',
    'git@github.com:shop/ledger.git',
    'deploy@build-host',
    'noreply@shop.io',
    'no-reply@shop.io',
    'donotreply@shop.io',
    'bounces+40993821-b7f3@mail.shop.io',
    'Call-ID: a84b4c76e66710@pc33.shop.io',
    'agent@shop.io',
    'appointments@shop.io, complaints@shop.io or data-protection@shop.io',
    'rua=mailto:dmarc@shop.io and payments@shop.io',
    'from +15005550006',
    'listed as (415) 555-0142 and (115) 730-2211',
    'phone: 0151 23456789',
    'mobile: +919876543210',
    'Message-ID: <20250314.7C1F0D.3@mx2.shop.io>',
    'In-Reply-To: <b7f3.40993821@mx2.shop.io>',
    'The trailer `Signed-off-by: Maria Keller <maria.keller@shop.io>` stays.',
    'served from 4.4.4.4, 123.123.123.123 and 222.111.111.222',
    'RFC 7540 8.1.2.4 and the upgrade of V8 to 11.8.172.15 from 11.3.244.8',
    'asks 2001:4860:4860::8888',
    'boots from 01:02:03:0a:0b:0c',
    '`{"dateOfBirth": "1970-01-01"}`',
    '1234+jane@users.noreply.github.com',
    'ledger@project-1.iam.gserviceaccount.com',
    '@jane asked for it',
    'npm install @shop/ledger.io',
    'ledger@1.2.3',
    'uses: actions/checkout@v4',
    'systemctl start backup@daily.service',
    'Package@swift-5.3.swift',
    'clone jane@build.git, read jane@notes.md and jane@run.sh',
    'Write to the mailing list ledger@lists.shop.io',
    'See https://lists.kestrel.org/r/20241015150207.70264-3@halcyon.io/ for the patch',
    'In reply to <CAHk-wgX2b0dOp8T7@mail.gmail.com>',
    'ledger-dev@kernel.shop.io',
    'ledger@googlegroups.com',
    'The mailing list tools@kestrel.org is open to all',
    'support@kestrel.org',
    'ssh jane@bastion.kestrel.org',
    'scp file jane@bastion.kestrel.org:/tmp',
    'https://jane@git.kestrel.org/ledger',
    'jane@acme.com, john@contoso.com',
    'you@your-company.com',
    'firstname.lastname@kestrel.org'
  ])('address: %s', async (text) => {
    expect(await find(`# Ledger\n\n## Import\n\n${text}\n`)).toEqual([])
  })

  it.each([
    '192.0.2.44, 198.51.100.7 and 203.0.113.9',
    '2001:db8::1 and 2001:0db8:0:1::5',
    '10.0.0.1, 172.16.4.1, 192.168.1.20',
    '127.0.0.1, 169.254.1.1, 100.64.0.1',
    '224.0.0.251 and fe80:0:0:0:1:2:3:4',
    'the OID 2.5.29.35 of the extension',
    'version 1.2.30.4 of the driver',
    '00:00:5E:00:53:01',
    'AA:BB:CC:DD:EE:FF'
  ])('network: %s', async (text) => {
    expect(await find(`# Ledger\n\n${text}\n`)).toEqual([])
  })

  it.each([
    '+1-212-555-0100 to +1-212-555-0199',
    'phone: (212) 555-0142',
    '+44 7700 900123 and +44 1632 960123',
    '+1234567890',
    'call 2147483647 times',
    'issue 15292/2013-12',
    'phone the desk on 2023-01-15 at 10:30'
  ])('phone: %s', async (text) => {
    expect(await find(`# Ledger\n\n${text}\n`)).toEqual([])
  })

  it.each([
    'card 4111 1111 1111 1111',
    'card 4242-4242-4242-4242',
    'card 5555 5555 5555 4444',
    'card 3782 822463 10005',
    'card 6011111111111117',
    'card 4444 4444 4444 4444',
    'IBAN GB82 WEST 1234 5698 7654 32',
    'IBAN DE89370400440532013000',
    'SSN 078-05-1120',
    'SSN 219-09-9999',
    'SSN 000-12-3456, 666-12-3456, 912-34-5678',
    'SSN 123-45-6789'
  ])('number: %s', async (text) => {
    expect(await find(`# Ledger\n\n${text}\n`)).toEqual([])
  })

  it.each([
    'snowflake 1382350606417817604 of the message',
    'build 4539148803436467 of 2024',
    'OID 1.3.6.1.4.1.311.21.10',
    'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
    'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'id 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    'id 00000000-0000-0000-0000-000000000000, ffffffff-ffff-ffff-ffff-ffffffffffff',
    'run 20240115-123456789-42',
    'https://github.com/shop/ledger/actions/runs/4539148803436467',
    'timestamp 1705312800000000000 and 2024-01-15T10:00:00.123456789Z',
    '| 2023-10-11 | 1234567.89 | 98765432.10 |',
    '"integrity": "sha512-q1MvYeRq2fAz5TgbAq7Ug4cKcYsQ4XR0KFvN1bRZQ8J1hXbVYk0m5oQx3p8yT1dOq5ZC6tS2wD8uH9nE7gLrJw=="',
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    '0x1234567890abcdef and 0b101010101010101010',
    'https://lore.kestrel.org/r/123456789012345'
  ])('look-alike: %s', async (text) => {
    expect(await find(`# Ledger\n\n${text}\n`)).toEqual([])
  })
})

describe('people whom a document names', () => {
  const address = 'maria.keller@halcyon.io'

  it.each([
    `---\nauthors:\n  - Maria Keller <${address}>\n---\n\n# Ledger\n`,
    `---\nowner: ${address}\nreviewers: [${address}]\n---\n\n# Ledger\n`,
    `---\napprovers:\n  - name: Maria\n    email: ${address}\n---\n\n# Ledger\n`,
    `# Ledger\n\nAuthors: Tomasz W. Nowak (tomasz@halcyon.io); Maria Keller (${address})\n`,
    `# Ledger\n\nStatus: accepted. Deciders: ${address}, tomasz@halcyon.io.\n`,
    `# Ledger\n\nPrepared for the desk by Maria Keller, ${address}\n`,
    `# Ledger\n\nStatus: draft · Decision makers: Maria Keller (${address})\n`,
    `# Ledger\n\n| Driver | Maria Keller ${address} |\n| --- | --- |\n`,
    `# Ledger\n\n- Author: Maria Keller (${address})\n`,
    `# Ledger\n\n**Author(s):** Maria Keller <${address}>\n`,
    `# Ledger\n\n* Reviewers:\n  * Maria Keller, ${address}\n  * Tomasz Nowak, tomasz@halcyon.io\n`,
    `# Ledger\n\nOwner: ${address}\n`,
    `# Ledger\n\nContact: ${address}\n`,
    `# Ledger\n\n| Author | Date |\n| --- | --- |\n| Maria Keller (${address}) | May |\n`,
    `# Ledger\n\n| **Status** | open |\n| :-- | :-- |\n| **Author(s)** | Maria Keller (${address}) |\n`,
    `# Ledger\n\nMaria Keller <${address}>, Tomasz Nowak <tomasz@halcyon.io>\n\n## Import\n`,
    `# Ledger\n\n## Maintainers\n\nThe desk of Maria, ${address}\n`,
    `# Ledger\n\nAuthor: Maria Keller <${address}>\n\n## Import\n\nThe rows were counted by ${address} in May.\n`,
    `# Ledger\n\n\`\`\`yaml\nmaintainer: Maria Keller <${address}>\n\`\`\`\n`
  ])('are not reported: %j', async (source) => {
    expect(await find(source)).toEqual([])
  })

  it.each([
    `# Ledger\n\n> The desk wrote: ask ${address}\n`,
    `# Ledger\n\n## Import\n\nRows of ${address} are left out.\n`,
    `# Ledger\n\nFacilitator: Tomasz Nowak\n\n- Rows of ${address} are left out.\n`,
    `# Ledger\n\n\`\`\`yaml\nowner: ${address}\n\`\`\`\n`,
    `---\ntitle: rows of ${address}\n---\n\n# Ledger\n`,
    `# Ledger\n\n[write](mailto:${address})\n`,
    `# Ledger\n\nAuthor: Tomasz Nowak <tomasz@halcyon.io>\n\n## Import\n\nSent by ${address}.\n`
  ])('are reported elsewhere: %j', async (source) => {
    expect(await find(source)).toEqual([`email ${address}`])
  })
})

describe('identity numbers with their checksums', () => {
  it.each([
    ['uk-nhs', 'NHS number', '943 476 5919', '943 476 5918'],
    ['uk-nino', 'NI number', 'AB 31 24 76 C', 'QQ 12 34 56 C'],
    ['de-tax-id', 'Steuer-ID', '86 095 742 719', '86 095 742 718'],
    ['es-nif', 'NIF', '54362315K', '54362315L'],
    ['es-nif', 'NIE', 'X2482300W', 'X2482300A'],
    ['pl-pesel', 'PESEL', '44051401359', '44051401358'],
    ['in-aadhaar', 'Aadhaar', '2341 2341 2346', '2341 2341 2347'],
    ['in-pan', 'PAN of the taxpayer in India', 'BNZPM2501F', 'ABCDE1234F'],
    ['br-cpf', 'CPF', '529.982.247-25', '529.982.247-26'],
    ['fr-nir', 'NIR', '2 55 08 14 168 025 38', '2 55 08 14 168 025 39'],
    ['ca-sin', 'SIN', '130 692 544', '130 692 545'],
    ['au-tfn', 'TFN', '865 414 088', '865 414 089'],
    ['sg-nric', 'NRIC', 'S9912376A', 'S9912376E']
  ])('%s: %s %s, but not %s', async (kind, words, valid, invalid) => {
    expect(await find(`The row holds the ${words} ${valid}.`)).toEqual([`${kind} ${valid}`])
    expect((await find(`The row holds the ${words} ${invalid}.`)).filter((one) => one.startsWith(kind))).toEqual([])
  })

  it.each([
    ['ip-address', 'served from 54.251.150.85'],
    ['ip-address', 'served from 2a00:1450:4001:81b:0:0:0:200e'],
    ['mac-address', 'boots from 3e:c5:c0:cb:fa:f6'],
    ['postal-address', 'ship to the address 221 Baker Street'],
    ['postal-address', 'Anschrift: Lindenstraße 14'],
    ['postal-address', 'kept for Lindenstraße 14, 10969 Berlin'],
    ['postal-address', 'kept for 48 Ashdown Road, Leeds LS6 3HN'],
    ['postal-address', 'kept for 4821 Hollins Drive, Austin, TX 78704'],
    ['date-of-birth', 'date of birth 1984-03-17'],
    ['date-of-birth', 'born on 17 March 1984'],
    ['date-of-birth', 'signée par Marie, née le 17.03.1984'],
    ['date-of-birth', 'born on March 17th, 1984']
  ])('%s: %s', async (kind, text) => {
    expect((await find(`The row is ${text}.`)).map((one) => one.split(' ')[0])).toEqual([kind])
  })
})

describe('what a URL and an identifier hold', () => {
  it.each([
    ['```csv\nid,mobile,born\n7,0418 273 951,1984-03-17\n```', ['phone 0418 273 951', 'date-of-birth 1984-03-17']],
    ['```csv\nmobile,id,shipped\nnone,80024164,1984-03-17\n```', []],
    ['`{"passport": {"number": "L4ZZRN6P7"}}`', ['passport L4ZZRN6P7']],
    ['Passport no. | C72XZP466', ['passport C72XZP466']],
    ['the passport strategy2024 of the login', []],
    ['https://ledger.io/find?nhs_number=943%20476%205919', ['uk-nhs 943%20476%205919']],
    ['https://ledger.io/find?mobile=0418%20273%20951', ['phone 0418%20273%20951']],
    ['`{"nhsNumber": "943 476 5919"}`', ['uk-nhs 943 476 5919']],
    ['[the SSN](https://ledger.io/p/212-78-2284)', ['us-ssn 212-78-2284']],
    ['[the plan](https://ledger.io/p/212-78-2284)', []],
    ['`{"dateOfBirth": "1984-03-17", "createdAt": "1984-06-21"}`', ['date-of-birth 1984-03-17']],
    ['`{"born": {"on": "1984-03-17"}}`', ['date-of-birth 1984-03-17']],
    ['`INVITE sip:+14157302211@sbc.ledger.io`', ['phone +14157302211']],
    ['The passport of the traveller (for the letter): L7KR724C4', ['passport L7KR724C4']],
    ['Dial-in (Frankfurt) +49 30 90182044', []],
    [
      `\`\`\`\nid        mobile        shipped\n${'80024164  none          2024-03-17\n'.repeat(4)}80024165  0418 273 952  2024-03-17\n\`\`\``,
      ['phone 0418 273 952']
    ],
    ['| failed | voice | (415) 730-2211 |', ['phone (415) 730-2211']],
    ['a passport on file, no. 361485656', ['passport 361485656']],
    ['M. Keller, mob 07700 812345', ['phone 07700 812345']],
    ['phone: 2024 1115', []],
    ['Phone numbers have ids up to 2 147 483 647', []],
    ['call 9182 7395 times', []]
  ])('%s', async (text, expected) => {
    expect(await find(`# Ledger\n\n## Import\n\n${text}\n`)).toEqual(expected)
  })
})
