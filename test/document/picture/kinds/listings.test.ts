import {describe, expect, it} from 'vitest'
import {codeShare, isDiagramSource, isListing, isSession} from '../../../../src/document/picture/kinds/listings.js'

describe('a listing of a tool', () => {
  it.each<[string, readonly string[]]>([
    [
      'a compiler that shows the line',
      ['error[E0382]: use of a moved value', '  --> src/queue.rs:41:9', '   |', '41 |     drain(queue);']
    ],
    ['a compiler with a rounded gutter', ['  ╭─[src/queue.roc:8:1]', '8 │ drain queue']],
    ['a compiler with a square gutter', ['┌─ src/queue.move:12:5', '12 │ drain(queue)']],
    ['a place and an underline', ['src/queue.ts:41:9 - error', 'drain(queue)', '      ~~~~~']],
    ['a place without a column', ['queue.c:41: expected a semicolon', 'drain(queue)', '           ^^']],
    ['an error and an underline behind its gutter', ['error: no such queue', '41 | drain(queue)', '   | ^^^^^']],
    ['a warning and an underline', ['warning[unused]: queue', '   ^^^^^']],
    ['a note and an underline', ['note: declared here', '^^^^^']],
    ['a table of a command', ['NAME      READY   AGE', 'queue-0   1/1     3d']],
    ['an indented table of a command', ['   CONTAINER_ID   IMAGE(S)   STATUS', '   8f3a   queue   up']],
    ['the count of a database', [' id | state', '----+------', ' 41 | done', '(1 row)']],
    ['counts of a database', ['| 41 |', '(12 rows)']],
    ['another database', ['+----+', '| id |', '+----+', '12 rows in set (0.01 sec)']],
    ['one row in a set', ['| 41 |', '1 row in set']],
    ['a prompt of MySQL', ['mysql> SELECT 1', 'one']],
    ['a prompt of PostgreSQL', ['postgres=# SELECT 1', 'one']],
    ['a prompt of PostgreSQL for others', ['postgres=> SELECT 1', 'one']],
    ['a prompt of SQLite', ['sqlite> SELECT 1', 'one']],
    ['a hunk of a diff', ['@@ -1,4 +1,5 @@ queue', ' drain', '+fill', ' close', ' open', ' read']],
    ['a log by date', ['2026-03-01T10:00:00Z drained', '2026-03-01 10:00:01 filled', 'done', 'left']],
    ['a log by date in brackets', ['[2026-03-01 10:00:01] drained', '  [2026-03-01 10:00:02] filled']],
    ['a log by time', ['10:00:01 drained', '[10:00:02] filled', 'done', 'left', 'open']],
    [
      'a log of levels and days',
      ['I0301 10:00:01 drained', 'W0301 10:00:02 filled', 'E0301 10:00:03 lost', 'F0301 10:00:04 gone']
    ],
    ['a log of levels', ['INFO drained', 'WARN full', '  ERROR lost', 'DEBUG left', 'TRACE open']],
    ['a history in one line a commit', ['* 3f2a91c Drain the queue', '* 90ab1e2 Fill the queue']],
    [
      'a history with refs',
      ['* (HEAD) Drain the queue', '| * (fix) Fill the queue', 'one', 'two', 'three', 'four', 'five', 'six']
    ],
    ['a history with hashes', ['* commit 3f2a91c', '|   Drain the queue', '|', '|', '|']],
    ['a history with forks', ['*   Merge the fix', '|\\', '| * Fill the queue', '|/', '* Drain the queue']],
    ['a profile of calls', ['--99.2%-- main', '  |--61.05%-- drain', '  | -- 3.1%- fill']],
    ['a grammar', ['<queue> ::= <job> <queue>', 'job ::= name', '  end-mark := nothing']],
    ['the files of a diff', ['--- a/queue.ts', '+++ b/queue.ts', 'drain']],
    ['typed commands', ['$ queue drain', '% queue fill', '> queue close', 'done', 'left']],
    ['typed commands of Python', ['>>> drain()', '[]', '>>> fill()', '[41]']],
    ['typed commands of PowerShell', ['PS> Clear-Queue', 'C:\\queues> dir', 'left']]
  ])('is %s', (_name, rows) => expect(isListing(rows)).toBe(true))

  it.each<[string, readonly string[]]>([
    ['nothing', []],
    ['arrows that lead nowhere with a line', ['Client', '  --> Gateway', '  --> Store']],
    ['a frame titled with words', ['┌─ Gateway ─┐', '│ routes    │', '└───────────┘']],
    ['an address without an underline', ['gateway:8080: accepts calls', 'Store', '  |', 'Queue']],
    ['an underline without a place', ['Gateway', '~~~~~~~', 'routes calls']],
    ['two words in capitals', ['GATEWAY   STORE', 'routes    keeps']],
    ['words in capitals that stand close', ['GATEWAY AND STORE', 'routes and keeps']],
    ['columns in capitals over arrows', ['GATEWAY   STORE   QUEUE', '  |         |       |']],
    ['words with a number', ['12 rows a page', 'Gateway ---> Store']],
    ['less than two of five rows of a log', ['10:00:01 drained', 'Gateway', 'Store', 'Queue', 'Worker', 'Client']],
    ['a date in words', ['Since 2026-03-01 drained', 'Until 2026-04-01 filled']],
    ['words that begin with a level', ['INFORMATION flows down', 'ERRORS flow up']],
    ['stars of a list', ['* Gateway routes calls', '* Store keeps jobs', '* Queue orders them']],
    ['lines that part without stars', ['Gateway', '|\\', '| Store', '|/', 'Queue']],
    ['one share', ['|--61.05%-- drain', 'Gateway', 'Store']],
    ['shares without a fraction', ['|--61%-- drain', '|--39%-- fill', 'Store']],
    ['an assignment', ['queue = jobs', 'jobs = queue', 'rate: 4']],
    ['a prompt without a blank', ['$queue drain', '%queue fill']],
    ['a prompt without a command', ['> ', '>>> ', '$  ']]
  ])('is not %s', (_name, rows) => expect(isListing(rows)).toBe(false))

  it('is looked for in short rows only', () => {
    const wide = `NAME   READY   AGE${' '.repeat(400)}`
    expect(isListing([wide, 'queue-0   1/1     3d'])).toBe(false)
  })
})

describe('a session', () => {
  it.each([
    ['$ queue drain', true],
    ['  % ./drain.sh', true],
    ['> /usr/bin/queue', true],
    ['>>> drain()', true],
    ['PS> clear-queue', true],
    ['C:\\queues> dir', true],
    ['$ QUEUE', false],
    ['$queue', false],
    ['Gateway > store', false],
    ['---> store', false]
  ])('begins with `%s`: %s', (row, expected) => expect(isSession([row, '$ queue fill'])).toBe(expected))

  it('is told by its first row', () => {
    expect(isSession(['Gateway', '$ queue fill'])).toBe(false)
    expect(isSession([])).toBe(false)
  })
})

describe('the source of a diagram', () => {
  it.each([
    ['@startuml', true],
    ['  @startmindmap', true],
    ['graph TD', true],
    ['digraph calls {', true],
    ['strict digraph calls {', true],
    ['strict  graph calls {', true],
    ['flowchart LR', true],
    ['sequenceDiagram', true],
    ['classDiagram', true],
    ['stateDiagram-v2', true],
    ['erDiagram', true],
    ['gantt', true],
    ['title: Calls', true],
    ['graphs of calls', false],
    ['the graph', false],
    ['flowcharts', false],
    ['ganttry', false],
    ['title Calls', false]
  ])('begins with `%s`: %s', (row, expected) => {
    expect(isDiagramSource(['', '  ', row, 'Gateway --> Store'])).toBe(expected)
  })

  it('is not nothing', () => expect(isDiagramSource(['', ' '])).toBe(false))
})

describe('the share of code', () => {
  it.each([
    ['drain(queue);', 1],
    ['drain(queue); // all of it', 1],
    ['if full {', 1],
    ['}', 1],
    ['fn drain(queue', 1],
    ['  let jobs = 4', 1],
    ['import jobs: all', 1],
    ['(drain queue) ; all of it', 1],
    ['├── const rate = 4;', 0],
    ['  │ └─ drain();', 0],
    ['if the queue is full', 0],
    ['letters = 4', 0],
    ['(Drain queue) ; all of it', 0],
    ['drain the queue (all of it)', 0]
  ])('of `%s` is %d', (row, share) => expect(codeShare([row])).toBe(share))

  it('is that of rows', () => {
    expect(codeShare(['drain(queue);', 'Gateway', 'Store', 'Queue'])).toBe(0.25)
    expect(codeShare([])).toBe(0)
  })
})
