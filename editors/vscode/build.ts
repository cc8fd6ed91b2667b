import {copyFile, mkdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {collectLicences} from '../../scripts/licences.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')

await rm(join(here, 'dist'), {recursive: true, force: true})
await mkdir(join(here, 'dist'))
const {metafile} = await build({
  absWorkingDir: here,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.cjs',
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  // What Visual Studio Code 1.91 runs.
  target: 'node20',
  external: ['vscode'],
  legalComments: 'none',
  metafile: true
})
await writeFile(join(here, 'dist/THIRD-PARTY-LICENCES.txt'), await collectLicences(metafile, here))
await copyFile(join(root, 'schema/config.schema.json'), join(here, 'dist/config.schema.json'))
await copyFile(join(root, 'LICENSE'), join(here, 'LICENSE'))
