import type {CodeBlock} from '../code-blocks.js'
import {languageNamed} from './languages.js'
import {readSkeleton, type Skeleton} from './skeleton.js'
import {recogniseLanguage} from './untagged.js'

/** Tags that say no more than that a block is text. */
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
  'pseudocode'
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

function skeletonOf({language: tag, value}: CodeBlock): Skeleton | undefined {
  const named = languageNamed(tag)
  if (named) return readSkeleton(value, named)
  const recognised = plain.has(tag) ? recogniseLanguage(value) : undefined
  return recognised && readSkeleton(value, recognised)
}
