import { describe, expect, it } from '@jest/globals'
import { translated } from '../../src/admin/fixedTexts/fixedTexts.ts'

describe('a text that the panel has in English alone', () => {
  it.each([
    ['Add block', 'fi', 'Lisää lohko'],
    ['Add block', 'sv', 'Lägg till block'],
    ['Choose keskiviikkona 11. marraskuuta 2026', 'fi', 'Valitse keskiviikkona 11. marraskuuta 2026'],
    ['Edit Verkostot', 'sv', 'Redigera: Verkostot'],
    ['edit-articles', 'fi', 'Muokkaa valittuja'],
    [
      'Use the arrow keys to move the south east drag handle to change the crop selection area',
      'fi',
      'Muuta rajausta nuolinäppäimillä: oikea alakulma',
    ],
  ])('is said in the language of the panel: %s, %s', (text, language, said) => {
    expect(translated(text, language)).toBe(said)
  })

  it('is left as it is in English', () => {
    expect(translated('Add block', 'en')).toBeUndefined()
  })

  it('is put in its own place alone', () => {
    const inside = (place: string) => (selector: string) => selector.split(', ').includes(place)
    expect(translated('Table', 'fi', inside('.slash-menu-popup'))).toBe('Taulukko')
    expect(translated('Table', 'fi', inside('.table'))).toBeUndefined()
    expect(translated('Add block', 'fi', inside('.slash-menu-popup'))).toBeUndefined()
    expect(translated('Insert 3 rows above', 'sv', inside('.table-action-menu-dropdown'))).toBe('Infoga 3 rader ovanför')
  })

  it('is not what somebody has written', () => {
    for (const text of ['Lisää lohko', 'Choose', 'Editors', 'Choose a network', '']) expect(translated(text, 'fi')).toBeUndefined()
  })
})
