import type {DocumentTable} from '../markdown/tables.js'
import type {Span} from '../text/span.js'
import type {ColumnRole, ParameterRow, ParameterTable} from './parameter-tables.js'

/** A number, a duration, a size or a share. */
const quantity =
  /^[`"']?[-+]?\d[\d_,.]*\s?(?:%|ns|us|µs|ms|s|sec(?:ond)?s?|m|min(?:ute)?s?|h|hours?|d|days?|[kmgt]i?b?|bytes?)?[`"']?$/i
const quantityType =
  /\b(?:u?int(?:eger)?\d*|long|short|float\d*|double|decimal|number|numeric|duration|timespan|percent(?:age)?|size|bytes|enum)\b/i

/** Words with which a cell says which values are acceptable. */
const bounds =
  /\b(?:min(?:imum)?|max(?:imum)?|at least|at most|between|up to|range[sd]?|positive|non-?negative|greater|less|one of|either|any of|must be|allowed|valid|unlimited|disables?|\d+ ?(?:-|–|to|\.\.) ?\d+)\b|[<>≤≥∈]|\d ?[–-] ?\d|\|/i

/** `enum: lru, lfu`, `enum(lru, lfu)`: a type that lists its values. */
const listedEnum = /\benum\s?[:(]/i

/**
 * The columns that a table of parameters lacks. What every user has to give has no default, and a secret no type either;
 * where each default shows of what type it is, no column has to say so.
 */
export function missingColumns(parameters: ParameterTable): ColumnRole[] {
  const {columns, table} = parameters
  if (/^secrets?$/i.test(table.header[columns.name ?? -1]?.text.trim() ?? ''))
    return columns.description === undefined ? ['description'] : []
  const required: ColumnRole[] = ['name', 'type', 'default', 'description']
  return required.filter((role) => {
    if (columns[role] !== undefined) return false
    return !(role === 'default' && areAllRequired(table)) && !(role === 'type' && defaultsShowTypes(parameters))
  })
}

/** A number with or without a unit, a switch, a quoted text. */
const telling = /^`?(?:[-+]?\d|(?:true|false|on|off|yes|no|enabled|disabled)\b|["'“])/i

function defaultsShowTypes({columns, rows}: ParameterTable): boolean {
  return (
    columns.default !== undefined &&
    rows.length > 0 &&
    rows.every(({cells}) => telling.test(cells.default?.text.trim() ?? ''))
  )
}

function areAllRequired({header, rows}: DocumentTable): boolean {
  const at = header.findIndex(({text}) => /\b(?:required|mandatory)\b/i.test(text))
  return (
    at !== -1 &&
    rows.every((cells) => /^(?:required|mandatory|yes|true|x|✓|✔|✅)\W*$/i.test(cells[at]?.text.trim() ?? ''))
  )
}

/** The parameters with a numeric or enumerated value of which nothing says what is acceptable. */
export function unboundedRows({rows}: ParameterTable): readonly ParameterRow[] {
  return rows.filter(({cells}) => {
    const text = (role: ColumnRole) => cells[role]?.text.trim() ?? ''
    const isQuantity = quantity.test(text('default'))
    if (!isQuantity && !quantityType.test(text('type'))) return false
    // `5 min` is a value, and no minimum.
    const said = [text('description'), text('type'), isQuantity ? '' : text('default')]
    return text('range') === '' && !listedEnum.test(text('type')) && !said.some((one) => bounds.test(one))
  })
}

/** Columns for what there may be to add. */
const remarks = /^(?:notes?|comments?|remarks?|details?)$/i

/** The empty cells of the columns that every parameter must fill. */
export function emptyCells({
  columns,
  rows,
  table
}: ParameterTable): readonly {row: ParameterRow; role: ColumnRole; cell: Span}[] {
  const isRemark = remarks.test(table.header[columns.description ?? -1]?.text.trim() ?? '')
  const required: readonly ColumnRole[] = ['type', 'default', ...(isRemark ? [] : ['description' as const])]
  return rows.flatMap((row) =>
    required.flatMap((role) => {
      const cell = row.cells[role]
      return cell && cell.node.children.length === 0 ? [{row, role, cell}] : []
    })
  )
}
