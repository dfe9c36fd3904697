import { useQuery } from '@tanstack/react-query'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist'
// eslint-disable-next-line import/default -- Vite gives the address of the file
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Failed, Loading } from '../words/states.js'

GlobalWorkerOptions.workerSrc = worker

/** The pages of a PDF file, drawn here when they come into sight: nothing in them runs. */
export default function PdfPages({ address }: { readonly address: string }): ReactNode {
  const { data, error } = useQuery({
    queryKey: ['original', address],
    queryFn: () => open(address),
    staleTime: Infinity,
  })
  if (error !== null) return <Failed error={error} />
  if (data === undefined) return <Loading what="Opening the pages" />
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keyboard too
    <section className="pdf-pages" tabIndex={0} aria-label="Pages">
      {Array.from({ length: data.numPages }, (_, index) => (
        <PdfPage key={index} file={data} number={index + 1} />
      ))}
    </section>
  )
}

async function open(address: string): Promise<PDFDocumentProxy> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`the bytes were not given (${answer.status})`)
  const data = new Uint8Array(await answer.arrayBuffer())
  return getDocument({ data, isEvalSupported: false, useSystemFonts: true, enableXfa: false }).promise
}

interface PdfPageProps {
  readonly file: PDFDocumentProxy
  readonly number: number
}

/** One page, drawn once it is near: a report of hundreds of pages would fill the memory. */
function PdfPage({ file, number }: PdfPageProps): ReactNode {
  const place = useRef<HTMLCanvasElement>(null)
  const [words, setWords] = useState<string>()
  useEffect(() => {
    const canvas = place.current
    if (canvas === null) return undefined
    const observer = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return
        observer.disconnect()
        void draw(file, number, canvas).then(setWords)
      },
      { rootMargin: '800px' },
    )
    observer.observe(canvas)
    return () => observer.disconnect()
  }, [file, number])
  return (
    <figure className="pdf-page">
      <canvas ref={place} aria-hidden="true" />
      <figcaption>
        <span className="soft small">
          Page {number} of {file.numPages}
        </span>
        <span className="visually-hidden">{words}</span>
      </figcaption>
    </figure>
  )
}

/** Draws a page as wide as its place; gives its words, for readers who hear it. */
async function draw(file: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Promise<string> {
  const page = await file.getPage(number)
  const plain = page.getViewport({ scale: 1 })
  const width = canvas.parentElement?.clientWidth ?? plain.width
  const viewport = page.getViewport({ scale: (width / plain.width) * window.devicePixelRatio })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await page.render({ canvas, viewport }).promise
  const { items } = await page.getTextContent()
  return items.map(item => ('str' in item ? item.str : '')).join(' ')
}
