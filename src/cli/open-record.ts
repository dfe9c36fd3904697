import type { RecordView } from '../record/index.js'
import { openRecord } from '../store/index.js'

/** Opens a record for reading, gives it to `use`, and closes it whatever happens. */
export async function withRecord<T>(file: string, use: (view: RecordView) => Promise<T>): Promise<T> {
  const store = openRecord(file, 'read')
  try {
    return await use(store.view)
  } finally {
    store.close()
  }
}
