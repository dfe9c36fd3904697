import { describe, expect, it } from 'vitest'
import { pdfFile } from '../../test/pdf-file.js'
import { readManuscript } from './index.js'

const HEAD = 'The Wharf Gazette, page'

describe('a PDF file', () => {
  it('gives running text: lines joined, parted words made whole, running heads left out', async () => {
    const page = (number: number, ...lines: string[]): string[] => [
      `${HEAD} ${number}`,
      '',
      ...lines,
      '',
      String(number),
    ]
    const { text, place } = await readManuscript(
      pdfFile([
        page(
          1,
          '“I have kept the tables of the har-',
          'bour for thirty-one years,” Ada Quill',
          'wrote.',
          '',
          'She went on, and the whole of the quay',
        ),
        page(2, 'heard her out in the rain.', '', 'Then she left.'),
        page(3, 'Nobody followed.'),
      ]),
    )
    expect(text).toBe(
      '“I have kept the tables of the harbour for thirty-one years,” Ada Quill wrote.\n\n' +
        'She went on, and the whole of the quay heard her out in the rain.\n\nThen she left.\n\nNobody followed.',
    )
    expect(place(text.indexOf('harbour'))).toMatchObject({ page: 1, paragraph: 1 })
    expect(place(text.indexOf('She went'))).toMatchObject({ page: 1, paragraph: 2 })
    expect(place(text.indexOf('heard her'))).toMatchObject({ page: 2, paragraph: 1 })
    expect(place(text.indexOf('Then'))).toMatchObject({ page: 2, paragraph: 2 })
    expect(place(text.length)).toMatchObject({ page: 3, paragraph: 1 })
  })

  it('lets stand the lines to which a note of the right form is fixed', async () => {
    const { text, letStand } = await readManuscript(
      pdfFile([['One line.', '', '“Two,” she said.', '', 'Three.']], {
        line: 2,
        contents: 'onrecord-ignore: agreed',
      }),
    )
    expect(letStand.map(({ covers, reason }) => [text.slice(...covers), reason])).toEqual([
      ['“Two,” she said.', 'agreed'],
    ])
  })

  it('that cannot be read is refused with the reason', async () => {
    await expect(readManuscript(Buffer.from('%PDF-1.4\nnothing more'))).rejects.toMatchObject({
      code: 'unreadable-file',
      seen: expect.stringContaining('PDF') as string,
    })
  })
})
