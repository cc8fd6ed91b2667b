import {plainEmail} from './email.js'
import type {PersonalDataKind} from './personal-data.js'

/** Gives the reserved placeholder for a value; the same one for the same value. */
export type Replacements = (kind: PersonalDataKind, value: string) => string

/** Reserved values of a kind, by their number from 0; one value where the kind has no more. */
const placeholders: Readonly<Record<PersonalDataKind, (at: number) => string>> = {
  email: (at) => `user${at === 0 ? '' : at + 1}@example.com`,
  // NANP keeps 555-0100 to 555-0199 for fiction.
  phone: (at) => `+1-555-01${String(at % 100).padStart(2, '0')}`,
  card: (at) => oneOf(['4111 1111 1111 1111', '4242 4242 4242 4242', '5555 5555 5555 4444', '3782 822463 10005'], at),
  iban: (at) => oneOf(['GB82 WEST 1234 5698 7654 32', 'DE89 3704 0044 0532 0130 00'], at),
  'us-ssn': (at) => oneOf(['078-05-1120', '219-09-9999'], at),
  'us-itin': () => '900-00-0000',
  passport: () => 'X00000000',
  'uk-nhs': () => '000 000 0000',
  'uk-nino': () => 'QQ 12 34 56 C',
  'de-tax-id': () => '00 000 000 000',
  'es-nif': () => '00000000T',
  'pl-pesel': () => '00000000000',
  'in-aadhaar': () => '0000 0000 0000',
  'in-pan': () => 'ABCDE1234F',
  'br-cpf': () => '000.000.000-00',
  'fr-nir': () => '0 00 00 00 000 000 00',
  'ca-sin': () => '000-000-000',
  'au-tfn': () => '000 000 000',
  'sg-nric': () => 'S0000000X',
  // RFC 5737 keeps this network for documentation, RFC 7042 the block of MAC addresses.
  'ip-address': (at) => `192.0.2.${(at % 254) + 1}`,
  'mac-address': (at) => `00:00:5E:00:53:${(at % 256).toString(16).toUpperCase().padStart(2, '0')}`,
  'postal-address': () => '1 Example Street',
  'date-of-birth': () => '1970-01-01'
}

function oneOf(values: readonly [string, ...string[]], at: number): string {
  return values[at % values.length] ?? values[0]
}

/** Placeholders for one document. */
export function createReplacements(): Replacements {
  const known = new Map<string, string>()
  const counts = new Map<PersonalDataKind, number>()
  return (kind, value) => {
    const key = `${kind} ${normal(kind, value)}`
    const count = counts.get(kind) ?? 0
    const placeholder = known.get(key) ?? placeholders[kind](count)
    if (!known.has(key)) counts.set(kind, count + 1)
    known.set(key, placeholder)
    return placeholder
  }
}

function normal(kind: PersonalDataKind, value: string): string {
  return kind === 'email' ? plainEmail(value).toLowerCase() : value.replace(/[^\w+]/g, '').toUpperCase()
}
