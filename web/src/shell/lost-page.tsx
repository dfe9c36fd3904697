import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Empty } from '../words/states.js'

/** An address that leads nowhere. */
export default function LostPage(): ReactNode {
  return (
    <Empty page title="There is no such page.">
      <p>
        <Link href="/">To the record</Link>
      </p>
    </Empty>
  )
}
