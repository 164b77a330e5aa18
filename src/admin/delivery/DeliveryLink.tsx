/** The way to the page about the delivery, at the foot of the navigation. */
import type { ServerProps } from 'payload'
import type { ReactElement } from 'react'
import { isAdmin } from '../../access/roles.ts'
import { wordsIn } from './words.ts'

export function DeliveryLink({ i18n, payload, user }: ServerProps): ReactElement | null {
  if (!isAdmin({ user: user ?? null })) return null
  return (
    <a className="nav__link" href={`${payload.config.routes.admin}/delivery`} id="nav-delivery">
      <span className="nav__link-label">{wordsIn(i18n.language).title}</span>
    </a>
  )
}
