import {expect, it} from 'vitest'
import {lintText} from '../../src/index.js'

const design = (status: string) =>
  `---\nstatus: ${status}\n---\n\n# Cache\n\nThe setting \`--ttl\` is new, \`--size\` and \`--mode\` too.\n`
const rule = {'require-configuration-table': 'warn'} as const

async function found(status: string, judgeClosed?: boolean): Promise<number> {
  const config = {extends: [], rules: rule, designDocs: ['**'], ...(judgeClosed === undefined ? {} : {judgeClosed})}
  return (await lintText(design(status), {path: 'docs/cache.md', config})).messages.length
}

it.each([
  ['draft', undefined, 1],
  ['accepted', undefined, 1],
  ['implemented', undefined, 0],
  ['superseded', false, 0],
  ['rejected', true, 1]
])('a %s design, with judgeClosed %s, has %i findings as a whole', async (status, judgeClosed, count) => {
  expect(await found(status, judgeClosed)).toBe(count)
})

it.each(['strict', 'all'])('the preset %s judges designs whose life is over', async (preset) => {
  const config = {extends: preset, designDocs: ['**']}
  const {messages} = await lintText(design('implemented'), {path: 'docs/cache.md', config})
  expect(messages.map(({ruleId}) => ruleId)).toContain('require-configuration-table')
})
