import type { RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'

/**
 * Tells the styles how high an element is, by a property of the page (`--head`): what stands still beside it stands
 * clear of it.
 */
export function useHeightAs<E extends HTMLElement>(property: `--${string}`): RefObject<E | null> {
  const place = useRef<E>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const { style } = document.documentElement
    // The observer tells the first height, too, before anything is drawn: to ask for it here would lay out the page once more.
    const watch = new ResizeObserver(entries => {
      const height = entries.at(-1)?.borderBoxSize[0]?.blockSize
      if (height !== undefined) style.setProperty(property, `${height}px`)
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
      style.removeProperty(property)
    }
  }, [property])
  return place
}
