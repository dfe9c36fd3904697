import type { ReactNode } from 'react'
import type { Reading, ReadStatement } from '../../../../src/api/index.js'
import { AssignSpeaker } from '../../decisions/assign-speaker.js'
import { EditForm } from '../../decisions/edit-form.js'
import type { DecisionsHere } from '../../decisions/decisions-here.js'
import { NoteForm } from '../../decisions/note-form.js'
import { draftOf, draftOfParts } from '../../decisions/parts.js'
import { OriginalView } from '../../originals/original-view.js'
import { Elsewhere, Trace } from './elsewhere-pane.js'
import { Pane } from './pane.js'
import type { ReaderAddress } from './reader-address.js'
import type { ReaderEdit } from './reader-edit.js'

interface ReaderPaneProps {
  readonly reading: Reading
  readonly address: ReaderAddress
  readonly current: ReadStatement | undefined
  readonly edit: ReaderEdit
  readonly decisions: DecisionsHere
}

/** What stands beside the text, as the address says. */
export function ReaderPane(props: ReaderPaneProps): ReactNode {
  const { reading, address, current, edit, decisions } = props
  const { pane, at, utterance, words, close } = address
  const { keep } = decisions
  const { id, text } = reading.document
  switch (pane) {
    case undefined:
      return undefined
    case 'original':
      return (
        <Pane title="The original" key="original" onClose={close}>
          <OriginalView document={reading.document} />
        </Pane>
      )
    case 'elsewhere':
      return utterance === undefined || words === undefined ? undefined : (
        <Pane title="Where else these words stand" key={words.join('-')} onClose={close}>
          <blockquote className="pane-words">“{text.slice(...words)}”</blockquote>
          <Elsewhere document={id} utterance={utterance} span={words} />
        </Pane>
      )
    case 'trace':
      return at === undefined ? undefined : (
        <Pane title="Trace" key={at.join('-')} onClose={close}>
          <blockquote className="pane-words">“{text.slice(...at)}”</blockquote>
          <Trace words={text.slice(...at).slice(0, LONGEST_TRACE)} document={id} span={at} />
        </Pane>
      )
    case 'note':
      return at === undefined ? undefined : (
        <Pane title="Note" key={at.join('-')} onClose={close}>
          <NoteForm
            words={text.slice(...at)}
            onCancel={close}
            onKeep={note =>
              void keep([{ kind: 'note', passage: { document: id, span: [at[0], at[1]] }, text: note }]).then(
                kept => kept && close(),
              )
            }
          />
        </Pane>
      )
    case 'assign':
      return current === undefined ? undefined : (
        <Pane title="Who says it" key={current.id} onClose={close}>
          <AssignSpeaker
            key={current.id}
            name={current.speaker?.name ?? current.source.map(span => text.slice(...span)).join(' ')}
            onCancel={close}
            onAssign={speaker =>
              void keep([{ kind: 'assign', statement: draftOf(id, current), speaker }], current.id).then(
                kept => kept && close(),
              )
            }
          />
        </Pane>
      )
    case 'correct':
    case 'add':
      return edit.open ? <EditPane {...{ reading, current, edit, keep }} onClose={close} /> : undefined
    default:
      return pane satisfies never
  }
}

/** So much is traced at once. */
const LONGEST_TRACE = 4000

interface EditPaneProps {
  readonly reading: Reading
  readonly current: ReadStatement | undefined
  readonly edit: ReaderEdit
  readonly keep: DecisionsHere['keep']
  readonly onClose: () => void
}

function EditPane({ reading, current, edit, keep, onClose }: EditPaneProps): ReactNode {
  const { id } = reading.document
  const correcting = current !== undefined && edit.correcting
  const to = draftOfParts(id, edit.parts, edit.shown)
  const onKeep = (): void => {
    const draft = correcting
      ? { kind: 'correct' as const, statement: draftOf(id, current), to }
      : { kind: 'add' as const, statement: to }
    void keep([draft], correcting ? current.id : undefined).then(kept => kept && onClose())
  }
  return (
    <Pane
      title={correcting ? 'Correct the statement' : 'Add a statement'}
      key={correcting ? current.id : 'add'}
      onClose={onClose}
    >
      <EditForm
        shown={edit.shown}
        parts={edit.parts}
        onChange={edit.setParts}
        ready={edit.parts.content.length > 0 && (edit.changed || !correcting)}
        keep={correcting ? 'Keep the correction' : 'Add it'}
        onKeep={onKeep}
        onCancel={onClose}
      />
    </Pane>
  )
}
