import {describe, expect, it} from 'vitest'
import {detect} from '../../../../src/document/privacy/detector.js'
import {commonKinds, detectorsOf} from '../../../../src/document/privacy/personal/personal-data.js'
import {readDocument} from '../../../../src/document/read-document.js'

/** The values found in a text, where each stands: between brackets. */
async function marked(text: string): Promise<string> {
  const found = await detect(await readDocument(text), detectorsOf(commonKinds))
  return found
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, {start, end, value}) => `${rest.slice(0, start)}⟦${value}⟧${rest.slice(end)}`, text)
}

const design = (text: string) => `# Ledger of add-ons\n\n## Import\n\n${text}\n`
const plain = (text: string) => text.replace(/[⟦⟧]/g, '')

describe.each([
  [
    'addresses',
    [
      'The rows of ⟦maria.keller@halcyon.io⟧ are left out.',
      'The rows of ⟦maria.keller [at] halcyon [dot] io⟧ are left out.',
      'The rows of ⟦maria.keller(at)halcyon(dot)io⟧ are left out.',
      'The rows of ⟦maria.keller@mail.de⟧ are left out.',
      'GET /rows?owner=⟦maria.keller%40halcyon.io⟧',
      'See https://ledger.io/rows and ⟦maria.keller@halcyon.io⟧',
      'After ssh, mail\n⟦maria.keller@halcyon.io⟧ about it',
      'The rows of ⟦maria.keller@wp.pl⟧ are left out.',
      'The rows of ⟦maria.keller@xn--kstenfahrt-9db.de⟧ are left out.',
      'Signed-off-by is none of ⟦maria.keller@halcyon.io⟧',
      'The team members table:\n\n```csv\nmaria,⟦maria.keller@halcyon.io⟧\n```',
      '"author" is a column, as in `{"author": "⟦maria@halcyon.io⟧"}`'
    ],
    [
      'The rows of Maria@halcyon.sh are read by a script.',
      'The rows of ledger@halcyon.io and Ledger@halcyon.io go on.',
      'git clone ssh://maria@git.halcyon.io/ledger',
      'git clone https://maria:x@git.halcyon.io/ledger',
      'rsync -a out/ maria@bastion.halcyon.io',
      "It asks for maria@bastion.halcyon.io's password:",
      'scp ledger maria@bastion.halcyon.io:/srv',
      'The mailing list is maria@halcyon.io for all.',
      'Write to maria@halcyon.io, a distribution list.',
      'The rows of maria@my-company.com and maria@tailspin-toys.com go on.',
      'The rows of ex@mple.com and ex@mple.org go on.',
      'The rows of maria@halcyon-.io and maria@-halcyon.io go on.',
      'Report it to secure@halcyon.io or open-source@halcyon.io.',
      '### Team members\n\n- **Maria Keller** <maria@halcyon.io> (she/her)',
      '### Current project collaborators\n\n- maria@halcyon.io',
      '### Contributors\n\n    Maria Keller <maria@halcyon.io>',
      '```json\n{\n  "author": "Maria Keller <maria@halcyon.io>"\n}\n```',
      'The port was written by Maria Keller <maria@halcyon.io> in May.'
    ]
  ],
  [
    'telephone numbers',
    [
      'The desk answers ⟦+49 30 2093 70333⟧ all day.',
      'The desk answers ⟦0049 30 2093 70333⟧ all day.',
      'The desk answers ⟦+44 (0)20 7946 1958⟧ all day.',
      'phone: ⟦4157302211⟧',
      'call the desk at ⟦415-730-2211⟧',
      'Telefon: ⟦030 2093 70333⟧',
      'phone: ⟦(416) 978-2011⟧',
      'phone: ⟦612 483 915⟧',
      'mobile: ⟦98452 31876⟧'
    ],
    [
      'call 2147483640 times',
      'phone the desk on 2024-01-15 to 2024-02-03',
      'The sum 3 +4915114567390 is odd.',
      'mobile: 12345678',
      'phone: (212) 555-0142 or 212-555-0199',
      'phone: (111) 222-3333',
      'phone: 444 1 44444',
      'Telefon: 30 2093 70333',
      'the phone-like order 030 2093 7033 46',
      '| Feld | Wert |\n| --- | --- |\n| Kundennummer | 80024164 |\n| Telefon | keines |',
      '| Feld | Wert |\n| --- | --- |\n| Telefon | keines |\n| Kundennummer | 80024164 |'
    ]
  ],
  [
    'numbers of cards and accounts',
    [
      'paid by ⟦4539 1488 0343 6467⟧',
      'paid by card ⟦4539148803436467⟧',
      'paid to ⟦DE33 3006 0601 0502 7807 31⟧',
      'the SSN ⟦212-78-2284⟧',
      'the SSN ⟦212 78 2284⟧'
    ],
    [
      'paid by card 4539148803436466',
      'message 4539148803436467 of the queue',
      'paid by card 4000001234567899',
      'paid to DE33 3006 0601 0502 7807 32',
      'paid to NL91 ABNA 0417 1643 00 or CH9300762011623852957',
      'the row 212 78 2284 of the table',
      'https://ledger.io/p/212-78-2284',
      'the SSN 222-22-2222',
      'the SSN 078-05-1120'
    ]
  ]
])('%s', (_, found, left) => {
  it.each(found)('are found: %s', async (text) => expect(await marked(design(plain(text)))).toBe(design(text)))
  it.each(left)('are not: %s', async (text) => expect(await marked(design(text))).toBe(design(text)))
})

describe('a document without sections below its title', () => {
  it('has data in the rows of its tables', async () => {
    const text = '# Refunds\n\n| payer | bank |\n| --- | --- |\n| ⟦maria.keller@halcyon.io⟧ | BOFI, Dublin |\n'
    expect(await marked(plain(text))).toBe(text)
  })

  it('has its people in the byline', async () => {
    const text = '# Refunds\n\nMaria Keller maria.keller@halcyon.io\n'
    expect(await marked(text)).toBe(text)
  })
})
