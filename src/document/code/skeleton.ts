import {type BlankedCode, blankLiterals} from './blank.js'
import {readBraces} from './brace-reader.js'
import {type Declaration, findDeclarations} from './declarations.js'
import {readEndBlocks} from './end-reader.js'
import {readIndentation} from './indentation-reader.js'
import type {Language} from './languages.js'
import {descendants, type Region} from './region.js'
import {readSql} from './sql-reader.js'
import {isWritten, statementTexts} from './statements.js'
import {findTests, type TestCase} from './tests.js'

/** What stands in a block of code; all spans are offsets into its content. The content need not compile. */
export interface Skeleton extends BlankedCode {
  readonly language: Language
  readonly file: Region
  /** functions, types and members in source order, nested ones included */
  readonly declarations: readonly Declaration[]
  readonly tests: readonly TestCase[]
  /** statements outside all functions and types, imports and elisions left out */
  readonly scriptStatements: number
  /** whether the text branches or loops outside all functions and types */
  readonly scriptBranches: boolean
}

/** Read the skeleton of a code text, in linear time; nothing in it is an error. */
export function readSkeleton(text: string, language: Language): Skeleton {
  const blanked = blankLiterals(text, language)
  const file = readRegions(blanked.code, language)
  const script = scriptOf(blanked.code, file)
  const statements = statementTexts(blanked.code, script).filter(isWritten)
  return {
    ...blanked,
    language,
    file,
    declarations: findDeclarations(blanked, file, language),
    tests: findTests(blanked, file, language),
    scriptStatements: statements.length,
    scriptBranches:
      descendants(script).some(({kind}) => kind === 'control') || statements.some((text) => branch.test(text))
  }
}

const imports = /^\s*(?:import|from|using|use|package|require|include|namespace|module|open)\b/
/** Branches and loops of languages that close them by a word. */
const branch = /^(?:if|for|while|until|case|select)\b/

/** A text without its functions, types and imports. */
function scriptOf(code: string, file: Region): Region {
  const items = file.items.filter(
    ({start, regions}) =>
      regions.every(({kind}) => kind !== 'function' && kind !== 'type') && !imports.test(code.slice(start, start + 80))
  )
  return {...file, items}
}

function readRegions(code: string, language: Language): Region {
  if (language.family === 'indentation') return readIndentation(code)
  if (language.family === 'end') return readEndBlocks(code, language.id)
  if (language.family === 'sql') return readSql(code)
  return readBraces(code, language)
}
