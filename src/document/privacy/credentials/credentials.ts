import type {Detector} from '../detector.js'
import {commandDetectors} from './command-lines.js'
import {loginDetectors} from './logins.js'
import {encodedPassword, isGeneratedKey, isRandomUuid, isRealPassword} from './plausible.js'
import {opensRealServer} from './real-server.js'
import {isRandom, isSampleSecret} from './sample-secrets.js'

/** A secret that its surroundings name rather than its own form. */
export type CredentialKind = 'password' | 'connection-string' | 'authorization'

/** Secrets that stand where a driver or a protocol expects them. */
export const credentialDetectors: readonly Detector<CredentialKind>[] = [
  {
    kind: 'connection-string',
    label: 'password in the URL',
    suspicion: 'at',
    pattern: /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'`<>]{0,64}:(?<value>[^\s@/"'`<>]{3,128})@(?=[\w[.-])/gi,
    score: 0.6,
    check: (value, match) => isRealPassword(value) || opensRealServer(value, match)
  },
  ...commandDetectors,
  ...loginDetectors,
  {
    kind: 'authorization',
    label: 'authorization header',
    suspicion: 'word',
    pattern:
      /authorization["'`\])]{0,3}(?:\s?[:=,]\s?|\s)[fb]?["'`]?(?:basic|bearer|token|digest|api-?key|geniekey|ssws|key|hmac|splunk|bot|oauth)\s(?<value>[\w.~+/=-]{12,2000})/gi,
    score: 0.6,
    check: isRealAuthorization
  },
  {
    kind: 'authorization',
    label: 'session cookie',
    suspicion: 'word',
    pattern:
      /\bcookie["'`]{0,2}:\s?["']?(?:[^\s=;]{1,64}=[^\s;]{0,512};\s?){0,8}[\w.-]{0,40}(?:sess|sid|auth|token|jwt)[\w.-]{0,20}=(?<value>[\w.%+/=-]{16,1024})/gi,
    score: 0.6,
    check: isGeneratedKey
  }
]

function isRealAuthorization(value: string): boolean {
  if (isSampleSecret(value) || value.startsWith('eyJ')) return false
  if (isRandomUuid(value)) return true
  const password = encodedPassword(value)
  if (password !== undefined) return isRealPassword(password)
  return value.length >= 16 && isRandom(value)
}
