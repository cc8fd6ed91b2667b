/**
 * Builds the parsers of mermaid into `src/document/mermaid/parsers`: one chunk per diagram type, without drawing.
 * Run `npm ci && npm run build` in this folder after changing the version of mermaid.
 */
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {licences} from './licences.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const target = fileURLToPath(new URL('../../src/document/mermaid/parsers/', import.meta.url))

/** Packages that only draw, or whose results are only drawn. */
const drawing =
  /^(d3|d3-sankey|cytoscape.*|dagre-d3-es.*|katex|roughjs.*|@iconify\/utils|@upsetjs\/venn\.js|elkjs.*|@mermaid-js\/layout-elk|stylis|marked|khroma|fastdom.*)$/

/** Mermaid's own modules that only lay out. */
const layouts = /\/(swimlanes|dagre|cose-bilkent|sizeCapture)-\w+\.mjs$/

/** Packages whose code is inside mermaid's own files. */
const insideMermaid = ['js-yaml']

/** Answers every property, call and construction with itself. */
const inert = `
  const inert = new Proxy(function () {}, {
    get: (_, key) =>
      key === '__esModule' ? true
      : key === Symbol.toPrimitive ? () => ''
      : key === 'then' ? undefined
      : key === 'prototype' ? Object.prototype
      : inert,
    apply: () => inert,
    construct: () => inert
  })
  module.exports = inert
`

/** A purifier that lets every text through: nothing that is parsed here is ever shown. */
const purifier = `
  const purifier = {addHook() {}, removeHook() {}, removeAllHooks() {}, sanitize: String, isSupported: true}
  module.exports = purifier
  module.exports.default = purifier
`

const replaceDrawing = {
  name: 'replace-drawing',
  setup(builder) {
    builder.onResolve({filter: /./}, ({path, kind}) => {
      if (kind === 'entry-point') return
      if (path === 'dompurify') return {path, namespace: 'purifier'}
      const isDrawing = drawing.test(path) || layouts.test(path)
      if (isDrawing) return {path, namespace: kind === 'dynamic-import' ? 'nothing' : 'inert', sideEffects: false}
    })
    builder.onLoad({filter: /./, namespace: 'nothing'}, () => ({contents: 'export {}'}))
    builder.onLoad({filter: /./, namespace: 'inert'}, () => ({contents: inert}))
    builder.onLoad({filter: /./, namespace: 'purifier'}, () => ({contents: purifier}))
    builder.onLoad({filter: /mermaid\.core/}, async ({path}) => ({
      contents: withoutDrawing(await readFile(path, 'utf8'), path)
    }))
  }
}

/**
 * Cut the ties from what parses to what draws, so that tree shaking can drop the latter. A later mermaid in which one of
 * these patterns no longer matches gives a larger bundle, not a wrong one.
 */
function withoutDrawing(code, path) {
  const cut = code
    .replace(
      /^var (getThemeVariables\d*) = [\s\S]*?^\}, "getThemeVariables"\);$/gm,
      'var $1 = () => ({xyChart: {plotColorPalette: ""}});'
    )
    .replace('globalThis.injected ??=', 'const injected =')
    // A copy of the whole configuration for each message of a diagram is most of the time of reading it; each diagram
    // begins with a configuration of its own, so none sees what another did to it.
    .replace(
      /(?<=^var getConfig = .*\n) *return assignWithDepth_default\(\{\}, currentConfig\);$/m,
      'return currentConfig;'
    )
    .replace(/^ *handler: \w+$/gm, '')
    .replace(/(?<=const undocumentedShapes = \{)[^}]*/, (names) => names.replace(/^( *\w+)(?=,?$)/gm, '$1: true'))
    .replace(/^ *static \{\n *__name\(this, "\w+"\);\n *\}$/gm, '')
    .replace(/^ *__name\(\w+, "\w+"\);$/gm, '')
    .replace(
      /^ {2}(?:renderer|styles)(?:: (?:\w+|\/\* @__PURE__ \*\/ __name\(\(\) => "", "styles"\)))?(?:,\n|\n(?=\}))/gm,
      ''
    )
    .replace(/^ *\w+Renderer\w*\.setConf\(.*\);$/gm, '')
  for (const [, name] of code.matchAll(/^\/\/ .*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)) {
    if (!insideMermaid.includes(name)) throw new Error(`Expected the licence of ${name}, whose code is in ${path}`)
  }
  return path.endsWith('mermaid.core.mjs') ? parsersOnly(cut) : exactPlaces(cut)
}

/** The parsers of jison report the place of the last token that was right, and its lexers none: report where it went wrong. */
function exactPlaces(code) {
  return code
    .replace(/(?<=text: (\w+)\.match,\n.*\n.*\n *)loc: yyloc,/g, 'loc: $1.yylloc,')
    .replace(
      /text: "",\n *token: null,\n *line: this\.yylineno\n/g,
      'text: this._input.slice(0, 40), token: null, line: this.yylineno, loc: {first_line: this.yylloc.last_line, first_column: this.yylloc.last_column}'
    )
}

/** What `mermaid.parse` is made of, without the object that also renders. */
function parsersOnly(code) {
  return code
    .replace(/^if \(typeof document !== "undefined"\) \{\n.*\n\}$/m, '')
    .replace(/^export \{[^}]*\};$/m, 'export {addDiagrams, Diagram, processAndSetConfigs}')
}

/** Build the files. @returns the text of every file by its name */
export async function buildParsers() {
  const {outputFiles, metafile} = await build({
    absWorkingDir: here,
    entryPoints: {mermaid: join(here, 'entry.mjs')},
    outdir: target,
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    external: ['@mermaid-js/parser'],
    define: {window: 'browserWindow', document: 'undefined'},
    inject: [join(here, 'window.mjs')],
    plugins: [replaceDrawing],
    metafile: true,
    write: false,
    logLevel: 'error'
  })
  const files = new Map(outputFiles.map(({path, text}) => [path.slice(target.length), text]))
  files.set('LICENCES.txt', await licences(metafile, here, insideMermaid))
  return {files, metafile}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {files} = await buildParsers()
  const kept = (await readdir(target).catch(() => [])).filter((name) => name.endsWith('.d.ts'))
  await mkdir(target, {recursive: true})
  for (const name of await readdir(target)) if (!kept.includes(name)) await rm(join(target, name))
  for (const [name, text] of files) await writeFile(join(target, name), text)
  const size = [...files.values()].reduce((sum, text) => sum + text.length, 0)
  console.log(`${files.size} files, ${Math.round(size / 1024)} KB in ${dirname(join(target, 'x'))}`)
}
