/** Finnish: what is wrong with the value of one field. */
import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const validation: DefaultTranslationsObject['validation'] = {
  emailAddress: 'Kirjoita kelvollinen sähköpostiosoite.',
  enterNumber: 'Kirjoita luku.',
  fieldHasNo: 'Kentästä puuttuu: {{label}}',
  greaterThanMax: '{{label}} {{value}} on liian suuri. Suurin sallittu on {{max}}.',
  invalidBlock: 'Lohko ”{{block}}” ei ole sallittu.',
  invalidBlocks: 'Kentässä on lohkoja, jotka eivät enää ole sallittuja: {{blocks}}.',
  invalidInput: 'Kentän arvo ei kelpaa.',
  invalidSelection: 'Kentän valinta ei kelpaa.',
  invalidSelections: 'Nämä kentän valinnat eivät kelpaa:',
  latitudeOutOfBounds: 'Leveysasteen on oltava välillä −90–90.',
  lessThanMin: '{{label}} {{value}} on liian pieni. Pienin sallittu on {{min}}.',
  limitReached: 'Enempää ei voi lisätä: enimmäismäärä on {{max}}.',
  longerThanMin: 'Tekstissä on oltava vähintään {{minLength}} merkkiä.',
  longitudeOutOfBounds: 'Pituusasteen on oltava välillä −180–180.',
  notValidDate: '”{{value}}” ei ole kelvollinen päivämäärä.',
  required: 'Tämä kenttä on pakollinen.',
  requiresAtLeast: 'Kentässä on liian vähän sisältöä. {{label}}: vähintään {{count}}.',
  requiresNoMoreThan: 'Kentässä on liikaa sisältöä. {{label}}: enintään {{count}}.',
  requiresTwoNumbers: 'Kenttään tarvitaan kaksi lukua.',
  shorterThanMax: 'Tekstissä saa olla enintään {{maxLength}} merkkiä.',
  timezoneRequired: 'Valitse aikavyöhyke.',
  trueOrFalse: 'Kentän arvo voi olla vain tosi tai epätosi.',
  username: 'Kirjoita kelvollinen käyttäjätunnus. Siinä voi olla kirjaimia, numeroita, yhdysmerkkejä, pisteitä ja alaviivoja.',
  validUploadID: 'Kentän arvo ei ole tiedoston ID.',
}
