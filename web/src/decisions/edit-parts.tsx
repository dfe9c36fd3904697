import type { ReactNode, RefObject } from 'react'
import { useMemo, useState } from 'react'
import type { Span } from '../../../src/text/index.js'
import { useKeys } from '../shell/keys.js'
import { PassageBar } from '../words/passage-bar.js'
import type { PassageSelection } from '../words/passage-selection.js'
import { useStatementMarks } from '../words/statement-marks.js'
import { Grips } from './grips.js'
import type { PartName, Parts, ShownText } from './parts.js'
import { PART_NAMES } from './parts.js'

interface EditPartsProps {
  /** What shows the words, positioned, so that the grips lie over them. */
  readonly frame: RefObject<HTMLElement | null>
  readonly shown: ShownText
  readonly parts: Parts
  readonly onChange: (parts: Parts) => void
  readonly selection: PassageSelection
}

/**
 * Lies over the words while the parts of a statement are set: grips at the ends of its stretches, and a bar that makes a selected passage one
 * of them. `1`, `2` and `3` bring the keys to source, cue and content, from one end to the next.
 */
export function EditParts({ frame, shown, parts, onChange, selection }: EditPartsProps): ReactNode {
  const marked = useMemo(
    () => ({ 'edited-source': parts.source, 'edited-cue': parts.cue, 'edited-content': parts.content }),
    [parts],
  )
  useStatementMarks(frame, marked)
  useKeys(
    'The statement’s parts',
    PART_NAMES.map((part, index) => ({
      keys: String(index + 1),
      does: `To the ends of the ${part}; then arrows move it by words, with Shift out of its paragraph`,
      run: () => focusNext(frame.current, part),
    })),
  )
  const { passage } = selection
  const make = (part: PartName, span: Span, also = false): void => {
    selection.clear()
    onChange({ ...parts, [part]: also ? withStretch(parts[part], span) : [span] })
    requestAnimationFrame(() => focusNext(frame.current, part))
  }
  return (
    <>
      <Grips frame={frame} shown={shown} parts={parts} onChange={onChange} />
      {passage === undefined ? undefined : (
        <PassageBar
          passage={passage}
          words={shown.text.slice(passage.span[0] - shown.start, passage.span[1] - shown.start)}
          onStep={selection.step}
          onClose={selection.clear}
          actions={[
            ...PART_NAMES.map((part, index) => ({
              key: String(index + 1),
              name: `Is the ${part}`,
              run: () => make(part, passage.span),
            })),
            { key: '4', name: 'Content too', run: () => make('content', passage.span, true) },
          ]}
        />
      )}
    </>
  )
}

/** The stretches with one more, in order; those that it meets become one with it. */
export function withStretch(spans: readonly Span[], [start, end]: Span): readonly Span[] {
  const met = spans.filter(one => one[0] <= end && start <= one[1])
  const merged: Span = [Math.min(start, ...met.map(one => one[0])), Math.max(end, ...met.map(one => one[1]))]
  return [...spans.filter(one => !met.includes(one)), merged].toSorted((a, b) => a[0] - b[0])
}

/** Brings the keys to the next end of a part. */
function focusNext(frame: HTMLElement | null, part: PartName): void {
  const grips = [...(frame?.querySelectorAll<HTMLElement>(`.grip[data-part="${part}"]`) ?? [])]
  const at = grips.findIndex(grip => grip === document.activeElement)
  grips[(at + 1) % grips.length]?.focus()
}

/** What is being set: as it began until something is changed. */
export interface EditedParts {
  readonly parts: Parts
  readonly setParts: (parts: Parts) => void
  readonly changed: boolean
}

/** The parts of one thing that is being set (`about` tells which): another thing begins with its own. */
export function useEditedParts(about: string, before: Parts): EditedParts {
  const [edited, setEdited] = useState<{ readonly about: string; readonly parts: Parts }>()
  const parts = edited?.about === about ? edited.parts : before
  return {
    parts,
    setParts: next => setEdited({ about, parts: next }),
    changed: JSON.stringify(parts) !== JSON.stringify(before),
  }
}
