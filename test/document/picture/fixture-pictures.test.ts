import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'

/** The blocks of a fixture, each with the heading above it. */
function blocksOf(name: string): {title: string; block: string}[] {
  const source = readFileSync(new URL(`../../../fixtures/pictures/${name}.md`, import.meta.url), 'utf8')
  return source
    .split(/^## /m)
    .slice(1)
    .map((part) => ({title: part.slice(0, part.indexOf('\n')), block: part.slice(part.indexOf('\n') + 1)}))
}

const kindsIn = async (block: string) => (await readDocument(`# Design\n${block}`)).pictures.map(({kind}) => kind)

describe('pictures as people draw them', () => {
  const drawn = blocksOf('drawn')
  it('are fifty or more', () => expect(drawn.length).toBeGreaterThanOrEqual(50))

  it.each(drawn)('finds $title', async ({title, block}) => {
    expect(await kindsIn(block)).toEqual([/\((\w+)\)$/.exec(title)?.[1]])
  })
})

describe('blocks that only look like pictures', () => {
  const others = blocksOf('look-alikes')
  it('are fifty or more', () => expect(others.length).toBeGreaterThanOrEqual(50))

  it.each(others)('leaves $title alone', async ({block}) => {
    expect(await kindsIn(block)).toEqual([])
  })
})
