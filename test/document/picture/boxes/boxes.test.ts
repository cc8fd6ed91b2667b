import {describe, expect, it} from 'vitest'
import {findBoxes} from '../../../../src/document/picture/boxes/boxes.js'
import {readGrid} from '../../../../src/document/picture/cells/grid.js'
import {linesOf} from '../draw.js'

const boxesIn = (...rows: string[]) => findBoxes(readGrid(linesOf(rows.join('\n'))))
const placed = (...rows: string[]) =>
  boxesIn(...rows).map(({top, left, bottom, right, label, exact}) => [label, [top, left, bottom, right], exact])

describe('findBoxes', () => {
  it.each([
    ['ASCII', ['+-------+', '| Cache |', '+-------+'], 'Cache'],
    ['Unicode', ['┌───────┐', '│ Cache │', '└───────┘'], 'Cache'],
    ['double', ['╔═══════╗', '║ Cache ║', '╚═══════╝'], 'Cache'],
    ['heavy', ['┏━━━━━━━┓', '┃ Cache ┃', '┗━━━━━━━┛'], 'Cache'],
    ['rounded', ['╭───────╮', '│ Cache │', '╰───────╯'], 'Cache'],
    ['dots and quotes', ['.-------.', '| Cache |', "'-------'"], 'Cache'],
    ['dashed', ['┌╌╌╌╌╌╌╌┐', '╎ Cache ╎', '└╌╌╌╌╌╌╌┘'], 'Cache'],
    ['slashes', ['/-------\\', '| Cache |', '\\-------/'], 'Cache'],
    ['equals signs', ['+=======+', '| Cache |', '+=======+'], 'Cache'],
    ['wide characters', ['┌──────┐', '│ 用户 │', '└──────┘'], '用户']
  ])('reads a box drawn with %s', (_name, rows, label) => {
    const width = readGrid(linesOf(rows[0] ?? '')).columns
    expect(placed(...rows)).toEqual([[label, [0, 0, 2, width - 1], true]])
  })

  it('reads a title in the border, lines that enter it and junctions', () => {
    expect(
      boxesIn('┌─ Store ──▼──┐', '│ put, get    ├──►', '│ ttl         │', '└──────┬──────┘').map(({title, lines}) => [
        title,
        lines
      ])
    ).toEqual([['Store', ['put, get', 'ttl']]])
  })

  it('nests boxes', () => {
    const boxes = boxesIn(
      '+-----------------+',
      '| Host            |',
      '| +----+ +------+ |',
      '| | DB | | API  | |',
      '| +----+ +------+ |',
      '+-----------------+'
    )
    expect(boxes.map(({parent, children}) => [parent, children])).toEqual([
      [-1, [1, 2]],
      [0, []],
      [0, []]
    ])
  })

  it('forgives corners that are missing or a column off', () => {
    expect(placed(' _______', '|       |', '| Cache |', '|_______|')).toEqual([['Cache', [0, 0, 3, 8], false]])
    expect(placed('+--------+', '| Cache |', '+--------+').map(([label]) => label)).toEqual(['Cache'])
  })

  it('takes no messages between lifelines for borders', () => {
    expect(
      placed('  |                 |', '  |---------------->|', '  |    response     |', '  |<----------------|')
    ).toEqual([])
  })
})
