import {spawnSync} from 'node:child_process'
import {chmod, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type BuildOptions, build, type Plugin} from 'esbuild'
import {collectLicences} from './licences.js'
import {ruleIds} from './read-rules.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const outdir = join(root, 'dist')
const manifest = createRequire(import.meta.url)('../package.json') as {version: string; dependencies: object}

/** Packages that the command line needs at every start; bundled, because opening their files costs more than they do. */
const bundledAtStart = [
  'ignore',
  'mdast-util-to-string',
  'picomatch',
  'unified-lint-rule',
  'valibot',
  'vfile',
  'vfile-message'
]

/** Packages that a project with a configuration needs, each in a chunk of its own: unbundled they take as long as Node. */
const bundledOnNeed = ['cosmiconfig', 'yaml']

/** Copies the renderer of mermaid, more text than all the rest, once for both builds. */
const copiedRenderer: Plugin = {
  name: 'copied-renderer',
  setup({onLoad}) {
    onLoad({filter: /report\/html\/renderer\.js$/}, async ({path}) => ({
      contents: await readFile(path),
      loader: 'copy'
    }))
  }
}

const common: BuildOptions = {
  absWorkingDir: root,
  outbase: '.',
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  metafile: true,
  assetNames: 'chunks/[name]-[hash]',
  plugins: [copiedRenderer],
  define: {DESIGN_LINT_VERSION: JSON.stringify(manifest.version)},
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);"
  }
}

/**
 * Bundles the JavaScript of the native parser: opening its many files takes half as long as Node takes to start. Its
 * binary is still found from where satteri is installed.
 */
const bundledNative: Plugin = {
  name: 'bundled-native',
  setup({onLoad}) {
    onLoad({filter: /node_modules\/satteri\/index\.js$/}, async ({path}) => {
      const text = await readFile(path, 'utf8')
      const found = 'createRequire(import.meta.url)'
      if (!text.includes(found)) throw new Error(`Expected \`${found}\` in ${path}, found none`)
      return {contents: text.replace(found, "createRequire(createRequire(import.meta.url).resolve('satteri'))")}
    })
  }
}

await rm(outdir, {recursive: true, force: true})

const external = Object.keys(manifest.dependencies)
const commandLine = await build({
  ...common,
  entryPoints: ['src/cli/bin.ts'],
  chunkNames: 'chunks/[name]-[hash]',
  // cosmiconfig asks for TypeScript only to read files that we read ourselves.
  external: [...external.filter((name) => ![...bundledAtStart, ...bundledOnNeed].includes(name)), 'typescript'],
  plugins: [copiedRenderer, bundledNative],
  minify: true
})
const presets = (await readdir(join(root, 'src/config/presets'))).map((file) => `src/config/presets/${file}`)
await build({
  ...common,
  entryPoints: ['src/index.ts', 'src/remark.ts', ...presets, ...(await ruleIds()).map((id) => `rules/${id}/index.ts`)],
  chunkNames: 'chunks/[name]-[hash]',
  external: [...external, 'satteri']
})

await chmod(join(outdir, 'src/cli/bin.js'), 0o755)
await writeFile(join(outdir, 'THIRD-PARTY-LICENCES.txt'), await collectLicences(commandLine.metafile, root))

const types = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
  {cwd: root, stdio: 'inherit'}
)
process.exitCode = types.status ?? 1
