import {spawnSync} from 'node:child_process'
import {chmod, readdir, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type BuildOptions, build} from 'esbuild'
import {bundleCommandLine, libraryModules} from './bundle-command-line.js'
import {digestOfSources} from './digest-of-sources.js'
import {collectLicences} from './licences.js'
import {ruleIds} from './read-rules.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const outdir = join(root, 'dist')
const manifest = createRequire(import.meta.url)('../package.json') as {version: string; dependencies: object}

const common: BuildOptions = {
  absWorkingDir: root,
  outbase: '.',
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  define: {
    DESIGN_LINT_VERSION: JSON.stringify(manifest.version),
    DESIGN_LINT_BUILD: JSON.stringify(await digestOfSources(root))
  }
}

await rm(outdir, {recursive: true, force: true})

const packages = Object.keys(manifest.dependencies)
const commandLine = await bundleCommandLine(common, packages)
const presets = (await readdir(join(root, 'src/config/presets'))).map((file) => `src/config/presets/${file}`)
const rules = (await ruleIds()).map((id) => `rules/${id}/index.ts`)
await build({
  ...common,
  format: 'esm',
  splitting: true,
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);"
  },
  entryPoints: [
    'src/index.ts',
    'src/remark.ts',
    ...presets,
    ...rules,
    ...libraryModules.map((module) => `./${module}`)
  ],
  chunkNames: 'chunks/[name]-[hash]',
  external: [...packages, 'satteri']
})

await chmod(join(outdir, 'src/cli/bin.js'), 0o755)
await writeFile(join(outdir, 'THIRD-PARTY-LICENCES.txt'), await collectLicences(commandLine, root))

const types = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
  {cwd: root, stdio: 'inherit'}
)
process.exitCode = types.status ?? 1
