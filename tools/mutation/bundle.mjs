import {readFile} from 'node:fs/promises'
import {isAbsolute, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {constants, Script} from 'node:vm'
import {build} from 'esbuild'
import {withoutUnsampled} from './sample.mjs'
import * as testApi from './test-api.mjs'

/**
 * Tests and the sources they import as one function, each call of which evaluates all of them anew:
 * a change in what a module does when it is loaded needs that, and a new process for each takes a hundred times longer.
 * @param {readonly string[]} tests
 * @param {{share: number, seed: number} | undefined} sample
 * @returns {Promise<(packages: Map<string, object>, enter: (file: string) => void) => Promise<void>>}
 */
export async function bundle(tests, sample) {
  const packages = new Map([['vitest', testApi]])
  const {outputFiles} = await build({
    stdin: {
      contents: tests.flatMap((test) => [`import 'enter:${test}'`, `import './${test}'`]).join('\n'),
      resolveDir: process.cwd()
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: sample !== undefined,
    define: {DESIGN_LINT_VERSION: '"0.0.0"', DESIGN_LINT_BUILD: '"test"'},
    plugins: [fromOutside(packages), ownPlace(sample)]
  })
  const code = `(async (packages, enter) => {${outputFiles[0]?.text ?? ''}\n})`
  const script = new Script(code, {importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER})
  const load = script.runInThisContext()
  // What a property test tries must not differ from one change to the next.
  packages.get('fast-check')?.configureGlobal({seed: 1})
  return (enter) => load(packages, enter)
}

/** Packages and parsers are imported once and shared: no change is made in them. */
function fromOutside(packages) {
  return {
    name: 'from outside',
    setup(building) {
      building.onResolve({filter: /^enter:/}, ({path}) => ({path: path.slice(6), namespace: 'enter'}))
      building.onLoad({filter: /.*/, namespace: 'enter'}, ({path}) => ({
        contents: `enter(${JSON.stringify(path)})`
      }))
      building.onResolve({filter: /\/parsers\/[^/]+\.js$/}, ({path, resolveDir}) => ({
        path: pathToFileURL(resolve(resolveDir, path)).href,
        external: true
      }))
      building.onResolve({filter: /^[^.]/}, ({path, kind}) =>
        kind === 'entry-point' || isAbsolute(path) ? undefined : {path, namespace: 'package'}
      )
      building.onLoad({filter: /.*/, namespace: 'package'}, async ({path}) => {
        const exported = packages.get(path) ?? (await import(path))
        packages.set(path, exported)
        const names = Object.keys(exported).filter((name) => name !== 'default' && /^[\w$]+$/.test(name))
        return {
          contents: `const exported = packages.get(${JSON.stringify(path)})
            export const {${names.join(', ')}} = exported
            export default exported.default`
        }
      })
    }
  }
}

/** Each module keeps the address of its own file. */
function ownPlace(sample) {
  return {
    name: 'own place',
    setup(building) {
      building.onLoad({filter: /\.ts$/}, async ({path}) => {
        const code = await readFile(path, 'utf8')
        return {
          contents: (sample ? withoutUnsampled(code, sample) : code).replaceAll(
            'import.meta.url',
            JSON.stringify(pathToFileURL(path).href)
          ),
          loader: 'ts'
        }
      })
    }
  }
}
