import {describe, expect, it} from 'vitest'
import {blankLiterals} from '../../../src/document/code/blank.js'
import {type LanguageId, languageById} from '../../../src/document/code/languages.js'
import {readSkeleton} from '../../../src/document/code/skeleton.js'
import {countStatements, isStub, isWritten, statementTexts} from '../../../src/document/code/statements.js'

const count = (text: string, id: LanguageId) => {
  const {file} = readSkeleton(text, languageById(id))
  return countStatements(blankLiterals(text, languageById(id)), file)
}
const texts = (text: string, id: LanguageId) => {
  const {code, file} = readSkeleton(text, languageById(id))
  return statementTexts(code, file)
}

describe('a statement that stands for code', () => {
  it.each([
    '..',
    '...',
    '…',
    '{...}',
    '{ … }',
    'pass',
    '???',
    'todo!()',
    'todo! (later)',
    'std::todo!()',
    'unimplemented!()',
    'unreachable!("late")',
    'TODO',
    'TODO()',
    'TODO ("later")',
    'NotImplemented',
    'raise NotImplementedError',
    'raise NotImplementedError("later")',
    'raise NotImplementedException',
    'throw new NotImplementedException()',
    'throw NotImplementedError()',
    'throw new UnsupportedOperationException("later")',
    'throw new System_NotSupportedException()',
    'fatalError("later")',
    'fatalError()'
  ])('is %j', (text) => {
    expect(isWritten(text)).toBe(false)
    expect(isStub(`${text} ;\n`)).toBe(true)
  })

  it.each([
    '.',
    'take(...)',
    '... take()',
    'passes',
    'bypass',
    'todo()',
    'do todo!()',
    'todo!() + 1',
    'TODOS',
    'TODO later',
    'NotImplemented()',
    'await raise NotImplementedError',
    'raise NotImplementedErrors()',
    'throw new TakenException()',
    'rethrow new NotImplementedException()',
    'fatalError',
    'take().fatalError()'
  ])('is not %j', (text) => expect(isWritten(text)).toBe(true))

  it.each([
    'return',
    'return null',
    'return  nil',
    'return default',
    'return undefined',
    'return None',
    'return nullptr',
    'return ""',
    'return ...',
    'return …',
    'return ()',
    'throw null',
    'panic("later")',
    'panic!("later")',
    'panic! ()',
    'throw new Error("later")',
    'throw Error ()',
    'raise "  "',
    'null',
    'nil',
    'None'
  ])('or says nothing as %j does', (text) => {
    expect(isWritten(text)).toBe(true)
    expect(isStub(` ${text}`.trim())).toBe(true)
    expect(isStub(`${text},\n;`)).toBe(true)
  })

  it.each([
    'returns',
    'return nullable',
    'return size',
    'return null + 1',
    'rethrow null',
    'panic',
    'no panic()',
    'throw new Empty()',
    'throw new Error() + 1',
    'raise "" + name',
    'nonnull',
    'nils'
  ])('and says something as %j does', (text) => expect(isStub(text)).toBe(false))
})

describe('statements', () => {
  it.each<[what: string, id: LanguageId, text: string, found: readonly string[]]>([
    ['braces of a branch', 'typescript', 'if (late) return', ['if (late)', 'return']],
    ['braces of a loop', 'java', 'for (var x : all(y)) take(x);', ['for (var x : all(y))', 'take(x)']],
    ['two branches', 'java', 'while(open) if (late) close();', ['while(open)', 'if (late)', 'close()']],
    ['a branch with a block', 'java', 'if (late) {\n  close();\n}', ['if (late)', 'close()']],
    ['no statement behind', 'typescript', 'if (late) && open', ['if (late) && open']],
    ['an else', 'java', 'if (late) {\n  close();\n} else {\n  take();\n}', ['if (late)', 'close()', 'take()']],
    ['a try', 'java', 'try {\n  take();\n} catch (Empty e) {\n  close();\n}', ['try', 'take()', 'close()']],
    ['labels', 'cpp', 'case 1: take();\ndefault: close();', ['take()', 'close()']],
    ['blanks', 'java', 'take(\n   size,\n   shelf\n);', ['take( size, shelf )']],
    ['a doc string', 'python', '"""Takes one."""\ntake()', ['take()']],
    ['marks alone', 'java', 'take();\n;', ['take()']],
    [
      'arms that choose a value',
      'kotlin',
      'when (light) {\n  Red -> "stop"\n  Green -> go()\n}',
      ['when (light)', 'Green -> go()']
    ],
    [
      'arms with blocks',
      'rust',
      'match light {\n  Red => {\n    stop();\n  }\n  Green => go,\n}',
      ['match light', 'stop()']
    ]
  ])('are read without %s', (_, id, text, found) => expect(texts(text, id).sort()).toEqual([...found].sort()))

  it.each<[what: string, id: LanguageId, text: string, counted: readonly [number, number, number]]>([
    ['what does something', 'typescript', 'take()\nput()', [2, 0, 0]],
    ['what is stored', 'typescript', 'this.size = size\nthis.shelf = crates', [2, 1, 0]],
    ['what Python stores', 'python', 'self.size = size\nself._open: bool = open\nself.at = now()', [3, 2, 0]],
    ['what C++ stores', 'cpp', 'this->size = size;\nm_open = open;\n_at = _at;', [3, 3, 0]],
    ['what PHP stores', 'php', '$this->size = $size;', [1, 1, 0]],
    ['what is left out', 'typescript', 'take()\n// ...', [1, 0, 1]],
    ['what stands for what is left out', 'python', 'take()\n...', [1, 0, 1]],
    ['nothing but a result', 'typescript', 'return null', [0, 0, 0]],
    ['a result behind something', 'typescript', 'take()\nreturn null', [2, 0, 0]]
  ])('count %s', (_, id, text, [statements, stored, elisions]) =>
    expect(count(text, id)).toEqual({statements, stored, elisions})
  )
})
