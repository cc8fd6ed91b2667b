import {existsSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'

const prefixes = ['no', 'max', 'prefer', 'require', 'valid', 'consistent']
const id = process.argv[2] ?? ''

if (!new RegExp(`^(?:${prefixes.join('|')})(?:-[a-z]+)+$`).test(id)) {
  console.error(
    `Unexpected rule id \`${id}\`, expected words in lower case that begin with ${prefixes.map((word) => `\`${word}-\``).join(', ')}`
  )
  console.error('Usage: npm run new-rule require-owners')
  process.exit(2)
}

const folder = fileURLToPath(new URL(`../rules/${id}/`, import.meta.url))
if (existsSync(folder)) {
  console.error(`Unexpected existing folder \`rules/${id}\`, expected a new id`)
  process.exit(2)
}

const code = `import * as v from 'valibot'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({})

const say = {
  found: (actual: string) => \`Unexpected \\\`\${actual}\\\`, expected …\`
}

export default defineRule({
  meta: {
    id: '${id}',
    summary: 'Require ….',
    items: [],
    scope: 'block',
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check(document, report) {
    for (const section of document.sections) {
      if (section.heading && section.title === '…') report(say.found(section.title), {place: section.heading})
    }
  }
})
`

const readme = `# ${id}

Require ….

## Why

How a reader of design documents suffers without it.

## Good

\`\`\`\`markdown
# Rate limits
\`\`\`\`

## Bad

\`\`\`\`markdown
# …
\`\`\`\`

\`\`\`text
1:1-1:4: Unexpected \`…\`, expected …
\`\`\`

## Options

## When to turn it off

When ….
`

await mkdir(folder)
await writeFile(`${folder}index.ts`, code)
await writeFile(`${folder}readme.md`, readme)
console.log(`Made rules/${id}. Write its bad example first, then run \`npm run generate\` and \`npm run unit\`.`)
