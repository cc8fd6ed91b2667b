import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {repository, runCommand} from './packed.js'

const folder = join(repository, 'editors/vscode')

it.runIf(process.env.DESIGN_LINT_E2E)(
  'the extension is packaged with all it needs and nothing else',
  async () => {
    const install = await runCommand('npm', ['ci', '--prefer-offline', '--no-audit'], {cwd: folder})
    expect(install).toMatchObject({status: 0})
    const {status, stdout, stderr} = await runCommand('npm', ['run', 'package'], {cwd: folder})
    expect([status, stdout + stderr]).toEqual([0, expect.not.stringMatching(/warning|error/i)])
    // The directory at the end of a zip archive holds the names in clear, each before the mark of the next entry.
    const archive = await readFile(join(folder, 'design-lint.vsix'), 'latin1')
    const names = archive.slice(archive.indexOf('PK\u0001\u0002')).match(/extension\/[\w./-]+?(?=PK[\u0001\u0005])/g)
    expect(names?.sort()).toEqual([
      'extension/LICENSE.txt',
      'extension/dist/THIRD-PARTY-LICENCES.txt',
      'extension/dist/config.schema.json',
      'extension/dist/extension.cjs',
      'extension/package.json',
      'extension/readme.md'
    ])
  },
  300_000
)
