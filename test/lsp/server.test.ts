import {text} from 'node:stream/consumers'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, it} from 'vitest'
import {actionsAt, at, makeFolder, modern, startEditor} from './editor.js'

const cache = '# Cache\n\nThe cache keeps entries for an hour.\n\n## Rollout\n'

it('shows findings of an unsaved text, with the remedy, the rule and its readme', async () => {
  const {uri} = await makeFolder()
  const editor = await startEditor()
  await editor.open(uri('docs/cache.md'), cache)
  expect(await editor.next(uri('docs/cache.md'))).toEqual({
    uri: uri('docs/cache.md'),
    version: 1,
    diagnostics: [
      {
        range: {start: {line: 4, character: 0}, end: {line: 4, character: 10}},
        severity: 2,
        source: 'design-lint',
        code: 'no-empty-sections',
        codeDescription: {
          href: 'https://github.com/design-lint/design-lint/blob/main/rules/no-empty-sections/readme.md'
        },
        message: expect.stringMatching(/^Unexpected .*, expected .*\n[A-Z].*$/)
      }
    ]
  })
})

it.each([
  ['a byte order mark', '\uFEFFTBD\n', at(0, 1), {line: 0, character: 4}],
  ['Windows line endings', '# Cache\r\n\r\nIt keeps entries.\r\n\r\nTBD\r\n', at(4, 0), {line: 4, character: 3}],
  ['old Macintosh line endings', '# Cache\r\rIt keeps entries.\r\rTBD\r', at(4, 0), {line: 4, character: 3}],
  ['characters of two units', '# Cache\n\n<b>🧊🧊</b> TBD\n', at(2, 12), {line: 2, character: 15}]
])('counts as the editor does: %s', async (_, source, {start}, end) => {
  const {uri} = await makeFolder({'.design-lintrc.yaml': 'rules: {no-placeholders: error}\n'})
  const editor = await startEditor()
  await editor.open(uri('cache.md'), source)
  const {diagnostics} = await editor.next(uri('cache.md'))
  expect(diagnostics.filter(({code}) => code === 'no-placeholders').map(({range}) => range)).toEqual([{start, end}])
})

it('checks a text once it is no longer typed in, and drops what is stale', async () => {
  const {uri} = await makeFolder()
  const editor = await startEditor()
  await editor.open(uri('cache.md'), cache)
  for (let version = 2; version <= 9; version++) await editor.change(uri('cache.md'), version, cache)
  await editor.change(uri('cache.md'), 10, '# Cache\n\nIt keeps entries.\n')
  const seen = [await editor.next(uri('cache.md'))]
  while (seen.at(-1)?.version !== 10) seen.push(await editor.next(uri('cache.md')))
  expect(seen.at(-1)?.diagnostics).toEqual([])
  await wait(300)
  // The opened text may have been checked before the first change came; none of the versions between was.
  expect(editor.published.map(({version}) => version).filter((version) => version !== 1)).toEqual([10])
})

it('checks a text when it is saved, where that is wanted', async () => {
  const {uri} = await makeFolder()
  const editor = await startEditor({flags: ['--on-save']})
  await editor.open(uri('cache.md'), cache)
  await editor.next(uri('cache.md'))
  await editor.change(uri('cache.md'), 2, '# Cache\n\nIt keeps entries.\n')
  await wait(300)
  expect(editor.published.length).toBe(1)
  await editor.connection.sendNotification('textDocument/didSave', {textDocument: {uri: uri('cache.md')}})
  expect((await editor.next(uri('cache.md'))).version).toBe(2)
})

it('takes findings back when a text is closed', async () => {
  const {uri} = await makeFolder()
  const editor = await startEditor()
  await editor.open(uri('cache.md'), cache)
  await editor.next(uri('cache.md'))
  await editor.connection.sendNotification('textDocument/didClose', {textDocument: {uri: uri('cache.md')}})
  expect(await editor.next(uri('cache.md'))).toEqual({uri: uri('cache.md'), diagnostics: []})
})

it('serves an editor that can do nothing beyond the least', async () => {
  const {uri} = await makeFolder()
  const editor = await startEditor({capabilities: {}})
  expect(editor.initialized.capabilities).not.toHaveProperty('codeActionProvider')
  expect(editor.initialized.capabilities).not.toHaveProperty('workspace')
  await editor.open(uri('cache.md'), cache)
  const {version, diagnostics} = await editor.next(uri('cache.md'))
  expect([version, diagnostics[0]?.codeDescription]).toEqual([undefined, undefined])
  expect(await actionsAt(editor, uri('cache.md'), at(4, 0))).toEqual([])
  const hover = await editor.connection.sendRequest('textDocument/hover', {
    textDocument: {uri: uri('cache.md')},
    position: at(4, 2).start
  })
  expect(hover).toMatchObject({contents: {kind: 'plaintext'}})
  expect(editor.watched).toEqual([])
})

it('says what it can do', async () => {
  const {initialized} = await startEditor({capabilities: modern})
  expect(initialized).toEqual({
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: {openClose: true, change: 2, save: true},
      hoverProvider: true,
      documentLinkProvider: {},
      codeActionProvider: {codeActionKinds: ['quickfix', 'source.fixAll.design-lint']},
      workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
    },
    serverInfo: {name: 'design-lint', version: expect.stringMatching(/^\d+\.\d+\.\d+$/)}
  })
})

it('ends with 0 after a proper goodbye, and refuses requests behind it', async () => {
  const editor = await startEditor()
  await editor.connection.sendRequest('shutdown')
  await expect(actionsAt(editor, 'file:///cache.md', at(0, 0))).rejects.toMatchObject({code: -32600})
  await editor.connection.sendNotification('exit')
  expect(await editor.status).toBe(0)
  editor.stderr.end()
  expect(await text(editor.stderr)).toBe('')
})

it('ends with 1 when the editor says exit before shutdown, or vanishes', async () => {
  const rude = await startEditor()
  await rude.connection.sendNotification('exit')
  expect(await rude.status).toBe(1)
  const gone = await startEditor()
  gone.vanish()
  expect(await gone.status).toBe(1)
})

it('drops the answer to a request that the editor has cancelled', async () => {
  const {uri} = await makeFolder()
  const editor = await startEditor()
  await editor.open(uri('cache.md'), `${cache}\n${'A word. '.repeat(40_000)}`)
  const {CancellationTokenSource} = await import('vscode-languageserver-protocol')
  const source = new CancellationTokenSource()
  const asked = editor.connection.sendRequest(
    'textDocument/codeAction',
    {textDocument: {uri: uri('cache.md')}, range: at(4, 0), context: {diagnostics: []}},
    source.token
  )
  source.cancel()
  await expect(asked).rejects.toMatchObject({code: -32800})
})
