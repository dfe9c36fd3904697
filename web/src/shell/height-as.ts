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
    const tell = (): void => style.setProperty(property, `${element.getBoundingClientRect().height}px`)
    tell()
    const watch = new ResizeObserver(tell)
    watch.observe(element)
    return () => {
      watch.disconnect()
      style.removeProperty(property)
    }
  }, [property])
  return place
}
