import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { lotteryOf } from '../../bench/changes/lottery.js'
import { onrecord } from '../onrecord.js'
import { scratch } from './pile-record.js'

const { record, at } = scratch()

/** Single bits that are flipped, one at a time. */
const FLIPS = 150

describe('verify', () => {
  /** A copy of the record on which `harm` was run. */
  function harmed(name: string, harm: (database: Database.Database) => void): string {
    const path = at(name)
    writeFileSync(path, readFileSync(record))
    const database = new Database(path)
    harm(database)
    database.close()
    return path
  }

  it('finds that all holds', async () => {
    expect(await onrecord(['verify', record])).toMatchObject({ code: 0, errors: '' })
  })

  it('names each document whose text is not that of its original, and each span outside of it', async () => {
    const path = harmed('changed.record', database => {
      database.exec("UPDATE document SET text = replace(text, 'not', 'now')")
    })
    const changed = await onrecord(['verify', path])
    expect(changed.code).toBe(1)
    for (const name of ['letter.txt', 'packet.txt'])
      expect(changed.output).toMatch(new RegExp(`${name}: its text is not that of its original, from`))
    const cut = harmed('cut.record', database => {
      database.exec('UPDATE document SET text = substr(text, 1, 40)')
    })
    const { code, output } = await onrecord(['verify', cut])
    expect(code).toBe(1)
    expect(output).toMatch(/packet\.txt: .* which is not in its text/)
  })

  it('lists blobs that cannot be unpacked by document; show says that the record is damaged', async () => {
    const path = harmed('blobs.record', database => {
      database.exec("UPDATE original SET packed = x'00ff00ff'; UPDATE analysis SET packed = x'ffffffff'")
    })
    const verified = await onrecord(['verify', path])
    expect(verified).toMatchObject({ code: 1, errors: '' })
    for (const name of ['letter.txt', 'packet.txt']) {
      expect(verified.output).toMatch(new RegExp(`${name}: its original is damaged`))
      expect(verified.output).toMatch(new RegExp(`${name}: its statements are damaged`))
    }
    const shown = await onrecord(['show', path, 'statements'])
    expect(shown.code).toBe(2)
    expect(shown.errors).toMatch(/^onrecord: This record is damaged: \S*blobs\.record\. [^\n]+\n$/)
  })

  it('says that a record is damaged whichever of its pages is', async () => {
    const whole = readFileSync(record)
    const path = at('page.record')
    for (let page = 1; page * 8192 < whole.length; page++) {
      const bytes = Buffer.from(whole)
      bytes.fill(0xa5, page * 8192, (page + 1) * 8192)
      writeFileSync(path, bytes)
      const verified = await onrecord(['verify', path])
      expect([page, verified.code]).toEqual([page, expect.toBeOneOf([1, 2]) as unknown])
      expect(verified.output + verified.errors).toMatch(/damaged/)
      const shown = await onrecord(['show', path, 'statements'])
      if (shown.code !== 0) expect(shown).toMatchObject({ code: 2, output: '' })
      if (shown.code !== 0) expect(shown.errors).toMatch(/^onrecord: This record is damaged: [^\n]+\n$/)
    }
  })

  it('finds every flipped bit that changes anything', async () => {
    const whole = readFileSync(record)
    const wanted = (await onrecord(['export', record])).output
    const seed = 20_240_504
    const lottery = lotteryOf(seed)
    const path = at('flipped.record')
    const used = [...whole.keys()].filter(place => whole[place] !== 0)
    let found = 0
    for (let i = 0; i < FLIPS; i++) {
      const place = lottery.pick(used)
      const bit = lottery.below(8)
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place)
      writeFileSync(path, bytes)
      const verified = await onrecord(['verify', path])
      const flip = `seed ${seed}, bit ${bit} of byte ${place}`
      if (verified.code === 0) expect((await onrecord(['export', path])).output, flip).toBe(wanted)
      else {
        found += 1
        expect(verified.output + verified.errors, flip).toMatch(/damaged|not a record|another version/)
      }
    }
    // Most of what is not zero is content; the rest is what SQLite left on pages that it emptied.
    expect(found).toBeGreaterThan(FLIPS / 2)
  })
})
