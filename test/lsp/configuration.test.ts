import {expect, it} from 'vitest'
import {makeFolder, startEditor} from './editor.js'

const text = '# Cache\n\nThe cache keeps entries for an hour.\n\n## Rollout\n'
const codes = ({diagnostics}: {diagnostics: {code?: unknown}[]}) => diagnostics.map(({code}) => code)

it('reads the configuration anew when the editor sees it change', async () => {
  const {uri, write} = await makeFolder({'.design-lintrc.yaml': 'rules: {no-empty-sections: off}\n'})
  const editor = await startEditor({folders: [uri('')]})
  await editor.open(uri('cache.md'), text)
  expect(codes(await editor.next(uri('cache.md')))).toEqual([])
  expect(editor.watched).toContain('**/*.{md,markdown}')
  expect(editor.watched[0]).toMatch(/^\*\*\/\{.*\.design-lintrc\.yaml,.*\.designlintignore\}$/)
  await write('.design-lintrc.yaml', 'rules: {no-empty-sections: error}\n')
  const change = (name: string) =>
    editor.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: uri(name), type: 2}]})
  await change('node_modules/other/package.json')
  await change('.design-lintrc.yaml')
  expect(codes(await editor.next(uri('cache.md')))).toEqual(['no-empty-sections'])
  expect(editor.published.length).toBe(2)
})

it.each(['mjs', 'cjs'])('reads configuration that is code anew: %s', async (extension) => {
  const config = (severity: string) =>
    `${extension === 'cjs' ? 'module.exports =' : 'export default'} {rules: {'no-empty-sections': '${severity}'}}\n`
  const name = `design-lint.config.${extension}`
  const {uri, write} = await makeFolder({[name]: config('off')})
  const editor = await startEditor({folders: [uri('')]})
  await editor.open(uri('cache.md'), text)
  expect(codes(await editor.next(uri('cache.md')))).toEqual([])
  await write(name, config('warn'))
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: uri(name), type: 2}]})
  expect(codes(await editor.next(uri('cache.md')))).toEqual(['no-empty-sections'])
})

it('tells a mistake in the configuration once, and goes on when it is mended', async () => {
  const {uri, write} = await makeFolder({'.design-lintrc.yaml': 'rules: {no-empty-section: off}\n'})
  const editor = await startEditor({folders: [uri('')]})
  for (const name of ['a.md', 'b.md']) {
    await editor.open(uri(name), text)
    const {diagnostics} = await editor.next(uri(name))
    expect(diagnostics).toMatchObject([{severity: 1, message: expect.stringContaining('no-empty-sections')}])
  }
  await editor.change(uri('a.md'), 2, `${text}\n`)
  await editor.next(uri('a.md'))
  expect(editor.shown).toEqual([expect.stringMatching(/^design-lint: Cannot use .*\.design-lintrc\.yaml: Unexpected /)])
  await write('.design-lintrc.yaml', 'rules: {no-empty-sections: off}\n')
  await editor.connection.sendNotification('workspace/didChangeConfiguration', {settings: {}})
  expect(codes(await editor.next(uri('a.md')))).toEqual([])
})

it('runs no code of a folder that is not trusted', async () => {
  const {uri} = await makeFolder({'design-lint.config.mjs': 'throw new Error("ran")\n'})
  const editor = await startEditor({flags: ['--config-format', 'static'], folders: [uri('')]})
  await editor.open(uri('cache.md'), text)
  const {diagnostics} = await editor.next(uri('cache.md'))
  expect(diagnostics[0]?.message).toMatch(/^Unexpected configuration .* that is code, expected data/)
})

it('keeps what a plugin logs out of the conversation', async () => {
  const {uri} = await makeFolder({'design-lint.config.mjs': 'console.log("loaded")\nexport default {root: true}\n'})
  const editor = await startEditor({folders: [uri('')]})
  await editor.open(uri('cache.md'), text)
  expect(codes(await editor.next(uri('cache.md')))).toEqual(['no-empty-sections'])
  expect(String(editor.stderr.read())).toBe('loaded\n')
})

it.each([
  ['left out by the configuration', 'old/cache.md', 'markdown'],
  ['left out by .gitignore', 'build/cache.md', 'markdown'],
  ['installed', 'node_modules/a/readme.md', 'markdown'],
  ['no Markdown', 'cache.rst', 'restructuredtext'],
  ['half JavaScript', 'cache.mdx', 'markdown']
])('is silent about a text that is %s', async (_, name, languageId) => {
  const {uri} = await makeFolder({'.gitignore': 'build/\n', '.design-lintrc.yaml': 'ignore: ["old/**"]\n'})
  const editor = await startEditor({folders: [uri('')]})
  await editor.open(uri(name), `${text}\n<!--lint disbale no-empty-sections-->\n`, languageId)
  expect((await editor.next(uri(name))).diagnostics).toEqual([])
})

it('is silent about the old side of a comparison, and checks a text that has no file yet', async () => {
  const editor = await startEditor()
  await editor.open('git:/cache.md', text)
  expect((await editor.next('git:/cache.md')).diagnostics).toEqual([])
  await editor.open('untitled:Untitled-1', text)
  expect(codes(await editor.next('untitled:Untitled-1'))).toEqual(['no-empty-sections'])
})

it('judges each text by the configuration of its own folder, as folders come and go', async () => {
  const strict = await makeFolder({'.design-lintrc.yaml': 'rules: {no-empty-sections: error}\n'})
  const lax = await makeFolder({'.design-lintrc.yaml': 'rules: {no-empty-sections: off}\n'})
  const editor = await startEditor({folders: [strict.uri('')]})
  await editor.open(strict.uri('cache.md'), text)
  expect((await editor.next(strict.uri('cache.md'))).diagnostics).toMatchObject([{severity: 1}])
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: {added: [{uri: lax.uri(''), name: 'lax'}], removed: [{uri: strict.uri(''), name: 'strict'}]}
  })
  await editor.open(lax.uri('cache.md'), text)
  expect((await editor.next(lax.uri('cache.md'))).diagnostics).toEqual([])
})

it('sees other documents as they lie on disk, anew when they are saved', async () => {
  const {uri, write} = await makeFolder({'limits.md': '# Limits\n\nOne file a day.\n'})
  const editor = await startEditor({folders: [uri('')]})
  const linking = '# Cache\n\nSee [the limits](limits.md#size) and [the plan](plan.md).\n'
  await editor.open(uri('cache.md'), linking)
  expect(codes(await editor.next(uri('cache.md')))).toEqual(['no-stale-references', 'no-stale-references'])
  await write('limits.md', '# Limits\n\n## Size\n\nOne file a day.\n')
  await write('plan.md', '# Plan\n\nOne file a day.\n')
  await editor.connection.sendNotification('textDocument/didSave', {textDocument: {uri: uri('cache.md')}})
  expect(codes(await editor.next(uri('cache.md')))).toEqual([])
})

it.each([
  [['--config-format', 'dynamic'], /^design-lint: Unexpected value `dynamic` of `--config-format`/],
  [['docs'], /^design-lint: Unexpected `docs` behind `lsp`/]
])('refuses %j', async (argv, message) => {
  const {runIn} = await import('../cli/run-in.js')
  const {status, stderr} = await runIn('/', ['lsp', ...argv])
  expect([status, stderr]).toEqual([2, expect.stringMatching(message)])
})
