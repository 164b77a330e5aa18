/** The Payload plugin that guards every collection that people sign in with: guessing, current and new passwords. */
import type { CollectionConfig, Config, Plugin, SanitizedConfig } from 'payload'
import { ContentModelError } from '../content/model/contentModelError.ts'
import { createAttempts, type Attempts } from './attempts.ts'
import { endOldCredentials, forgetDeletedAccount } from './changedCredentials.ts'
import { openConnections, type Connections } from './connections.ts'
import { hashInTurns } from './hashTurns.ts'
import { askForCurrentPassword, currentPasswordField } from './currentPassword.ts'
import { keepToPasswordRules, keepToPasswordRulesOnReset } from './newPassword.ts'
import { countGuess, noteSignIn } from './signIn.ts'
import { atStage } from '../content/model/stages.ts'

/**
 * Roles, limits on guessing, the first administrator and the sign-in of the panel are about one collection of accounts.
 * @throws ContentModelError
 */
function assertOneCollection({ admin, collections = [] }: Config): void {
  const other = collections.find(({ auth, slug }) => auth && slug !== admin?.user)
  if (!other) return
  throw new ContentModelError(
    `The collection "${other.slug}" has "auth", but people sign in to "${admin?.user}" alone. ` +
      `Take "auth" out of ${other.slug}, and relate its documents to ${admin?.user} where they have an account.`,
  )
}

function guarded(collection: CollectionConfig, attempts: Attempts): CollectionConfig {
  const { hooks = {}, slug } = collection
  return {
    ...collection,
    // First: the panel shows the change of a password there, below the e-mail address.
    fields: [currentPasswordField, ...collection.fields],
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks.beforeOperation ?? []), countGuess(attempts), keepToPasswordRulesOnReset(slug)],
      beforeValidate: [...(hooks.beforeValidate ?? []), askForCurrentPassword(attempts), keepToPasswordRules],
      beforeChange: [...(hooks.beforeChange ?? []), endOldCredentials],
      afterDelete: [...(hooks.afterDelete ?? []), forgetDeletedAccount],
      afterOperation: [...(hooks.afterOperation ?? []), noteSignIn(attempts)],
    },
  }
}

/** @param connectionString undefined where no database is, and nobody signs in */
export function guardAccounts(connectionString: string | undefined): Plugin {
  hashInTurns()
  const connections = openConnections(connectionString)
  const attempts = createAttempts(connections.query)
  const plugin: Plugin = (config) => {
    assertOneCollection(config)
    return {
      ...config,
      collections: config.collections?.map((collection) => (collection.auth ? guarded(collection, attempts) : collection)),
      custom: { ...config.custom, accountConnections: connections },
    }
  }
  return atStage('guard', plugin)
}

/** For whoever shuts the process down. */
export async function closeAccounts(config: Pick<SanitizedConfig, 'custom'>): Promise<void> {
  await (config.custom['accountConnections'] as Connections | undefined)?.close()
}
