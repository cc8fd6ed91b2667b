import {createHash} from 'node:crypto'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createResult} from '../../../src/lint/to-message.js'
import {html} from '../../../src/report/html/html.js'
import {render} from '../../../src/report/render.js'
import {type LintMessage, type LintResult, withheld} from '../../../src/rule/result.js'

const at = (line: number, column: number, endLine: number, endColumn: number) => ({line, column, endLine, endColumn})

const message = (change: Partial<LintMessage>): LintMessage => ({
  ruleId: 'no-placeholders',
  severity: 1,
  message: 'Unexpected placeholder `TBD`, expected a decision',
  ...at(3, 1, 3, 4),
  ...change
})

function resultOf(source: string, ...messages: LintMessage[]): LintResult {
  return {...createResult({filePath: 'docs/cache.md', kind: 'design'}, messages), source}
}

/** The rendered text of the one document of a page. */
async function textOf(source: string, ...messages: LintMessage[]): Promise<string> {
  const page = await html([resultOf(source, ...messages)], {})
  const from = page.indexOf('<div class="paper">') + '<div class="paper">'.length
  return page.slice(from, page.indexOf('</div></details></section>', from))
}

const card = (page: string) => page.replace(/<article .*?<\/article>/gs, '[card]')

const constructs: readonly {what: string; source: string; text: string}[] = [
  {what: 'a heading with its anchor', source: '## The cache', text: '<h2 id="document-1-the-cache">The cache</h2>'},
  {
    what: 'emphasis, code and struck text',
    source: '*a* **b** `c` ~~d~~',
    text: '<p><em>a</em> <strong>b</strong> <code>c</code> <s>d</s></p>'
  },
  {
    what: 'a link to the web, and one within the document',
    source: '[a](https://example.com) [b](#the-cache)',
    text: '<p><a href="https://example.com" rel="noreferrer">a</a> <a href="#document-1-the-cache" rel="noreferrer">b</a></p>'
  },
  {what: 'a link to a file', source: '[a](b.md)', text: '<p><span title="b.md">a</span></p>'},
  {
    what: 'a link that would run',
    source: '[a](javascript:alert)',
    text: '<p><span title="javascript:alert">a</span></p>'
  },
  {what: 'an image', source: '![the flow](flow.png)', text: '<p><span class="image">Image: the flow</span></p>'},
  {
    what: 'a tight list with tasks',
    source: '3. a\n4. [x] b',
    text: '<ol start="3"><li>a</li><li>☑ b</li></ol>'
  },
  {
    what: 'a table',
    source: '| a | b |\n| - | -: |\n| 1 | 2 |',
    text: '<div class="table" tabindex="0"><table><thead><tr><th>a</th><th style="text-align: right">b</th></tr></thead><tbody><tr><td>1</td><td style="text-align: right">2</td></tr></tbody></table></div>'
  },
  {
    what: 'code with the numbers of its lines',
    source: 'a\n\n```ts\nlet a\n```',
    text: '<p>a</p><div><pre class="source" tabindex="0"><code><span class="line" data-line="4">let a\n</span></code></pre></div>'
  },
  {
    what: 'a footnote',
    source: 'a[^1]\n\n[^1]: b',
    text: '<p>a<sup><a href="#document-1-note:1">1</a></sup></p><aside class="footnote" id="document-1-note:1"><p>b</p></aside>'
  },
  {
    what: 'markup as text',
    source: '<b onclick="x">',
    text: '<pre class="markup" tabindex="0">&lt;b onclick=&quot;x&quot;&gt;</pre>'
  },
  {what: 'no comments', source: 'a\n\n<!-- b -->', text: '<p>a</p>'}
]

describe('the text of a document', () => {
  const elsewhere = message({wholeDocument: true})

  it.each(constructs)('shows $what', async ({source, text}) => {
    expect(await textOf(source, elsewhere)).toBe(text)
  })

  it('marks what a finding stands on, and places its card below', async () => {
    expect(card(await textOf('# Cache\n\nTBD\n\nMore.', message({})))).toBe(
      '<h1 id="document-1-cache">Cache</h1><p><mark class="warning" data-findings="1">TBD</mark></p>[card]<p>More.</p>'
    )
  })

  it('places the card of a finding in a list with its item, and that of the whole list behind it', async () => {
    const source = '- one\n- TBD\n- three'
    const list = message({severity: 2, ...at(1, 1, 3, 8)})
    expect(card(await textOf(source, list, message(at(2, 3, 2, 6))))).toBe(
      '<ul class="marked error" data-findings="1"><li>one</li><li><mark class="warning" data-findings="2">TBD</mark>[card]</li><li>three</li></ul>[card]'
    )
  })

  it('shows a comment that a finding stands on', async () => {
    expect(card(await textOf('a\n\n<!-- TBD -->', message(at(3, 6, 3, 9))))).toBe(
      '<p>a</p><pre class="markup" tabindex="0">&lt;!-- <mark class="warning" data-findings="1">TBD</mark> --&gt;</pre>[card]'
    )
  })

  it('is not shown where nobody has looked for private values in it', async () => {
    const page = await html([resultOf('the text of a clean document')], {})
    expect(page).not.toContain('the text of a clean document')
  })

  it('hides private values', async () => {
    const secret = ['hunter', '2secret9'].join('')
    const result = {
      ...resultOf(`# Cache\n\nTBD ${secret}\n`, message({note: `see ${secret}`})),
      [withheld]: () => [secret]
    }
    const page = await render('html', [result], {})
    expect(page).not.toContain(secret)
    expect(page).toContain('hu************')
  })
})

it('a card says what, where, what to do, what would change, and where to read on', async () => {
  const page = await html(
    [
      resultOf(
        'a\n\nTBD soon\n',
        message({note: 'Decide `it`', url: 'https://example.com/no-placeholders', fix: {range: [3, 6], text: 'Today'}})
      )
    ],
    {}
  )
  expect(/<article .*?<\/article>/s.exec(page)?.[0]).toBe(
    '<article class="finding" id="finding-1" tabindex="-1" data-severity="warning" data-rule="no-placeholders" aria-label="warning: no-placeholders, line 3">' +
      '<header><span class="severity">warning</span><span class="rule">no-placeholders</span><span class="place">line 3, column 1</span></header>' +
      '<p class="message">Unexpected placeholder <code>TBD</code>, expected a decision</p>' +
      '<p class="note">Decide <code>it</code></p>' +
      '<details class="edit"><summary>The edit that --fix makes</summary><pre tabindex="0"><code><del class="line">TBD soon</del><ins class="line">Today soon</ins></code></pre></details>' +
      '<p><a href="https://example.com/no-placeholders" rel="noreferrer">Why, and how to settle it: no-placeholders</a></p></article>'
  )
})

describe('the page', () => {
  const scripts = (page: string) => [...page.matchAll(/<script>(.*?)<\/script>/gs)].map((match) => match[1] ?? '')

  it('allows no script but its own, and no network', async () => {
    const page = await html([resultOf('# Cache\n\nTBD\n', message({}))], {version: '1.2.3'})
    const [script = '', ...others] = scripts(page)
    const digest = createHash('sha256').update(script).digest('base64')
    expect(others).toEqual([])
    expect(page).toContain(
      `content="default-src &#39;none&#39;; script-src &#39;sha256-${digest}&#39;; style-src &#39;unsafe-inline&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"`
    )
    expect(page).toContain('1 finding (0 errors, 1 warning) in 1 document. design-lint 1.2.3')
  })

  it('holds the renderer of mermaid only with a diagram, and no text that would end its script', async () => {
    const page = await html(
      [resultOf('```mermaid\nflowchart LR\n  a --> b\n```\n\nTBD\n', message(at(6, 1, 6, 4)))],
      {}
    )
    expect(page.match(/<script>/g)).toHaveLength(2)
    expect(page.match(/<\/script/g)).toHaveLength(2)
    expect(scripts(page)[0]).not.toMatch(/<!--|<\/?script/i)
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
    expect(scripts(page)[0]).toMatch(/^\/\*!\n@braintree\/sanitize-url [\d.]+ \(MIT\)/)
  })

  it('leaves out warnings on request', async () => {
    expect(await html([resultOf('TBD', message({}))], {quiet: true})).toContain('No findings in 1 document')
  })

  it('shows findings of a file whose text is not at hand', async () => {
    const page = await html(
      [createResult({filePath: 'a.md', kind: 'other'}, [message({fatal: true, ruleId: null})])],
      {}
    )
    expect(page).toContain('data-rule="file"')
  })

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='x", '</style><script>'])(
    'lets `%s` be text wherever it stands',
    async (hostile) => {
      const source = `# ${hostile}\n\n${hostile}\n\n[${hostile}](${hostile})\n\n\`\`\`${hostile}\n${hostile}\n\`\`\`\n`
      const texts = {message: hostile, note: hostile, url: hostile, related: [{message: hostile, ...at(1, 1, 1, 2)}]}
      const edit = {range: [0, 2], text: hostile} as const
      const page = await html(
        [
          {
            ...resultOf(
              source,
              message({...texts, ruleId: hostile, suggestions: [{desc: hostile, fix: edit, edits: []}]})
            ),
            filePath: hostile
          }
        ],
        {version: hostile}
      )
      const [, body = ''] = page.split('<body>')
      expect(strangers(body)).toEqual([])
    }
  )

  it('would show a stranger', () => {
    expect(strangers('<p>a</p><img src=x onerror=y><p onclick="z">')).toEqual(['<img src', '<p onclick="z">'])
  })

  it('is made of its own elements and attributes, whatever a document says', async () => {
    const words = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '*',
      '_',
      '~',
      '|',
      '\n',
      '- ',
      '> ',
      '# ',
      '<a href=x>',
      '<!--',
      '-->',
      '<svg/onload=x>',
      'javascript:',
      '```',
      '[^1]',
      ': ',
      ' ',
      'a',
      '\u0000',
      '\u202e',
      '\ud800'
    )
    await fc.assert(
      fc.asyncProperty(fc.array(words, {maxLength: 40}), fc.nat(30), fc.nat(10), async (parts, column, length) => {
        const source = parts.join('')
        const page = await html([resultOf(source, message(at(1, column + 1, 1, column + length + 1)))], {})
        expect(strangers(page.split('<body>')[1] ?? '')).toEqual([])
      }),
      {numRuns: 200}
    )
  })

  it('shows nesting that no author writes', async () => {
    const source = `${'> '.repeat(150)}a\n\n${'*a '.repeat(150)}${'*'.repeat(150)}`
    expect(await html([resultOf(source, message({}))], {})).toContain('</html>')
  })

  it('shows no text that could not be read as a document', async () => {
    const source = `${'> '.repeat(500)}deep down`
    const page = await html([resultOf(source, message({fatal: true, message: 'Unexpected nesting'}))], {})
    expect(page).toContain('Unexpected nesting')
    expect(page).not.toContain('deep down')
  })
})

const names = new Set(
  'a article aside blockquote br button code dd del details dialog div dl dt em figure form h1 h2 h3 h4 h5 h6 header hr input ins kbd label li main mark nav ol option output p pre s section select span strong summary sup table tbody td th thead tr ul'.split(
    ' '
  )
)
const attributes =
  /^(?:aria-label|aria-labelledby|aria-live|autocomplete|checked|class|data-document|data-findings|data-line|data-rule|data-severity|hidden|href|id|method|name|open|placeholder|rel|role|start|style|tabindex|title|type|value)$/

/** What stands in a page that the report has not put there. */
function strangers(body: string): string[] {
  return [...body.matchAll(/<([a-z][^\s>]*)((?:\s[^\s=>]+(?:="[^"<>]*")?)*)\s*>?/gi)].flatMap(
    ([whole, name = '', list = '']) => {
      const unknown = [...list.matchAll(/\s([^\s=>"]+)(?:="[^"]*")?/g)]
        .map((match) => match[1] ?? '')
        .filter((one) => !attributes.test(one))
      return names.has(name) && unknown.length === 0 && whole.endsWith('>') ? [] : [whole]
    }
  )
}
