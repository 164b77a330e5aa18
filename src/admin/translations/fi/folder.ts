/** Finnish: folders. */
import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const folder: DefaultTranslationsObject['folder'] = {
  browseByFolder: 'Selaa kansioita',
  byFolder: 'Kansioittain',
  deleteFolder: 'Poista kansio',
  folderName: 'Kansion nimi',
  folders: 'Kansiot',
  folderTypeDescription: 'Valitse kokoelmat, joiden sisältöjä kansiossa voi olla.',
  itemHasBeenMoved: '{{title}} on siirretty kansioon {{folderName}}',
  itemHasBeenMovedToRoot: '{{title}} on siirretty ylimmälle tasolle',
  itemsMovedToFolder: '{{title}} siirrettiin kansioon {{folderName}}',
  itemsMovedToRoot: '{{title}} siirrettiin ylimmälle tasolle',
  moveFolder: 'Siirrä kansio',
  moveItemsToFolderConfirmation: 'Siirretään: <1>{{label}} ({{count}})</1> kansioon <2>{{toFolder}}</2>. Haluatko varmasti jatkaa?',
  moveItemsToRootConfirmation: 'Siirretään: <1>{{label}} ({{count}})</1> ylimmälle tasolle. Haluatko varmasti jatkaa?',
  moveItemToFolderConfirmation: 'Siirretään <1>{{title}}</1> kansioon <2>{{toFolder}}</2>. Haluatko varmasti jatkaa?',
  moveItemToRootConfirmation: 'Siirretään <1>{{title}}</1> ylimmälle tasolle. Haluatko varmasti jatkaa?',
  movingFromFolder: 'Siirretään {{title}} kansiosta {{fromFolder}}',
  newFolder: 'Uusi kansio',
  noFolder: 'Ei kansiota',
  renameFolder: 'Nimeä kansio uudelleen',
  searchByNameInFolder: 'Hae nimellä kansiosta {{folderName}}',
  selectFolderForItem: 'Valitse kansio: {{title}}',
}
