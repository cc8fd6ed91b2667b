import {describe, expect, it} from 'vitest'
import {signatureOf, skipAttributes} from '../../../src/document/code/signature.js'

describe('a signature', () => {
  it.each([
    ['public Crate Take(int size, Shelf from)', 'public Crate Take()'],
    ['  fn  take(\n    size: u8,\n  )\n  -> Crate ', 'fn take() -> Crate'],
    ['int sizes[10]', 'int sizes[]'],
    ['take(of(size), [1, 2])', 'take()'],
    ['a, b) c] d', 'a, b) c] d'],
    ['app.get("/crates", guard(x), async (request) =>', 'async () =>'],
    ['run([first, second', 'second'],
    ['run(first(x, y) z', 'first() z'],
    ['run(one, two(three', 'three'],
    ['class Depot', 'class Depot'],
    ['@Get("/crates") @Roles(admin) list(page: int)', 'list()'],
    ['', '']
  ])('of %j is %j', (code, signature) => expect(signatureOf(code, 0, code.length)).toBe(signature))

  it('is of the text between two offsets', () => {
    const code = 'x; take(size: u8); y'
    expect(signatureOf(code, 2, code.indexOf('; y'))).toBe('take()')
  })

  it.each([
    [1200, (middle: string) => middle],
    [1201, (middle: string) => `${middle.slice(0, 599)} ${middle.slice(-599)}`]
  ])('of %i characters keeps what stands at either end', (length, cut) => {
    const middle = `${'a'.repeat(599)}b${'c'.repeat(length - 602)}`
    const code = `<${middle}>`
    expect(signatureOf(`.${code}.`, 1, code.length + 1)).toBe(`<${cut(middle)}>`)
  })
})

describe('attributes before a declaration', () => {
  it.each([
    ['@Test void takes()', 'void takes()'],
    ['@Test(timeout = 10) void takes()', 'void takes()'],
    ['@Test (timeout = max(1, 2)) void takes()', 'void takes()'],
    ['@org.junit.Test void takes()', 'void takes()'],
    ['@field:Inject lateinit var shelf', 'lateinit var shelf'],
    ['@Values({1, 2}) void takes()', 'void takes()'],
    ['@A @B\n@C() void takes()', 'void takes()'],
    ['[Fact] public void Takes()', 'public void Takes()'],
    ['[Theory, Data(1, [2])]\n[Slow] public void Takes()', 'public void Takes()'],
    ['#[test] fn takes()', 'fn takes()'],
    ['#![allow(dead_code)] fn takes()', 'fn takes()'],
    ['#[test]\n#[ignore] fn takes()', 'fn takes()'],
    ['... ; … void takes()', 'void takes()'],
    ['@interface Depot', '@interface Depot'],
    ['@end', '@end'],
    ['@property int size', '@property int size'],
    ['@try {', '@try {'],
    ['@autoreleasepool {', '@autoreleasepool {'],
    ['@synchronized(self) {', '@synchronized(self) {'],
    ['@interfaces void takes()', 'void takes()'],
    ['@ending void takes()', 'void takes()'],
    ['#shelf = []', '#shelf = []'],
    ['#available(iOS 17) func take()', '#available(iOS 17) func take()'],
    ['#take', '#take'],
    ['[first, second] = pair', '[first, second] = pair'],
    ['[depot].each()', '[depot].each()'],
    ['[key](size)', '[key](size)'],
    ['[key] = size', '[key] = size'],
    ['[] take', '[] take'],
    ['#[test] (size)', '(size)'],
    ['#!take', '#!take'],
    ['@Test', ''],
    ['[Fact', '']
  ])('are skipped in %j, which leaves %j', (code, left) =>
    expect(code.slice(skipAttributes(code, 0, code.length))).toBe(left)
  )

  it('are skipped up to an offset and no further', () => {
    const code = '@Test(a) @Slow void takes()'
    expect(skipAttributes(code, 0, 8)).toBe(8)
    expect(skipAttributes(code, 8, 11)).toBe(11)
    expect(skipAttributes(code, 5, code.length)).toBe(5)
  })
})
