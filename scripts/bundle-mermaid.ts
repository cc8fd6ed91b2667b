import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {type BuildOptions, build, type Metafile, type Plugin} from 'esbuild'

/** The module that everybody loads. */
const entry = 'mermaid.js'
/** The file that it and all that it always needs are bundled into. */
const core = 'core.js'

/** The package that reads the newer types of diagram, and its file. */
const grammars = {name: '@mermaid-js/parser', file: 'grammars.js'}

/** Where a file of the bundle finds the modules that threads load by themselves. */
const library = '../../document/mermaid/parsers'

/**
 * Bundles the parsers of mermaid as files of CommonJS whose compiled code can be kept: what every diagram needs in one, and
 * one for each chunk that only some types of diagram need.
 */
export async function bundleMermaid(
  common: BuildOptions,
  folder: string,
  outdir: string
): Promise<{files: string[]; metafile: Metafile}> {
  const chunks = (await readdir(folder)).filter((file) => file.endsWith('.js'))
  const texts = new Map(
    await Promise.all(chunks.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const))
  )
  const always = reachable(entry, texts)
  const others = chunks.filter((file) => !always.has(file))
  const options: BuildOptions = {
    ...common,
    outdir,
    outbase: folder,
    format: 'cjs',
    splitting: false,
    minify: true,
    // Node imports CommonJS through all that it has for modules, and `require` does without.
    supported: {'dynamic-import': false},
    metafile: true,
    define: {...common.define, 'import.meta.url': '__moduleUrl'}
  }
  await build({
    ...options,
    stdin: {contents: coreModule(always), resolveDir: folder, sourcefile: core},
    outdir: undefined,
    outfile: join(outdir, core),
    banner: {
      js: `const __moduleUrl = require("node:url").pathToFileURL(require("node:path").join(__dirname, "${library}/${entry}")).href;`
    },
    plugins: [apart(new Set(others))]
  })
  await build({
    ...options,
    entryPoints: others.map((file) => join(folder, file)),
    plugins: [partsOfCore(always), apart(new Set(others))]
  })
  const {metafile} = await build({
    ...options,
    outdir: undefined,
    outfile: join(outdir, grammars.file),
    entryPoints: [grammars.name]
  })
  if (metafile === undefined) throw new Error(`Expected a metafile of ${grammars.name}, found none`)
  return {files: [core, grammars.file, ...others].map((file) => join(outdir, file)), metafile}
}

/** The modules that a module imports at once, those that they import, and so on. */
function reachable(from: string, texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set([from])
  for (const file of found) {
    const text = texts.get(file)
    if (text === undefined) throw new Error(`Expected a chunk ${file} among mermaid's parsers, found none`)
    for (const [, name = ''] of text.matchAll(/\b(?:from|import)"\.\/([\w.-]+)"/g)) found.add(name)
  }
  return found
}

/** Exports what the entry exports, and each other module under its name, for the chunks that import from it. */
function coreModule(always: ReadonlySet<string>): string {
  const modules = [...always].filter((file) => file !== entry)
  return [
    `export * from './${entry}'`,
    ...modules.map((file) => `export * as ${JSON.stringify(file)} from './${file}'`)
  ].join('\n')
}

/** Chunks are loaded from files of their own. */
function apart(files: ReadonlySet<string>): Plugin {
  return {
    name: 'apart',
    setup({onResolve}) {
      onResolve({filter: /^\.\//}, ({path, kind}) =>
        kind !== 'entry-point' && files.has(path.slice(2)) ? {path, external: true} : undefined
      )
      onResolve({filter: /^@/}, ({path}) =>
        path === grammars.name ? {path: `./${grammars.file}`, external: true} : undefined
      )
    }
  }
}

function partsOfCore(always: ReadonlySet<string>): Plugin {
  return {
    name: 'parts-of-core',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^\.\//}, ({path}) =>
        always.has(path.slice(2)) ? {path: path.slice(2), namespace: 'core'} : undefined
      )
      onResolve({filter: /^/, namespace: 'core'}, ({path}) => ({path, external: true}))
      onLoad({filter: /^/, namespace: 'core'}, ({path}) => ({
        contents: `module.exports = require('./${core}')[${JSON.stringify(path)}]`
      }))
    }
  }
}
