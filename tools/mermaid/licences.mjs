import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'

/** The licence texts of every package whose code is in the outputs of a build, and of those named beside it. */
export async function licences(metafile, root, named = []) {
  const folders = new Set(named.map((name) => `node_modules/${name}`))
  for (const {inputs} of Object.values(metafile.outputs)) {
    for (const [input, {bytesInOutput}] of Object.entries(inputs)) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]
      if (folder && bytesInOutput > 0) folders.add(folder)
    }
  }
  const texts = await Promise.all([...folders].sort().map((folder) => licenceOf(join(root, folder))))
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

async function licenceOf(folder) {
  const {name, version, license, author} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
  if (!file && !license) throw new Error(`Expected a licence in ${folder}, found none`)
  // Some packages keep their text in the repository only; their manifest still names licence and author.
  const text = file
    ? await readFile(join(folder, file), 'utf8')
    : `By ${author?.name ?? author}, under the ${license} licence.\n`
  return `${name} ${version} (${license})\n\n${text}`
}
