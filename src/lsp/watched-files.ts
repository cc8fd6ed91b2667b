import {configNames} from '../config/find-config.js'
import {ignoreFileNames} from '../lint/ignore-files.js'
import {filePathOf} from './file-path.js'

/** Globs of the files that decide on findings beside the text itself: configuration, ignore files, other documents. */
export const watchedGlobs: readonly string[] = [
  `**/{${[...configNames, 'package.json', ...ignoreFileNames].join(',')}}`,
  '**/*.{md,markdown}'
]

/** Whether the change of a file may change findings; installing packages changes thousands that do not. */
export function mayMatter(uri: string): boolean {
  return !/[\\/](?:node_modules|\.git)[\\/]/.test(filePathOf(uri) ?? '')
}
