'use client'
/** A part of the form of a block in a rich text; shows nothing. It takes what the form holds into the text when that is wanted. */
import { useForm } from '@payloadcms/ui'
import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import { $getNearestNodeFromDOMNode, SKIP_DOM_SELECTION_TAG } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useEffectEvent, useRef, type ReactElement } from 'react'
import { bringInBlock } from './bringIn.ts'

export function BlockWords(): ReactElement {
  const place = useRef<HTMLSpanElement>(null)
  const [editor] = useLexicalComposerContext()
  const { getData } = useForm()
  const takeOver = useEffectEvent(() => {
    const written = getData()
    const change = (): void => {
      const node = place.current && $getNearestNodeFromDOMNode(place.current)
      if (!$isBlockNode(node)) return
      const known = node.getFields()
      const fields = { ...known, ...written, blockType: known.blockType }
      if (JSON.stringify(known) !== JSON.stringify(fields)) node.setFields(fields, true)
    }
    // At once, and without drawing the selection of the text: the caret is in the block.
    if (editor.isEditable()) editor.update(change, { discrete: true, tag: SKIP_DOM_SELECTION_TAG })
  })
  useEffect(() => bringInBlock(() => takeOver()), [])
  return <span hidden ref={place} />
}
