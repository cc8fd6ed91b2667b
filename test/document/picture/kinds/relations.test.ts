import {describe, expect, it} from 'vitest'
import {isArrowColumn, isRelationList, isStepColumn} from '../../../../src/document/picture/kinds/relations.js'

describe('a list of relations', () => {
  it.each<[string, readonly string[]]>([
    ['names that recur', ['cli ───▶ core', 'server ───▶ core', 'core ───▶ store']],
    ['names that recur, drawn in ASCII', ['cli --> core', 'server --> core', 'core --> store', 'a title']],
    ['double arrows', ['cli ==> core', 'server ==> core', 'core ==> store']],
    ['arrows to the left', ['core <--- cli', 'core <--- server', 'store <--- core']],
    ['arrows both ways', ['cli <--> core', 'server <--> core', 'core <--> store']],
    ['chains below each other', ['cli  ---> core ---> store', 'web  ---> edge ---> store']],
    ['a source that is left out', ['cli ───▶ core', '    ───▶ store', '    ───▶ cache']],
    ['words in a shaft', ['idle ──(timeout)──▶ failed', 'idle ──(done)──▶ closed', 'failed ──(retry)──▶ idle']],
    [
      'what both ends are counted at',
      ['Queue (1) ---> (*) Job', 'Job (n) ---> (0..*) Retry'].map((row) =>
        row.replace(/(\S+) (\(\S+\)) ---> (\(\S+\)) (\S+)/, '$1 $2 ---> $4 $3')
      )
    ],
    ['numbered relations', ['1. cli ---> core', '2. server ---> core', '3. core ---> store']],
    ['a line that goes on below', ['cli ---> core -----+', 'server ---> core', 'core ---> store']]
  ])('is found by %s', (_name, rows) => expect(isRelationList(rows)).toBe(true))

  it.each<[string, readonly string[]]>([
    ['nothing', []],
    ['one relation', ['cli ───▶ core']],
    ['old names and new ones', ['read_all ---> readAll', 'write_all ---> writeAll', 'drop_all ---> dropAll']],
    ['short arrows', ['cli -> core', 'server -> core', 'core -> store']],
    ['signs of arrows', ['cli → core', 'server → core', 'core → store']],
    [
      'few relations among words',
      ['The cli asks.', 'The core answers.', 'The store keeps.', 'cli ---> core', 'server ---> core']
    ],
    ['sentences', ['cli: it asks; ---> core', 'server, too! ---> core', 'core? ---> store']],
    ['columns of a table', ['cli      asks  ---> core', 'server   asks  ---> core', 'core     asks  ---> store']],
    ['wide rows', [`cli ---> core${' '.repeat(400)}`, `server ---> core${' '.repeat(400)}`, 'core ---> store']],
    ['arrows without a source anywhere', ['---> core', '---> store', '---> cache']]
  ])('is not found by %s', (_name, rows) => expect(isRelationList(rows)).toBe(false))
})

describe('a column of steps', () => {
  it.each<[string, readonly string[]]>([
    ['signs of arrows', ['Request', '→ router', '→ service', '→ store']],
    ['arrows in ASCII', ['Request', '  -> router', '  --> service', '  -> store']],
    ['drawn arrows', ['Request', '─▶ router', '━━► service', '──> store']],
    ['other signs of arrows', ['Request', '↳ router', '⟶ service', '↳ store']],
    ['a tree below a step', ['Request', '→ router', '  ├ checks', '  +- counts', '→ service', '→ store']],
    ['a row of words among five', ['Request', '→ router', '→ service', '→ store', '→ cache', 'then']]
  ])('is found by %s', (_name, rows) => expect(isStepColumn(rows)).toBe(true))

  it.each<[string, readonly string[]]>([
    ['nothing', []],
    ['two steps', ['Request', '→ router', '→ service']],
    ['steps without a thing', ['→ request', '→ router', '→ service', '→ store']],
    ['items below a heading', ['These are called:', '→ router', '→ service', '→ store']],
    ['items below a sentence', ['It calls three.', '→ router', '→ service', '→ store']],
    ['items below a question', ['What is called?', '→ router', '→ service', '→ store']],
    [
      'items below a long line',
      ['One two three four five six seven eight nine ten eleven twelve thirteen', '→ router', '→ service', '→ store']
    ],
    ['sentences', ['Request', '→ the router decides.', '→ service', '→ store']],
    ['long steps', ['Request', `→ ${'one '.repeat(13)}`, '→ service', '→ store']],
    ['types', ['drain :: Queue', '-> Job', '-> Result', '-> Done']],
    ['the plan of a query', ['Sort  (cost=1.2..3.4)', '  -> Scan', '  -> Index', '  -> Hash']],
    ['rows that are too long', ['Request', `→ ${'router'.repeat(40)}`, '→ service', '→ store']],
    ['steps among words', ['Request', '→ router', 'then', 'and', '→ service', '→ store']]
  ])('is not found by %s', (_name, rows) => expect(isStepColumn(rows)).toBe(false))

  it('holds words up to twelve', () => {
    const twelve = 'one two three four five six seven eight nine ten eleven twelve'
    expect(isStepColumn([twelve, `→ ${twelve}`, '→ service', '→ store'])).toBe(true)
  })
})

describe('a column of upright arrows', () => {
  it.each<[string, readonly string[]]>([
    ['down', ['gateway', '   |', '   v', 'service', '   |', '   V', 'store']],
    ['up', ['root', '  ^', '  |', 'timer', '  ▲', '  │', 'task']],
    ['two side by side', ['gateway and edge', ' |    |', ' ▼    ↓', 'service', '   ┃', '   ⌄', 'store']]
  ])('is found: %s', (_name, rows) => expect(isArrowColumn(rows)).toBe(true))

  it.each<[string, readonly string[]]>([
    ['nothing', []],
    ['one arrow', ['gateway', '   |', '   v', 'service']],
    ['bars without heads', ['gateway', '   |', '   |', 'service', '   |', '   |', 'store']],
    ['carets without bars', ['drain(queue)', '      ^', '      ^', 'fill(queue)', '     ^', '     ^', 'close(queue)']],
    ['longer shafts', ['gateway', '   |', '   |', '   v', 'service', '   |', '   |', '   v', 'store']],
    ['words beside', ['gateway', '   |', '   v', 'service', 'and more', '   |', '   v', 'store']],
    ['no words', ['----', '   |', '   v', '----', '   |', '   v', '----']],
    ['long lines', ['gateway', '   |', '   v', 'service', '   |', '   v', 'store '.repeat(12)]]
  ])('is not found: %s', (_name, rows) => expect(isArrowColumn(rows)).toBe(false))
})
