import type {Match} from '../detector.js'
import {isPlaceholderDomain, isReservedHost} from '../placeholders.js'
import {namesCredential} from './key-words.js'
import {entropy, isSampleSecret} from './sample-secrets.js'

/** How much of the line before and behind a value is read. */
const reach = 400

/** A host with a domain, where a command or a URL connects to it; a user before `:…@` is none. */
const connection =
  /(?:@|:\/\/|\s(?:-[hHS]|--host|--server)[ =]?["']?(?:tcp:)?)(?<host>(?:[a-z\d][\w-]{0,62}\.){1,6}[a-z]{2,24})(?![\w.-])(?!:[^\s/@]{1,128}@)/gi

/** Users that stand for any, and those of accounts that everyone may try. */
const anyUser =
  /(?<![\w.-])(?:user(?:-?name)?\d?|usr|(?:my|your|some)[-_]?(?:user(?:name)?|name|login|account|app|one)|foo|bar|alice|bob|john|jane|joe|scott|admin|administrator|root|test\w*|demo\w*|guest|anonymous|login|name|me|you|postgres|default|x-access-token|oauth2)(?=[\s:%/"'@])(?!:\/\/)/i

/** Parts of the hosts that documentation uses and that everyone may try. */
const publicLabel =
  /(?:^|[.-])(?:example|sample|dummy|fake|placeholder|your|my|demo|play|playground|sandbox|try|public|test|xxx+|abc|region)(?=$|[.-])/i

/**
 * Whether a value of plain letters and digits is surely a password that somebody uses: on its line it opens a server of
 * the Internet that documentation does not keep, for a user who stands for nobody else, and says nothing there but itself.
 */
export function opensRealServer(value: string, {document, start, end}: Match): boolean {
  if (!isPlainPassword(value)) return false
  const before = document.source.slice(Math.max(0, start - reach), start)
  const after = document.source.slice(end, end + reach)
  const [line = '', rest = ''] = [before.slice(before.lastIndexOf('\n') + 1), after.split('\n', 1)[0]]
  if (anyUser.test(line) || `${line}${rest}`.toLowerCase().includes(value.toLowerCase())) return false
  return [...`${line}${value}${rest}`.matchAll(connection)].some(({groups}) => isRealHost(groups?.host ?? ''))
}

function isPlainPassword(value: string): boolean {
  return (
    /^[A-Za-z](?:[-_.]?[A-Za-z\d]){7,63}$/.test(value) &&
    entropy(value) >= 2.5 &&
    !isSampleSecret(value) &&
    !namesCredential(value)
  )
}

function isRealHost(host: string): boolean {
  return !isReservedHost(host) && !isPlaceholderDomain(host) && !publicLabel.test(host)
}
