import {describe, expect, it} from 'vitest'
import requireContract from '../../rules/require-contract/index.js'
import {testRule} from '../../src/rule/test-rule.js'

const depot = 'public interface IDepot\n{\n    Crate TakeCrate(string code);\n    void PutCrate(Crate crate);\n}'
const fence = (code: string) => `\`\`\`csharp\n${code}\n\`\`\``

async function askedIn(text: string): Promise<readonly string[]> {
  const messages = await testRule(requireContract, text)
  return messages.map(({message}) => /`(\w+)`/.exec(message)?.[1] ?? message)
}

describe('require-contract', () => {
  it.each<[where: string, text: string]>([
    [
      'prose anywhere names each operation',
      `# Depot\n\n${fence(depot)}\n\n## Taking out\n\nThe clerk calls \`TakeCrate(code)\` when a lorry is at the gate.\n\n## Putting in\n\nFrom the belt, every crate goes to PutCrate with its weight.\n`
    ],
    [
      'the text beside says it in the words of the names',
      `# Depot\n\nA depot keeps crates.\n\n${fence(depot.replace('PutCrate', 'StoreCrate'))}\n\n- Take a crate out by its code.\n- Storing a crate makes it visible to others.\n`
    ],
    [
      'a class beside it shows what each operation does',
      `# Depot\n\n${fence(`${depot}\n\npublic class Shelf : IDepot\n{\n    public Crate TakeCrate(string code) { return crates.Remove(code); }\n}`)}\n`
    ],
    ['an example is given', `# Depot\n\n## Usage examples\n\n${fence(depot)}\n`],
    ['today’s state is told', `# Depot\n\n## Current state\n\n${fence(depot)}\n`],
    ['what was rejected is told', `# Depot\n\n## Alternatives considered\n\n${fence(depot)}\n`],
    [
      'the interface is described where it is shown again',
      `# Depot\n\n${fence(depot)}\n\n## Change\n\n${fence(depot.replace('    Crate', '    // Returns the crate, or null.\n    Crate'))}\n`
    ]
  ])('is silent where %s', async (_, text) => expect(await askedIn(text)).toEqual([]))

  it.each<[where: string, text: string]>([
    [
      'prose names one operation of two',
      `# Depot\n\n${fence(depot)}\n\n## Taking out\n\nThe clerk calls \`TakeCrate(code)\` when a lorry is at the gate.\n`
    ],
    [
      'a class beside it shows signatures alone',
      `# Depot\n\n${fence(`${depot}\n\npublic class Shelf : IDepot\n{\n    public Crate TakeCrate(string code);\n}`)}\n`
    ],
    [
      'a class beside it holds one',
      `# Depot\n\n${fence(`${depot}\n\npublic class Yard\n{\n    public IDepot Open() { return new Shelf(); }\n}`)}\n`
    ],
    [
      'only a heading names them',
      `# Depot\n\n${fence(depot)}\n\n## From \`TakeCrate\` to \`PutCrate\` and back again, in order\n`
    ],
    [
      'the text beside speaks of something else',
      `# Depot\n\nA depot keeps crates.\n\n${fence(depot)}\n\nIt stands by the river.\n`
    ]
  ])('asks where %s', async (_, text) => expect(await askedIn(text)).toEqual(['IDepot']))
})
