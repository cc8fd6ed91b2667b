import type {Document} from '../../document.js'
import type {Lines} from '../../text/lines.js'
import type {Span} from '../../text/span.js'
import {candidates} from '../detector.js'
import {wordsOfIdentifiers} from '../identifier-words.js'
import type {Detection} from '../searches.js'
import {type Bound, boundValue} from './bindings.js'
import {isInColumnAbout, namedCells} from './columns.js'
import {aboutIt, harmlessKey, type KeyKind, keyPattern, kindOf, settingPattern} from './key-words.js'
import {
  encodedPassword,
  isGeneratedKey,
  isLikelyPassword,
  isRandomUuid,
  isRealPassword,
  mixesCases,
  passwordSigns,
  takesTurns
} from './plausible.js'

/** Values that a name gives away: `DB_PASSWORD=…`, `"apiKey": "…"`, `the admin password is …`. */
export function findNamedSecrets(document: Document): Detection<'assigned-secret'>[] {
  return namesOf(document).flatMap((name) =>
    valuesOf(document, name)
      .filter((bound) => isPlausible(bound, name) && !isHarmless(document, name))
      .map(({start, end, value}) => ({kind: 'assigned-secret', label: 'secret', start, end, value}))
  )
}

/** A word that names a credential. */
interface Name extends Span {
  readonly kind: KeyKind
  /** with what its identifier holds before the word */
  readonly words: string
}

function namesOf(document: Document): Name[] {
  const lines = document.suspects('credential')
  const named = (pattern: RegExp, kind?: KeyKind) =>
    candidates(document, lines, pattern).map(({value, start, end}) => {
      const before = document.source.slice(Math.max(0, start - longestPrefix), start)
      return {start, end, words: before.slice(before.lastIndexOf('\n') + 1) + value, kind: kind ?? kindOf(value)}
    })
  return [...named(keyPattern), ...named(settingPattern, 'setting')]
}

function valuesOf(document: Document, name: Name): Bound[] {
  const bound = boundValue(document.source, name)
  const values = [...(bound ? [withoutLead(bound, name)] : []), ...cellValues(document, name)]
  return values.filter((value) => !isInColumnAbout(document, value))
}

/** Credentials are a user and a password, `credentials: orders:…`, and tokens a scheme and a token, `token = "Bearer …"`, `"{noop}…"`. */
function withoutLead(bound: Bound, {words}: Name): Bound {
  const scheme = /^(?:(?:bearer|basic|token|api-?key) (?=\S{12,}$)|\{(?:noop|plain)\})/i.exec(bound.value)
  const user = /credentials?$/i.test(words) ? /^[\w.@-]{1,40}:(?!\/)/.exec(bound.value) : null
  const [lead = ''] = scheme ?? user ?? []
  return {...bound, value: bound.value.slice(lead.length), start: bound.start + lead.length}
}

/** What standards print for those who implement them. */
const testVector = /\btest vectors?\b/i

/** Whether a name is that of a place or a size, a part of a resource's name, or the key of what is encrypted. */
function isHarmless({lines, source}: Document, {start, end, words}: Name): boolean {
  if (testVector.test(lines.text(lines.lineAt(start)))) return true
  if (aboutIt.test(source.slice(end, end + longestPrefix))) return true
  if (harmlessKey.test(wordsOfIdentifiers(words)) || /\b(?:arn|urn):\S*$/.test(words)) return true
  return /encrypted|sealed/i.test(parentKey(lines, start))
}

/** How many lines above its own the key is looked for that a member stands under. */
const farthestParent = 40

/** The nearest line above that is indented less: in YAML and JSON, the key that holds a member. */
function parentKey(lines: Lines, at: number): string {
  const own = lines.lineAt(at)
  const indent = indentOf(lines.text(own))
  for (let above = own - 1; above >= Math.max(1, own - farthestParent); above--) {
    const line = lines.text(above)
    if (line.trim() !== '' && indentOf(line) < indent) return line
  }
  return ''
}

function indentOf(line: string): number {
  return line.length - line.replace(/^[\s>]+/, '').length
}

/** A cell that holds nothing but a value, or a user and a value: `ops / …`. */
const loneValue = /^(?:[\w.-]{1,20}(?: ?\/ | ?: ?))?(?<value>[^\s`|"']{6,512})$/

/** Borders of cells, blanks, and marks of code and emphasis. */
const wrapping = /^[|\s*`"']{1,20}|[|\s*`"']{1,20}$/g

function cellValues(document: Document, name: Name): Bound[] {
  return namedCells(document, name).flatMap((cell) => {
    const text = document.source.slice(cell.start, cell.end)
    const value = loneValue.exec(text.replace(wrapping, ''))?.groups?.value
    if (value === undefined) return []
    const start = cell.start + text.lastIndexOf(value)
    return [{value, start, end: start + value.length, certainty: 'mentioned'}]
  })
}

/** How much of a name stands before its word. */
const longestPrefix = 80

/** A lone `token` is often an id that opens nothing. */
const opensSomething =
  /(?:[\w-]token|\b(?:access|admin|api|auth|bearer|bootstrap|management|refresh|root|service|session) token|secret|key)s?$/i

/** How a program writes the bytes of a key for a cipher: nothing shorter behind `…_KEY` is surely secret. */
const shortestOfSetting = 32

function isPlausible({value, certainty}: Bound, {kind, words}: Name): boolean {
  const isAssigned = certainty === 'assigned'
  if (!isAssigned && isAssignment(value)) return false
  if (kind === 'setting') return isAssigned && value.length >= shortestOfSetting && isGeneratedKey(value)
  if (kind === 'generated') {
    if (isRandomUuid(value)) return opensSomething.test(words)
    if (isObjectName(value)) return false
    if (isGeneratedKey(value) || isRealPassword(encodedPassword(value) ?? '')) return true
    if (takesTurns(value) || (isAssigned && mixesCases(value))) return true
  }
  if (!isLikelyPassword(value) || (kind === 'generated' && !passwordSigns.test(value))) return false
  // Words of a sentence can stand where a password is only mentioned.
  return (
    isAssigned ||
    (!/(?<!\bmots? de )(?<![a-z])pass(?:es?)?$/i.test(words) && /\d/.test(value) && /[A-Za-z]/.test(value))
  )
}

/** `client_id=orders-01`: the value of another name. */
function isAssignment(value: string): boolean {
  return /^[A-Za-z_][\w.-]*=[^=]/.test(value)
}

/** `orders-db-7f9c4d`: a name in small letters, with what makes it unique; or an object of a payment provider. */
function isObjectName(value: string): boolean {
  return /^[a-z]{3,20}(?:-[a-z]{2,20}){0,6}-[a-z\d]{4,10}$/.test(value) || paymentObject.test(value)
}

/** `tok_…`, `cus_…`: objects of a payment provider, which open nothing without a key. */
const paymentObject = /^(?:acct|ba|card|ch|cus|evt|in|pi|pm|price|prod|req|seti|si|src|sub|tok|txn)_[A-Za-z\d]{14,40}$/
