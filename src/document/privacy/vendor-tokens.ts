/** Who issues a token, and how its form begins and goes on. */
export type VendorToken = readonly [vendor: string, form: RegExp]

/**
 * Tokens that vendors mark by a beginning of their own, so that scanners can find them; after the rule set of gitleaks
 * (MIT) and the vendors' own pages. Each form is written without the borders of a word.
 */
export const vendorTokens: readonly VendorToken[] = [
  ['Adobe', /p8e-[a-z0-9]{32}/],
  ['Airtable', /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/],
  ['Alibaba', /LTAI[A-Za-z0-9]{20}/],
  ['Asana', /\d\/\d{16}\/(?:\d{16}:)?[0-9a-f]{32}|\d\/\d{16}:[0-9a-f]{32}/],
  ['Brevo', /x(?:keysib|smtpsib)-[0-9a-f]{64}-[A-Za-z0-9]{16}/],
  ['Buildkite', /bk[a-z]{1,3}_[0-9a-f]{40}/],
  ['CircleCI', /CCI(?:PAT|PRJ)_[A-Za-z0-9]{22}_[0-9a-f]{40}/],
  ['Clojars', /CLOJARS_[a-z0-9]{60}/],
  ['Cloudflare', /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}/],
  ['Contentful', /CFPAT-[\w-]{43}/],
  ['Discord', /[MNO][A-Za-z0-9]{23,28}\.[\w-]{6}\.[\w-]{27,38}/],
  ['Doppler', /dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[\w-]{1,35}\.)?[A-Za-z0-9]{40,44}/],
  ['Duffel', /duffel_live_[\w-]{43}/],
  ['Dynatrace', /dt0[a-z]\d\d\.[A-Z2-7]{24}\.[A-Z2-7]{64}/],
  ['EasyPost', /EZAK[A-Za-z0-9]{54}/],
  ['Facebook', /EAA[A-Z][A-Za-z0-9]{80,400}/],
  ['Flutterwave', /FLWSECK-[0-9a-f]{32}-X/],
  ['Fly.io', /fo1_[\w-]{43}|fm[12]_[A-Za-z0-9+/]{100,1000}={0,2}/],
  ['Frame.io', /fio-u-[\w-]{64}/],
  ['Grafana', /glc_eyJ[A-Za-z0-9+/]{32,400}={0,2}/],
  ['Groq', /gsk_[A-Za-z0-9]{52}/],
  ['HashiCorp', /[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70}/],
  ['Heroku', /HRKU-[\w-]{58,64}/],
  ['Infracost', /ico-[A-Za-z0-9]{32}/],
  ['JFrog', /AKCp[A-Za-z0-9]{69,73}|cmVmdGtu[A-Za-z0-9]{56}/],
  ['LangSmith', /lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}/],
  ['LaunchDarkly', /(?:sdk|api)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/],
  ['Mailchimp', /[0-9a-f]{32}-us\d{1,2}/],
  ['Mapbox', /sk\.eyJ[\w-]{50,200}\.[\w-]{22}/],
  ['Netlify', /nf[a-z]_[A-Za-z0-9]{36}/],
  ['Notion', /ntn_[A-Za-z0-9]{46}|secret_[A-Za-z0-9]{43}/],
  ['NuGet', /oy2[a-z0-9]{43}/],
  ['Perplexity', /pplx-[A-Za-z0-9]{48}/],
  ['Plaid', /access-(?:production|development)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/],
  ['Prefect', /pnu_[A-Za-z0-9]{36}/],
  ['Pulumi', /pul-[0-9a-f]{40}/],
  ['Rancher', /token-[a-z0-9]{5}:[a-z0-9]{54}/],
  ['Razorpay', /rzp_live_[A-Za-z0-9]{14}/],
  ['ReadMe', /rdme_[a-z0-9]{70}/],
  ['Replicate', /r8_[A-Za-z0-9]{37}/],
  ['Resend', /re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}/],
  ['Scalingo', /tk-us-[\w-]{48}/],
  ['Segment', /sgp_[A-Za-z0-9]{64}/],
  ['Sentry', /sntry[su]_[\w+/=-]{60,400}/],
  ['Shippo', /shippo_live_[0-9a-f]{40}/],
  ['Sonar', /sq[apu]_[0-9a-f]{40}/],
  ['Square', /EAAA[\w-]{60}/],
  ['Supabase', /sbp_[0-9a-f]{40}|sb_secret_[\w-]{31,40}/],
  ['Tavily', /tvly-[A-Za-z0-9-]{32,60}/],
  ['Twilio', /SK[0-9a-f]{32}/],
  ['Typeform', /tfp_[\w-]{44,59}/],
  ['Vercel', /vc[a-z]_[A-Za-z0-9]{24,60}/],
  ['xAI', /xai-[A-Za-z0-9]{80}/],
  ['ElevenLabs', /sk_[0-9a-f]{48}/]
]

/** What of a line is a first sign of one of these forms. */
export const vendorTokenMark =
  /p8e-|pat\w{14}\.|LTAI|\d\/\d{16}|x(?:keys|smtps)ib-|bk[a-z]{1,3}_|CCIP|CLOJARS_|v1\.0-|CFPAT|[MNO]\w{23,28}\.|dp\.[a-z]|duffel_|dt0[a-z]\d|EZAK|EAA|FLWSECK|fo1_|fm[12]_|fio-u|glc_|gsk_|\.atlasv1|HRKU|ico-|AKCp|cmVmdGtu|lsv2_|(?:sdk|api)-[0-9a-f]{8}-|-us\d|nf[a-z]_|ntn_|secret_|oy2|pplx-|access-[pd]|pnu_|pul-|token-\w{5}:|rzp_|rdme_|r8_|re_\w{8}_|tk-us|sgp_|sntry|shippo_|sq[apu]_|sbp_|sb_secret|tvly-|SK[0-9a-f]{8}|tfp_|vc[a-z]_|xai-|sk_[0-9a-f]{8}/
