import {afterEach, expect, it, vi} from 'vitest'

afterEach(() => vi.doUnmock('satteri'))

async function loadWith(satteri: () => object) {
  vi.resetModules()
  vi.doMock('satteri', satteri)
  const {loadParser} = await import('../../src/parse/parser.js')
  const notices: string[] = []
  return {notices, ...(await loadParser('native', (notice) => notices.push(notice)))}
}

it('remark-parse stands in for a native parser that is missing, with one notice', async () => {
  const {name, parse, notices} = await loadWith(() => {
    throw new Error('Cannot find native binding')
  })
  expect(name).toBe('remark')
  expect((await parse('# Cache\n')).children).toMatchObject([{type: 'heading', depth: 1}])
  expect((await parse('Text\n')).children).toMatchObject([{type: 'paragraph'}])
  expect(notices).toEqual([
    expect.stringMatching(
      /^The native parser \(satteri\) is not available here, so the slower remark-parse does the work: /
    )
  ])
})

it('remark-parse reads the document that the native parser fails on', async () => {
  const {name, parse, notices} = await loadWith(() => ({
    markdownToMdast() {
      throw new Error('index out of bounds')
    }
  }))
  expect(name).toBe('native')
  expect((await parse('# Cache\n')).children).toMatchObject([{type: 'heading', depth: 1}])
  expect(notices).toEqual([
    'The native parser (satteri) failed on a document, which the slower remark-parse then read: index out of bounds'
  ])
})
