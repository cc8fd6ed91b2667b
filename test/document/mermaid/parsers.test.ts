import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {describe, expect, it} from 'vitest'

const tool = new URL('../../../tools/mermaid/', import.meta.url)
const committed = new URL('../../../src/document/mermaid/parsers/', import.meta.url)
const isInstalled = existsSync(new URL('node_modules/mermaid/package.json', tool))

describe('the committed parsers', () => {
  it.skipIf(!isInstalled)('are what tools/mermaid builds (skipped where tools/mermaid is not installed)', async () => {
    const {buildParsers} = (await import(new URL('build.mjs', tool).href)) as {
      buildParsers(): Promise<{files: Map<string, string>}>
    }
    const {files} = await buildParsers()
    const names = (await readdir(committed)).filter((name) => name !== 'mermaid.d.ts').sort()
    expect(names).toEqual([...files.keys()].sort())
    for (const name of names) expect(await readFile(new URL(name, committed), 'utf8')).toBe(files.get(name))
  })

  it('leave no trace in the global scope', async () => {
    const before = Object.getOwnPropertyNames(globalThis)
    const {parse} = await import('../../../src/document/mermaid/parsers/mermaid.js')
    await parse('sequenceDiagram\n  box red Payments\n    participant Bank\n  end')
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(before)
  })

  it('load one chunk per type of diagram', async () => {
    const entry = await readFile(new URL('mermaid.js', committed), 'utf8')
    expect(entry).not.toMatch(/(?:from|import)"\.\/\w+Diagram-/)
    expect(entry).toMatch(/import\("\.\/sequenceDiagram-/)
  })
})
