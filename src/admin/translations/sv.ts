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
  error: {
    unableToDeleteCount: 'Togs inte bort: {{label}} ({{count}} av {{total}}).',
    unableToUpdateCount: 'Uppdaterades inte: {{label}} ({{count}} av {{total}}).',
  },
  fields: {
    addLabel: 'Lägg till: {{label}}',
    addNewLabel: 'Lägg till ny: {{label}}',
    chooseLabel: 'Välj: {{label}}',
    editLabelData: 'Redigera uppgifter: {{label}}',
    linkedTo: 'Länkens mål: <0>{{label}}</0>',
    newLabel: 'Ny: {{label}}',
    selectExistingLabel: 'Välj bland befintliga: {{label}}',
    swapRelationship: 'Byt relation',
    uploadNewLabel: 'Ladda upp ny: {{label}}',
  },
  folder: {
    itemsMovedToRoot: '{{title}} flyttades till rotmappen',
    moveItemsToFolderConfirmation: 'Flyttas: <1>{{label}} ({{count}})</1>, till <2>{{toFolder}}</2>. Är du säker?',
    moveItemsToRootConfirmation: 'Flyttas till rotmappen: <1>{{label}} ({{count}})</1>. Är du säker?',
  },
  general: {
    all: 'Alla:',
    aboutToDelete: 'Vill du ta bort <1>{{title}}</1> ({{label}})?',
    aboutToDeleteCount_many: 'Tas bort: {{label}} ({{count}})',
    aboutToDeleteCount_one: 'Tas bort: {{label}} ({{count}})',
    aboutToDeleteCount_other: 'Tas bort: {{label}} ({{count}})',
    aboutToPermanentlyDelete: 'Vill du radera <1>{{title}}</1> ({{label}}) permanent?',
    aboutToRestore: 'Vill du återställa <1>{{title}}</1> ({{label}})?',
    aboutToRestoreAsDraft: 'Vill du återställa <1>{{title}}</1> ({{label}}) som utkast?',
    aboutToRestoreAsDraftCount: 'Återställs som utkast: {{label}} ({{count}})',
    aboutToRestoreCount: 'Återställs: {{label}} ({{count}})',
    // What becomes of it, the heading says (admin/deletion): it changes with the choice below.
    aboutToTrash: 'Innehåll: <1>{{title}}</1> ({{label}})',
    aboutToTrashCount: 'Valt: {{label}} ({{count}})',
    copyWarning: 'Språkversionen {{to}} av {{title}} ({{label}}) ersätts med språkversionen {{from}}. Är du säker?',
    createNewLabel: 'Skapa ny: {{label}}',
    // Payload's time is that of the last change.
    editedSince: 'Senast ändrad',
    creatingNewLabel: 'Ny: {{label}}',
    deletedAt: 'Raderat',
    deletedCountSuccessfully: 'Borttaget: {{label}} ({{count}}).',
    deleteLabel: 'Radera: {{label}}',
    editingLabel_many: 'Redigeras: {{label}} ({{count}})',
    editingLabel_one: 'Redigeras: {{label}} ({{count}})',
    editingLabel_other: 'Redigeras: {{label}} ({{count}})',
    editLabel: 'Redigera: {{label}}',
    emptyTrashLabel: 'Töm papperskorgen: {{label}}',
    filterWhere: 'Filtrera: {{label}}, där',
    groupByLabel: 'Gruppera: {{label}}',
    // Payload says "article", which is a kind of document here.
    item: 'Objekt',
    items: 'objekt',
    moveConfirm: 'Flyttas: {{label}} ({{count}}), till <1>{{destination}}</1>. Är du säker?',
    moveCount: 'Flytta: {{label}} ({{count}})',
    movingCount: 'Flyttas: {{label}} ({{count}})',
    newLabel: 'Ny: {{label}}',
    noLabel: '<Saknas: {{label}}>',
    noResults: 'Inga träffar: {{label}}. Det finns inget innehåll ännu, eller så motsvarar inget filtren ovan.',
    noTrashResults: 'Papperskorgen är tom: {{label}}.',
    perPage: 'Per sida: {{limit}}',
    permanentlyDeletedCountSuccessfully: 'Raderat permanent: {{label}} ({{count}}).',
    restoredCountSuccessfully: 'Återställt: {{label}} ({{count}}).',
    // Payload has the instructions for a translator in its place.
    restoring: 'Återställer...',
    saveChanges: 'Spara ändringar',
    searchBy: 'Sök: {{label}}',
    selectAll: 'Välj alla: {{label}} ({{count}})',
    selectedCount: 'Valt: {{label}} ({{count}})',
    selectLabel: 'Välj: {{label}}',
    showAllLabel: 'Visa alla: {{label}}',
    sortByLabelDirection: 'Sortera: {{label}}, {{direction}}',
    trashedCountSuccessfully: 'Flyttat till papperskorgen: {{label}} ({{count}}).',
    unsavedChanges: 'Du har osparade ändringar. Spara eller kasta dem innan du fortsätter.',
    updatedCountSuccessfully: 'Uppdaterat: {{label}} ({{count}}).',
    updatedLabelSuccessfully: '{{label}} har uppdaterats.',
  },
  localization: { localeToPublish: 'Språk att publicera' },
  upload: { sizesFor: 'Storlekar: {{label}}' },
  validation: {
    fieldHasNo: 'I fältet saknas: {{label}}',
    greaterThanMax: '{{label}} {{value}} är för stort. Det största tillåtna är {{max}}.',
    lessThanMin: '{{label}} {{value}} är för litet. Det minsta tillåtna är {{min}}.',
    requiresAtLeast: 'Fältet har för lite innehåll. {{label}}: minst {{count}}.',
    requiresNoMoreThan: 'Fältet har för mycket innehåll. {{label}}: högst {{count}}.',
  },
  version: {
    aboutToPublishSelection: 'Alla valda publiceras: {{label}}. Är du säker?',
    aboutToRestore: 'Du kommer att återställa innehållet ({{label}}) till versionen från {{versionDate}}.',
    aboutToRestoreGlobal: 'Du kommer att återställa det globala innehållet ({{label}}) till versionen från {{versionDate}}.',
    aboutToRevertToPublished: 'Du kommer att kasta ändringarna och gå tillbaka till den publicerade versionen. Är du säker?',
    aboutToUnpublish: 'Du kommer att avpublicera detta dokument. Är du säker?',
    aboutToUnpublishSelection: 'Alla valda avpubliceras: {{label}}. Är du säker?',
    noRowsFound: 'Inget innehåll: {{label}}',
    noRowsSelected: 'Inget valt: {{label}}',
    publishIn: 'Publicera: {{locale}}',
    viewingVersion: 'Version: {{documentTitle}} ({{entityLabel}})',
    viewingVersionGlobal: 'Version av globalt innehåll: {{entityLabel}}',
    viewingVersions: 'Versioner: {{documentTitle}} ({{entityLabel}})',
    viewingVersionsGlobal: 'Versioner av globalt innehåll: {{entityLabel}}',
  },
} satisfies Corrections

const original = payloadSwedish.translations

export const sv: Language = {
  dateFNSKey: payloadSwedish.dateFNSKey,
  translations: {
    ...original,
    authentication: { ...original.authentication, ...corrections.authentication },
    dashboard: { ...original.dashboard, ...corrections.dashboard },
    error: { ...original.error, ...corrections.error },
    fields: { ...original.fields, ...corrections.fields },
    folder: { ...original.folder, ...corrections.folder },
    general: { ...original.general, ...corrections.general },
    localization: { ...original.localization, ...corrections.localization },
    upload: { ...original.upload, ...corrections.upload },
    validation: { ...original.validation, ...corrections.validation },
    version: { ...original.version, ...corrections.version },
  },
}
