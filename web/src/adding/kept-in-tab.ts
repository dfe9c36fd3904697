import { useEffect, useState } from 'react'

/**
 * State that outlives a reload, as long as the tab is open. What is kept under `key` and is no `isOne` (of an older app) is left alone: `first`
 * stands in its place.
 */
export function useKeptInTab<T>(
  key: string,
  first: T,
  isOne: (kept: unknown) => kept is T,
): readonly [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = readKept(key)
    return isOne(kept) ? kept : first
  })
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(value)), [key, value])
  return [value, setValue]
}

function readKept(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return undefined
  }
}
