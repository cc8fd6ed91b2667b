import {wordsOfIdentifiers} from '../identifier-words.js'

/** What a key says of its value: a password, which people choose, a key, which a program made, or that of a setting, which may be one. */
export type KeyKind = 'password' | 'generated' | 'setting'

/** The words for a password in the languages that designs are written in. */
const passwordWords =
  '(?<!by|com|sur|tres|under|over|en|im)pass(?:word|wd|wort|phrase|code|e)?|pwd|pw(?![a-z])|(?<![a-z])psk|kennwort|contrase\u00f1a|senha|wachtwoord|has\u0142o|l\u00f6senord|heslo|\u043f\u0430\u0440\u043e\u043b\u044c|\u5bc6\u7801|\u5bc6\u78bc|\u30d1\u30b9\u30ef\u30fc\u30c9|\ube44\ubc00\ubc88\ud638|credential|creds(?![a-z])'

/** What a key is for, where it is none of a map or a cache. */
const purposes =
  'aes|api|access|account|admin|app|application|auth|authentication|backup|bot|cipher|client|connection|consumer|cookie|decryption|deploy|developer|encryption|enrol+ment|fernet|functions?|genie|hmac|ingest(?:ion)?|integration|jwt|licen[cs]e|machine|master|(?:app|nwk)[-_]?s|network|pre-?shared|private|recovery|registration|rest|root|routing|secret|security|sending|server|service|session|shared|signing|signature|ssh|ssl|storage|tls|subscription|unseal|validation|wallet|webhook|write'

const generatedWords = `(?:${purposes})[-_.: ]?key|secret|token|(?<![a-z])auth(?![a-z])|(?:backup|recovery|unlock)[-_. ]?code|otp[-_. ]?seed`

/** What may end a key after its word: `secret_key_base`, `password2`, `shop.client.secret.value`. */
const suffixes =
  '(?:[-_.]?(?:base|value|text|string|plain(?:text)?|default|prod(?:uction)?|staging|dev(?:elopment)?|live|new|old)(?![a-z])|[-_. ]key(?:[-_]base)?(?![a-z])|[-_]?\\d{1,2}(?![a-z\\d])| \\d(?=:| is ))?s?'

/** A word that names a credential, with what ends its key. */
export const keyPattern = new RegExp(`(?:${passwordWords}|${generatedWords})${suffixes}`, 'giu')

/** `IMGPROXY_KEY`: the key of a setting, as the environment has it. */
export const settingPattern = /(?<=[A-Z\d]_)KEY(?![\w-])/g

/**
 * What every key holds, so that texts without any are passed over. Each begins with what is rare in texts and looks behind
 * for the rest: searched so, a text takes half the time.
 */
export const credentialMark =
  /[Pp]ass|PASS|[Pp]w(?:d|[^a-z])|PW(?:D|[^A-Z])|psk|PSK|cret(?<=[Ss]ecret)|CRET(?<=SECRET)|ken(?<=[Tt]oken)|KEN(?<=TOKEN)|[Cc]red(?:s|ential)|CRED(?:S|ENTIAL)|[Kk]ey(?<=[a-z_\- .:]...)|KEY(?<=[A-Z_\- .:]...)|[Cc]ode(?<=(?:up|ery|ck)[-_. ]?....)|CODE(?<=(?:UP|ERY|CK)[-_. ]....)|[Pp][-_. ]?(?:[Ss]eed|SEED)|uth(?:"(?<=a....)|[ =](?<=_a....))|[Kk]ennwort|\u00f1a(?<=[Cc]ontrase..)|ha(?<=[Ss]en..)|woord(?<=acht.....)|\u0142o(?<=as..)|\u00f6senord|lo(?<=[Hh]es..)|\u0430\u0440\u043e\u043b\u044c|\u5bc6\u7801|\u5bc6\u78bc|\u30d1\u30b9\u30ef|\ube44\ubc00\ubc88/g

/** Keys whose values only look like secrets: places in a listing, names, sizes, public halves, hashes, and lexers' tokens. */
export const harmlessKey =
  /\b(?:next|page|pagination|continu\w*|continuation|cancell?ation|cursor|resume|sync|csrf|xsrf|design|lexer|syntax|change|watch|public|partition|primary|foreign|sort|cache|idempotency|hash|row|lookup|group|max|min|num|count|total|prompt|completion|special|eos|bos|pad|stop|mask|unk|sep|cls|sealed|encrypted|wrapped|checksum|digest|fingerprint)[-_ ./]?(?:token|key|secret|password)s?$|\b(?:asset|build|content|dedup\w*|event|host|lock|object|site)[-_ .]?keys?$|\bpublic[-_ ]?key[-_ ]?token$|\b(?:password|passwd|pwd|secret|token|key)[-_ ]?(?:hash|digest)(?:es|s)?\b/i

/** What behind a credential's word makes it the name of something about it: `Secret name`, `token type`, `key rotation`. */
export const aboutIt =
  /^[-_ ](?:address|algorithm|contract|endpoint|expiry|file|format|hash(?:ing)?|ids?|kind|length|lifetime|location|names?|path|policy|prefix|requirements?|reset|ref(?:erence)?|rotation|scopes?|size|source|store|symbol|ttl|type|url|version)(?![a-z]|=)/i

const passwordName = new RegExp(`^(?:${passwordWords})`, 'iu')

/** What the word that `keyPattern` found says of its value. */
export function kindOf(word: string): KeyKind {
  return passwordName.test(word) ? 'password' : 'generated'
}

/** Whether a name is that of a credential. */
export function namesCredential(name: string): boolean {
  return name.search(keyPattern) !== -1 && !harmlessKey.test(wordsOfIdentifiers(name))
}
