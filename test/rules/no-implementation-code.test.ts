import {describe, expect, it} from 'vitest'
import noImplementationCode from '../../rules/no-implementation-code/index.js'
import {testRule} from '../../src/rule/test-rule.js'
import {suggested} from './suggested.js'

const inFence = (language: string, code: string) => `# Depot\n\n\`\`\`${language}\n${code}\n\`\`\`\n`

const long =
  'class Shelf:\n    def find(self, code):\n        log(code)\n        for crate in self.crates:\n            if crate.code == code:\n                return crate\n        raise Missing(code)'
const complete =
  'class Depot:\n    def put(self, crate):\n        self.shelf.add(crate)\n        log(crate)\n\n    def take(self):\n        log()\n        return self.shelf.pop()\n\n    def clear(self):\n        log()\n        self.shelf.clear()'
const step = (count: number) => Array.from({length: count}, (_, at) => `run${at}(crate)`).join('\n')
const callback =
  'poll(clock, (tick) => {\n  if (tick.late) {\n    log(tick)\n    alarm(tick)\n  }\n  read(tick)\n  write(tick)\n  next(tick)\n})'

async function messagesIn(text: string): Promise<readonly string[]> {
  return (await testRule(noImplementationCode, text)).map(({message}) => message)
}

describe('no-implementation-code', () => {
  it.each<[what: string, text: string, found: readonly string[]]>([
    [
      'a long body and a complete type beside it',
      inFence('python', `${long}\n\n\n${complete}`),
      [
        'Unexpected body of `Shelf.find` with `5` statements, expected only its signature',
        'Unexpected complete type `Depot` with `3` functions and `6` statements, expected only its public signatures'
      ]
    ],
    [
      'a script besides what it hands to a call',
      inFence('ts', `${step(16)}\n${callback}\nif (open) close()`),
      [
        'Unexpected script of `19` statements, expected the few lines that carry the decision',
        'Unexpected body of `poll` with `6` statements, expected only its signature'
      ]
    ],
    [
      'no script in what is handed to a call',
      inFence('ts', `${step(10)}\n${callback}\nif (open) close()`),
      ['Unexpected body of `poll` with `6` statements, expected only its signature']
    ],
    [
      'nothing that was typed behind a prompt',
      inFence(
        'powershell',
        '## What `end` does\nPS:1> function take { end { try { find; sort; pack } catch { write-host 4 } } }\nPS:2> take\n4'
      ),
      []
    ],
    [
      'a body whose doc string shows a session',
      inFence(
        'python',
        long.replace(
          '        log(code)',
          '        """Finds a crate.\n\n        >>> shelf.find(4)\n        """\n        log(code)'
        )
      ),
      ['Unexpected body of `Shelf.find` with `5` statements, expected only its signature']
    ]
  ])('finds %s', async (_, text, found) => expect(await messagesIn(text)).toEqual(found))

  it.each([
    ['python', `${long}\n\n\n${complete}`],
    ['ts', `${step(16)}\n${callback}\nif (open) close()`],
    ['ts', `${step(10)}\n${callback}\nif (open) close()`]
  ])('finds nothing new where a suggestion for %s is taken', async (language, code) => {
    const text = inFence(language, code)
    const before = await messagesIn(text)
    for (const finding of await testRule(noImplementationCode, text)) {
      if (!finding.suggestions?.length) continue
      expect(before).toEqual(expect.arrayContaining([...(await messagesIn(suggested(text, [finding])))]))
    }
  })
})
