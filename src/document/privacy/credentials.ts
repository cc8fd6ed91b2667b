import type {Detector, Match} from './detector.js'
import {characterKinds, entropy, isRandom, isReadable, isSampleSecret} from './sample-secrets.js'

/** A secret that its surroundings name rather than its own form. */
export type CredentialKind = 'password' | 'connection-string' | 'authorization' | 'assigned-secret'

/** What a key ends in when its value is a secret. */
const keyWords =
  'pass(?:word|wd|phrase|code)?|pwd|secret|token|credentials?|(?:api|access|auth|secret|private|account|signing|encryption|master|shared|storage|subscription|session|service|webhook|client|app|license|admin|storage_account)[-_ ]?key|apikey|auth'

/**
 * A key and its value: `DB_PASSWORD=…`, `"apiKey": "…"`, `secret := '…'`, `token => …`, `| password | … |`,
 * `--password …`, `<password>…</password>`, ``the password is `…` ``.
 */
const assignment = new RegExp(
  `(?:${keyWords})["'\`*\\])]{0,4}(?:\\s{0,3}(?::=|=>|[:=|>])\\s{0,3}|\\s(?:is|was|of|to)[ :]{1,2}|(?<=--?[\\w-]{1,40})\\s|\\s{1,3}value\\s?=\\s?)(?:[\\w.:]{1,20}\\()?(?:["'\`*]{0,3}|[rbf]["'])(?<value>[^\\s"'\`|<>,;(){}]{6,512})`,
  'gi'
)

/** Keys whose values only look like secrets: places in a listing, names, sizes, public halves, and lexers' tokens. */
const harmlessKey =
  /(?:next|page|continu\w*|continuation|cancell?ation|cursor|resume|sync|csrf|xsrf|design|lexer|syntax|change|watch|public|partition|primary|foreign|sort|cache|idempotency|hash|row|lookup|group|max|min|num|count|total|prompt|completion|special|eos|bos|pad|stop|mask|unk|sep|cls)[-_ ]?(?:token|key)s?["'`*\])]{0,4}[\s:=|>]/i

/** Secrets that stand where a driver or a protocol expects them. */
export const credentialDetectors: readonly Detector<CredentialKind>[] = [
  {
    kind: 'connection-string',
    label: 'the password in the URL',
    suspicion: 'at',
    pattern: /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'`<>]{0,64}:(?<value>[^\s@/"'`<>]{3,128})@(?=[\w[.-])/gi,
    score: 0.6,
    check: isRealPassword
  },
  {
    kind: 'connection-string',
    label: 'the password of the connection',
    suspicion: 'pass',
    pattern:
      /(?:password|pwd)(?<=(?:;\s{0,2}|[?&]|&amp;|["'`]|\bhost=[^\n]{1,200}\s)(?:password|pwd))\s?=\s?["']?(?<value>[^\s;&"'`<>]{6,128})/gi,
    score: 0.6,
    check: isRealPassword
  },
  {
    kind: 'password',
    label: 'the password',
    suspicion: 'pass',
    pattern: /\bIDENTIFIED BY (?:PASSWORD )?["'](?<value>[^"'\n]{6,128})["']/gi,
    score: 0.6,
    check: isRealPassword
  },
  {
    kind: 'password',
    label: 'the password',
    suspicion: 'pass',
    pattern:
      /(?:\bsshpass -p ?|\bcurl [^\n]{0,80}?(?:-u|--user)[ =]["']?[\w.@-]{1,40}:)["']?(?<value>[^\s"'`]{6,128})/g,
    score: 0.6,
    check: isRealPassword
  },
  {
    kind: 'authorization',
    label: 'the authorization header',
    suspicion: 'word',
    pattern:
      /authorization["'`]?\s?[:=,]\s?["'`]?(?:basic|bearer|token|digest|apikey)\s(?<value>[\w.~+/=-]{12,2000})/gi,
    score: 0.6,
    check: isRealAuthorization
  },
  {
    kind: 'assigned-secret',
    label: 'the secret',
    suspicion: 'pass',
    pattern: assignment,
    score: 0.6,
    check: isAssignedSecret
  },
  {
    kind: 'assigned-secret',
    label: 'the secret',
    suspicion: 'word',
    pattern: assignment,
    score: 0.6,
    check: isAssignedSecret
  }
]

/** Whether a password is one that somebody uses: not a word, not the user's name, not a sample. */
export function isRealPassword(value: string): boolean {
  const plain = decodePercent(value)
  return (
    plain.length >= 6 &&
    !isSampleSecret(plain) &&
    characterKinds(plain) >= 2 &&
    entropy(plain) >= 2.2 &&
    !isReference(plain)
  )
}

function isRealAuthorization(value: string): boolean {
  if (isSampleSecret(value) || value.startsWith('eyJ')) return false
  const decoded = Buffer.from(value, 'base64').toString('latin1')
  if (/^[\x20-\x39\x3b-\x7e]+:[\x20-\x7e]+$/.test(decoded))
    return isRealPassword(decoded.slice(decoded.indexOf(':') + 1))
  return value.length >= 16 && isRandom(value)
}

function isAssignedSecret(value: string, {document: {source}, start}: Match): boolean {
  const key = source.slice(Math.max(source.lastIndexOf('\n', start) + 1, start - 80), start)
  if (harmlessKey.test(key) || isReference(value) || isSampleSecret(value)) return false
  if (uuid.test(value)) return /_authToken\b/.test(key)
  if (isIdentifier(value)) return false
  const isPassword = /pass|pwd/i.test(key.slice(-40))
  if (isPassword) return value.length >= 8 && characterKinds(value) >= 3 && entropy(value) >= 2.75
  return value.length >= 16 && isRandom(value)
}

/** A path, a call, a variable, a version, a type or a link rather than a value. */
function isReference(value: string): boolean {
  return (
    /^(?:[$%&@/~.[]|https?:|file:|env[.:]|process\.|os\.|vault:|arn:|sha\d+[:-]|urn:|op:\/\/|!)/i.test(value) ||
    /^[A-Za-z_][\w]*(?:(?:\.|::|->|\/|\\)[A-Za-z_]\w*)+$/.test(value) ||
    /[([{]|\]\(|=>|::/.test(value)
  )
}

/** A registry's old tokens have this form; elsewhere it is an id. */
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** A number with a unit, or words. */
function isIdentifier(value: string): boolean {
  return (
    /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value) ||
    /^[\d.,:]+[a-z%]{0,3}$/i.test(value) ||
    isReadable(value)
  )
}

function decodePercent(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
