// @ts-check
/** Why a file is not stored. */
export class Refusal extends Error {
  /** @param {'FILE_UNREADABLE' | 'IMAGE_TOO_LARGE' | 'IMAGE_TOO_NARROW' | 'PDF_ENCRYPTED' | 'PDF_UNREADABLE'} code of `src/content/errors.ts` */
  constructor(code) {
    super(code)
    this.code = code
  }
}
