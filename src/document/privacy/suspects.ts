import type {Span} from '../text/span.js'
import {credentialMark} from './credentials/key-words.js'
import {vendorTokenMark} from './credentials/vendor-tokens.js'

/**
 * Why a line is worth a closer look: an at sign, a long run of digits, a long word of letters and digits, one that begins
 * as a well-known token does, a word about passports or credentials, an option of a command that logs in, the arguments of a call or a statement that does, the armour of a key. `identifier` and `address` are wide, for detectors that are off at first.
 */
export type Suspicion =
  | 'at'
  | 'digits'
  | 'word'
  | 'token'
  | 'passport'
  | 'credential'
  | 'command'
  | 'login'
  | 'armour'
  | 'identifier'
  | 'address'

/** The suspicious lines of a text, each once, in source order; each suspicion is followed on first use. */
export type Suspects = (suspicion: Suspicion) => readonly Span[]

/** Marks are cheaper than any detector, and wider: they only choose the lines that detectors look at. */
const marks: Readonly<Record<Exclude<Suspicion, 'word' | 'token'>, RegExp>> = {
  // As such, or as URLs, entities and careful people write it.
  at: /@|[%&[({] ?(?:40|#64;|#x40;|[Aa][Tt])/g,
  digits: /\d(?:(?:[ \u00A0\u202F\u2010-\u2013()./-]{0,2}|%20)\d){6}/g,
  credential: credentialMark,
  passport: /[Pp]assport|PASSPORT/g,
  command:
    / (?:-{1,2}(?:[pPawuUksAXbB]|(?:src-|dest-)?creds|user|auth|proxy-u|pass|body|value)|\/(?:user:|rp )|add_user|change_password|http-basic|put-parameter|alias set|config host|user \S{1,64} \S|login \S{20}|chpasswd)/g,
  login:
    /Fernet\(|SecretKeySpec\(|AESGCM\(|[,(] ?["'][^\s"'`]{8}|(?:auth|AUTH) [\w-]|:\d{4,5}:[\w*]|\]:\d|(?:IDENTIFIED|identified) (?:BY|by|WITH|with)|(?:VALUES|values) ?\(|[\w`"'] \/ [`"']?[^\s\d]{0,24}\d| as \S{2,66} (?:with|using|and) [^\s\d]{0,24}\d/g,
  armour: /----[- ]BEGIN|Private-Lines:/g,
  identifier: /[A-Z]{2}(?: |%20)?\d\d(?: |%20)?\d\d/g,
  address: /\d{1,4}[.:/-][\da-fA-F]|\d [A-Z]|[a-zß.] \d/g
}

/** What well-known tokens begin with, or hold. */
const tokenMark =
  /eyJ|A[KS]IA|AIza|GOCSPX|ya29|gh[oprsu]_|github_pat|gl[a-z]{2,6}-|GR13489|xox[abeprs]-|xapp-|hooks\.slack|[rs]k_(?:live|test)|whsec_|sk-|SG\.|npm_|pypi-|hf_|dckr_|shp[acps]{2}_|lin_api|do[op]_v1|dapi|hv[bs]\.|AGE-|rubygems_|NRAK|PMAK|glsa_|ATATT|tskey|pscale_|figd_|[?&;]sig=|-Signature=|8Q~|ops_ey|:AA|sq0|AccountKey=|AccessKey=|webhooks?\/|webhookb2|v2\/hook\/|base64:|[?&]code=|LS0tLS1|key-[0-9a-f]{8}|"[dk]" ?:/

/** The same at one place. */
const tokenHere = new RegExp(`${tokenMark.source}|${vendorTokenMark.source}`, 'y')

function isTokenLike(text: string): boolean {
  return tokenMark.test(text) || vendorTokenMark.test(text)
}

/** Find the lines that detectors have to look at. */
export function findSuspects(source: string): Suspects {
  const known = new Map<Suspicion, readonly Span[]>()
  const find = (suspicion: Suspicion): readonly Span[] => {
    if (suspicion === 'word') return linesWithLongWord(source)
    if (suspicion !== 'token') return linesWith(source, marks[suspicion])
    return suspects('word').filter(({start, end}) => isTokenLike(source.slice(start, end)))
  }
  const suspects: Suspects = (suspicion) => {
    const lines = known.get(suspicion) ?? find(suspicion)
    known.set(suspicion, lines)
    return lines
  }
  return suspects
}

/** The lines of a text in which a global pattern matches. */
export function linesWith(source: string, pattern: RegExp): readonly Span[] {
  const found: Span[] = []
  // A copy of the expression would be compiled anew for every document.
  pattern.lastIndex = 0
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const line = lineAround(source, match.index)
    found.push(line)
    pattern.lastIndex = line.end
  }
  return found
}

/** No generated secret is shorter. */
const shortestWord = 16

const wordCharacter = characterTable('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+=')

/** A long word covers one of every `shortestWord` offsets, so most characters are never looked at. */
function linesWithLongWord(source: string): readonly Span[] {
  const found: Span[] = []
  for (let at = 0; at < source.length; at += shortestWord) {
    if (!isWordAt(source, at)) continue
    let start = at
    let end = at + 1
    while (start > 0 && isWordAt(source, start - 1)) start--
    while (isWordAt(source, end)) end++
    if (end - start >= shortestWord && isTelling(source, start, end)) {
      const line = lineAround(source, at)
      found.push(line)
      end = Math.max(end, line.end)
    }
    if (end > at + shortestWord) at = end - (end % shortestWord) - shortestWord
  }
  return found.filter((line, index) => line.start !== found[index - 1]?.start)
}

/** Generated words hold a digit, but for a few that begin as tokens do, perhaps behind `token=`. */
function isTelling(source: string, start: number, end: number): boolean {
  let begin = start
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code >= 48 && code <= 57) return true
    if (code === equalsSign) begin = at + 1
  }
  tokenHere.lastIndex = begin
  return tokenHere.test(source)
}

const equalsSign = 61

function isWordAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return code < 128 && wordCharacter[code] === 1
}

function characterTable(characters: string): Uint8Array {
  const table = new Uint8Array(128)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}

function lineAround(source: string, at: number): Span {
  const end = source.indexOf('\n', at)
  return {start: source.lastIndexOf('\n', at - 1) + 1, end: end === -1 ? source.length : end}
}
