import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {createSkeletonReader} from '../src/document/code/skeleton-of.js'
import type {CodeBlock} from '../src/document/markdown/code-blocks.js'
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
  console.error(`Found ${found}, expected a folder of Markdown files: npm run bench:blocks -- path/to/documents`)
  process.exit(2)
}

const documents: PictureSource[] = []
for (const path of paths) {
  const {source, lines, nodes, codeBlocks} = await readDocument(readFileSync(join(folder, path), 'utf8'))
  nodes.all('paragraph')
  documents.push({source, lines, nodes, codeBlocks})
}
const blocks: CodeBlock[] = documents.flatMap(({codeBlocks}) => codeBlocks)
console.log(`${documents.length} documents, ${blocks.length} code blocks`)

tell('pictures', () => documents.reduce((count, document) => count + findPictures(document).length, 0))
tell('skeletons', () => {
  const skeletonOf = createSkeletonReader()
  return blocks.filter((block) => skeletonOf(block) !== undefined).length
})

/** Print the processor time of what finds something in all documents, which are parsed already. */
function tell(what: string, find: () => number): void {
  const all = Array.from({length: rounds}, () => {
    const started = process.cpuUsage().user
    const found = find()
    return {spent: (process.cpuUsage().user - started) / 1000, found}
  })
  const [first, ...later] = all.map(({spent}) => spent)
  const usual = median(later).toFixed(0)
  console.log(
    `${all[0]?.found ?? 0} ${what}: first look ${(first ?? 0).toFixed(0)} ms, then ${usual} ms (median of ${rounds - 1})`
  )
}
