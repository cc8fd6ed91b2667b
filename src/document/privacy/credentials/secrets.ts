import {lastAtMost} from '../../collections/last-at-most.js'
import type {Document} from '../../document.js'
import {overlaps} from '../../text/span.js'
import {detect, withoutOverlaps} from '../detector.js'
import type {Detection} from '../searches.js'
import {type CredentialKind, credentialDetectors} from './credentials.js'
import {findInsertedSecrets} from './inserted.js'
import {findKubernetesSecrets} from './kubernetes.js'
import {findNamedSecrets} from './named.js'
import {privateKeyEnd} from './private-key.js'
import {findWithSecretlint} from './secretlint.js'
import {type TokenKind, tokenDetectors} from './tokens.js'

/** A kind of secret. */
export type SecretKind = TokenKind | CredentialKind | 'assigned-secret' | 'secret'

/** The secrets that a document shows, in source order, without overlaps. */
export function findSecrets(document: Document): Promise<readonly Detection<SecretKind>[]> {
  return document.searches.found(findSecrets, () => search(document))
}

async function search(document: Document): Promise<readonly Detection<SecretKind>[]> {
  const {source} = document
  const detected = detect<TokenKind | CredentialKind>(document, [...tokenDetectors, ...credentialDetectors])
  const bound = [...findNamedSecrets(document), ...findInsertedSecrets(document), ...findKubernetesSecrets(document)]
  const whole = (await detected).map((one) =>
    one.kind === 'private-key' && /^----|^Private-Lines/.test(one.value) ? wholeKey(one, source) : one
  )
  const more = [...bound, ...(await findWithSecretlint(document))]
  const added = more.filter((other) => {
    const before = whole[lastAtMost(whole, other.end - 1, ({start}) => start)]
    return !before || !overlaps(before, other)
  })
  return withoutOverlaps<Detection<SecretKind>>([...whole, ...added])
}

function wholeKey(found: Detection<TokenKind | CredentialKind>, source: string): Detection<TokenKind | CredentialKind> {
  const end = privateKeyEnd(source, found.start)
  return {...found, end, value: source.slice(found.start, end)}
}
