import {readFile} from 'node:fs/promises'
import {expect, it} from 'vitest'
import {actionsAt, apply, at, type Editor, makeFolder, modern, startEditor} from './editor.js'

const flawed = await readFile(new URL('../../fixtures/docs/flawed-session-cache.md', import.meta.url), 'utf8')

async function opened(text: string, options: Parameters<typeof startEditor>[0] = {}): Promise<[Editor, string]> {
  const {uri} = await makeFolder()
  const editor = await startEditor(options)
  await editor.open(uri('docs/cache.md'), text)
  await editor.next(uri('docs/cache.md'))
  return [editor, uri('docs/cache.md')]
}

it('offers the fix of a finding, and to ignore it', async () => {
  const [editor, uri] = await opened(flawed)
  const actions = await actionsAt(editor, uri, at(8, 0), {only: ['quickfix']})
  expect(actions.map(({title, kind, isPreferred}) => [title, kind, isPreferred])).toEqual([
    ['Fix this `no-ascii-diagrams` finding', 'quickfix', true],
    ['Ignore `no-ascii-diagrams` on this line', 'quickfix', undefined],
    ['Ignore `no-ascii-diagrams` in this file', 'quickfix', undefined]
  ])
  expect(actions[0]?.diagnostics).toMatchObject([{code: 'no-ascii-diagrams'}])
  expect(actions[0]?.edit?.documentChanges).toMatchObject([{textDocument: {uri, version: 1}}])
  expect(apply(actions[0], uri, flawed)).toContain('```mermaid\nflowchart LR\n  n1["Gateway"]\n')
})

it('offers every suggestion by its own words, none preferred', async () => {
  const text = '# Cache\n\nAsk maria.lopez@northgate-bank.com about it.\n'
  const [editor, uri] = await opened(text)
  const [action] = await actionsAt(editor, uri, at(2, 6))
  expect([action?.title, action?.isPreferred]).toEqual(['Replace it with `user@example.com`', undefined])
  expect(apply(action, uri, text)).toBe('# Cache\n\nAsk user@example.com about it.\n')
})

it('fixes all that is safe at once, line by line', async () => {
  const text =
    '\uFEFF# Cache\r\n\r\n## 1. Goals\r\n\r\nSpeed.\r\n\r\n## 3. Limits\r\n\r\nSize.\r\n\r\n## 4. Rollout\r\n\r\nSlowly.\r\n'
  const [editor, uri] = await opened(text)
  const [action, ...others] = await actionsAt(editor, uri, at(0, 0), {only: ['source.fixAll']})
  expect(others).toEqual([])
  expect(action).toMatchObject({kind: 'source.fixAll.design-lint'})
  expect(apply(action, uri, text)).toBe(text.replace('3. L', '2. L').replace('4. R', '3. R'))
  const [change] = action?.edit?.documentChanges ?? []
  expect(change).toMatchObject({edits: [{range: {start: {line: 6}}}, {range: {start: {line: 10}}}]})
})

it.each([
  ['nothing is fixable', '# Cache\n\nIt keeps entries.\n', {only: ['source.fixAll']}],
  ['another kind is wanted', flawed, {only: ['source.organizeImports']}],
  ['another tool is to fix all', flawed, {only: ['source.fixAll.eslint']}]
])('offers no actions where %s', async (_, text, context) => {
  const [editor, uri] = await opened(text)
  expect(await actionsAt(editor, uri, at(8, 0), context)).toEqual([])
})

it('offers to fix all when asked by a person, not each time that the cursor moves', async () => {
  const [editor, uri] = await opened(flawed)
  const kinds = async (triggerKind: 1 | 2) =>
    (await actionsAt(editor, uri, at(8, 0), {triggerKind})).map(({kind}) => kind)
  expect(await kinds(1)).toContain('source.fixAll.design-lint')
  expect(await kinds(2)).not.toContain('source.fixAll.design-lint')
})

it('gives edits without versions to an editor that knows none', async () => {
  const {workspace: _, ...capabilities} = modern
  const [editor, uri] = await opened(flawed, {capabilities})
  const [action] = await actionsAt(editor, uri, at(8, 0))
  expect(Object.keys(action?.edit ?? {})).toEqual(['changes'])
  expect(apply(action, uri, flawed)).toContain('```mermaid\n')
})

it('judges the text as it stands, not as it was last checked', async () => {
  const [editor, uri] = await opened('# Cache\n\nIt keeps entries.\n', {flags: ['--on-save']})
  await editor.change(uri, 2, '# Cache\n\nTBD\n')
  const titles = (await actionsAt(editor, uri, at(2, 0))).map(({title}) => title)
  expect(titles).toContain('Ignore `no-placeholders` on this line')
})

it('shows no private value in findings, titles and hovers, and keeps it in the edits', async () => {
  const secret = ['w9', 'Kq27', 'xQzRm4'].join('-')
  const text = `# Cache\n\n## 1. Goals\n\nDB_PASSWORD=${secret} TODO\n\n## 3. Limits of ${secret}\n\nSize.\n\n## 4. Rollout\n\nSlowly.\n`
  const [editor, uri] = await opened(text)
  const [first] = editor.published
  expect(first?.diagnostics.map(({code}) => code)).toEqual(
    expect.arrayContaining(['no-secrets', 'consistent-numbering'])
  )
  const actions = await actionsAt(editor, uri, {start: {line: 0, character: 0}, end: {line: 9, character: 0}})
  const shown = actions.map(({title, diagnostics}) => ({title, diagnostics}))
  expect(JSON.stringify([first, shown])).not.toContain(secret)
  const all = actions.find(({kind}) => kind === 'source.fixAll.design-lint')
  expect(apply(all, uri, text)).toBe(text.replace('3. L', '2. L').replace('4. R', '3. R'))
})
