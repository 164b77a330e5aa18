'use client'
/**
 * Takes Payload's "copy to language" out of the menu of a global without drafts: it writes at once, which there is public at once,
 * and in the version that is installed it fails for every global (`@payloadcms/ui/dist/utilities/copyDataFromLocale.js` looks
 * for a global by its name in a list).
 */
import { useEffect } from 'react'

export function NoCopyToLanguage(): null {
  useEffect(() => {
    document.body.classList.add('no-copy-to-language')
    return () => document.body.classList.remove('no-copy-to-language')
  }, [])
  return null
}
