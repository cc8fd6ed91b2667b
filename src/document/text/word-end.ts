/** Letters and digits among the first 128 characters. */
const ascii = Uint8Array.from({length: 128}, (_, code) => Number(/[A-Za-z0-9]/.test(String.fromCharCode(code))))

/**
 * Where the letters and digits end that begin at an offset; the offset itself when none stands there. Nearly all text is
 * ASCII, which a table tells ten times as fast as a regular expression.
 */
export function wordEnd(text: string, start: number): number {
  let at = start
  for (;;) {
    const code = text.charCodeAt(at)
    if (code < 128 && ascii[code] === 1) at++
    else if (code >= 128) {
      const end = foreignEnd(text, at)
      if (end === at) return at
      at = end
    } else return at
  }
}

/** Where the letters, digits and underscores end that begin at an offset. */
export function identifierEnd(text: string, start: number): number {
  let end = wordEnd(text, start)
  while (text.charCodeAt(end) === underscore) end = wordEnd(text, end + 1)
  return end
}

const underscore = 0x5f

function foreignEnd(text: string, start: number): number {
  const foreign = /[\p{L}\p{N}]+/uy
  foreign.lastIndex = start
  return foreign.test(text) ? foreign.lastIndex : start
}
