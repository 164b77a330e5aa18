/** Payload's Swedish, with its faults mended: text that is not a translation, a broken variable, words of another meaning. */
import type { DefaultTranslationsObject, Language } from '@payloadcms/translations'
import { sv as payloadSwedish } from '@payloadcms/translations/languages/sv'

type Corrections = { [Namespace in keyof DefaultTranslationsObject]?: Partial<DefaultTranslationsObject[Namespace]> }

const corrections = {
  authentication: {
    beginCreateFirstUser: 'Skapa det första kontot. Det blir administratörens, som skapar konton åt andra.',
    generatingNewAPIKeyWillInvalidate:
      'När du genererar en ny API-nyckel <1>slutar den föregående att gälla</1>. Är du säker på att du vill fortsätta?',
    youAreInactive: 'Du har inte varit aktiv på ett tag och kommer av säkerhetsskäl snart att loggas ut. Vill du fortsätta vara inloggad?',
  },
  dashboard: {
    editDashboard: 'Redigera översikten',
    editingDashboard: 'Redigerar översikten',
    discardMessage: 'Översiktens layout har osparade ändringar. Är du säker på att du vill kasta dem?',
    noItems: 'Det finns inga widgetar på översikten. Du kan lägga till dem från menyn ”Översikt” i det övre fältet.',
  },
  fields: { swapRelationship: 'Byt relation' },
  folder: {
    itemsMovedToRoot: '{{title}} flyttades till rotmappen',
    moveItemsToRootConfirmation: 'Du är på väg att flytta <1>{{count}} {{label}}</1> till rotmappen. Är du säker?',
  },
  general: {
    deletedAt: 'Raderat',
    emptyTrashLabel: 'Töm papperskorgen: {{label}}',
    // Payload says "article", which is a kind of document here.
    item: 'Objekt',
    items: 'objekt',
    perPage: 'Per sida: {{limit}}',
    // Payload has the instructions for a translator in its place.
    restoring: 'Återställer...',
    saveChanges: 'Spara ändringar',
    unsavedChanges: 'Du har osparade ändringar. Spara eller kasta dem innan du fortsätter.',
  },
  localization: { localeToPublish: 'Språk att publicera' },
  version: {
    aboutToPublishSelection: 'Du kommer att publicera alla {{label}} i urvalet. Är du säker?',
    aboutToRestore: 'Du kommer att återställa innehållet ({{label}}) till versionen från {{versionDate}}.',
    aboutToRestoreGlobal: 'Du kommer att återställa det globala innehållet ({{label}}) till versionen från {{versionDate}}.',
    aboutToRevertToPublished: 'Du kommer att kasta ändringarna och gå tillbaka till den publicerade versionen. Är du säker?',
    aboutToUnpublish: 'Du kommer att avpublicera detta dokument. Är du säker?',
    publishIn: 'Publicera språk: {{locale}}',
    viewingVersionGlobal: 'Visar version för den globala {{entityLabel}}',
    viewingVersionsGlobal: 'Visar versioner för den globala {{entityLabel}}',
  },
} satisfies Corrections

const original = payloadSwedish.translations

export const sv: Language = {
  dateFNSKey: payloadSwedish.dateFNSKey,
  translations: {
    ...original,
    authentication: { ...original.authentication, ...corrections.authentication },
    dashboard: { ...original.dashboard, ...corrections.dashboard },
    fields: { ...original.fields, ...corrections.fields },
    folder: { ...original.folder, ...corrections.folder },
    general: { ...original.general, ...corrections.general },
    localization: { ...original.localization, ...corrections.localization },
    version: { ...original.version, ...corrections.version },
  },
}
