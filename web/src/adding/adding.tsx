import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Suspense, createContext, lazy, useContext, useEffect, useMemo, useState } from 'react'
import type { Failure } from '../../../src/api/index.js'
import { RequestFailed } from '../api/client.js'
import type { Addition, RefusedFile } from './add-documents.js'
import { addDocuments } from './add-documents.js'
import { droppedFiles } from './dropped-files.js'
import { JobsStrip } from './jobs-strip.js'
import { useKeptInTab } from './kept-in-tab.js'
import './adding.css'

const AddDialog = lazy(() => import('./add-dialog.js'))

/** In which way documents are added. */
export type AddingWay = 'files' | 'addresses' | 'paste'

/** Adding documents, from any page. */
export interface Adding {
  readonly open: (way: AddingWay) => void
  readonly add: (addition: Addition) => void
}

/** Files that are being handed over, before the room works on them. */
export interface Sending {
  readonly done: number
  readonly total: number
}

const Context = createContext<Adding>({ open: () => undefined, add: () => undefined })

/** Opens what documents are added by; adds what is given. */
export function useAdding(): Adding {
  return useContext(Context)
}

/** Takes what is dropped anywhere in the room, shows how far its work has come, and holds the dialog for adding. */
export function AddingProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const client = useQueryClient()
  const [way, setWay] = useState<AddingWay>()
  const [sending, setSending] = useState<Sending>()
  const [refused, setRefused] = useKeptInTab<readonly RefusedFile[]>('onrecord.refused', [], areRefused)
  const [handed, setHanded] = useState<string>()
  const [failure, setFailure] = useKeptInTab<Failure | null>('onrecord.not-added', null, isFailure)
  const adding = useMemo<Adding>(() => {
    const add = async (addition: Addition): Promise<void> => {
      const total = addition.files.length
      setFailure(null)
      setRefused([])
      setSending({ done: 0, total })
      try {
        const over = await addDocuments(addition, done => setSending({ done, total }))
        setRefused(over.refused)
        setHanded(over.job)
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error
        setFailure(error.failure)
      } finally {
        setSending(undefined)
        await client.invalidateQueries({ queryKey: ['jobs'] })
      }
    }
    return { open: setWay, add: addition => void add(addition) }
  }, [client, setRefused, setFailure])
  const isOver = useDropping(adding)
  return (
    <Context value={adding}>
      {children}
      {isOver ? (
        <div className="drop-hint">
          <p>Drop to add to the record</p>
        </div>
      ) : undefined}
      <JobsStrip
        sending={sending}
        handed={handed}
        refused={refused}
        failure={failure}
        onDismiss={() => {
          setRefused([])
          setFailure(null)
        }}
      />
      {way === undefined ? undefined : (
        <Suspense>
          <AddDialog way={way} onWay={setWay} onClose={() => setWay(undefined)} />
        </Suspense>
      )}
    </Context>
  )
}

function areRefused(kept: unknown): kept is readonly RefusedFile[] {
  return Array.isArray(kept) && kept.every(one => hasWords(one, ['path', 'reason']))
}

function isFailure(kept: unknown): kept is Failure {
  return hasWords(kept, ['code', 'message', 'advice'])
}

function hasWords(kept: unknown, names: readonly string[]): boolean {
  if (typeof kept !== 'object' || kept === null) return false
  const fields = kept as Readonly<Record<string, unknown>>
  return names.every(name => typeof fields[name] === 'string')
}

/**
 * Adds what is dropped on the window, unless a place of the page takes it for itself (it then stops the event). Gives whether files are
 * held over it.
 */
function useDropping({ add }: Adding): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent): void => {
      if (!hasFiles(event) || event.defaultPrevented) return
      // Else the browser would leave the room for the file.
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      if (!hasFiles(event) || event.defaultPrevented || event.dataTransfer === null) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then(files => {
        if (files.length > 0) add({ files, addresses: [], pasted: [] })
      })
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [add])
  return isOver
}
