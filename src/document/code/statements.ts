import type {BlankedCode} from './blank.js'
import type {Item, Region} from './region.js'

/** How many statements a region holds, and how many places only say that something is not written here. */
export interface StatementCount {
  /** statements that do something, with those of the blocks and lambdas inside; functions declared inside count as one */
  readonly statements: number
  /** how many of the statements only store a value under its own name: `this.size = size` */
  readonly stored: number
  /** how often `...`, `…`, a comment of dots or a stub such as `todo!()` stands for code that was left out */
  readonly elisions: number
}

/** `...`, `…`, `pass`, `todo!()`, `???`: a statement that stands for code that is not written. */
const elision =
  /^(?:\{? ?(?:\.{2,}|…) ?\}?|pass|\?\?\?|(?:\w+::)?(?:todo|unimplemented|unreachable)!\s*\(.*\)|TODO\s*(?:\(.*\))?|NotImplemented|raise NotImplementedError\b.*|raise NotImplementedException\b.*|throw (?:new )?\w*(?:NotImplemented|UnsupportedOperation|NotSupported)\w*\b.*|fatalError\(.*\))$/
/** What a body may consist of and still say nothing: a constant result or a refusal. */
const trivial =
  /^(?:return\s*(?:null|nil|default|undefined|None|nullptr|""|\.{3}|…|\(\))?|throw null|panic!?\s*\(.*\)|throw (?:new )?Error\s*\(.*\)|raise\s*"\s*"|null|nil|None)$/
/** `self.size = size`: a constructor of such lines says no more than what the type holds. */
const storing = /^(?:(?:self|\$?this)(?:\.|->)(?:m?_)?|m?_)(\w+)(?: ?:[^=]{1,80})? ?= ?[$_]?\1$/
/** Words and labels that carry no statement of their own. */
const label =
  /^(?:(?:else|finally|do|then|fi|done|esac|begin|ensure|end|endif|default|public|private|protected|signals|slots)(?![\w(.=])\s*:?|@?(?:catch|finally|rescue|except)\b.*|(?:case|when)\b[^:]*:(?!:)|param\s*\(.*\)|(?!try\b|self\.)[\w.]+\s*:(?!:)|;;)\s*/
/** A doc string or directive: a literal that is a statement of its own. */
const bareLiteral = /^[bfru]?"\s*"$/i
const ink = /[\w"…]|\.{3}|\?\?\?/

/** What encloses statements, as far as they are counted. */
type Counted = Pick<Region, 'kind' | 'signature' | 'items' | 'start' | 'end'>

/** Count an expression that is a body of its own, with the statements of the blocks and lambdas inside. */
export function countItem(source: BlankedCode, item: Item): StatementCount {
  const {start, end} = item
  const regions = item.regions.filter(({outer}) => outer.start >= start)
  return countStatements(source, {kind: 'function', signature: '', items: [{...item, regions}], start, end})
}

/** Count the statements of a region. */
export function countStatements({code, elisions}: BlankedCode, region: Counted): StatementCount {
  const texts = statementTexts(code, region)
  const real = texts.filter(isWritten)
  const onlyTrivial = real.every((text) => trivial.test(text))
  const commented = firstFrom(elisions, region.end) - firstFrom(elisions, region.start)
  return {
    statements: onlyTrivial ? 0 : real.length,
    stored: real.filter((text) => storing.test(text)).length,
    elisions: texts.length - real.length + commented
  }
}

/** Whether the text of a statement stands for itself and not for code that is left out. */
export function isWritten(text: string): boolean {
  return !elision.test(text)
}

/** The index of the first of ascending numbers that is not below a bound. */
function firstFrom(ascending: readonly number[], bound: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}

/** The text of each statement of a region and of the blocks and lambdas inside it, blanks folded, bodies cut out. */
export function statementTexts(code: string, region: Counted): string[] {
  const found: string[] = []
  const stack: Counted[] = [region]
  for (let at = stack.pop(); at; at = stack.pop()) {
    const isChoice = arms.test(at.signature)
    for (const item of at.items) {
      // Entries of an object or literal are no statements, but the lambdas in it hold some.
      const text = at.kind === 'data' || (isChoice && opensArm(code, item)) ? '' : statementText(code, item)
      if (text !== '' && !(isChoice && plainArm.test(text))) found.push(...withoutBraces(text))
      for (const inner of item.regions) if (inner.kind !== 'function' && inner.kind !== 'type') stack.push(inner)
    }
  }
  return found
}

/** What chooses between arms, each with a head that is no statement: `Some(x) => { … }`. */
const arms = /(?:^|[\s=(])(?:match|when|switch|select|receive|cond)\b/

/** `if (late) return`: what stands in braces elsewhere is a statement without them too. */
function withoutBraces(text: string): string[] {
  const head = /^(?:if|for|foreach|while) ?\(/.exec(text)
  let depth = head ? 1 : 0
  for (let at = head?.[0].length ?? 0; depth > 0 && at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')') depth--
    const rest = depth === 0 ? text.slice(at + 1).trim() : ''
    if (/^[\w$@"]/.test(rest)) return [text.slice(0, at + 1), ...withoutBraces(rest)]
  }
  return [text]
}

/** `Red -> "stop"`: a row of a table rather than a statement. */
const plainArm = /^[^"]{0,200}?(?:->|=>) ?(?:"\s*"|[\w.]+)$/

function opensArm(code: string, {start, regions}: Item): boolean {
  const last = regions.at(-1)
  return (
    last !== undefined && /(?:=>|->)\s*$/.test(code.slice(Math.max(start, last.outer.start - 40), last.outer.start))
  )
}

function statementText(code: string, item: Item): string {
  let text = ''
  let from = item.start
  for (const {outer} of item.regions) {
    text += `${code.slice(from, outer.start)} `
    from = outer.end
  }
  text = `${text}${code.slice(from, item.end)}`
    .replace(/\s+/g, ' ')
    .slice(0, 400)
    .replace(/(?<![\s;,}])[\s;,}]+$/, '')
    .trim()
  for (let labelled = label.exec(text); labelled && labelled[0] !== ''; labelled = label.exec(text)) {
    text = text.slice(labelled[0].length)
  }
  return ink.test(text) && !bareLiteral.test(text) ? text : ''
}

/** Whether a statement or expression stands for code that is not written. */
export function isStub(text: string): boolean {
  const folded = text
    .slice(0, 400)
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s;,])[\s;,]+$/, '')
  return elision.test(folded) || trivial.test(folded)
}
