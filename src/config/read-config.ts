import {readFile, realpath, stat} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {basename, extname} from 'node:path'
import {pathToFileURL} from 'node:url'
import {ConfigError, reasonOf} from './config-error.js'
import {packageKey} from './find-config.js'
import {parseJson} from './parse-json.js'

/** Which configurations may be read: `static` refuses those that are code. */
export type ConfigFormat = 'any' | 'static'

type Loader = (file: string, text: string) => unknown

const code = ['.js', '.mjs', '.cjs', '.ts']

const loaders: Readonly<Record<string, Loader>> = {
  ...Object.fromEntries(code.map((extension) => [extension, loadModule])),
  '.json': (file, text) =>
    basename(file) === 'package.json' ? loadManifest(file, text) : parseJson(called(file), text),
  '.yaml': loadYaml,
  '.yml': loadYaml,
  noExt: loadYaml
}

/**
 * The unchecked value that a configuration file holds; never nothing.
 * @throws {ConfigError} when it cannot be read, parsed or run, is empty, or is code where only data may be read
 */
export async function readConfig(file: string, format: ConfigFormat): Promise<unknown> {
  const extension = extname(file)
  if (format === 'static' && code.includes(extension)) throw refusedCode(file, 'configuration')
  const loader = loaders[extension === '' ? 'noExt' : extension]
  if (!loader) {
    throw new ConfigError(
      `Unexpected extension \`${extension}\` of the configuration ${file}, expected one of ` +
        `\`.json\`, \`.yaml\`, \`.yml\`, \`${code.join('`, `')}\``
    )
  }
  const value = await (format === 'static' ? loadDirectly(file, loader) : loadWithCosmiconfig(file, loader))
  if (value !== undefined && value !== null) return value
  throw new ConfigError(
    `Unexpected empty configuration ${file}, expected at least one key, as in \`extends: recommended\`. ` +
      'Delete the file to use the recommended rules'
  )
}

/** The error for a file, told as `what`, that would run code where none may run. */
export function refusedCode(file: string, what: string): ConfigError {
  return new ConfigError(
    `Unexpected ${what} ${file} that is code, expected data, because \`--config-format static\` runs no code of the ` +
      'project. Write it as YAML or JSON, or leave the flag out where the project is trusted'
  )
}

/** Read a file without cosmiconfig, which would run a `.config/config.js` of the working directory when it starts. */
async function loadDirectly(file: string, loader: Loader): Promise<unknown> {
  return readFile(file, 'utf8').then((text) => loader(file, text), unreadable(file))
}

async function loadWithCosmiconfig(file: string, loader: Loader): Promise<unknown> {
  const {cosmiconfig} = await import('cosmiconfig')
  // Our value goes through as a list of one: of a map, cosmiconfig would take `$import` for its own.
  const wrapped = async (path: string, text: string) => {
    const value = [await loader(path, text)]
    return basename(path) === 'package.json' ? {[packageKey]: value} : value
  }
  const extension = extname(file)
  const explorer = cosmiconfig(packageKey, {
    cache: false,
    packageProp: packageKey,
    searchPlaces: [basename(file)],
    loaders: {[extension === '' ? 'noExt' : extension]: wrapped}
  })
  const result = await explorer.load(file).catch((error: unknown) => {
    throw error instanceof ConfigError ? error : unreadable(file)(error)
  })
  return result?.config?.[0]
}

function called(file: string): string {
  return `the configuration ${file}`
}

function unreadable(file: string): (error: unknown) => never {
  return (error) => {
    const {code} = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const reason = code === 'ENOENT' ? 'there is no such file' : reasonOf(error)
    throw new ConfigError(`Cannot read the configuration ${file}: ${reason}`, {cause: error})
  }
}

function loadManifest(file: string, text: string): unknown {
  return (parseJson(called(file), text) as Record<string, unknown> | undefined)?.[packageKey]
}

/** YAML is loaded on first need: it costs more to import than a small document takes to lint. */
async function loadYaml(file: string, text: string): Promise<unknown> {
  const {parseYaml} = await import('./parse-yaml.js')
  return parseYaml(called(file), text)
}

async function loadModule(file: string): Promise<unknown> {
  const module = await importModule(file, 'configuration')
  if ('default' in module) return module.default
  throw new ConfigError(
    `Unexpected configuration ${file} without a default export, expected \`export default {…}\` or \`module.exports = {…}\``
  )
}

/**
 * Import code of the project as it stands on disk; what it imports in turn is as it was when it was first imported.
 * @throws {ConfigError} when it cannot be run, naming the file as `what`
 */
export async function importModule(file: string, what: string): Promise<Record<string, unknown>> {
  try {
    const {mtimeMs} = await stat(file)
    // Node keeps modules by their URL, and CommonJS ones by their path besides.
    delete createRequire(file).cache[await realpath(file)]
    return await import(`${pathToFileURL(file).href}?changed=${mtimeMs}`)
  } catch (error) {
    if (extname(file) === '.ts' && (error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION') {
      throw new ConfigError(
        `Cannot run the ${what} ${file}: Node ${process.versions.node} does not strip types. ` +
          'Use Node 22.18 or later, or write it in JavaScript (`.mjs`) or YAML',
        {cause: error}
      )
    }
    throw new ConfigError(`Cannot run the ${what} ${file}${lineOf(error, file)}: ${describeThrown(error)}`, {
      cause: error
    })
  }
}

function describeThrown(error: unknown): string {
  if (!(error instanceof Error)) return reasonOf(error)
  const isModuleInCommonJs = /^(?:Unexpected token 'export'|Cannot use import statement)/.test(error.message)
  const remedy = 'The package.json above makes it CommonJS; set `"type": "module"` there, or end its name in `.mjs`'
  return `${error.name}: ${reasonOf(error)}${isModuleInCommonJs ? `. ${remedy}` : ''}`
}

/** Where in a file an error was thrown, as far as its stack tells. */
function lineOf(error: unknown, file: string): string {
  const stack = (error instanceof Error && error.stack) || ''
  const name = [pathToFileURL(file).href, file].find((known) => stack.includes(known))
  const line = name && /^(?:\?changed=[\d.]+)?:(\d+)/.exec(stack.slice(stack.indexOf(name) + name.length))?.[1]
  return line ? ` at line ${line}` : ''
}
