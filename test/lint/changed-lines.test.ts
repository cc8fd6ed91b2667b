import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {changedLines, holdBackUnchanged} from '../../src/lint/changed-lines.js'
import {createResult} from '../../src/lint/to-message.js'
import type {LintMessage} from '../../src/rule/result.js'

describe('changed lines', () => {
  it.each<[name: string, before: string | undefined, after: string, lines: unknown]>([
    ['a new document', undefined, '# Cache\n', 'all'],
    ['the same text', '# Cache\n', '# Cache\n', []],
    ['other line endings', '# Cache\n\nText.\n', '# Cache\r\n\r\nText.\r\n', []],
    ['one line', 'a\nb\nc\n', 'a\nB\nc\n', [[2, 2]]],
    ['lines that were added', 'a\nd\n', 'a\nb\nc\nd\n', [[2, 3]]],
    [
      'two places',
      'a\nb\nc\nd\n',
      'A\nb\nc\nD\n',
      [
        [1, 1],
        [4, 4]
      ]
    ],
    ['lines that were taken out', 'a\nb\nc\n', 'a\nc\n', [[1, 2]]],
    ['text taken out of a section', '## A\n\ntext\n\n## B\n', '## A\n\n## B\n', [[1, 3]]],
    ['all text taken out', 'a\nb\n', '', [[1, 1]]],
    ['text taken out at the end', '## A\n\ntext\n', '## A\n', [[1, 2]]]
  ])('%s', async (_, before, after, lines) => {
    expect(await changedLines(before, after)).toEqual(lines)
  })

  it('lie within the text, and hold every line of new text', async () => {
    const text = fc.array(fc.constantFrom('', 'a', 'b', '## c'), {maxLength: 12}).map((lines) => lines.join('\n'))
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        const changed = await changedLines(before, after)
        if (changed === 'all') throw new Error('expected lines')
        const count = after.split('\n').length
        const old = new Set(before.split('\n'))
        for (const [first, last] of changed) {
          expect(first).toBeGreaterThanOrEqual(1)
          expect(last).toBeLessThanOrEqual(count)
          expect(first).toBeLessThanOrEqual(last)
        }
        for (const [at, line] of after.split('\n').entries()) {
          if (line !== '' && !old.has(line))
            expect(changed.some(([first, last]) => first <= at + 1 && at + 1 <= last)).toBe(true)
        }
      })
    )
  })
})

describe('what is held back', () => {
  const message = (line: number, endLine: number, more: Partial<LintMessage> = {}): LintMessage => ({
    ruleId: 'no-placeholders',
    severity: 1,
    message: 'Unexpected',
    line,
    column: 1,
    endLine,
    endColumn: 4,
    checklist: ['focus'],
    ...more
  })

  it.each<[name: string, finding: LintMessage, isKept: boolean]>([
    ['a finding on a changed line', message(5, 5), true],
    ['one that reaches into it', message(3, 5), true],
    ['one that ends behind the line break above it', message(3, 5, {endColumn: 1}), false],
    ['one elsewhere', message(9, 9), false],
    ['one whose other place changed', message(9, 9, {related: [{...message(6, 6), message: 'here'}]}), true],
    ['one on the document as a whole', message(5, 5, {wholeDocument: true}), false],
    ['a file that failed', message(1, 1, {fatal: true, ruleId: null}), true]
  ])('%s', (_, finding, isKept) => {
    const checklist = {focus: {verdict: 'failed', line: finding.line, reason: '1 finding'}} as const
    const result = holdBackUnchanged(createResult({filePath: 'a.md', kind: 'design', checklist}, [finding]), [[5, 6]])
    expect([result.messages.length, result.warningCount, result.suppressedMessages.length]).toEqual(
      isKept ? [1, 1, 0] : [0, 0, 1]
    )
    if (!isKept) {
      expect(result.suppressedMessages[0]?.suppressions).toEqual([{kind: 'unchanged', justification: ''}])
      expect(result.checklist.focus).toEqual({
        verdict: 'not-checked',
        reason: 'its findings are outside of the changed lines'
      })
    }
  })
})
