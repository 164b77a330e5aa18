/**
 * A content model that does not hold together: what its author or operator has to put right before anything can start,
 * in one sentence that names the plugins. The commands print the sentence alone.
 */
export class ContentModelError extends Error {
  override name = 'ContentModelError'
}
