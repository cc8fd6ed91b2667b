/**
 * A copy of plain data whose texts are no parts of longer ones: a few quoted words would keep the whole document in memory
 * for as long as they are kept.
 */
export function detach<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data))
}
