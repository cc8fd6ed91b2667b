/** Longer heads are cut in the middle: what decides stands at either end. */
const longest = 1200

/**
 * A head in one line: attributes dropped, brackets emptied, blanks folded. Of brackets that stay open only what follows the
 * last of them and its last comma is kept, because a block within an argument list is judged by its own argument.
 */
export function signatureOf(code: string, start: number, end: number): string {
  const from = skipAttributes(code, start, end)
  const cut = end - from > longest
  const text = cut
    ? `${code.slice(from, from + longest / 2)} ${code.slice(end - longest / 2, end)}`
    : code.slice(from, end)
  return withoutContents(text).replace(/\s+/g, ' ').trim()
}

/** A text without what stands in its brackets; of brackets that are still open, what stands behind the last comma in them. */
function withoutContents(text: string): string {
  const outer: string[] = []
  let level = ''
  let done = 0
  for (let at = text.search(bracket); at !== -1 && at < text.length; at++) {
    const character = text[at]
    if (character === '(' || character === '[') {
      outer.push(level + text.slice(done, at + 1))
      level = ''
      done = at + 1
    } else if (outer.length > 0 && (character === ')' || character === ']')) {
      level = outer.pop() ?? ''
      done = at
    } else if (outer.length > 0 && character === ',') {
      level = ''
      done = at + 1
    }
  }
  return level + text.slice(done)
}

const bracket = /[([]/

const blanksAndElisions = /[\s;.…]*/y
const blanks = /[ \t]*/y

/** Where the text after leading attributes (`@Test(…)`, `[Fact]`, `#[test]`) and elisions begins. */
export function skipAttributes(code: string, start: number, end: number): number {
  let at = start
  for (;;) {
    at = skip(code, at, end, blanksAndElisions)
    const opening =
      /^(?:@(?!interface\b|end\b|property\b|try\b|autoreleasepool\b|synchronized\b)[\w.:]+|#!?(?=\[)|(?=\[(?!\])))/.exec(
        code.slice(at, Math.min(at + 80, end))
      )
    if (!opening) return at
    const word = at + opening[0].length
    const bracket = skip(code, word, end, blanks)
    if (code[bracket] !== '(' && code[bracket] !== '[') at = word
    else {
      if (opening[0] === '' && /^\s*[=(.]/.test(code.slice(matching(code, bracket, end), end).slice(0, 40))) return at
      at = matching(code, bracket, end)
    }
  }
}

function skip(code: string, at: number, end: number, run: RegExp): number {
  run.lastIndex = at
  run.test(code)
  return Math.min(run.lastIndex, end)
}

/** Just after the bracket that closes the one at an offset, or the end. */
function matching(code: string, at: number, end: number): number {
  let depth = 0
  for (; at < end; at++) {
    const character = code[at]
    if (character === '(' || character === '[' || character === '{') depth++
    else if (character === ')' || character === ']' || character === '}') {
      depth--
      if (depth <= 0) return at + 1
    }
  }
  return end
}
