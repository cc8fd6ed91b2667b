import {readdir} from 'node:fs/promises'
import {pathToFileURL} from 'node:url'
import type {AnyRule} from '../src/rule/rule.js'

const folder = new URL('../rules/', import.meta.url)

/** The ids of all rules: the folders of `rules/`, sorted. */
export async function ruleIds(): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true})
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Import every rule from its folder. */
export async function readRules(): Promise<AnyRule[]> {
  const modules = (await ruleIds()).map((id) => import(pathToFileURL(new URL(`${id}/index.ts`, folder).pathname).href))
  return (await Promise.all(modules)).map((module: {default: AnyRule}) => module.default)
}
