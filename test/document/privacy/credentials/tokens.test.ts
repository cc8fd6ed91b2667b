import {describe, expect, it} from 'vitest'
import {findSecrets} from '../../../../src/document/privacy/credentials/secrets.js'
import {type TokenKind, tokenDetectors} from '../../../../src/document/privacy/credentials/tokens.js'
import {readDocument} from '../../../../src/document/read-document.js'
import {createChance} from '../planted.js'
import {partsOf, uuid, writeToken} from './token-forms.js'

/** Forms of which every sign counts, with letters or digits right before or behind them they are something else. */
const closed: readonly (readonly [label: string, ...forms: readonly string[]])[] = [
  ['AWS access key id', 'AKIA{base3216}', 'ASIA{base3216}'],
  [
    'GitHub token',
    'ghp_{mixed36-255}',
    'gho_{mixed36-255}',
    'ghu_{mixed36-255}',
    'ghs_{mixed36-255}',
    'ghr_{mixed36-255}',
    'github_pat_{mixed22-255}'
  ],
  [
    'GitLab token',
    'glpat-{url20-255}',
    'gldt-{url20-255}',
    'glrt-{url20-255}',
    'glcbt-{url20-255}',
    'glptt-{url20-255}',
    'glft-{url20-255}',
    'glsoat-{url20-255}',
    'glimt-{url20-255}',
    'glagent-{url20-255}',
    'gloas-{url20-255}'
  ],
  ['GitLab runner token', 'GR1348941{url20}'],
  [
    'Slack token',
    'xoxa-{mixed16-255}',
    'xoxb-{mixed16-255}',
    'xoxe-{mixed16-255}',
    'xoxp-{mixed16-255}',
    'xoxr-{mixed16-255}',
    'xoxs-{mixed16-255}',
    'xapp-{mixed16-255}'
  ],
  ['Stripe key', 'sk_live_{mixed16-247}', 'rk_live_{mixed16-247}', 'sk_test_{mixed16-247}'],
  ['Google API key', 'AIza{url35}'],
  ['Google client secret', 'GOCSPX-{url28}'],
  ['SendGrid key', 'SG.{url20-24}.{url39-50}'],
  [
    'API key',
    'sk-ant-api{digit2}-{url20-255}',
    'sk-ant-admin{digit2}-{url20-255}',
    'sk-ant-oat{digit2}-{url20-255}',
    'sk-proj-{url20-255}',
    'sk-svcacct-{url20-255}',
    'sk-admin-{url20-255}',
    'sk-or-v1-{url20-255}',
    'sk-{mixed32-64}'
  ],
  ['npm token', 'npm_{mixed36}'],
  ['Hugging Face token', 'hf_{mixed34}'],
  ['Docker token', 'dckr_pat_{url24-64}', 'dckr_oat_{url24-64}'],
  ['Shopify token', 'shpat_{hex32}', 'shpca_{hex32}', 'shppa_{hex32}', 'shpss_{HEX32}'],
  ['Linear key', 'lin_api_{mixed40}'],
  ['DigitalOcean token', 'dop_v1_{hex64}', 'doo_v1_{hex64}'],
  ['Databricks token', 'dapi{hex32}'],
  ['Vault token', 'hvs.{url24-300}', 'hvb.{url24-300}'],
  ['age key', 'AGE-SECRET-KEY-1{UP58}'],
  ['RubyGems key', 'rubygems_{hex48}'],
  ['New Relic key', 'NRAK-{UP27}'],
  ['Postman key', 'PMAK-{hex24}-{hex34}'],
  ['Grafana token', 'glsa_{mixed32}_{hex8}', 'glsa_{mixed32}_{HEX8}'],
  [
    'Tailscale key',
    'tskey-api-{mixed8-24}-{mixed16-64}',
    'tskey-auth-{mixed8-24}-{mixed16-64}',
    'tskey-client-{mixed8-24}-{mixed16-64}',
    'tskey-webhook-{mixed8-24}-{mixed16-64}'
  ],
  ['PlanetScale token', 'pscale_tkn_{mixed32-64}', 'pscale_pw_{mixed32-64}', 'pscale_oauth_{mixed32-64}'],
  ['Figma token', 'figd_{url38-64}'],
  ['Telegram bot token', '{digit8-10}:AA{url33}'],
  ['Square token', 'sq0atp-{url22-43}', 'sq0csp-{url22-43}', 'sq0idp-{url22-43}'],
  ['Azure client secret', '{mixed3}8Q~{mixed31-34}'],
  ['Mailgun key', 'key-{hex32}']
]

/** Forms whose length issuers leave open. */
const open: readonly (readonly [label: string, ...forms: readonly string[]])[] = [
  ['webhook signing key', 'whsec_{base6424-128}'],
  ['Google access token', 'ya29.{url30-512}'],
  ['Databricks token', 'dapi{hex32}-{digit1}'],
  ['PyPI token', 'pypi-AgE{url50-512}'],
  ['Atlassian token', 'ATATT3{url60-300}'],
  ['service account token', 'ops_eyJ{url100-4000}']
]

/** Where a form stands, and which part of it is the secret. */
const placed: readonly (readonly [label: string, before: string, form: string, behind: string])[] = [
  ['Slack webhook', 'https://hooks.slack.com/services/', 'T{UP6-14}/{UP6-20}/{mixed16-48}', ''],
  ['Slack webhook', 'https://hooks.slack-gov.com/workflows/', 'E{UP6-14}/{UP6-20}/{mixed16-48}', ''],
  ['Slack webhook', 'hooks.slack.com/triggers/', 'T{UP6-14}/{UP6-20}/{mixed16-48}', ''],
  ['storage account key', 'AccountName=jobs;AccountKey=', '{base6442-86}==', ';'],
  ['storage account key', 'SharedAccessKey=', '{base6442-86}=', ''],
  ['signature of the shared access URL', '?sv=1&sig=', '{base6440-64}%3D', '&se=2'],
  ['signature of the shared access URL', '?sig=', '{base6440-64}=', ''],
  ['signature of the shared access URL', '?sv=1&amp;sig=', '{base6440-64}%3d', ''],
  ['signature of the URL', '?X-Amz-Date=1&X-Amz-Signature=', '{hex64-512}', ''],
  ['signature of the URL', '?X-Goog-Date=1;X-Goog-Signature=', '{hex64-512}', '&x=1'],
  ['Discord webhook', 'https://discord.com/api/webhooks/12345678901234567/', '{url60-72}', ''],
  ['Discord webhook', 'discordapp.com/api/v10/webhooks/76543210987654321/', '{url60-72}', ''],
  ['application key', 'APP_KEY=base64:', '{base6443}=', ''],
  ['chat webhook', 'https://open.feishu.cn/open-apis/bot/v2/hook/', uuid, ''],
  ['chat webhook', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=', uuid, ''],
  ['key of the function in the URL', 'https://jobs.azurewebsites.net/api/drain?code=', '{url40-80}==', ''],
  ['key of the function in the URL', 'https://jobs.azurewebsites.net/api/drain?a=1&b=2&code=', '{url40-80}', '&c=3'],
  [
    'Teams webhook',
    `https://jobs.webhook.office.com/webhookb2/${'1'.repeat(36)}@${'2'.repeat(36)}/IncomingWebhook/`,
    `{hex32}/${uuid}`,
    ''
  ],
  ['Twilio auth token', 'curl -u AC0123456789abcdef0123456789abcdef:', '{hex32}', ''],
  ['Twilio auth token', 'new Client("AC0123456789abcdef0123456789abcdef", "', '{hex32}', '")'],
  ['AWS secret key', 'AKIAQ2W3E4R5T6Y7U2I3 / ', '{mixed40}', ''],
  ['AWS secret key', '"ASIAQ2W3E4R5T6Y7U2I3", "', '{mixed40}', '"'],
  ['private part of the JSON Web Key', '{"kty": "OKP", "d": "', '{url32-1400}', '"}'],
  ['private part of the JSON Web Key', '{"kty":"oct","k":"', '{url32-1400}', '"}']
]

/** The kinds of those that are no access tokens. */
const kinds: Readonly<Record<string, TokenKind>> = {
  'AWS access key id': 'access-key',
  'Stripe key': 'api-key',
  'webhook signing key': 'api-key',
  'Google API key': 'api-key',
  'Google client secret': 'api-key',
  'SendGrid key': 'api-key',
  'API key': 'api-key',
  'Linear key': 'api-key',
  'age key': 'private-key',
  'RubyGems key': 'api-key',
  'New Relic key': 'api-key',
  'Postman key': 'api-key',
  'Azure client secret': 'api-key'
}

/** What the detectors of a label match in a text; those that need words nearby are less sure. */
function matchesOf(label: string, text: string, surely = 0): readonly string[] {
  return tokenDetectors
    .filter((detector) => detector.label === label && detector.score >= surely)
    .flatMap(({pattern}) => [...text.matchAll(pattern)].map((match) => match.groups?.value ?? match[0]))
}

const eachForm = (rows: typeof closed) =>
  rows.flatMap(([label, ...forms]) => forms.map((form) => [label, form] as const))

describe('a token of a known form', () => {
  const sentence = (token: string) => `The importer sends ${token} to it.`
  const bounds = (form: string) => [
    writeToken(createChance(31), form, ({least}) => least),
    writeToken(createChance(31), form, ({most}) => most)
  ]

  it.each(eachForm([...closed, ...open]))('is found: %s %s', (label, form) => {
    for (const token of bounds(form)) expect(matchesOf(label, sentence(token))).toEqual([token])
  })

  it.each(eachForm([...closed, ...open]).filter(([label]) => label !== 'Mailgun key'))(
    'is reported: %s %s',
    async (label, form) => {
      const [token = ''] = bounds(form)
      const found = await findSecrets(await readDocument(sentence(token)))
      expect(found).toMatchObject([{label, kind: kinds[label] ?? 'access-token', value: token}])
    }
  )

  it.each(eachForm(closed))('is nothing else: %s %s', (label, form) => {
    const [token = ''] = bounds(form)
    expect(matchesOf(label, sentence(`x${token}`))).toEqual([])
    for (let one = 0; one < partsOf(form); one++) {
      const short = writeToken(createChance(31), form, ({least}, at) => (at === one ? least - 1 : least))
      const long = writeToken(createChance(31), form, ({least, most}, at) => (at === one ? most + 1 : least))
      expect(matchesOf(label, sentence(short))).toEqual([])
      expect(matchesOf(label, sentence(long))).toEqual([])
    }
  })

  it.each(eachForm(open))('is as long as it may be: %s %s', (label, form) => {
    const short = writeToken(createChance(31), form, ({least}) => least - 1)
    expect(matchesOf(label, sentence(short))).toEqual([])
    expect(matchesOf(label, sentence(`x${bounds(form)[0]}`))).toEqual([])
  })

  it.each(placed)('is found in its place: %s in `%s`', (label, before, form, behind) => {
    for (const token of bounds(form)) expect(matchesOf(label, `${before}${token}${behind}`, 0.6)).toEqual([token])
  })

  it.each(placed)('is too short for its place: %s in `%s`', (label, before, form, behind) => {
    for (let one = 0; one < partsOf(form); one++) {
      const short = writeToken(createChance(31), form, ({least}, at) => (at === one ? least - 1 : least))
      expect(matchesOf(label, `${before}${short}${behind}`, 0.6)).toEqual([])
    }
  })

  it.each(placed)('needs its place: %s in `%s`', (label, before, form, behind) => {
    const [token = ''] = bounds(form)
    const elsewhere = before.replace(/\w(?=[^\w]*$)/, '')
    expect(matchesOf(label, `${elsewhere}${token}${behind}`, 0.6)).toEqual([])
  })
})
