import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {findPictures, type PictureSource} from '../src/document/picture/find-pictures.js'
import {readDocument} from '../src/document/read-document.js'
import {median} from './child.js'

const rounds = 5
const [folder] = process.argv.slice(2)
const isFolder = folder !== undefined && statSync(folder, {throwIfNoEntry: false})?.isDirectory() === true
const paths = isFolder
  ? readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.md'))
  : []
if (folder === undefined || paths.length === 0) {
  const found =
    folder === undefined ? 'no folder' : isFolder ? `no \`.md\` file in \`${folder}\`` : `no folder \`${folder}\``
  console.error(`Found ${found}, expected a folder of Markdown files: npm run bench:pictures -- path/to/documents`)
  process.exit(2)
}

const documents: PictureSource[] = []
for (const path of paths) {
  const {source, lines, nodes, codeBlocks} = await readDocument(readFileSync(join(folder, path), 'utf8'))
  nodes.all('paragraph')
  documents.push({source, lines, nodes, codeBlocks})
}
const blocks = documents.reduce((count, {codeBlocks}) => count + codeBlocks.length, 0)

/** Milliseconds of processor time to look for pictures in all documents, which are parsed already. */
function time(): {spent: number; found: number} {
  const started = process.cpuUsage().user
  const found = documents.reduce((count, document) => count + findPictures(document).length, 0)
  return {spent: (process.cpuUsage().user - started) / 1000, found}
}

const all = Array.from({length: rounds}, time)
const spent = all.map((round) => round.spent)
console.log(`${documents.length} documents, ${blocks} code blocks, ${all[0]?.found ?? 0} pictures`)
console.log(
  `first look ${(spent[0] ?? 0).toFixed(0)} ms, then ${median(spent.slice(1)).toFixed(0)} ms (median of ${rounds - 1})`
)
