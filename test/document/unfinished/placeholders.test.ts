import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'
import {findPlaceholders} from '../../../src/document/unfinished/placeholders.js'

async function found(source: string) {
  const placeholders = findPlaceholders(await readDocument(source))
  for (const {start, end} of placeholders) expect(0 <= start && start < end && end <= source.length).toBe(true)
  return placeholders.map(({start, end}) => source.slice(start, end))
}

describe('placeholders', () => {
  it.each([
    ['Retries: TODO.', ['TODO']],
    ['The pause is (TBD) seconds.', ['(TBD)']],
    ['FIXME: which team?', ['FIXME']],
    ['To be decided after the first load test.', ['To be decided after the first load test.']],
    ['Coming soon!', ['Coming soon!']],
    ['# Offline use\n\nThis will be decided at a later stage.\n', ['This will be decided at a later stage.']],
    ['Details are to be worked out in a follow-up.', ['Details are to be worked out in a follow-up.']],
    ['This can be added later without a change of the format.', []],
    ['| limit |\n| - |\n| ?? |', ['??']],
    ['Reads get faster by XX%, and stay below Y ms.', ['XX%', 'below Y ms']],
    ['See KEP-NNNN and SE-XXXX.', ['KEP-NNNN', 'SE-XXXX']],
    ['Start: (fill me in with the date)', ['(fill me in with the date)']],
    ['Lorem ipsum dolor sit amet.', ['Lorem ipsum']],
    ['Ask <your team> first.', ['<your team>']],
    ['# Title of RFC\n', ['Title of RFC']],
    ['{{Write about the questions that are open.}}', ['{{Write about the questions that are open.}}']],
    ['- Replaces: (put "N/A" unless it replaces one)', ['(put "N/A" unless it replaces one)']],
    ['# Replace this with your title\n', ['Replace this with your title']],
    ['- Good, because {argument a}', ['{argument a}']],
    ['The set {Red and blue and green} has three members.', []],
    ['{Once it is there, link to it here}', ['{Once it is there, link to it here}']],
    [
      '# Context\n\nThe issue motivating this decision, and any context that bears on it.\n',
      ['The issue motivating this decision, and any context that bears on it.']
    ],
    ['# Out of scope\n\n- Not doing X,Y,Z.\n', ['Not doing X,Y,Z.']],
    ['- RFC PR:\n- Author: Ada', ['RFC PR:']],
    ['- Author: Ada\n-\n', ['-']],
    ['- Describe the mechanism:\n- Will it restart?', ['Describe the mechanism:']],
    ['# Cache\n\n## TODO\n', ['TODO']],
    ['---\nowner: TBD\nreviewers: [Ada, TODO]\ncreated: yyyy-mm-dd\n---\n', ['TBD', 'TODO', 'yyyy-mm-dd']],
    ['# Cache\n\n* Status: {Draft, In Review, Implemented}\n', ['{Draft, In Review, Implemented}']],
    [
      '# Why\n\nWhy are we doing this? What use cases does it support?\n',
      ['Why are we doing this? What use cases does it support?']
    ]
  ])('in %j are %j', async (source, expected) => expect(await found(source)).toEqual(expected))

  it.each([
    'The importer writes `TODO` into the mapping; `<your team>` is its owner.',
    'The TODO list is exported. A TODO is shown as "TODO". All TODOs are counted.',
    '```\n// TODO: x\n```\n\n<!-- TODO: later -->',
    'See docs/TODO.md, #TODO and TODO_LIST.',
    'At most 2% of X are lost; wait N seconds, then N more.',
    '# Why\n\n**Why are we doing this?**\n\nPrices are slow.',
    '- Example:\n\n```\nx\n```',
    'The page shows {{ page.title }} and {{ user | name }}. We replace this with your cache (put differently, with ours).',
    '# Why\n\nWhy are we doing this? Prices are looked up once for each item, and the lookup takes most of the time of an import.',
    '- Steps:\n  1. load\n- Result: prices',
    '| op |\n| - |\n| ? |\n| `??` |',
    'Metrics per status code: 2XX, 4XX.',
    'The batch is pending.',
    '- Split by patterns:\n- `/{a}/{b}`\n- `/x`',
    '# Cache\n\n## TODOs\n\n- [Warm it](https://example.org/1)'
  ])('are not in %j', async (source) => expect(await found(source)).toEqual([]))

  it('lie inside the source, whatever it is', async () => {
    const text = fc.array(
      fc.constantFrom(
        'TODO',
        'TBD',
        '(',
        ')',
        '<your ',
        '>',
        '- ',
        ':',
        '\n',
        '\r\n',
        '`',
        'a ',
        '%',
        'X',
        '| ',
        '---\n',
        '\\',
        '&amp;'
      )
    )
    await fc.assert(
      fc.asyncProperty(text, async (parts) => void (await found(parts.join('')))),
      {numRuns: 100}
    )
  })
})
