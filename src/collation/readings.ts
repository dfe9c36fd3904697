import type { DocumentId } from '../text/index.js'
import { contains } from '../text/index.js'
import { align } from './align.js'
import type { BaseWord } from './base-words.js'
import type { Component } from './components.js'
import type { PrintedWord } from './printed.js'
import { printedText } from './printed.js'
import type { Carrier, Stretch } from './stretches.js'
import { tellingOf } from './telling.js'
import { hashWord } from './word-table.js'

/** What tells a quotation from what stands around it. */
export interface ReadingContext {
  readonly carriers: ReadonlyMap<DocumentId, Carrier>
  /** The words of the base; asked for only where a quotation stands in another. */
  readonly words: () => readonly BaseWord[]
}

/** Of what is told around a quotation inside another, this share must be the base's for the outer one to be the reading. */
const OUTER_SHARE = 0.34

/**
 * The stretches of a component that are readings of its utterance: all but those inside another. Of a quotation that
 * somebody quotes in a quotation ("I heard her say: '...'") the inner one alone, where the base has nothing of
 * what stands around it.
 */
export function readingsOf(component: Component, context: ReadingContext): Stretch[] {
  const dropped = new Set<Stretch>()
  for (const outer of component) {
    const inner = insideOf(outer, component)
    if (inner.length === 0) continue
    if (isReading(outer, inner, context)) for (const one of inner) dropped.add(one)
    else dropped.add(outer)
  }
  return dropped.size === 0 ? [...component] : component.filter(stretch => !dropped.has(stretch))
}

function insideOf(outer: Stretch, component: Component): Stretch[] {
  const inner: Stretch[] = []
  for (const other of component) {
    if (other !== outer && other.document === outer.document && contains(outer.span, other.span))
      inner.push(other)
  }
  return inner
}

function isReading(outer: Stretch, inner: readonly Stretch[], { carriers, words }: ReadingContext): boolean {
  const text = carriers.get(outer.document)?.witness.text
  if (text === undefined) return true
  const base = keysOf(words().map(({ word }) => word))
  const around = printedText(text, outer.span).words.filter(
    word => !inner.some(({ span }) => contains(span, word.span)),
  )
  const reading = keysOf(around)
  const told = (keys: Iterable<number>): number => [...keys].reduce((sum, key) => sum + tellingOf(key), 0)
  const shared = align({ reading, base }).map(pair => reading[pair.reading] ?? 0)
  return told(shared) >= OUTER_SHARE * told(reading)
}

function keysOf(words: readonly PrintedWord[]): Uint32Array {
  return Uint32Array.from(words, word => hashWord(word.canonical))
}
