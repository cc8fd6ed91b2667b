import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findOpenComments} from '../../../src/document/markdown/open-comments.js'
import {readDocument} from '../../../src/document/read-document.js'
import {expectLinearTime} from '../../linear-time.js'

async function comments(source: string) {
  const {nodes, passages} = await readDocument(source)
  return findOpenComments(source, nodes, passages).map(({form, mark, start, end}) => [
    form,
    mark,
    source.slice(start, end)
  ])
}

describe('open comments', () => {
  it.each([
    ['Retries {>>how many?<<} twice', 'critic-comment', '{>>', '{>>how many?<<}'],
    ['The {~~queue~>topic~~} is durable', 'critic-change', '{~~', '{~~queue~>topic~~}'],
    ['Use `a` and {==`b`==} here', 'critic-comment', '{==', '{==`b`==}'],
    [
      '> **Reviewer note:** this is not what we agreed on',
      'reviewer-note',
      'Reviewer note:',
      'Reviewer note:** this is not what we agreed on'
    ],
    ['Reviewer (Tom): is this right?', 'reviewer-note', 'Reviewer (Tom):', 'Reviewer (Tom): is this right?'],
    ['@mara-l: why not the existing queue?', 'person', '@mara-l:', '@mara-l: why not the existing queue?'],
    ['- @tom: is this the limit?', 'person', '@tom:', '@tom: is this the limit?'],
    ['- @tom: I would drop this', 'person', '@tom:', '@tom: I would drop this'],
    ['@tom: please fix', 'person', '@tom:', '@tom: please fix'],
    ['Reviewer: why?', 'reviewer-note', 'Reviewer:', 'Reviewer: why?'],
    ["Reviewer's note: this is wrong.", 'reviewer-note', "Reviewer's note:", "Reviewer's note: this is wrong."],
    ['a <!-- Review: check the number --> b', 'html-comment', '<!-- Review:', '<!-- Review: check the number -->'],
    ['<!--\n@tom: wrong\n-->', 'html-comment', '<!-- @tom:', '<!--\n@tom: wrong\n-->']
  ])('are found in %s', async (source, ...expected) => expect(await comments(source)).toEqual([expected]))

  it.each([
    'Reviewer: Mara Lind and Tom Ek',
    '- **Reviewer**: approves changes of the store and may merge them',
    '- @mara: writes the importer until the end of May',
    '@param: the name of the queue that is read',
    '`{++` and `++}` mark what was added',
    '```\n@mara: is this right?\n{>>x<<}\n```',
    '[//]: # (review: later)',
    'Helm writes {{-- comment --}} blocks',
    '{++ is never closed',
    '<!-- Reviewers: list them -->',
    '@mara wrote: this is right'
  ])('are none in %j', async (source) => expect(await comments(source)).toEqual([]))

  it('lie inside any text', async () => {
    const part = fc.constantFrom(
      '{++',
      '++}',
      '{~~',
      '~~}',
      '~>',
      '`',
      'a',
      ' ',
      '\n',
      '@a: b c d e',
      '<!-- review: x',
      '-->',
      '\\',
      '&amp;'
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, {maxLength: 60}), async (parts) => {
        const source = parts.join('')
        const {nodes, passages} = await readDocument(source)
        for (const {start, end} of findOpenComments(source, nodes, passages)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(source.length)
        }
      })
    )
  })

  it('take linear time', async () => {
    await expectLinearTime({
      size: 12_000,
      prepare: async (size) => {
        const source = '{++ {~~ {== '.repeat(size)
        const {nodes, passages} = await readDocument(source)
        return {source, nodes, passages}
      },
      run: ({source, nodes, passages}) => expect(findOpenComments(source, nodes, passages)).toEqual([])
    })
  })
})
