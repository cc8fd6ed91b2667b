import type {Detector, Match} from '../detector.js'
import {isRealJwt} from './jwt.js'
import {isPrefixedToken, prefixedPattern} from './prefixed-token.js'
import {isPrivateKeyBody, privateKeyPattern} from './private-key.js'
import {entropy, isRandom, isSampleSecret} from './sample-secrets.js'
import {vendorTokens} from './vendor-tokens.js'

/** A well-known form of a secret. */
export type TokenKind =
  | 'api-key'
  | 'access-key'
  | 'access-token'
  | 'jwt'
  | 'webhook'
  | 'private-key'
  | 'storage-key'
  | 'signature'

const isReal = (value: string) => !isSampleSecret(value) && entropy(value) >= 2.8

/** How far from its private part a JSON Web Key names its type. */
const keyLength = 3000

/** Whether a member stands in a JSON Web Key, and is none of the keys that RFC 7515, 7517 and 8037 print. */
function isPrivateKeyPart(value: string, {document: {source}, start, end}: Match): boolean {
  const around = source.slice(Math.max(0, start - keyLength), end + keyLength)
  return /"kty"\s*:/.test(around) && isReal(value) && isRandom(value)
}

/** A form whose prefix names its issuer: `ghp_…`. */
function issued(
  kind: TokenKind,
  label: string,
  pattern: RegExp,
  check: Detector['check'] = isReal
): Detector<TokenKind> {
  return {kind, label, suspicion: 'token', pattern, score: 0.6, check}
}

/** A form that only the words nearby can tell from a hash. */
function named(kind: TokenKind, label: string, pattern: RegExp, context: RegExp): Detector<TokenKind> {
  return {
    kind,
    label,
    suspicion: 'word',
    pattern,
    score: 0.3,
    context,
    check: (value) => isRandom(value) && isReal(value)
  }
}

/** The forms of secrets that their issuers document, after the rule set of gitleaks (MIT) and the issuers' own pages. */
export const tokenDetectors: readonly Detector<TokenKind>[] = [
  issued('access-key', 'AWS access key id', /(?<![\w/+])(?:AKIA|ASIA)[A-Z2-7]{16}(?![\w/+=])/g),
  issued('access-token', 'GitHub token', /(?<!\w)(?:gh[oprsu]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255})(?!\w)/g),
  issued(
    'access-token',
    'GitLab token',
    /(?<!\w)gl(?:pat|dt|rt|cbt|ptt|ft|soat|imt|agent|oas)-[\w-]{20,255}(?![\w-])/g
  ),
  issued('access-token', 'GitLab runner token', /(?<!\w)GR1348941[\w-]{20}(?![\w-])/g),
  issued('access-token', 'Slack token', /(?<![\w-])(?:xox[abeprs]|xapp)-[A-Za-z0-9-]{16,255}(?![\w-])/g),
  issued(
    'webhook',
    'Slack webhook',
    /hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/(?<value>[TE][A-Z0-9]{6,14}\/[A-Z0-9]{6,20}\/[A-Za-z0-9]{16,48})/g
  ),
  issued('api-key', 'Stripe key', /(?<!\w)[rs]k_(?:live|test)_[A-Za-z0-9]{16,247}(?!\w)/g),
  issued('api-key', 'webhook signing key', /(?<!\w)whsec_[A-Za-z0-9+/=]{24,128}/g),
  issued('api-key', 'Google API key', /(?<![\w-])AIza[\w-]{35}(?![\w-])/g),
  issued('api-key', 'Google client secret', /(?<![\w-])GOCSPX-[\w-]{28}(?![\w-])/g),
  issued('access-token', 'Google access token', /(?<![\w.-])ya29\.[\w-]{30,512}/g),
  issued('api-key', 'SendGrid key', /(?<![\w.-])SG\.[\w-]{20,24}\.[\w-]{39,50}(?![\w-])/g),
  issued(
    'api-key',
    'API key',
    /(?<![\w-])sk-(?:ant-(?:api|admin|oat)\d\d-|proj-|svcacct-|admin-|or-v1-)[\w-]{20,255}(?![\w-])/g
  ),
  issued(
    'api-key',
    'API key',
    /(?<![\w-])sk-[A-Za-z0-9]{32,64}(?![\w-])/g,
    (value) => isReal(value) && isRandom(value)
  ),
  issued('access-token', 'npm token', /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/g),
  issued('access-token', 'PyPI token', /(?<![\w-])pypi-AgE[\w-]{50,512}/g),
  issued('access-token', 'Hugging Face token', /(?<!\w)hf_[A-Za-z0-9]{34}(?!\w)/g),
  issued('access-token', 'Docker token', /(?<!\w)dckr_(?:pat|oat)_[\w-]{24,64}(?![\w-])/g),
  issued('access-token', 'Shopify token', /(?<!\w)shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}(?!\w)/g),
  issued('api-key', 'Linear key', /(?<!\w)lin_api_[A-Za-z0-9]{40}(?!\w)/g),
  issued('access-token', 'DigitalOcean token', /(?<!\w)do[op]_v1_[0-9a-f]{64}(?!\w)/g),
  issued('access-token', 'Databricks token', /(?<!\w)dapi[0-9a-f]{32}(?:-\d)?(?!\w)/g),
  issued('access-token', 'Vault token', /(?<![\w.])hv[bs]\.[\w-]{24,300}(?![\w-])/g),
  issued('private-key', 'age key', /(?<!\w)AGE-SECRET-KEY-1[0-9A-Z]{58}(?!\w)/g),
  issued('api-key', 'RubyGems key', /(?<!\w)rubygems_[0-9a-f]{48}(?!\w)/g),
  issued('api-key', 'New Relic key', /(?<!\w)NRAK-[A-Z0-9]{27}(?!\w)/g),
  issued('api-key', 'Postman key', /(?<!\w)PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?!\w)/g),
  issued('access-token', 'Grafana token', /(?<!\w)glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}(?!\w)/g),
  issued('access-token', 'Atlassian token', /(?<!\w)ATATT3[\w=-]{60,300}/g),
  issued('access-token', 'Tailscale key', /(?<!\w)tskey-(?:api|auth|client|webhook)-\w{8,24}-\w{16,64}(?!\w)/g),
  issued('access-token', 'PlanetScale token', /(?<!\w)pscale_(?:tkn|pw|oauth)_[\w.=-]{32,64}(?![\w-])/g),
  issued('access-token', 'Figma token', /(?<!\w)figd_[\w-]{38,64}(?![\w-])/g),
  issued('access-token', 'service account token', /(?<!\w)ops_eyJ[\w=-]{100,4000}/g),
  issued('access-token', 'Telegram bot token', /(?<![\w:])(?:bot)?(?<value>\d{8,10}:AA[\w-]{33})(?![\w-])/g),
  issued('access-token', 'Square token', /(?<!\w)sq0(?:atp|csp|idp)-[\w-]{22,43}(?![\w-])/g),
  issued('api-key', 'Azure client secret', /(?<![\w.~-])[\w.~-]{3}8Q~[\w.~-]{31,34}(?![\w.~-])/g),
  issued(
    'storage-key',
    'storage account key',
    /\b(?:AccountKey|SharedAccessKey)=(?<value>[A-Za-z0-9+/]{42,86}={1,2})/g
  ),
  issued(
    'signature',
    'signature of the shared access URL',
    /[?&;](?:amp;)?sig=(?<value>(?:[A-Za-z0-9+/]|%2[BbFf]){40,64}(?:%3[Dd]|=)?)/g
  ),
  issued('signature', 'signature of the URL', /[?&;](?:amp;)?X-(?:Amz|Goog)-Signature=(?<value>[0-9a-f]{64,512})/g),
  issued('jwt', 'JSON Web Token', /(?<![\w.-])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,8000}\.[\w-]{16,2000}(?![\w-])/g, isRealJwt),
  {
    kind: 'private-key',
    label: 'private key',
    suspicion: 'armour',
    pattern: privateKeyPattern,
    score: 0.6,
    check: isPrivateKeyBody
  },
  ...vendorTokens.map(
    ([vendor, form]): Detector<TokenKind> => ({
      kind: 'access-token',
      label: `the ${vendor} token`,
      suspicion: 'vendor-token',
      pattern: new RegExp(`(?<![\\w.+/-])(?:${form.source})(?![\\w-])`, 'g'),
      score: 0.6,
      check: (value) => isReal(value) && /\d/.test(value)
    })
  ),
  issued(
    'webhook',
    'Discord webhook',
    /discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/\d{17,20}\/(?<value>[\w-]{60,72})(?![\w-])/g
  ),
  issued('api-key', 'application key', /(?<![\w:;,])base64:(?<value>[A-Za-z0-9+/]{43}=)(?![\w=])/g),
  issued(
    'webhook',
    'chat webhook',
    /(?:\/open-apis\/bot\/v2\/hook\/|\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=)(?<value>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/g
  ),
  issued(
    'signature',
    'key of the function in the URL',
    /\.azurewebsites\.net\/[^\s?]{0,120}\?(?:[^\s&]{1,80}&){0,4}code=(?<value>[\w%/+-]{40,80}={0,2})/g
  ),
  {
    kind: 'access-token',
    label: 'token',
    suspicion: 'word',
    pattern: prefixedPattern,
    score: 0.6,
    check: isPrefixedToken
  },
  issued(
    'webhook',
    'Teams webhook',
    /\.webhook\.office\.com\/webhookb2\/[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\/(?<value>[0-9a-f]{32}\/[0-9a-f-]{36})/g
  ),
  issued('private-key', 'private key', /(?<![\w+/])LS0tLS1CRUdJTi[A-Za-z0-9+/]{60,8000}={0,2}/g, (value) =>
    /^-----BEGIN [A-Z ]*PRIVATE KEY/.test(Buffer.from(value, 'base64').toString('latin1'))
  ),
  issued(
    'private-key',
    'private part of the JSON Web Key',
    /"(?:d|k)"\s{0,2}:\s{0,2}"(?<value>[\w-]{32,1400})"/g,
    isPrivateKeyPart
  ),
  named('api-key', 'Mailgun key', /(?<![\w-])key-[0-9a-f]{32}(?![\w-])/g, /mailgun|api[-_ ]?key/i),
  named(
    'access-token',
    'Twilio auth token',
    /(?<![\w-])[0-9a-f]{32}(?![\w-])/g,
    /twilio[\w "'`=:]{0,10}(?:auth|token|secret)/i
  ),
  {
    // curl -u AC…:…, new Client("AC…", "…")
    kind: 'access-token',
    label: 'Twilio auth token',
    suspicion: 'word',
    pattern: /(?<!\w)AC[0-9a-f]{32}["']?\s?[,:]\s?["']?(?<value>[0-9a-f]{32})(?!\w)/g,
    score: 0.6,
    check: isReal
  },
  {
    // The other half of a pair of keys.
    kind: 'access-key',
    label: 'AWS secret key',
    suspicion: 'word',
    pattern: /(?:AKIA|ASIA)[A-Z2-7]{16}["'`]{0,2}[\s,:;/|]{1,8}["'`]?(?<value>[A-Za-z0-9/+]{40})(?![\w/+=])/g,
    score: 0.6,
    check: (value) => isRandom(value) && isReal(value)
  },
  named(
    'storage-key',
    'storage account key',
    /(?<![\w/+=-])[A-Za-z0-9/+]{86}==(?![\w/+=])/g,
    /account[-_. ]?key|storage|\.core\.windows\.net/i
  ),
  named('api-key', 'Datadog key', /(?<![\w-])(?:[0-9a-f]{32}|[0-9a-f]{40})(?![\w-])/g, /\bdd[_-](?:api|app)|datadog/i),
  named(
    'access-key',
    'AWS secret key',
    /(?<![\w/+=])[A-Za-z0-9/+]{40}(?![\w/+=])/g,
    /aws[\w "'`-]{0,16}(?:secret|access|key)|secret_?access_?key/i
  )
]
