import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Metafile} from 'esbuild'

/**
 * The licence texts of every package whose code went into a bundle, and of those whose code is kept in the tree.
 * @throws when a package names no licence
 */
export async function collectLicences(metafile: Metafile | undefined, root: string): Promise<string> {
  const packages = new Set<string>()
  for (const input of Object.keys(metafile?.inputs ?? {})) {
    const name = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]
    if (name) packages.add(name)
  }
  const texts = await Promise.all([...packages].sort().map((path) => licenceOf(join(root, path))))
  return [...texts, ...(await keptInTree(root))].join(`\n${'-'.repeat(80)}\n\n`)
}

async function keptInTree(root: string): Promise<string[]> {
  const files = (await readdir(join(root, 'src'), {recursive: true})).filter((file) => file.endsWith('LICENCES.txt'))
  return Promise.all(files.sort().map((file) => readFile(join(root, 'src', file), 'utf8')))
}

async function licenceOf(folder: string): Promise<string> {
  const {name, version, license, author} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  if (!license) throw new Error(`Expected a licence in ${folder}/package.json, found none`)
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
  // Some packages keep their text in the repository only; their manifest still names licence and author.
  const text = file
    ? await readFile(join(folder, file), 'utf8')
    : `By ${author?.name ?? author}, under the ${license} licence.\n`
  return `${name} ${version} (${license})\n\n${text}`
}
