import {readFile} from 'node:fs/promises'
import {expect, it} from 'vitest'
import {generate, generatePages} from '../scripts/generate.js'

const files = new Map([...(await generate()), ...(await generatePages())])

it.each([...files])('%s is what `npm run generate` writes', async (path, text) => {
  expect(await readFile(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(text)
})
