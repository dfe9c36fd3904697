import type { DragEvent } from 'react'
import { useState } from 'react'

/** What an element does with what is held over it and dropped on it: to be spread into it. */
interface DropHandlers {
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragLeave: () => void
  readonly onDrop: (event: DragEvent) => void
}

/** A place of the page that takes files for itself, so that the room does not; and whether some are held over it. */
export function useDropPlace(
  take: (dropped: DataTransfer) => void,
): readonly [isOver: boolean, handlers: DropHandlers] {
  const [isOver, setOver] = useState(false)
  const handlers: DropHandlers = {
    onDragOver(event) {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop(event) {
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer)
    },
  }
  return [isOver, handlers]
}
