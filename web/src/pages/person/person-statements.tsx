import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { PersonPage, PersonStatement } from '../../../../src/api/index.js'
import { opening } from '../../../../src/report/index.js'
import { answered, api } from '../../api/client.js'
import { VirtualList } from '../../lists/virtual-list.js'
import { useWindows } from '../../lists/windows.js'
import { useTimeFilter } from '../../shell/time-filter.js'
import { DateWords } from '../../words/date.js'
import { documentPath, shortNameOf } from '../../words/document-link.js'
import { datesInWords } from '../../words/dates-in-words.js'
import { Empty, Failed, Loading } from '../../words/states.js'

/** A speaker's statements in time: when they were said, where that is known. */
export function PersonStatements({ person }: { readonly person: PersonPage }): ReactNode {
  const { id } = person
  const { range, isSet } = useTimeFilter()
  const rows = useWindows({
    queryKey: ['person', id, 'statements', range],
    read: (offset, limit) =>
      answered(
        api.people[':id'].statements.$get({
          param: { id },
          query: { ...range, offset: String(offset), limit: String(limit) },
        }),
      ),
  })
  return (
    <section aria-labelledby="statements-title" className="person-statements">
      <h2 id="statements-title">Statements in time</h2>
      {person.order === 'published' ? (
        <p className="soft small">
          In the order in which their documents were published: they stand in{' '}
          {person.documents.toLocaleString('en-GB')} documents, too many to order each by when it was said.
        </p>
      ) : undefined}
      {isSet ? (
        <p className="soft small">Those of this time alone; what else this page tells is of all times.</p>
      ) : undefined}
      {rows.error !== undefined && rows.error !== null ? (
        <Failed error={rows.error} retry={rows.refetch} />
      ) : rows.total === undefined ? (
        <Loading what="Reading the statements" />
      ) : rows.total === 0 ? (
        <Empty title={isSet ? 'No statement of that time.' : 'No statement.'}>
          <p>
            {isSet
              ? 'Show all times at the top of the page.'
              : 'Documents only name this speaker; none says what they said.'}
          </p>
        </Empty>
      ) : (
        <VirtualList label="Statements" rows={rows} height={5.5}>
          {row => <Statement row={row} />}
        </VirtualList>
      )}
    </section>
  )
}

/** So much of a statement is shown, in characters; the document has all of it. */
const SHOWN = 420

function Statement({ row }: { readonly row: PersonStatement }): ReactNode {
  const { document, span, place, words, said, saidReason, source, via, type, decided } = row
  const direct = type === 'direct'
  const cut = opening(words, SHOWN)
  return (
    <div className="person-statement">
      <p className="statement-when">
        {said === null ? (
          <>
            <DateWords edtf={document.published} short /> <span className="soft">published</span>
          </>
        ) : (
          <span title={saidReason === null ? undefined : datesInWords(saidReason)}>
            <DateWords edtf={said} short />
          </span>
        )}
      </p>
      <p className="statement-words">
        <Link
          href={documentPath(document.id, span)}
          className="words"
          dir="auto"
          lang={document.language ?? undefined}
        >
          {direct && !/^[“"«‘„「]/.test(cut) ? `“${cut}”` : cut}
        </Link>
      </p>
      <p className="statement-where soft small">
        <bdi>{shortNameOf(document)}</bdi>, <DateWords edtf={document.published} short />, {place}
        {source === '' ? '' : `; as “${source}”`}
        {via.map(one => `; ${one}`)}
        {direct ? '' : type === 'indirect' ? '; not in quotation marks' : '; partly in quotation marks'}
        {decided ? '; decided by a person' : ''}
      </p>
    </div>
  )
}
