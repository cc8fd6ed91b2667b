import {describe, expect, it} from 'vitest'
import {vendorTokens} from '../../../../src/document/privacy/credentials/vendor-tokens.js'
import {findSuspects} from '../../../../src/document/privacy/suspects.js'
import {createChance} from '../planted.js'
import {partsOf, uuid, writeToken} from './token-forms.js'

const forms: readonly (readonly [vendor: string, ...forms: readonly string[]])[] = [
  ['Adobe', 'p8e-{low32}'],
  ['Aiven', 'AVNS_{url19}'],
  ['Airtable', 'pat{mixed14}.{hex64}'],
  ['Alibaba', 'LTAI{mixed20}'],
  ['Amazon Bedrock', 'ABSK{base64109-269}'],
  ['Asana', '{digit1}/{digit16}/{hex32}', '{digit1}/{digit16}/{digit16}:{hex32}', '{digit1}/{digit16}:{hex32}'],
  ['Azure', '{mixed76}AZDO{mixed4}', '{mixed52}JQQJ99{mixed26}'],
  ['Bitbucket', 'ATBB{mixed32}', 'ATCTT3{url60-300}'],
  ['Brevo', 'xkeysib-{hex64}-{mixed16}', 'xsmtpsib-{hex64}-{mixed16}'],
  ['Buildkite', 'bk{lower1-3}_{hex40}'],
  ['CircleCI', 'CCIPAT_{mixed22}_{hex40}', 'CCIPRJ_{mixed22}_{hex40}'],
  ['ClickHouse', '4b1d{mixed38}'],
  ['Clojars', 'CLOJARS_{low60}'],
  ['Cloudflare', 'v1.0-{hex24}-{hex146}'],
  ['Contentful', 'CFPAT-{url43}'],
  ['crates.io', 'cio{mixed32}'],
  ['Defined Networking', 'dnkey-{low26}-{low52}'],
  ['Discord', 'M{mixed23-28}.{url6}.{url27-38}', 'N{mixed23-28}.{url6}.{url27-38}', 'O{mixed23-28}.{url6}.{url27-38}'],
  ['Doppler', 'dp.pt.{mixed40-44}', 'dp.st.{url1-35}.{mixed40-44}', 'dp.scim.{mixed40-44}', 'dp.audit.{mixed40-44}'],
  ['Duffel', 'duffel_live_{url43}'],
  ['Dynatrace', 'dt0{lower1}{digit2}.{base3224}.{base3264}'],
  ['EasyPost', 'EZAK{mixed54}'],
  ['Facebook', 'EAAG{mixed80-400}'],
  ['Flutterwave', 'FLWSECK-{hex32}-X'],
  ['Firebase', 'AAAA{url7}:APA91b{url134}'],
  ['Fly.io', 'fo1_{url43}', 'fm1_{base64100-1000}', 'fm2_{base64100-1000}='],
  ['Frame.io', 'fio-u-{url64}'],
  ['Google', '1//0{url40-120}'],
  ['Grafana', 'glc_eyJ{base6432-400}', 'glc_eyJ{base6432-400}=='],
  ['Groq', 'gsk_{mixed52}'],
  ['Harness', 'pat.{url22}.{hex24}.{mixed20}', 'sat.{url22}.{hex24}.{mixed20}'],
  ['HashiCorp', '{mixed14}.atlasv1.{url60-70}'],
  ['Heroku', 'HRKU-{url58-64}'],
  ['Honeycomb', 'hc{lower3}_{low58}'],
  ['HubSpot', `pat-{lower2}{digit1}-${uuid}`],
  ['Infracost', 'ico-{mixed32}'],
  ['Intra42', 's-s4t2ud-{hex64}', 's-s4t2af-{hex64}'],
  ['JFrog', 'AKCp{mixed69-73}', 'cmVmdGtu{mixed56}'],
  ['Langfuse', `sk-lf-${uuid}`],
  ['LangSmith', 'lsv2_pt_{hex32}_{hex10}', 'lsv2_sk_{hex32}_{hex10}'],
  ['LaunchDarkly', `sdk-${uuid}`, `api-${uuid}`],
  ['Mailchimp', '{hex32}-us{digit1-2}'],
  ['MailerSend', 'mlsn.{hex64}'],
  ['Mapbox', 'sk.eyJ{url50-200}.{url22}'],
  ['MaxMind', '{mixed6}_{mixed29}_mmk'],
  ['Neon', 'napi_{low64}', 'npg_{mixed12-16}'],
  ['Netlify', 'nf{lower1}_{mixed36}'],
  ['New Relic', 'NRII-{url32}', '{hex36}NRAL'],
  ['Notion', 'ntn_{mixed46}', 'secret_{mixed43}'],
  ['NuGet', 'oy2{low43}'],
  ['Octopus Deploy', 'API-{UP26-32}'],
  ['OpenShift', 'sha256~{url43}'],
  ['PayPal', 'access_token$production${low16}${hex32}'],
  ['Perplexity', 'pplx-{mixed48}'],
  ['Plaid', `access-production-${uuid}`, `access-development-${uuid}`],
  ['Prefect', 'pnu_{mixed36}'],
  ['Pulumi', 'pul-{hex40}'],
  ['Rancher', 'token-{low5}:{low54}'],
  ['Razorpay', 'rzp_live_{mixed14}'],
  ['ReadMe', 'rdme_{low70}'],
  ['Replicate', 'r8_{mixed37}'],
  ['Resend', 're_{mixed8}_{mixed24}'],
  ['Scalingo', 'tk-us-{url48}'],
  ['Sourcegraph', 'sgp_{hex16}_{hex40}', 'sgp_local_{hex40}'],
  ['Segment', 'sgp_{mixed64}'],
  ['Sentry', 'sntrys_{base6460-400}', 'sntryu_{base6460-400}'],
  ['Shippo', 'shippo_live_{hex40}'],
  ['Sonar', 'sqa_{hex40}', 'sqp_{hex40}', 'squ_{hex40}'],
  ['Square', 'EAAA{url60}'],
  ['Supabase', 'sbp_{hex40}', 'sb_secret_{url31-40}'],
  ['Tavily', 'tvly-{mixed32-60}'],
  ['Telnyx', 'KEY0{HEX27-31}_{mixed22}'],
  ['Trello', 'ATTA{hex64-76}'],
  ['Twilio', 'SK{hex32}'],
  ['Typeform', 'tfp_{url44-59}'],
  ['Vercel', 'vc{lower1}_{mixed24-60}'],
  ['xAI', 'xai-{mixed80}'],
  ['ElevenLabs', 'sk_{hex48}'],
  ['Yandex', 'AQVN{url35-38}', 'y0_{url54-60}', 'y3_{url54-60}']
]

const formOf = new Map(vendorTokens)
const every = forms.flatMap(([vendor, ...written]) => written.map((form) => [vendor, form] as const))

describe('a token of a vendor', () => {
  const isOf = (vendor: string, token: string) => new RegExp(`^(?:${formOf.get(vendor)?.source})$`).test(token)

  it('is tested for every vendor', () => {
    expect(forms.map(([vendor]) => vendor).sort()).toEqual(vendorTokens.map(([vendor]) => vendor).sort())
  })

  it.each(every)('of %s is %s, from the shortest to the longest', (vendor, form) => {
    for (const token of [
      writeToken(createChance(29), form, ({least}) => least),
      writeToken(createChance(29), form, ({most}) => most)
    ]) {
      expect([token, isOf(vendor, token)]).toEqual([token, true])
      expect(findSuspects(`The importer sends ${token} to the vendor.`)('token')).toHaveLength(1)
    }
  })

  it.each(every)('of %s is not %s with one sign more or less', (vendor, form) => {
    const parts = partsOf(form)
    for (let one = 0; one < parts; one++) {
      const short = writeToken(createChance(29), form, ({least}, at) => (at === one ? least - 1 : least))
      const long = writeToken(createChance(29), form, ({least, most}, at) => (at === one ? most + 1 : least))
      expect([short, isOf(vendor, short), long, isOf(vendor, long)]).toEqual([short, false, long, false])
    }
  })
})
