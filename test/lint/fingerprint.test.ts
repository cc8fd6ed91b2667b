import {expect, it} from 'vitest'
import {lintText} from '../../src/index.js'

const listing = (lines: number) =>
  `\`\`\`ts\nasync function warm() {\n${Array.from({length: lines}, (_, at) => `  const a${at} = await b(c)`).join('\n')}\n}\n\`\`\`\n`

async function fingerprints(text: string, path = 'docs/a.md'): Promise<(string | undefined)[]> {
  const {messages} = await lintText(text, {path, config: {rules: {'max-code-lines': 'warn'}, extends: []}})
  return messages.map(({fingerprint}) => fingerprint)
}

it('a fingerprint outlives moved lines and other words, and no two are equal', async () => {
  const [first, second] = await fingerprints(`# Cache\n\n## Put\n\n${listing(30)}\n${listing(31)}`)
  expect(first).toMatch(/^[0-9a-f]{32}$/)
  expect(second).not.toBe(first)
  expect(await fingerprints(`# Cache\n\nMore words.\n\n## Put\n\n${listing(40)}`)).toEqual([first])
  expect(await fingerprints(`# Cache\n\n## Get\n\n${listing(30)}`)).not.toContain(first)
  expect(await fingerprints(`# Cache\n\n## Put\n\n${listing(30)}`, 'docs/b.md')).not.toContain(first)
})
