/** The page of the admin panel about the delivery, for administrators. */
import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactElement } from 'react'
import { isAdmin } from '../../access/roles.ts'
import { DeliveryFigures } from './DeliveryFigures.tsx'
import { wordsIn } from './words.ts'

export function DeliveryView({ initPageResult, params, searchParams }: AdminViewServerProps): ReactElement {
  const { locale, permissions, req, visibleEntities } = initPageResult
  if (!isAdmin(req)) notFound()
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <Gutter>
        <h1>{wordsIn(req.i18n.language).title}</h1>
        <DeliveryFigures />
      </Gutter>
    </DefaultTemplate>
  )
}
