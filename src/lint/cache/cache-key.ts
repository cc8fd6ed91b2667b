import {readdirSync, readFileSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {LoadedConfig} from '../../config/config.js'
import {slashedPath} from '../../config/slashed-path.js'
import type {ActiveRule, ProtectingRule} from '../../rule/run-rule.js'
import {build, version} from '../../rule/version.js'
import {digest} from './digest.js'
import {moduleTexts} from './plugin-code.js'

/** The first line of a cache file: another program, another version of this one, of Node or of the parser starts anew. */
export function cacheHeader(): string {
  return `design-lint cache 1 ${digest([version, build, process.versions.node, installedParser()].join('\0'))}`
}

/** What is installed of the native parser, without loading it. */
function installedParser(): string {
  const {resolve: locate} = createRequire(import.meta.url)
  try {
    const folder = dirname(dirname(locate('satteri')))
    const manifest = join(folder, 'package.json')
    const binaries = readdirSync(join(dirname(folder), '@bruits')).map((name) =>
      statSync(join(dirname(folder), '@bruits', name))
    )
    return [readFileSync(manifest, 'utf8'), ...binaries.map(({mtimeMs}) => mtimeMs)].join()
  } catch {
    // Without the package or its binaries remark-parse does the work.
    return 'none'
  }
}

/** Makes the keys of files: what their findings depend on beside their own content and what their rules look up. */
export function createKeys(): (config: LoadedConfig, path: string) => string {
  const ofRules = new Map<readonly unknown[], string>()
  const ofPlugins = new Map<LoadedConfig, string>()
  return (config, path) => {
    const {rules, protecting, ...others} = config.forFile(path)
    const shared = ofRules.get(rules) ?? digest(JSON.stringify([...rules, ...protecting].map(plainRule)))
    ofRules.set(rules, shared)
    const plugins = ofPlugins.get(config) ?? digest(moduleTexts(config.plugins).join('\0'))
    ofPlugins.set(config, plugins)
    const place = slashedPath(config.root, path)
    return digest(JSON.stringify([shared, plugins, config.parser, place, others], listSets))
  }
}

function plainRule({rule, ...settings}: ActiveRule | ProtectingRule): unknown {
  return [rule.meta.id, settings]
}

/** JSON has no sets. */
function listSets(_: string, value: unknown): unknown {
  return value instanceof Set ? [...value] : value
}
