import {expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'

it.each([
  ['**Alternatives:** a replica.', [['lead-in', 'Alternatives:', ['alternatives']]]],
  ['**Why not a replica?**\n\nToo slow.', [['lead-in', 'Why not a replica?', ['alternatives']]]],
  ['**Reads** are cheap.', []],
  ['**Step one:** load.', [['lead-in', 'Step one:', []]]],
  [
    '<details>\n<summary><b>Rejected ideas</b></summary>\n\nA replica.\n\n</details>',
    [['summary', 'Rejected ideas', ['alternatives']]]
  ],
  ['| part | answer |\n| - | - |\n| Risks | stale prices |\n| Loader | fast |', [['row', 'Risks', ['drawbacks']]]],
  ['| Alternative | why not |\n| - | - |\n| replica | slow |', [['column', 'Alternative', ['alternatives']]]],
  ['| Risks | |\n| - | - |\n| Security | |', [['column', 'Risks', ['drawbacks']]]]
])('names what carries a topic in %j', async (source, expected) => {
  const {carriers} = await readDocument(source)
  expect(carriers.map(({form, title, topics}) => [form, title, topics])).toEqual(expected)
})
