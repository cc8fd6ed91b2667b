import {readFile, writeFile} from 'node:fs/promises'
import {dirname, join, relative, resolve} from 'node:path'
import {type BuildOptions, build, type Metafile, type Plugin, transform} from 'esbuild'
import {bundleMermaid} from './bundle-mermaid.js'
import {deferImports} from './defer-imports.js'

/** Loaded by threads as a module, and otherwise from files of CommonJS. */
const mermaid = 'src/document/mermaid/parsers/mermaid.js'

/** Modules that stay with the library: packages that are ECMAScript modules alone, or more text than all the rest. */
export const libraryModules = [mermaid, 'src/parse/remark.js', 'src/report/html/renderer.js']

/** Packages that many runs need; bundled, because opening their files costs more than they do. */
const bundled = [
  'ignore',
  'mdast-util-to-string',
  'picomatch',
  'satteri',
  'unified-lint-rule',
  'valibot',
  'vfile',
  'vfile-message'
]

/** Packages that few runs need, each bundled into a file of its own, so that the others do not read them. */
const apart = ['cosmiconfig', 'diff', 'yaml']

/**
 * Bundles the command line into files of CommonJS, which Node starts faster than modules: `bin.js`, which keeps the
 * compiled code of all others, `run.js`, where nothing is evaluated before its first use, `worker.js`, which starts the
 * same in another thread, and the packages and the parsers of mermaid that few runs need.
 */
export async function bundleCommandLine(common: BuildOptions, packages: readonly string[]): Promise<Metafile> {
  const {absWorkingDir: root = '.', outdir = 'dist'} = common
  const options: BuildOptions = {
    ...common,
    format: 'cjs',
    splitting: false,
    minify: true,
    metafile: true,
    define: {...common.define, 'import.meta.url': '__moduleUrl'}
  }
  await build({...options, entryPoints: ['src/cli/bin.ts', 'src/cli/worker.ts'], plugins: [globalProcess]})
  const others = await build({
    ...options,
    entryPoints: apart.map((name) => ({in: name, out: `src/cli/packages/${name}`})),
    // cosmiconfig asks for it only to read files that we read ourselves.
    external: ['typescript']
  })
  const {metafile} = await build({
    ...options,
    entryPoints: ['src/cli/run.ts'],
    banner: {
      js: `const __require = require; const __moduleUrl = require("node:url").pathToFileURL(__filename).href; const __module = (() => {${await moduleWrappers(root)}})();`
    },
    external: packages.filter((name) => !bundled.includes(name) && !apart.includes(name)),
    plugins: [
      requireOthers(root),
      keepInLibrary(root, join(outdir, 'src/cli')),
      fitted,
      await deferImports(root, ['src', 'rules'])
    ]
  })
  const parsers = await bundleMermaid(common, join(root, dirname(mermaid)), join(outdir, 'src/cli/mermaid'))
  const packageFiles = apart.map((name) => join(outdir, `src/cli/packages/${name}.js`))
  await wrap(join(outdir, 'src/cli/run.js'), evaluatedWhole)
  for (const file of [...packageFiles, ...parsers.files]) await wrap(file)
  await writeFile(join(outdir, 'src/cli/package.json'), '{"type": "commonjs"}\n')
  if (metafile === undefined || others.metafile === undefined)
    throw new Error('Expected a metafile of each bundle, found none')
  return {
    inputs: {...metafile.inputs, ...others.metafile.inputs, ...parsers.metafile.inputs},
    outputs: {...metafile.outputs, ...others.metafile.outputs, ...parsers.metafile.outputs}
  }
}

/** What lies in files of its own is required, also where it is imported later, so that its compiled code is kept. */
function requireOthers(root: string): Plugin {
  return {
    name: 'require-others',
    setup({onResolve, onLoad}) {
      onResolve({filter: new RegExp(`^(?:${apart.join('|')})$`)}, ({path}) => ({
        path: `./packages/${path}.js`,
        namespace: 'required'
      }))
      onResolve({filter: /\/mermaid\.js$/}, ({path, resolveDir}) =>
        resolve(resolveDir, path) === resolve(root, mermaid)
          ? {path: './mermaid/core.js', namespace: 'required'}
          : undefined
      )
      onLoad({filter: /^/, namespace: 'required'}, ({path}) => ({
        contents: `module.exports = __require(${JSON.stringify(path)})`
      }))
    }
  }
}

/** As a module, the process would have each of its properties copied. */
const globalProcess: Plugin = {
  name: 'global-process',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^node:process$/}, ({path}) => ({path, namespace: 'global'}))
    onLoad({filter: /^/, namespace: 'global'}, () => ({contents: 'export default process'}))
  }
}

/** Packages of which the bundle has a part replaced. */
const fitted: Plugin = {
  name: 'fitted',
  setup({onLoad}) {
    for (const {file, part, by} of replacements) {
      onLoad({filter: file}, async ({path}) => {
        const text = await readFile(path, 'utf8')
        if (!text.includes(part)) throw new Error(`Expected \`${part}\` in ${path}, found none`)
        return {contents: text.replace(part, () => by)}
      })
    }
  }
}

/**
 * The binary of the native parser is found from where its package is installed, not from the bundle. The folder is
 * looked up by hand: to resolve a package that names its exports, Node loads all it has for modules.
 */
const installed = `(() => {
  const {existsSync, realpathSync} = __require('node:fs');
  const places = __require.resolve.paths('satteri').map((folder) => folder + '/satteri/index.js');
  return realpathSync(places.find((place) => existsSync(place)) ?? __require.resolve('satteri'));
})()`

/** How libraries of schemas are used through one interface, which nobody does here; every schema would have its own. */
const standardSchema = `	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
`

const replacements: readonly {file: RegExp; part: string; by: string}[] = [
  {
    file: /node_modules[\\/]satteri[\\/]index\.js$/,
    part: 'createRequire(import.meta.url)',
    by: `createRequire(${installed})`
  },
  {file: /node_modules[\\/]valibot[\\/]dist[\\/]index\.mjs$/, part: standardSchema, by: ''}
]

async function moduleWrappers(root: string): Promise<string> {
  const text = await readFile(join(root, 'scripts/module-wrappers.cjs'), 'utf8')
  const {code} = await transform(text.replace('module.exports =', 'return'), {minify: true})
  return code.trim()
}

function keepInLibrary(root: string, folder: string): Plugin {
  return {
    name: 'keep-in-library',
    setup({onResolve}) {
      onResolve({filter: /^\.\.?\//}, ({path, resolveDir, kind}) => {
        const module = libraryModules.find((name) => resolve(root, name) === resolve(resolveDir, path))
        if (module === undefined || kind !== 'dynamic-import') return undefined
        return {path: relative(folder, join(root, 'dist', module)), external: true}
      })
    }
  }
}

/**
 * Code that is compiled from a cache cannot import modules by itself: it is given the `import` of `bin.js`. It is ASCII,
 * so that it is read without decoding and takes one byte a character.
 */
async function wrap(file: string, change = (bundle: string) => bundle): Promise<void> {
  const bundle = await readFile(file, 'utf8')
  if (/\\[^\0-\x7F]/.test(bundle)) throw new Error(`Expected no escape of a character beyond ASCII in ${file}`)
  const code = change(bundle)
    .replace(/(?<![\w$.])import\(/g, '__import(')
    // Regular expressions are all that esbuild leaves beyond ASCII, and they have the same escapes as strings.
    .replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  await writeFile(file, `(function (exports, require, module, __filename, __dirname, __import) {${code}\n})`)
}

/**
 * The time of a rule may be up while it evaluates a module on first use. esbuild's wrappers would take the half of it that
 * was evaluated for the whole, for as long as the program runs.
 */
function evaluatedWhole(bundle: string): string {
  return wrappers.reduce((text, wrapper) => {
    if (!wrapper.test(text)) throw new Error(`Expected esbuild's wrapper of modules as ${wrapper}, found another`)
    return text.replace(wrapper, '$1=__module')
  }, bundle)
}

const wrappers: readonly RegExp[] = [
  /(\b\w+)=\((\w+),(\w+),(\w+)\)=>\(\)=>\{if\(\4\)throw \4\[0\];try\{return \2&&\(\3=\2\(\2=0\)\),\3\}catch\((\w+)\)\{throw \4=\[\5\],\5\}\}/,
  /(\b\w+)=\((\w+),(\w+)\)=>\(\)=>\{try\{return \3\|\|\2\(\(\3=\{exports:\{\}\}\)\.exports,\3\),\3\.exports\}catch\((\w+)\)\{throw \3=0,\4\}\}/
]
