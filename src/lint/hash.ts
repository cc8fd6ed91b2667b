const prime = 0x01000193
const basis = 0x811c9dc5

/**
 * As many hexadecimal digits as asked for that stand for a text: 32-bit FNV-1a of its UTF-16 bytes, once for each
 * eight digits, each time behind another prefix (Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv). Against chance, not against an
 * adversary: a cryptographic digest costs a short run more than its document does.
 */
export function hash(text: string, digits: number): string {
  let made = ''
  for (let lane = 0; made.length < digits; lane++) made += fnv1a(text, mix(basis, lane)).toString(16).padStart(8, '0')
  return made.slice(0, digits)
}

function fnv1a(text: string, start: number): number {
  let state = start
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    state = mix(mix(state, unit & 0xff), unit >>> 8)
  }
  return state >>> 0
}

function mix(state: number, byte: number): number {
  return Math.imul(state ^ byte, prime)
}
