import {mkdir, mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Situation, serverCommand} from '../../../editors/vscode/src/server-command.js'

const plain: Situation = {folders: [], trusted: true, path: '', run: 'onType'}

async function workspace(bin?: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'design-lint-vscode-'))
  await mkdir(join(folder, 'docs/design'), {recursive: true})
  if (bin === undefined) return folder
  const installed = join(folder, 'node_modules/design-lint')
  await mkdir(join(installed, 'dist'), {recursive: true})
  await writeFile(join(installed, 'package.json'), JSON.stringify({bin}))
  await writeFile(join(installed, 'dist/bin.js'), '')
  return folder
}

describe('the server of a workspace', () => {
  it('is the one that is installed in one of its folders or above', async () => {
    const folder = await workspace({'design-lint': 'dist/bin.js'})
    const folders = [await workspace(), join(folder, 'docs/design')]
    const file = join(folder, 'node_modules/design-lint/dist/bin.js')
    expect(serverCommand({...plain, folders})).toEqual({kind: 'script', file, args: ['lsp', '--stdio']})
  })

  it.each([
    ['is installed nowhere', undefined],
    ['has no command', {}],
    ['is installed in part', {'design-lint': 'dist/missing.js'}]
  ])('is the one on the PATH where it %s', async (_, bin) => {
    const folders = [await workspace(bin)]
    expect(serverCommand({...plain, folders})).toMatchObject({kind: 'program', file: 'design-lint'})
  })

  it('runs nothing of a workspace that is not trusted', async () => {
    const folders = [await workspace({'design-lint': 'dist/bin.js'})]
    expect(serverCommand({...plain, folders, trusted: false, path: './evil.js'})).toEqual({
      kind: 'program',
      file: 'design-lint',
      args: ['lsp', '--stdio', '--config-format', 'static']
    })
  })

  it.each([
    ['tools/design-lint', {kind: 'program', file: '/projects/docs/tools/design-lint'}],
    ['/opt/design-lint/bin.js', {kind: 'script', file: '/opt/design-lint/bin.js'}]
  ])('is the one that is named: %s', (path, expected) => {
    expect(serverCommand({...plain, folders: ['/projects/docs'], path})).toMatchObject(expected)
  })

  it('checks on save where that is wanted', () => {
    expect(serverCommand({...plain, run: 'onSave'}).args).toEqual(['lsp', '--stdio', '--on-save'])
  })
})
