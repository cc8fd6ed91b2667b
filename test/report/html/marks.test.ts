import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {markedText} from '../../../src/report/html/marks.js'
import {escapeHtml} from '../../../src/report/html/markup.js'
import type {NumberedFinding} from '../../../src/report/html/numbered.js'
import type {LintMessage} from '../../../src/rule/result.js'

const finding = (number: number, start: number, end: number, severity: 1 | 2 = 1): NumberedFinding => {
  const message: LintMessage = {ruleId: 'a', severity, message: 'b', line: 1, column: 1, endLine: 1, endColumn: 1}
  return {number, start, end, message}
}

const table: readonly {what: string; source: string; text?: string; findings: NumberedFinding[]; html: string}[] = [
  {
    what: 'marks a part',
    source: 'due TBD soon',
    findings: [finding(1, 4, 7)],
    html: 'due <mark class="warning" data-findings="1">TBD</mark> soon'
  },
  {
    what: 'cuts where findings overlap, and shows the graver severity',
    source: 'abcdef',
    findings: [finding(1, 0, 4), finding(2, 2, 6, 2)],
    html: '<mark class="warning" data-findings="1">ab</mark><mark class="error" data-findings="1 2">cd</mark><mark class="error" data-findings="2">ef</mark>'
  },
  {
    what: 'steps over escapes of the source',
    source: '\\*TBD\\*',
    text: '*TBD*',
    findings: [finding(1, 2, 5)],
    html: '*<mark class="warning" data-findings="1">TBD</mark>*'
  },
  {
    what: 'steps over the marks of a quote',
    source: 'one\n> TBD',
    text: 'one\nTBD',
    findings: [finding(1, 6, 9)],
    html: 'one\n<mark class="warning" data-findings="1">TBD</mark>'
  },
  {
    what: 'marks the whole where the source spells it otherwise',
    source: '&copy; TBD',
    text: '© TBD',
    findings: [finding(1, 7, 10)],
    html: '<mark class="warning" data-findings="1">© TBD</mark>'
  },
  {what: 'leaves findings elsewhere alone', source: 'a < b', findings: [finding(1, 9, 12)], html: 'a &lt; b'}
]

describe('markedText', () => {
  it.each(table)('$what', ({source, text = source, findings, html}) => {
    expect(markedText({text, start: 0, end: source.length}, source, findings)).toBe(html)
  })

  it('changes no character of the text', () => {
    const characters = fc.constantFrom('a', 'b', ' ', '\n', '<', '&', '"', '\\', '\u0000', 'é', '𝄞', '\ud834', '\udd1e')
    const texts = fc.array(characters, {maxLength: 25}).map((all) => all.join(''))
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), {maxLength: 5})
    fc.assert(
      fc.property(texts, spans, (text, pairs) => {
        const findings = pairs.map(([start, length], at) => finding(at + 1, start, start + length))
        const html = markedText({text, start: 0, end: text.length}, text, findings)
        expect(html.replace(/<\/?mark[^>]*>/g, '')).toBe(escapeHtml(text))
      })
    )
  })
})
