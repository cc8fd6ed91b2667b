import {expect, it} from 'vitest'
import {findSecrets} from '../../../../src/document/privacy/credentials/secrets.js'
import {readDocument} from '../../../../src/document/read-document.js'
import {design} from '../adversary/contexts.js'
import {fill} from '../adversary/fill.js'
import {createChance} from '../planted.js'

/** The same in every run and order of the tests. */
const filled = (form: string) => fill(createChance(53), form)

it.each([
  ['Aiven', 'AVNS_{base64url:18}k'],
  ['Bitbucket', 'ATBB{key}'],
  ['HubSpot', 'pat-eu1-{uuid}'],
  ['Langfuse', 'sk-lf-{uuid}'],
  ['MailerSend', 'mlsn.{hex64}'],
  ['New Relic', '{hex36}NRAL'],
  ['PayPal', 'access_token$production${hex16}${hex32}'],
  ['Sourcegraph', 'sgp_{hex16}_{hex40}'],
  ['Trello', 'ATTA{hex64}'],
  ['no issuer that is known', 'apify_api_{key}'],
  ['no issuer that is known', 'zqv-{key}']
])('a token of %s stands anywhere: %s', async (_, form) => {
  const token = filled(form)
  const found = await findSecrets(await readDocument(design(`The importer sends ${token} to the vendor.`)))
  expect(found.map(({value}) => token.includes(value))).toEqual([true])
})

it('finds what an issuer pads with one letter', async () => {
  const token = `AAAAAAAAAAAAAAAAAAAAA${filled('{key}')}AAAAAAA${filled('{key}')}`
  const found = await findSecrets(await readDocument(design(`bearer_token = "${token}"`)))
  expect(found.map(({value}) => value)).toEqual([token])
})

it('finds the password that base64 spells beside its user', async () => {
  const login = Buffer.from('ops:Gv5!sundewPike').toString('base64')
  const found = await findSecrets(await readDocument(design(`\`{"auths": {"ghcr.io": {"auth": "${login}"}}}\``)))
  expect(found.map(({value}) => value)).toEqual([login])
})

it.each([
  ['a webhook of Feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/{uuid}'],
  ['a webhook of WeCom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={uuid}'],
  ['a line of Laravel', 'APP=base64:{base64:43}='],
  ['a token with its scheme', 'token = "Bearer {key}"'],
  ['a command of sftp', 'sftp feeds:tY5!{key}@sftp.halcyon.io'],
  ['a call of Rust', 'basic_auth("ops", Some("yB3!{key}"))'],
  ['a function of Azure', 'https://halcyon.azurewebsites.net/api/settle?code={base64url:53}k==']
])('%s holds its key', async (_, form) => {
  const found = await findSecrets(await readDocument(design(`Alerts go to ${filled(form)} at once.`)))
  expect(found).toHaveLength(1)
})

it.each([
  'pk_live_{key}',
  'phc_{key}',
  'cs_test_{key}',
  'diff-{hex40}R52',
  'sha256-{base64:43}=',
  'ledger-importer-{hex40}',
  'kestrel_OrdersDatabaseConnectionPoolMaximumSize2',
  'https://cdn.halcyon.io/ledger-{key}.js'
])('what is prefixed and public is no token: %s', async (form) => {
  expect(await findSecrets(await readDocument(design(`See ${filled(form)} for it.`)))).toEqual([])
})

it('every value under stringData of a Secret is one', async () => {
  const text = '```yaml\nkind: Secret\nstringData:\n  redis: vF3$ploverRun\n  region: eu-west-1\n```'
  expect((await findSecrets(await readDocument(design(text)))).map(({value}) => value)).toEqual(['vF3$ploverRun'])
})
