/** The names of the files that a document of the library has on the disk: the original's, and those of its sizes. */
export interface StoredFiles {
  filename?: string | null
  sizes?: Record<string, { filename?: string | null } | null> | null
}

export function storedNames({ filename, sizes }: StoredFiles): string[] {
  return [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter((name) => typeof name === 'string')
}
