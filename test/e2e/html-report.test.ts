import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {makeFolder, repository, runCommand} from './packed.js'

const design = `# Session cache

Sessions are read on every request.

\`\`\`mermaid
sequenceDiagram
  Client->>Gateway: read
  Gateway->>Cache: get
\`\`\`

\`\`\`mermaid
flowchart LR
  a[Gateway] --> b["<img src=x onerror=document.title='run'>"]
  click a "javascript:document.title='run'"
\`\`\`

\`\`\`mermaid
no diagram
\`\`\`

## Picture

\`\`\`
+---------+      +----------+
| Gateway | ---> | Database |
+---------+      +----------+
\`\`\`

## Rollout

TBD <script>document.title = 'run'</script> and ![](https://example.com/track.png) and [run](javascript:document.title='run')
`

describe.runIf(process.env.DESIGN_LINT_E2E)(
  'the HTML report in Chromium',
  () => {
    let browser: Browser
    let page: Page
    const requests: string[] = []
    const errors: string[] = []
    const shown = () =>
      page.locator('.finding:visible').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-rule')))

    beforeAll(async () => {
      const folder = await makeFolder({'design.md': design, 'other.md': '# Notes\n\nTBD\n'})
      const report = join(folder, 'report.html')
      const bin = join(repository, 'dist/src/cli/bin.js')
      await runCommand('node', [bin, '--no-config', '--format', `html=${report}`, '.'], {cwd: folder})
      browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']})
      page = await browser.newPage({colorScheme: 'light', viewport: {width: 1280, height: 900}})
      page.on('request', (request) => requests.push(request.url()))
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(pathToFileURL(report).href)
      await page.locator('html[data-drawn]').waitFor({state: 'attached', timeout: 60_000})
    }, 120_000)

    afterAll(() => browser?.close())

    it('asks the network for nothing, and runs nothing of a document', async () => {
      expect(requests.filter((url) => !/^(?:file|data):/.test(url))).toEqual([])
      expect(await page.title()).toMatch(/^design-lint: \d+ findings/)
      expect(errors).toEqual([])
    })

    it('draws every diagram that mermaid can draw, also one that a fix would give', async () => {
      const kinds = await page
        .locator('.drawing svg')
        .evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-roledescription')))
      expect(kinds.sort()).toEqual(['flowchart-v2', 'flowchart-v2', 'sequence'])
      expect(await page.locator('.undrawn').allTextContents()).toEqual([
        expect.stringMatching(/^Mermaid cannot draw this: No diagram type detected/)
      ])
    })

    it('goes through the findings with j and k', async () => {
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      const second = await page.locator('.finding.current').getAttribute('id')
      expect(await page.evaluate('document.activeElement.id')).toBe(second)
      await page.keyboard.press('k')
      expect(await page.locator('.finding.current').getAttribute('id')).not.toBe(second)
      expect(await page.locator('#count').textContent()).toMatch(/^1 of \d+ findings$/)
    })

    it('filters by severity, rule, document and words, and starts again', async () => {
      const everything = await shown()
      await page.getByLabel('Warnings').uncheck()
      expect(new Set(await shown())).toEqual(new Set(['no-ascii-diagrams', 'valid-mermaid']))
      await page.keyboard.press('x')
      expect(await shown()).toEqual(everything)
      await page.getByLabel('Rule').selectOption('no-placeholders')
      expect(await shown()).toEqual(['no-placeholders', 'no-placeholders'])
      await page.getByLabel('Document', {exact: true}).selectOption({index: 2})
      expect(await shown()).toEqual(['no-placeholders'])
      await page.getByRole('button', {name: 'Clear'}).click()
      await page.locator('h1').first().click()
      await page.keyboard.press('/')
      await page.keyboard.type('no-such-word')
      expect(await shown()).toEqual([])
      expect(await page.locator('#none').isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      await page.keyboard.press('x')
      expect(await shown()).toEqual(everything)
    })

    it('leads from a mark to its finding', async () => {
      await page.locator('mark').last().click()
      expect(await page.locator('.finding.current').getAttribute('data-rule')).toBe('no-placeholders')
    })

    it('shows what the keys do, and closes that', async () => {
      await page.keyboard.press('?')
      expect(await page.getByRole('dialog').isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await page.getByRole('dialog').isVisible()).toBe(false)
    })

    it('keeps the theme that was chosen', async () => {
      const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
      const light = await background()
      await page.keyboard.press('t')
      const dark = await background()
      expect(dark).not.toBe(light)
      await page.reload()
      expect(await background()).toBe(dark)
      await page.locator('html[data-drawn]').waitFor({state: 'attached', timeout: 60_000})
    })

    it.each(['light', 'dark'] as const)('is accessible in %s', async (theme) => {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
      // The page refuses scripts of others, so that axe comes by way of the debugger.
      await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
      const found = await page.evaluate(
        'axe.run().then(({violations}) => violations.map(({id, nodes}) => [id, nodes.map(({html}) => html.slice(0, 200))]))'
      )
      expect(found).toEqual([])
    })

    it('fits a narrow screen', async () => {
      await page.setViewportSize({width: 360, height: 800})
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    })

    it('prints everything on white, without its controls', async () => {
      await page.emulateMedia({media: 'print'})
      expect(await page.locator('.toolbar').isVisible()).toBe(false)
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
      expect((await page.pdf({format: 'A4'})).byteLength).toBeGreaterThan(10_000)
    })
  },
  120_000
)
