import type {CodeBlock} from '../markdown/code-blocks.js'
import {languageNamed} from './languages.js'
import {readSkeleton, type Skeleton} from './skeleton.js'
import {recogniseLanguage} from './untagged.js'

/** Tags that say no more than that a block is text, or name a notation that cannot hold what its text declares. */
const plain = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'none',
  'code',
  'unknown',
  'raw',
  'pseudo',
  'pseudocode',
  'json',
  'jsonc',
  'json5'
])

/** Skeletons of code blocks, each read once; `undefined` for data, output, text and languages that are not read. */
export function createSkeletonReader(): (block: CodeBlock) => Skeleton | undefined {
  const known = new Map<CodeBlock, {skeleton: Skeleton | undefined}>()
  return (block) => {
    const found = known.get(block) ?? {skeleton: skeletonOf(block)}
    known.set(block, found)
    return found.skeleton
  }
}

function skeletonOf(block: CodeBlock): Skeleton | undefined {
  const skeleton = readBlock(block)
  return skeleton && isDrawn(skeleton) ? undefined : skeleton
}

/** Corners of boxes outside comments and literals: the code stands in a picture. */
function isDrawn({code}: Skeleton): boolean {
  return /[┌┐└┘╔╗╚╝╭╮╯╰]/.test(code)
}

function readBlock({language: tag, value}: CodeBlock): Skeleton | undefined {
  const named = languageNamed(tag)
  const skeleton = named && readSkeleton(value, named)
  if (skeleton && !isSilent(skeleton)) return skeleton
  // What stands in the literals of the language that is named was read rightly.
  const recognised = skeleton || plain.has(tag) ? recogniseLanguage(skeleton?.code ?? value) : undefined
  return recognised && recognised !== named ? readSkeleton(value, recognised) : skeleton
}

/** Whether a text declares nothing in the language that its fence names, so that the fence may be wrong. */
function isSilent({declarations, tests}: Skeleton): boolean {
  return declarations.length === 0 && tests.length === 0
}
