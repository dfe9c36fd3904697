/**
 * A function that works out the value of each key once and gives it again: what is asked of a name that thousands of
 * documents have. Kept as long as the function is.
 */
export function onceEach<Key, Value>(of: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>()
  return key => {
    const found = known.get(key)
    if (found !== undefined) return found.value
    const value = of(key)
    known.set(key, { value })
    return value
  }
}
