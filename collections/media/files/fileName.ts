import { slugify } from '../../../src/content/slugify.ts'

/**
 * The name that a file is stored and linked under: letters and digits, no path, no second extension.
 * @param name as the uploader's computer calls it
 * @param extension of the type that the content has, without the dot
 */
export function fileName(name: string, extension: string): string {
  const base = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replaceAll('.', ' ')
  return `${slugify(base) || 'file'}.${extension}`
}
