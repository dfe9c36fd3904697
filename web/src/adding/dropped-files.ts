/** A file to be added, with its path from the folder that was dropped or chosen. */
export interface ChosenFile {
  readonly path: string
  readonly file: File
}

/** What was dropped, folders with all that is in them. Read the entries at once: a browser forgets them when the event ends. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...transfer.files].map(file => ({ path: file.name, file }))
  return (await Promise.all(entries.map(filesOf))).flat()
}

/** What was chosen in a dialog of the browser. */
export function chosenFiles(files: FileList): readonly ChosenFile[] {
  return [...files]
    .map(file => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))
    .filter(({ path }) => !isHidden(path))
}

async function filesOf(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (isHidden(entry.fullPath)) return []
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  if (!isFolder(entry)) return []
  const inner = await entriesIn(entry.createReader())
  return (await Promise.all(inner.map(filesOf))).flat()
}

/** A reader gives some entries at a time, until it gives none. */
async function entriesIn(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
  return some.length === 0 ? [] : [...some, ...(await entriesIn(reader))]
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** What the system put there, and no reader. */
function isHidden(path: string): boolean {
  return path.split('/').some(part => part.startsWith('.'))
}
