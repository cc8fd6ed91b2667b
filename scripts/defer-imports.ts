import {readdir, readFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {type Plugin, transform} from 'esbuild'

const ownModules = 'deferred'
const packageParts = 'package-parts'

/**
 * Has each of our modules evaluate what it imports on first use instead of at once: a document without code never
 * runs the tables of the code lexer, and no document loads what Node has for networks. Of a package only the names
 * that are imported come along.
 */
export async function deferImports(root: string, folders: readonly string[]): Promise<Plugin> {
  const modules = new Map<string, DeferredModule>()
  for (const file of await sourceFiles(root, folders)) modules.set(file, await readDeferred(file))
  const usedOf = new Map<string, Set<string>>()
  for (const {specifier, name} of [...modules.values()].flatMap(({used}) => used))
    usedOf.set(specifier, (usedOf.get(specifier) ?? new Set()).add(name))
  return {
    name: 'defer-imports',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^/}, ({kind, path, resolveDir, importer}) => {
        const file = resolve(resolveDir, path.replace(/\.js$/, '.ts'))
        if (modules.has(file)) return {path: file, namespace: ownModules}
        if (kind !== 'require-call' || !modules.has(importer) || !usedOf.has(path)) return undefined
        return {path, namespace: packageParts, pluginData: {resolveDir}}
      })
      onLoad({filter: /^/, namespace: ownModules}, ({path}) => ({
        contents: modules.get(path)?.text ?? '',
        resolveDir: dirname(path)
      }))
      onLoad({filter: /^/, namespace: packageParts}, ({path, pluginData}) => {
        const contents = [...(usedOf.get(path) ?? [])].map((name) => `export {${name}} from '${path}'`).join('\n')
        return {contents, resolveDir: pluginData.resolveDir}
      })
    }
  }
}

async function sourceFiles(root: string, folders: readonly string[]): Promise<string[]> {
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), {recursive: true})).map((file) => join(root, folder, file))
    )
  )
  return files.flat().filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
}

interface DeferredModule {
  /** CommonJS */
  text: string
  /** what it uses of packages */
  used: {specifier: string; name: string}[]
}

/** esbuild's CommonJS is the form that names the module of every imported value where the value is used. */
async function readDeferred(file: string): Promise<DeferredModule> {
  const source = await readFile(file, 'utf8')
  const {code} = await transform(source, {
    loader: 'ts',
    format: 'cjs',
    target: 'node20.19',
    sourcefile: file,
    define: {'import.meta.url': '__moduleUrl'}
  })
  const specifiers = new Map([...code.matchAll(required)].map(([, name = '', specifier = '']) => [name, specifier]))
  const list = exported.exec(code)?.[1]?.split(',\n') ?? []
  const body = code.slice(code.indexOf('\n', code.search(/^module\.exports = /m)) + 1).replace(required, '')
  if (/^__reExport/m.test(body)) throw new Error(`Expected exports by name in ${file}, found \`export *\``)
  const defer = (text: string) => text.replace(importedName, (name) => (specifiers.has(name) ? `(${name}())` : name))
  return {
    text: [
      ...[...specifiers].map(([name, specifier]) =>
        name.startsWith('import_')
          ? `let ${name}_; const ${name} = () => ${name}_ ??= require("${specifier}");`
          : `const ${name} = require("${specifier}");`
      ),
      defer(body),
      // No module imports itself in a circle, so each value is final where its module ends.
      ...list.map((entry) => `exports.${defer(entry.trim().replace(': () =>', ' ='))};`)
    ].join('\n'),
    used: [...body.matchAll(/\b(\w+)\.(\w+)/g)].flatMap(([, module = '', name = '']) => {
      const specifier = specifiers.get(module)
      return specifier !== undefined && /^(?!node:)[a-z@]/.test(specifier) ? [{specifier, name}] : []
    })
  }
}

const required = /^var (\w+) = (?:__toESM\()?require\("([^"]+)"\)\)?;$/gm
const exported = /^__export\(\w+, \{\n([\s\S]*?)\n\}\);$/m
/** A name that esbuild gives a module; those of namespaces are our own, and stay as they are. */
const importedName = /\bimport_\w+\b/g
