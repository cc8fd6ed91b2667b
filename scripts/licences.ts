import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Metafile} from 'esbuild'

/** The licence texts of every package whose code went into a bundle. @throws when a package has none */
export async function collectLicences(metafile: Metafile | undefined, root: string): Promise<string> {
  const packages = new Set<string>()
  for (const input of Object.keys(metafile?.inputs ?? {})) {
    const name = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]
    if (name) packages.add(name)
  }
  const texts = await Promise.all([...packages].sort().map((path) => licenceOf(join(root, path))))
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

async function licenceOf(folder: string): Promise<string> {
  const {name, version, license} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
  if (!file) throw new Error(`Expected a licence file in ${folder}, found none`)
  return `${name} ${version} (${license})\n\n${await readFile(join(folder, file), 'utf8')}`
}
