/** Composition root: which content plugins, features, database and languages make this Verkosto. */
import path from 'node:path'
import { buildConfig, type Config, type SanitizedConfig } from 'payload'
import { articles } from './collections/articles/index.ts'
import { events } from './collections/events/index.ts'
import { media } from './collections/media/index.ts'
import { networks } from './collections/networks/index.ts'
import { newsletters } from './collections/newsletters/index.ts'
import { organizations } from './collections/organizations/index.ts'
import { pages } from './collections/pages/index.ts'
import { people } from './collections/people/index.ts'
import { services } from './collections/services/index.ts'
import { topics } from './collections/topics/index.ts'
import { users } from './collections/users/index.ts'
import { navigation } from './globals/navigation/index.ts'
import { siteSettings } from './globals/siteSettings/index.ts'
import { urgentHelp } from './globals/urgentHelp/index.ts'
import { withoutAbsentVersions } from './src/access/absentVersions.ts'
import { guardDoors } from './src/access/guardDoors.ts'
import { restrictLocks } from './src/access/lockAccess.ts'
import { dateFormat, finnishDateFields } from './src/admin/dateFormats.ts'
import { keepWork } from './src/admin/inEveryForm.ts'
import { sayLabels } from './src/admin/labelFunctions.ts'
import { accountPrivacy } from './src/accounts/accountPrivacy.ts'
import { guardAccounts } from './src/accounts/plugin.ts'
import { i18n } from './src/admin/translations/index.ts'
import { createChangeLog, logChanges } from './src/changes/index.ts'
import { boundedSharp } from './src/content/boundedSharp.ts'
import { composeContent } from './src/content/model/composeContent.ts'
import type { ContentPlugin } from './src/content/model/contentPlugin.ts'
import { defaultLocale, locales } from './src/content/locales.ts'
import { assertTraits } from './src/content/model/traitPromises.ts'
import { databaseAdapter } from './src/database/adapter.ts'
import { outboxEmail } from './src/email/outbox.ts'
import { delivery } from './src/features/delivery/index.ts'
import type { Feature } from './src/features/feature.ts'
import { installFeatures } from './src/features/install.ts'
import { allowedOrigins } from './src/server/crossOrigin.ts'
import { faults } from './src/server/errors/faults.ts'
import { createLogger } from './src/server/logger.ts'
import { temporaryDirectory } from './src/server/files/temporaryFiles.ts'
import { limitQueries } from './src/server/limits/queryLimits.ts'
import { withRequestForms } from './src/server/forms/requestForms.ts'
import { takeSuppliedDocuments } from './src/server/request/suppliedDocument.ts'
import { readSettings } from './src/settings/settings.ts'

/** In the order in which the admin panel shows them. */
export const contentPlugins: readonly ContentPlugin[] = [
  articles,
  pages,
  newsletters,
  topics,
  networks,
  events,
  services,
  organizations,
  people,
  media,
  users,
  siteSettings,
  navigation,
  urgentHelp,
]

/** What serves the content, whoever brings it. */
export const features: readonly Feature[] = [delivery]

const localeLabels = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const

interface Composition {
  /** In place of the ones above. */
  features?: readonly Feature[]
  /** In place of this project's adapter, e.g. Payload's own, which the benchmark compares it with. */
  database?: Config['db']
}

/** Tests compose other sets than those above. */
export async function composeConfig(plugins: readonly ContentPlugin[], composition: Composition = {}): Promise<SanitizedConfig> {
  const settings = readSettings(process.env)
  const logger = createLogger(settings.logLevel)
  const changeLog = createChangeLog({ connectionString: settings.databaseUrl, logger })
  const config = await buildConfig({
    secret: settings.payloadSecret ?? '',
    serverURL: settings.serverUrl,
    db: composition.database ?? databaseAdapter(settings, logger),
    sharp: boundedSharp,
    plugins: [
      ...plugins,
      installFeatures(composition.features ?? features, process.env),
      composeContent(),
      finnishDateFields(),
      keepWork(),
      sayLabels(),
      guardDoors(),
      guardAccounts(settings.databaseUrl),
      accountPrivacy(),
      faults(),
      logChanges(changeLog),
    ],
    localization: {
      locales: locales.map((code) => ({ code, label: localeLabels[code] })),
      defaultLocale,
      fallback: false,
      // The panel publishes the language that one works in, and offers all of them beside it.
      defaultLocalePublishOption: 'active',
    },
    i18n,
    admin: {
      user: 'users',
      avatar: 'default',
      components: { providers: ['/src/admin/fixedTexts/FixedTexts#FixedTexts'] },
      dateFormat,
      // One message over another comes forward again when that is gone, and is taken for a new one.
      toast: { expand: true },
      meta: { titleSuffix: ' – Verkosto', description: 'Verkosto', defaultOGImageType: 'off' },
    },
    logger,
    // The request's own line has its status; these say no more, and repeat what the client sent.
    loggingLevels: { AuthenticationError: false, LockedAuth: 'info', QueryError: false, ValidationError: false },
    email: outboxEmail(settings.dataDir),
    cors: allowedOrigins(settings),
    csrf: [settings.serverUrl, ...settings.corsOrigins.filter((origin) => origin !== '*')],
    // A form has its document and its file: Payload reads no other fields, and keeps all in memory until the form has ended.
    upload: { limits: { fields: 2, fileSize: 20 * 1024 * 1024 }, useTempFiles: true, tempFileDir: temporaryDirectory(settings.dataDir) },
    graphQL: { disableIntrospectionInProduction: false, disablePlaygroundInProduction: true },
    defaultDepth: 1,
    maxDepth: 5,
    telemetry: false,
    typescript: { outputFile: path.resolve('src/content/payload-types.ts'), autoGenerate: false },
  })
  return takeSuppliedDocuments(withRequestForms(limitQueries(withoutAbsentVersions(restrictLocks(assertTraits(config))))))
}

export default composeConfig(contentPlugins)
