import {expect, it} from 'vitest'
import {findSecrets} from '../../../../src/document/privacy/credentials/secrets.js'
import {detect} from '../../../../src/document/privacy/detector.js'
import {commonKinds, detectorsOf} from '../../../../src/document/privacy/personal/personal-data.js'
import {readDocument} from '../../../../src/document/read-document.js'
import {createChance} from '../planted.js'
import {contexts, contextsOf, design} from './contexts.js'
import {fill} from './fill.js'
import {lookAlikes} from './look-alikes/index.js'

const chance = createChance(43)
const lines = Object.entries(lookAlikes).flatMap(([what, texts]) => texts.map((text) => [what, text] as const))

it('holds more than two hundred of them', () => expect(lines.length).toBeGreaterThan(200))

it.each(lines)('%s: %s', async (_, text) => {
  for (const context of contextsOf(text)) {
    const document = await readDocument(design(contexts[context]?.(fill(chance, text)) ?? ''))
    const found = [...(await findSecrets(document)), ...(await detect(document, detectorsOf(commonKinds)))]
    expect([context, found.map(({kind, value}) => `${kind} ${value}`)]).toEqual([context, []])
  }
})
