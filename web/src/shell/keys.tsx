import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** What a key, or two keys after each other ("g d"), does. */
export interface KeyBinding {
  /** As `KeyboardEvent.key` names them, parted by a space: "?", "j", "g d", "Escape", "Shift+Enter". */
  readonly keys: string
  /** For the map: "Next statement". */
  readonly does: string
  readonly run: () => void
}

/** Bindings that go together in the map. */
export interface KeyGroup {
  readonly title: string
  readonly bindings: readonly KeyBinding[]
}

/** A group with its place: a part of a page is drawn after what stands around it, so that its keys come last. */
interface PlacedGroup extends KeyGroup {
  readonly place: number
}

/** The same as long as the keyboard is there: whoever binds keys is not drawn anew when others do. */
interface Binder {
  readonly nextPlace: () => number
  /** Adds a group; gives what removes it. */
  readonly add: (group: PlacedGroup) => () => void
}

const BinderContext = createContext<Binder | undefined>(undefined)
const GroupsContext = createContext<readonly KeyGroup[]>([])

/** How long the first key of two waits for the second, in milliseconds. */
const PATIENCE = 1200

/**
 * Listens to the keys of all pages below. Keys typed into a field are the field's, but for Escape; what presses a button
 * presses it.
 */
export function KeyboardProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [groups, setGroups] = useState<readonly PlacedGroup[]>([])
  const [binder] = useState((): Binder => {
    let places = 0
    return {
      nextPlace: () => places++,
      add(group) {
        setGroups(known => [...known, group].toSorted((one, other) => one.place - other.place))
        return () => setGroups(known => known.filter(one => one !== group))
      },
    }
  })
  const current = useRef(groups)
  useLayoutEffect(() => {
    current.current = groups
  }, [groups])
  useEffect(() => {
    let first: { readonly key: string; readonly at: number } | undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const key = keyName(event)
      if ((isTyping(event.target) && key !== 'Escape') || isPressing(event.target, key)) return
      const bindings = current.current.flatMap(group => group.bindings)
      const waited = first !== undefined && event.timeStamp - first.at < PATIENCE
      const both = waited && first !== undefined ? `${first.key} ${key}` : undefined
      first = undefined
      // The last group is the innermost: a page's own keys go before the room's.
      const found = bindings.findLast(one => one.keys === both) ?? bindings.findLast(one => one.keys === key)
      if (found !== undefined) {
        event.preventDefault()
        found.run()
      } else if (bindings.some(one => one.keys.startsWith(`${key} `))) {
        first = { key, at: event.timeStamp }
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <BinderContext value={binder}>
      <GroupsContext value={groups}>{children}</GroupsContext>
    </BinderContext>
  )
}

/** The groups of keys that work now, the room's first. */
export function useKeyGroups(): readonly KeyGroup[] {
  return useContext(GroupsContext)
}

/**
 * Binds keys while the component is there, and shows them in the map under `title`. `run` may change from one drawing to
 * the next.
 */
export function useKeys(title: string, bindings: readonly KeyBinding[]): void {
  const binder = useContext(BinderContext)
  const [place] = useState(() => binder?.nextPlace() ?? 0)
  const latest = useRef(bindings)
  useLayoutEffect(() => {
    latest.current = bindings
  })
  const shape = bindings.map(({ keys, does }) => `${keys}\t${does}`).join('\n')
  useEffect(() => {
    const stable = shape
      .split('\n')
      .filter(line => line !== '')
      .map(line => {
        const [keys = '', does = ''] = line.split('\t')
        return { keys, does, run: () => latest.current.find(one => one.keys === keys)?.run() }
      })
    return binder?.add({ title, place, bindings: stable })
  }, [binder, place, title, shape])
}

function keyName({ key, shiftKey }: KeyboardEvent): string {
  return shiftKey && key.length > 1 ? `Shift+${key}` : key
}

/** Whether the key presses what has the focus. */
function isPressing(target: EventTarget | null, key: string): boolean {
  return (
    key === 'Enter' && target instanceof HTMLElement && target.closest('a[href], button, summary') !== null
  )
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
