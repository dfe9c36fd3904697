import type { Searched } from './search-text.js'

/** A search as data, for `--json`. Spans are into the texts of the documents; `marks` what of them was found. */
export function searchRow({ answer }: Searched): object {
  return {
    documents: {
      total: answer.documents.total,
      rows: answer.documents.rows.map(({ document, passage }) => ({
        document: document.id,
        title: document.title ?? null,
        publisher: document.publisher ?? null,
        published: document.published ?? null,
        passage:
          passage === undefined
            ? null
            : {
                span: passage.span,
                text: document.text.slice(...passage.span),
                marks: passage.marks,
                place: passage.place,
                speaker: passage.speaker?.id ?? null,
              },
      })),
    },
    speakers: {
      total: answer.speakers.total,
      rows: answer.speakers.rows.map(({ speaker, documents }) => ({
        id: speaker.id,
        name: speaker.name,
        kind: speaker.kind,
        aliases: speaker.aliases,
        documents,
      })),
    },
    quotations: answer.quotations.map(({ id, document, span, words, speaker, documents, changed }) => ({
      utterance: id,
      document,
      span,
      text: words,
      speaker: speaker?.id ?? null,
      documents,
      changed,
    })),
    missed: answer.missed,
  }
}
