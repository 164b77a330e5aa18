// @ts-check
/**
 * Writes a PDF anew with the pages that it shows, and nothing of who made it: document information, XMP, editing data of
 * programs, names of commentators, and what only older revisions refer to stay behind. So does what acts: scripts, actions
 * that start, open, send or load something, embedded files, XFA forms, sound, film and 3D. Links to the web and within the
 * document stay (ISO 32000-1 §12.6, §14.3). An encrypted document is refused: nobody can say what is in it.
 */
import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFStream, PDFString } from '@cantoo/pdf-lib'
import { withoutJpegMetadata } from './jpegSegments.mjs'
import { Refusal } from './refusal.mjs'

/** Keys that no dictionary keeps, wherever it stands. */
const dropped = [
  // Who, when and with what.
  'Metadata', 'PieceInfo', 'LastModified',
  // What happens by itself, or holds a program.
  'OpenAction', 'AA', 'JS', 'JavaScript', 'XFA', 'Perms', 'DSS',
  // Files in the file.
  'EmbeddedFiles', 'EmbeddedFile', 'EF', 'RF', 'AF', 'Collection', 'Renditions', 'AlternatePresentations', 'RichMediaContent', 'RichMediaSettings',
] // prettier-ignore

/** Who wrote a comment and when; elsewhere these are names of anything, such as fonts and letters. */
const droppedOfAnnotations = ['CreationDate', 'M', 'NM', 'RC']

/** Data and pictures that a stream has in another file, and programs in PostScript. */
const droppedOfStreams = ['F', 'FFilter', 'FDecodeParms', 'OPI', 'PS', 'Ref']

/** Keys of actions (ISO 32000-1 §12.6.2). */
const actionKeys = ['A', 'PA', 'Next']

const harmlessActions = ['GoTo', 'URI', 'Named', 'Hide', 'SetOCGState']

const harmlessAddress = /^(?:https?:\/\/|mailto:|tel:|[^:]*$)/i

/** Annotations that hold a file, or something that plays (ISO 32000-1 §12.5.6, ISO 32000-2 §13.7). */
const activeAnnotations = ['FileAttachment', 'Sound', 'Movie', 'Screen', 'RichMedia', '3D', 'TrapNet', 'Projection']

/** @param {unknown} value */
function nameOf(value) {
  return value instanceof PDFName ? value.decodeText() : ''
}

/** @param {unknown} value */
function textOf(value) {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}

/**
 * @param {PDFDict} dict
 * @param {string} key
 */
function lookUp(dict, key) {
  return dict.context.lookup(dict.get(PDFName.of(key)))
}

/** @param {unknown} action one, or a list of those that follow one */
function isHarmless(action) {
  if (action instanceof PDFArray) return false
  if (!(action instanceof PDFDict)) return true
  const kind = nameOf(lookUp(action, 'S'))
  return harmlessActions.includes(kind) && (kind !== 'URI' || harmlessAddress.test(textOf(lookUp(action, 'URI')).trim()))
}

/** @param {PDFArray} annotations */
function dropActiveAnnotations(annotations) {
  for (let index = annotations.size() - 1; index >= 0; index -= 1) {
    const annotation = annotations.lookup(index)
    if (annotation instanceof PDFDict && activeAnnotations.includes(nameOf(lookUp(annotation, 'Subtype')))) annotations.remove(index)
  }
}

/** @param {PDFDict} dict */
function cleanDictionary(dict) {
  for (const key of dropped) dict.delete(PDFName.of(key))
  for (const key of actionKeys) {
    // In other dictionaries these are names of something else, and no dictionaries with an action's type.
    const action = lookUp(dict, key)
    const isAction = action instanceof PDFArray ? key === 'Next' : action instanceof PDFDict && action.has(PDFName.of('S')) && !action.has(PDFName.of('K'))
    if (isAction && !isHarmless(action)) dict.delete(PDFName.of(key))
  }
  const annotations = lookUp(dict, 'Annots')
  if (annotations instanceof PDFArray) dropActiveAnnotations(annotations)
  if (!dict.has(PDFName.of('Subtype')) || !dict.has(PDFName.of('Rect'))) return
  for (const key of droppedOfAnnotations) dict.delete(PDFName.of(key))
  // The title of a comment is its author's name; that of a form's field is the field's.
  if (nameOf(lookUp(dict, 'Subtype')) !== 'Widget') dict.delete(PDFName.of('T'))
}

/**
 * The data of a stream may be said to be in another file; and the one of a photograph is a JPEG with a camera's traces.
 * @param {PDFStream} stream
 */
function cleanStream(stream) {
  cleanDictionary(stream.dict)
  for (const key of droppedOfStreams) stream.dict.delete(PDFName.of(key))
  const filter = lookUp(stream.dict, 'Filter')
  const filters = filter instanceof PDFArray ? filter.asArray().map((each) => nameOf(stream.dict.context.lookup(each))) : [nameOf(filter)]
  if (stream instanceof PDFRawStream && filters.length === 1 && ['DCTDecode', 'DCT'].includes(filters[0] ?? '')) {
    return PDFRawStream.of(stream.dict, withoutJpegMetadata(stream.contents))
  }
  return stream
}

/**
 * Cleans what the pages can be reached through, and drops what cannot be reached from there.
 * @param {PDFDocument} document
 */
function cleanObjects({ context }) {
  /** @type {Set<unknown>} */
  const seen = new Set()
  /** @type {unknown[]} */
  const waiting = [context.trailerInfo.Root]
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object === undefined || seen.has(object)) continue
    seen.add(object)
    if (object instanceof PDFRef) {
      const target = context.lookup(object)
      if (target instanceof PDFStream) context.assign(object, cleanStream(target))
      waiting.push(context.lookup(object))
    } else if (object instanceof PDFStream) waiting.push(object.dict)
    else if (object instanceof PDFArray) waiting.push(...object.asArray())
    else if (object instanceof PDFDict) {
      cleanDictionary(object)
      waiting.push(...object.values())
    }
  }
  for (const [reference] of context.enumerateIndirectObjects()) if (!seen.has(reference)) context.delete(reference)
  context.trailerInfo = { Root: context.trailerInfo.Root }
}

/**
 * @param {Buffer} content
 * @returns {Promise<Uint8Array>}
 * @throws {Refusal}
 */
export async function clean(content) {
  /** @type {PDFDocument} */
  let document
  try {
    document = await PDFDocument.load(content, {
      ignoreEncryption: true,
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Fastest,
    })
  } catch {
    // What is encrypted may read like what is broken.
    throw new Refusal(content.includes('/Encrypt') ? 'PDF_ENCRYPTED' : 'PDF_UNREADABLE')
  }
  if (document.context.trailerInfo.Encrypt) throw new Refusal('PDF_ENCRYPTED')
  try {
    // Counted before, and asked for: a document whose pages cannot be found is none.
    document.getPages()
    cleanObjects(document)
    return await document.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity })
  } catch {
    throw new Refusal('PDF_UNREADABLE')
  }
}
