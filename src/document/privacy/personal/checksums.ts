/** The Luhn checksum (ISO/IEC 7812-1) of a text of digits. */
export function isLuhnValid(digits: string): boolean {
  let sum = 0
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const digit = Number(digits[at])
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return digits.length > 0 && sum % 10 === 0
}

/** Whether the last character is a check digit over the ones before it. */
export type Checksum = (text: string) => boolean

/** The sum of each digit times its weight. */
function weighted(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(text[at] ?? 0), 0)
}

/** UK NHS number: modulus 11 (NHS Data Dictionary). */
export const isNhsNumber: Checksum = (text) => {
  const check = 11 - (weighted(text, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)
  return check !== 10 && check % 11 === Number(text[9])
}

/** German tax id: ISO 7064 MOD 11,10; one digit of the first ten stands two or three times, none leads with 0. */
export const isGermanTaxId: Checksum = (text) => {
  const counts = [...new Set(text.slice(0, 10))].length
  if (text.startsWith('0') || counts < 8 || counts > 9) return false
  let product = 10
  for (const digit of text.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10 === Number(text[10])
}

/** Spanish NIF and NIE: the letter that belongs to the number modulo 23. */
export const isSpanishTaxId: Checksum = (text) => {
  const number = Number(text.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))))
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === text.at(-1)
}

/** Polish PESEL: weighted sum modulo 10, and a month of its century coding. */
export const isPesel: Checksum = (text) => {
  const month = Number(text.slice(2, 4)) % 20
  const day = Number(text.slice(4, 6))
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  return (10 - (weighted(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === Number(text[10])
}

/** Brazilian CPF: two check digits modulo 11. */
export const isCpf: Checksum = (text) => {
  if (/^(\d)\1{10}$/.test(text)) return false
  const digit = (length: number) => {
    const weights = Array.from({length}, (_, at) => length + 1 - at)
    return ((weighted(text, weights) * 10) % 11) % 10
  }
  return digit(9) === Number(text[9]) && digit(10) === Number(text[10])
}

/** French NIR: 97 minus the number modulo 97; the departments 2A and 2B of Corsica count as 19 and 18. */
export const isNir: Checksum = (text) => {
  const number = text.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return 97n - (BigInt(number) % 97n) === BigInt(text.slice(13))
}

/** Australian TFN: weighted sum divisible by 11. */
export const isTfn: Checksum = (text) => weighted(text, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0

/** Singapore NRIC and FIN: the letter of a weighted sum modulo 11. */
export const isNric: Checksum = (text) => {
  const first = text[0] ?? ''
  const shift = {T: 4, G: 4, M: 3}[first] ?? 0
  const rest = (weighted(text.slice(1), [2, 7, 6, 5, 4, 3, 2]) + shift) % 11
  if (first === 'M') return 'KLJNPQRTUWX'[10 - rest] === text.at(-1)
  return (/[ST]/.test(first) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK')[rest] === text.at(-1)
}

const dihedral = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
]

const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

/** Indian Aadhaar number: Verhoeff's checksum. */
export const isAadhaar: Checksum = (text) => {
  let check = 0
  for (const [at, digit] of [...text].reverse().entries()) {
    let permuted = Number(digit)
    for (let turn = 0; turn < at % 8; turn++) permuted = permutation[permuted] ?? 0
    check = dihedral[check]?.[permuted] ?? 0
  }
  return check === 0
}
