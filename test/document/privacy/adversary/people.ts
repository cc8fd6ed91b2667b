import * as checks from '../../../../src/document/privacy/personal/checksums.js'
import type {PersonalDataKind} from '../../../../src/document/privacy/personal/personal-data.js'
import {alphabets, type Chance, letters, pick} from '../planted.js'

/** Something personal: what it is called, and how a new one is made. */
export interface Personal {
  readonly kind: PersonalDataKind
  readonly words: string
  readonly make: (chance: Chance) => string
}

const digits = (chance: Chance, length: number) => letters(chance, length, alphabets.digits)
const high = (chance: Chance, length: number) => letters(chance, length, '3456789')

function until(make: () => string, isValid: (text: string) => boolean): string {
  for (;;) {
    const text = make()
    if (isValid(text)) return text
  }
}

function grouped(text: string, sizes: readonly number[], separator = ' '): string {
  let at = 0
  const groups = sizes.map((size) => text.slice(at, (at += size)))
  return [...groups, text.slice(at)].filter((group) => group !== '').join(separator)
}

const luhn = (chance: Chance, prefix: string, length: number) =>
  until(() => prefix + digits(chance, length - prefix.length), checks.isLuhnValid)

/** ISO 13616: the check digits of a country's account. */
function iban(country: string, account: string): string {
  const numeric = [...`${account}${country}00`].map((letter) => Number.parseInt(letter, 36)).join('')
  return `${country}${String(98n - (BigInt(numeric) % 97n)).padStart(2, '0')}${account}`
}

const email = (chance: Chance) =>
  `${pick(chance, ['maria', 'tomasz', 'priya', 'oluwaseun', 'anke', 'jorge'])}${pick(chance, ['.', '_', '-', ''])}${pick(chance, ['keller', 'nowak', 'raman', 'vries', 'santos'])}@${pick(chance, ['gmail.com', 'outlook.de', 'halcyon.io', 'brightwater.co.uk', 'kestrel-logistics.eu', 'icloud.com', 'yahoo.co.jp', 'mail.ru'])}`

/** Telephone numbers as people of a country write them, after the numbering plans. */
const national: readonly (readonly [words: string, make: (chance: Chance) => string])[] = [
  ['phone', (chance) => `(415) ${high(chance, 3)}-${high(chance, 4)}`],
  ['phone number', (chance) => `312-${high(chance, 3)}-${high(chance, 4)}`],
  ['telephone', (chance) => `020 7${high(chance, 3)} ${high(chance, 4)}`],
  ['mobile', (chance) => `07911 ${high(chance, 3)} ${high(chance, 3)}`],
  ['Telefon', (chance) => `030 ${high(chance, 3)} ${high(chance, 4)}`],
  ['Handy', (chance) => `0171 ${high(chance, 7)}`],
  [
    't\u00e9l\u00e9phone',
    (chance) => `06 4${high(chance, 1)} ${high(chance, 2)} ${high(chance, 2)} ${high(chance, 2)}`
  ],
  ['tel\u00e9fono', (chance) => `61${high(chance, 1)} ${high(chance, 2)} ${high(chance, 2)} ${high(chance, 2)}`],
  ['cellulare', (chance) => `347 ${high(chance, 3)} ${high(chance, 4)}`],
  ['celular', (chance) => `(11) 98${high(chance, 3)}-${high(chance, 4)}`],
  ['telefoonnummer', (chance) => `06 4${high(chance, 7)}`],
  ['mobile', (chance) => `0418 ${high(chance, 3)} ${high(chance, 3)}`],
  ['phone', (chance) => `98${high(chance, 3)} ${high(chance, 5)}`]
]

const international: readonly ((chance: Chance) => string)[] = [
  (chance) => `+1 415 ${high(chance, 3)} ${high(chance, 4)}`,
  (chance) => `+1-312-${high(chance, 3)}-${high(chance, 4)}`,
  (chance) => `+1 (646) ${high(chance, 3)}-${high(chance, 4)}`,
  (chance) => `+44 20 7${high(chance, 3)} ${high(chance, 4)}`,
  (chance) => `+49 (0)30 ${high(chance, 3)} ${high(chance, 4)}`,
  (chance) => `+49171${high(chance, 7)}`,
  (chance) => `+33 6 4${high(chance, 1)} ${high(chance, 2)} ${high(chance, 2)} ${high(chance, 2)}`,
  (chance) => `+91 98${high(chance, 3)} ${high(chance, 5)}`,
  (chance) => `+81-90-4${high(chance, 3)}-${high(chance, 4)}`,
  (chance) => `+55 11 98${high(chance, 3)}-${high(chance, 4)}`,
  (chance) => `0044 20 7${high(chance, 3)} ${high(chance, 4)}`,
  (chance) => `+41.44.7${high(chance, 2)}.${high(chance, 2)}.${high(chance, 2)}`
]

/** Every kind of personal data in the spellings that people use. */
export const people: readonly Personal[] = [
  {kind: 'email', words: 'e-mail', make: email},
  {kind: 'email', words: 'login', make: (chance) => email(chance).toUpperCase()},
  {kind: 'email', words: 'payer', make: (chance) => email(chance).replace('@', '+ledger@')},
  ...national.map(([words, make]): Personal => ({kind: 'phone', words, make})),
  ...international.map((make): Personal => ({kind: 'phone', words: 'number', make})),
  {kind: 'card', words: 'card', make: (chance) => luhn(chance, '4539', 16)},
  {kind: 'card', words: 'card number', make: (chance) => luhn(chance, '2234', 16)},
  {kind: 'card', words: 'payer', make: (chance) => grouped(luhn(chance, '5312', 16), [4, 4, 4, 4])},
  {kind: 'card', words: 'payment', make: (chance) => grouped(luhn(chance, '4485', 16), [4, 4, 4, 4], '-')},
  {kind: 'card', words: 'amex', make: (chance) => luhn(chance, '3714', 15)},
  {kind: 'card', words: 'payer', make: (chance) => grouped(luhn(chance, '3727', 15), [4, 6, 5])},
  {kind: 'card', words: 'PAN', make: (chance) => luhn(chance, '6011', 16)},
  {kind: 'iban', words: 'IBAN', make: (chance) => iban('DE', digits(chance, 18))},
  {kind: 'iban', words: 'payer', make: (chance) => grouped(iban('DE', digits(chance, 18)), [4, 4, 4, 4, 4, 2])},
  {kind: 'iban', words: 'account', make: (chance) => iban('GB', `BARC${digits(chance, 14)}`)},
  {kind: 'iban', words: 'account', make: (chance) => grouped(iban('CH', digits(chance, 17)), [4, 4, 4, 4, 4, 1])},
  {kind: 'iban', words: 'payout account', make: (chance) => iban('AT', digits(chance, 16))},
  {kind: 'us-ssn', words: 'SSN', make: (chance) => `53${high(chance, 1)}-${high(chance, 2)}-${high(chance, 4)}`},
  {kind: 'us-ssn', words: 'payer', make: (chance) => `21${high(chance, 1)}-${high(chance, 2)}-${high(chance, 4)}`},
  {kind: 'us-ssn', words: 'social security number', make: (chance) => `41${high(chance, 7)}`},
  {kind: 'us-itin', words: 'ITIN', make: (chance) => `9${high(chance, 2)}-7${high(chance, 1)}-${high(chance, 4)}`},
  {kind: 'passport', words: 'passport number', make: (chance) => `C${high(chance, 2)}X${high(chance, 4)}7`},
  {kind: 'passport', words: 'passport', make: (chance) => `${letters(chance, 1, 'XKLP')}${high(chance, 8)}`},
  {
    kind: 'uk-nhs',
    words: 'NHS number',
    make: (chance) =>
      grouped(
        until(() => `4${digits(chance, 9)}`, checks.isNhsNumber),
        [3, 3, 4]
      )
  },
  {
    kind: 'uk-nino',
    words: 'national insurance number',
    make: (chance) => `JG ${high(chance, 2)} ${high(chance, 2)} ${high(chance, 2)} ${pick(chance, [...'ABCD'])}`
  },
  {
    kind: 'de-tax-id',
    words: 'Steuer-ID',
    make: (chance) =>
      grouped(
        until(() => digits(chance, 11), checks.isGermanTaxId),
        [2, 3, 3, 3]
      )
  },
  {
    kind: 'es-nif',
    words: 'NIF',
    make: (chance) => until(() => digits(chance, 8) + letters(chance, 1, alphabets.upper), checks.isSpanishTaxId)
  },
  {
    kind: 'es-nif',
    words: 'NIE',
    make: (chance) => until(() => `X${digits(chance, 7)}${letters(chance, 1, alphabets.upper)}`, checks.isSpanishTaxId)
  },
  {
    kind: 'pl-pesel',
    words: 'PESEL',
    make: (chance) => until(() => `8${digits(chance, 1)}0${high(chance, 1)}1${digits(chance, 6)}`, checks.isPesel)
  },
  {
    kind: 'in-aadhaar',
    words: 'Aadhaar',
    make: (chance) =>
      grouped(
        until(() => `7${digits(chance, 11)}`, checks.isAadhaar),
        [4, 4, 4]
      )
  },
  {
    kind: 'in-pan',
    words: 'PAN',
    make: (chance) =>
      `${letters(chance, 3, alphabets.upper)}P${letters(chance, 1, alphabets.upper)}7${high(chance, 3)}${letters(chance, 1, alphabets.upper)}`
  },
  {
    kind: 'br-cpf',
    words: 'CPF',
    make: (chance) => until(() => digits(chance, 11), checks.isCpf).replace(/(...)(...)(...)(..)/, '$1.$2.$3-$4')
  },
  {
    kind: 'fr-nir',
    words: 'num\u00e9ro de s\u00e9curit\u00e9 sociale',
    make: (chance) => nir(`2${pick(chance, ['78', '85', '91'])}0${high(chance, 1)}75${digits(chance, 6)}`)
  },
  {kind: 'ca-sin', words: 'SIN', make: (chance) => grouped(luhn(chance, '7', 9), [3, 3, 3], '-')},
  {
    kind: 'au-tfn',
    words: 'tax file number',
    make: (chance) =>
      grouped(
        until(() => `8${digits(chance, 8)}`, checks.isTfn),
        [3, 3, 3]
      )
  },
  {
    kind: 'sg-nric',
    words: 'NRIC',
    make: (chance) => until(() => `S${digits(chance, 7)}${letters(chance, 1, alphabets.upper)}`, checks.isNric)
  }
]

function nir(number: string): string {
  return number + String(97n - (BigInt(number) % 97n)).padStart(2, '0')
}
