import type {Root} from 'mdast'
import {markdownToMdast} from 'satteri'
import {normaliseTree} from './normalise.js'
import type {Parse} from './parse.js'

const features = {gfm: true, frontmatter: true} as const

/** Parses with satteri. This module cannot be loaded where the package or its binary for the platform is missing. */
export const parseNatively: Parse = (source) => normaliseTree(markdownToMdast(source, {features}) as Root, source)
