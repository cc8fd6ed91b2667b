import type {Span} from '../text/span.js'
import {commandMark} from './credentials/command-usages.js'
import {credentialMark} from './credentials/key-words.js'
import {vendorTokenMark, vendorTokens} from './credentials/vendor-tokens.js'

/**
 * Why a line is worth a closer look: an at sign, a long run of digits, a long word of letters and digits, one that begins
 * as a well-known token does, one of a vendor's forms, a word about passports or credentials, an option of a command that logs in, the arguments of a call or a statement that does, a sentence that
 * does, the armour of a key. `identifier` and `address` are wide, for detectors that are off at first.
 */
export type Suspicion =
  | 'at'
  | 'digits'
  | 'word'
  | 'token'
  | 'vendor-token'
  | 'passport'
  | 'credential'
  | 'command'
  | 'login'
  | 'spoken'
  | 'armour'
  | 'identifier'
  | 'address'

/** A suspicious line, as many detectors look at it. */
export interface SuspectLine extends Span {
  /** with plain blanks where a URL spells them `%20` */
  readonly text: string
  readonly isEscaped: boolean
}

/** The suspicious lines of a text, each once, in source order; each suspicion is followed on first use. */
export type Suspects = (suspicion: Suspicion) => readonly SuspectLine[]

/**
 * Marks are cheaper than any detector, and wider: they only choose the lines that detectors look at. They begin with what
 * is rare in texts and look behind for the rest, so that the search passes over most characters.
 */
const marks: Readonly<Record<Exclude<Suspicion, 'word' | 'token' | 'vendor-token' | 'passport' | 'armour'>, RegExp>> = {
  // As such, or as URLs, entities and careful people write it.
  at: /@|[%&[({] ?(?:40|#64;|#x40;|[Aa][Tt])/g,
  digits: /\d(?:(?:[ \u00A0\u202F\u2010-\u2013()./-]{0,2}|%20)\d){6}/g,
  credential: credentialMark,
  command:
    / (?:-{1,2}(?:[pPawuUksAXbBt]|(?:src-|dest-)?creds|user|auth|proxy-u|pass|body|value)|\/(?:user:|r?p )|add_user|change_password|http-basic|put-parameter|alias set|config host|user \S{1,64} \S|(?:auth|login) \S{20}|chpasswd|community \S|(?:key|password|secret) (?:0 )?[^\s\d]{0,24}\d)/g,
  login:
    /[,(] ?b?["'][^\s"'`]{8}|(?:uth|UTH) [\w-](?<=(?:auth|AUTH) .)|:(?:\d{4,5}:[\w*]|[\w.@-]{1,64}:[^\s:](?<=(?:static|(?:mail|relay|smtp)[\w.-]{1,80}):[\w.@-]{1,64}:.)|[^\s\d:/]{0,24}\d(?<=(?:[Aa]dmin|[Rr]oot|istrator):.{1,26}))|[-\u2013] (?<=(?:[Aa]dmin|[Rr]oot|istrator) ..)[^\s\d]{0,24}\d|\]:\d|(?:FIED|fied) (?:BY|by|WITH|with)|\((?<=(?:Fernet|SecretKeySpec|AESGCM|VALUES ?|values ?)\()|\/ (?<=[\w`"'] ..)[`"']?[^\s\d]{0,24}\d/g,
  spoken: / as \S{2,66} (?:with|using|and) [^\s\d]{0,24}\d/g,
  identifier: /[A-Z]{2}(?: |%20)?\d\d(?: |%20)?\d\d/g,
  address: /\d{1,4}[.:/-][\da-fA-F]|\d [A-Z]|[a-zß.] \d/g
}

/** What the first lines of private keys hold. */
const armour: readonly string[] = ['PRIVATE KEY', 'Private-Lines: ']
const armourMark = new RegExp(armour.join('|'), 'g')

/** The marks of credentials hold that of passports. */
const passport = /[Pp]assport|PASSPORT/

/** What well-known tokens begin with, or hold. */
const tokenMark =
  /eyJ|A[KS]IA|AIza|GOCSPX|ya29|gh[oprsu]_|github_pat|gl[a-z]{2,6}-|GR13489|xox[abeprs]-|xapp-|hooks\.slack|[rs]k_(?:live|test)|whsec_|sk-|SG\.|npm_|pypi-|hf_|dckr_|shp(?:at|ca|pa|ss)_|lin_api|do[op]_v1|dapi|hv[bs]\.|AGE-|rubygems_|NRAK|PMAK|glsa_|ATATT|tskey|pscale_|figd_|[?&;]sig=|-Signature=|8Q~|ops_ey|:AA|sq0|AccountKey=|AccessKey=|webhooks?\/|webhookb2|v2\/hook\/|base64:|[?&]code=|LS0tLS1|key-[0-9a-f]{8}|"[dk]" ?:/

/** The same at one place. */
const tokenHere = new RegExp(`${tokenMark.source}|${vendorTokenMark.source}`, 'y')

const anyVendorToken = new RegExp(vendorTokens.map(([, form]) => form.source).join('|'))

function isTokenLike(text: string): boolean {
  return tokenMark.test(text) || vendorTokenMark.test(text)
}

/** Find the lines that detectors have to look at. */
export function findSuspects(source: string): Suspects {
  const known = new Map<Suspicion, readonly SuspectLine[]>()
  const find = (suspicion: Suspicion): readonly SuspectLine[] => {
    switch (suspicion) {
      case 'word':
        return linesWithLongWord(source).map((line) => suspectLine(source, line))
      case 'token':
        return suspects('word').filter(({text}) => isTokenLike(text))
      case 'vendor-token':
        return suspects('token').filter(({text}) => anyVendorToken.test(text))
      case 'command':
        return linesOf(marks.command).filter(({text}) => commandMark.test(text))
      case 'passport':
        return suspects('credential').filter(({text}) => passport.test(text))
      case 'armour':
        return armour.some((text) => source.includes(text)) ? linesOf(armourMark) : []
      default:
        return linesOf(marks[suspicion])
    }
  }
  const linesOf = (mark: RegExp) => linesWith(source, mark).map((line) => suspectLine(source, line))
  const suspects: Suspects = (suspicion) => {
    const lines = known.get(suspicion) ?? find(suspicion)
    known.set(suspicion, lines)
    return lines
  }
  return suspects
}

/** How URLs spell a blank. */
export const escapedBlank = '%20'

function suspectLine(source: string, {start, end}: Span): SuspectLine {
  const written = source.slice(start, end)
  const isEscaped = written.includes(escapedBlank)
  return {start, end, isEscaped, text: isEscaped ? written.replaceAll(escapedBlank, ' ') : written}
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

/** Which UTF-16 code units a generated word is made of. */
const wordCharacters = new Uint8Array(65_536)
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+=') {
  wordCharacters[character.charCodeAt(0)] = 1
}

/** A long word covers one of every `shortestWord` offsets, so most characters are never looked at. */
function linesWithLongWord(source: string): readonly Span[] {
  const found: Span[] = []
  for (let at = shortestWord - 1; at < source.length; at += shortestWord) {
    if (wordCharacters[source.charCodeAt(at)] === 0) continue
    let start = at
    let end = at + 1
    while (start > 0 && wordCharacters[source.charCodeAt(start - 1)] === 1) start--
    while (end < source.length && wordCharacters[source.charCodeAt(end)] === 1) end++
    if (end - start < shortestWord) continue
    if (isTelling(source, start, end)) {
      const line = lineAround(source, at)
      found.push(line)
      end = Math.max(end, line.end)
    }
    // The next offset is the first behind what was read.
    at = Math.max(at, end - shortestWord + 1)
  }
  return found
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

function lineAround(source: string, at: number): Span {
  const end = source.indexOf('\n', at)
  return {start: source.lastIndexOf('\n', at - 1) + 1, end: end === -1 ? source.length : end}
}
