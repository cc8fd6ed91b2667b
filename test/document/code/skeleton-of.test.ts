import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'

/** The language that the first block of a text is read in. */
async function languageOf(tag: string, code: string): Promise<string | undefined> {
  const document = await readDocument(`\`\`\`${tag}\n${code}\n\`\`\`\n`)
  return document.codeBlocks.map((block) => document.skeletonOf(block)?.language.id)[0]
}

const javaTest = '@Test\npublic void compares() {\n    String one = read();\n    assertEquals("a", one);\n}'
const merge = 'function merge(a, b) {\n  const result = {...a}\n  return result\n}'

describe('the skeleton of a block', () => {
  it.each<[string, string, string, string | undefined]>([
    ['the language of its tag', 'ts', merge, 'typescript'],
    ['what two signals say where there is no tag', '', merge, 'typescript'],
    [
      'Solidity',
      '',
      'function pay(address to) external returns (bool) {\n  require(to != owner);\n  return true;\n}',
      'solidity'
    ],
    [
      'scripts without constants',
      '',
      'function draw() {\n  for (var i = 0; i < 4; i++) {\n    line(i);\n  }\n}',
      'typescript'
    ],
    [
      'of two languages that agree the one that shows more often',
      '',
      'Crate & take_(Keys keys, Crate & self) {\n  at::Guard guard;\n  std::function<int(int)> func = nullptr;\n  auto size = [&]() { return self->size(); };\n  return self;\n}',
      'cpp'
    ],
    ['nothing where two languages show alike', '', 'class Depot(Store):\nclass Shelf\n  let size = 4\n', undefined],
    ['what two signals say where the tag is of data', 'json', merge, 'typescript'],
    ['what two signals say where the tag’s language shows nothing', 'python', javaTest, 'java'],
    ['the tag where a literal holds another language', 'bash', `cat > merge.js <<'EOF'\n${merge}\nEOF`, 'shell'],
    ['nothing where one signal is missing', '', 'function merges the two maps', undefined],
    [
      'nothing where boxes are drawn around code',
      'swift',
      '┌──────────────────────────┐\n│ protocol Greeter {       │\n│   func greet() -> String │\n│ }                        │\n└──────────────────────────┘',
      undefined
    ],
    [
      'the tag where boxes are drawn in comments',
      'ts',
      `// ┌───────┐\n// │ merge │\n// └───────┘\n${merge}`,
      'typescript'
    ],
    ['nothing in data', 'json', '{"function": "merge"}', undefined],
    ['nothing under a tag of something else', 'yaml', `script: |\n  ${merge.replaceAll('\n', '\n  ')}`, undefined]
  ])('follows %s', async (_, tag, code, expected) => expect(await languageOf(tag, code)).toBe(expected))
})
