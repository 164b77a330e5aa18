import slugifyText from 'slugify'

/** Letters that the slug library drops or spells otherwise than Finnish and the Sámi languages do. */
slugifyText.extend({ ŋ: 'ng', Ŋ: 'ng', đ: 'd', Đ: 'd', ŧ: 't', Ŧ: 't', ž: 'z', Ž: 'z', š: 's', Š: 's' })

/** Longest slug, with the number that may keep it unique. */
export const slugMaxLength = 120

/**
 * The slug of a text as a Finnish reader expects it: `Väkivalta työssä – Åbo` is `vakivalta-tyossa-abo`.
 * Returns the empty string when nothing of the text can stand in a slug.
 */
export function slugify(text: string): string {
  // The library joins words over a slash or a long dash and spells `&` in English; here every sign parts words.
  const words = text
    .normalize('NFC')
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  return slugifyText(words, { lower: true, strict: true, locale: 'fi', trim: true })
    .replace(/-{2,}/g, '-')
    .slice(0, slugMaxLength)
    .replace(/^-|-$/g, '')
}

export function isSlug(text: string): boolean {
  return text.length <= slugMaxLength && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}
