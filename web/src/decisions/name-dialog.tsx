import type { ReactNode } from 'react'
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { InEnglish } from '../shell/in-english.js'

interface NameDialogProps {
  readonly known: string | undefined
  /** Undefined where the reader gives up. */
  readonly onAnswer: (name: string | undefined) => void
}

/** Asks under what name decisions are to be kept. */
export default function NameDialog({ known, onAnswer }: NameDialogProps): ReactNode {
  const [name, setName] = useState(known ?? '')
  const given = name.trim()
  return (
    <InEnglish>
      <ModalOverlay
        isOpen
        isDismissable
        className="overlay"
        onOpenChange={open => {
          if (!open) onAnswer(undefined)
        }}
      >
        <Modal className="modal">
          <Dialog className="dialog">
            <Heading slot="title">Who decides?</Heading>
            <form
              className="name-form"
              onSubmit={event => {
                event.preventDefault()
                if (given !== '') onAnswer(given)
              }}
            >
              <p>
                Every decision is kept with who made it and when. Your name stays in this browser and goes
                into the record with what you decide.
              </p>
              <label>
                <span className="label">Your name</span>
                <input
                  className="field"
                  value={name}
                  autoComplete="name"
                  maxLength={200}
                  // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog has no other field
                  autoFocus
                  onChange={event => setName(event.target.value)}
                />
              </label>
              <div className="form-actions">
                <button type="submit" className="button primary" disabled={given === ''}>
                  Decide under this name
                </button>
                <button type="button" className="button plain" onClick={() => onAnswer(undefined)}>
                  Not now
                </button>
              </div>
            </form>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </InEnglish>
  )
}
