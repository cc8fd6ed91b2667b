import {readdir} from 'node:fs/promises'
import {resolve} from 'node:path'
import {readHouseStyle} from '../../config/house-style.js'
import {isHouseStyle, presetNames} from '../../config/preset.js'
import {slashedPath} from '../../config/slashed-path.js'
import {numberOfPath} from '../../document/metadata/document-number.js'
import {designSkeleton, type NewDocument, styledSkeleton} from '../../scaffold/skeleton.js'
import {type Context, defineCommand} from '../command.js'
import {UsageError} from '../usage-error.js'
import {writeNew} from '../write-new.js'

/** `design-lint new <title>` */
export const newCommand = defineCommand({
  name: 'new',
  summary: 'Write the skeleton of a new design, with the question that each section answers.',
  words: '<title>',
  flags: {
    preset: {
      kind: 'text',
      short: 'p',
      value: '<name>',
      choices: presetNames,
      summary: 'the template: recommended (default), kep, madr, rfd, …'
    },
    folder: {
      kind: 'text',
      value: '<folder>',
      completes: 'folder',
      summary: 'where to put it; default: the working directory'
    },
    number: {
      kind: 'optional',
      value: '<n>',
      summary: 'begin the name of the file with a number; default: the next one in the folder'
    },
    date: {kind: 'optional', value: '<YYYY-MM-DD>', summary: 'begin the name of the file with a date; default: today'},
    author: {kind: 'text', value: '<name>', summary: 'who writes it; default: the author that git or the system names'}
  },
  examples: [
    ['design-lint new "Refunds by webhook"', 'write refunds-by-webhook.md'],
    [
      'design-lint new "Use one queue" --preset nygard-adr --folder docs/adr --number',
      'write docs/adr/0012-use-one-queue.md'
    ]
  ],
  manual: async () => ({
    environment: [['GIT_AUTHOR_NAME, USER', 'the author, where --author names none']],
    files: [['<number>-<date>-<title>.md', 'the document; one that exists is never overwritten']]
  }),
  async run(context, {preset = 'recommended', folder = '.', number, date, author}, words) {
    const title = words.join(' ').trim().replace(/\s+/g, ' ')
    if (title === '')
      throw new UsageError(
        'Unexpected `new` without a title, expected one, as in `design-lint new "Refunds by webhook"`'
      )
    const document: NewDocument = {
      title,
      date: readDate(date),
      author: author ?? authorOf(context),
      number: number === undefined ? undefined : await readNumber(number, resolve(context.cwd, folder))
    }
    const text = skeletonFor(preset, document)
    const file = resolve(context.cwd, folder, fileName(document, date !== undefined))
    const shown = slashedPath(context.cwd, file)
    await writeNew(file, text, {shown, by: 'new'})
    context.stdout.write(
      `Wrote ${shown}. Answer the questions in its comments; \`design-lint ${shown}\` tells what is left.\n`
    )
    return 0
  }
})

function skeletonFor(preset: string, document: NewDocument): string {
  return isHouseStyle(preset) ? styledSkeleton(document, readHouseStyle(preset)) : designSkeleton(document)
}

function readDate(given: string | true | undefined): string {
  const date = given === undefined || given === true ? new Date().toISOString().slice(0, 10) : given
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date))) return date
  throw new UsageError(`Unexpected value \`${date}\` of \`--date\`, expected a date as \`YYYY-MM-DD\``)
}

async function readNumber(given: string | true, folder: string): Promise<number> {
  if (given === true) return Math.max(0, ...(await namesIn(folder)).map((name) => numberOfPath(name) ?? 0)) + 1
  if (/^\d{1,6}$/.test(given) && Number(given) > 0) return Number(given)
  throw new UsageError(`Unexpected value \`${given}\` of \`--number\`, expected a whole number from 1`)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function authorOf({env}: Context): string {
  return env.GIT_AUTHOR_NAME || env.USER || env.USERNAME || 'author'
}

/** `0012-2026-02-03-use-one-queue.md` */
function fileName({title, date, number}: NewDocument, isDated: boolean): string {
  const slug = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
  if (slug === '') throw new UsageError(`Unexpected title \`${title}\`, expected one with letters or digits`)
  const parts = [number === undefined ? '' : String(number).padStart(4, '0'), isDated ? date : '', slug]
  return `${parts.filter(Boolean).join('-')}.md`
}
