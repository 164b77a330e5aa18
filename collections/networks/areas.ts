/**
 * Areas that a network serves, as data: an area is always `{scheme, code}`, because regions and wellbeing services
 * counties use the same numbers for different places.
 *
 * Codes and names: Statistics Finland, classifications "Maakunta" and "Hyvinvointialue".
 */
import type { Localized } from '../../src/content/locales.ts'

export const areaSchemes = {
  region: { fi: 'Maakunta', sv: 'Landskap', en: 'Region' },
  wellbeingServicesCounty: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'Wellbeing services county' },
} as const satisfies Record<string, Localized>

export type AreaScheme = keyof typeof areaSchemes

const name = (fi: string, sv: string, en: string): Localized => ({ fi, sv, en })

const regions: Record<string, Localized> = {
  '01': name('Uusimaa', 'Nyland', 'Uusimaa'),
  '02': name('Varsinais-Suomi', 'Egentliga Finland', 'Southwest Finland'),
  '04': name('Satakunta', 'Satakunta', 'Satakunta'),
  '05': name('Kanta-Häme', 'Egentliga Tavastland', 'Kanta-Häme'),
  '06': name('Pirkanmaa', 'Birkaland', 'Pirkanmaa'),
  '07': name('Päijät-Häme', 'Päijänne-Tavastland', 'Päijät-Häme'),
  '08': name('Kymenlaakso', 'Kymmenedalen', 'Kymenlaakso'),
  '09': name('Etelä-Karjala', 'Södra Karelen', 'South Karelia'),
  '10': name('Etelä-Savo', 'Södra Savolax', 'South Savo'),
  '11': name('Pohjois-Savo', 'Norra Savolax', 'North Savo'),
  '12': name('Pohjois-Karjala', 'Norra Karelen', 'North Karelia'),
  '13': name('Keski-Suomi', 'Mellersta Finland', 'Central Finland'),
  '14': name('Etelä-Pohjanmaa', 'Södra Österbotten', 'South Ostrobothnia'),
  '15': name('Pohjanmaa', 'Österbotten', 'Ostrobothnia'),
  '16': name('Keski-Pohjanmaa', 'Mellersta Österbotten', 'Central Ostrobothnia'),
  '17': name('Pohjois-Pohjanmaa', 'Norra Österbotten', 'North Ostrobothnia'),
  '18': name('Kainuu', 'Kajanaland', 'Kainuu'),
  '19': name('Lappi', 'Lappland', 'Lapland'),
  '21': name('Ahvenanmaa', 'Åland', 'Åland'),
}

const wellbeingServicesCounties: Record<string, Localized> = {
  '01': name('Itä-Uusimaa', 'Östra Nyland', 'East Uusimaa'),
  '02': name('Keski-Uusimaa', 'Mellersta Nyland', 'Central Uusimaa'),
  '03': name('Länsi-Uusimaa', 'Västra Nyland', 'West Uusimaa'),
  '04': name('Vantaa ja Kerava', 'Vanda och Kervo', 'Vantaa and Kerava'),
  '05': name('Varsinais-Suomi', 'Egentliga Finland', 'Southwest Finland'),
  '06': name('Satakunta', 'Satakunta', 'Satakunta'),
  '07': name('Kanta-Häme', 'Egentliga Tavastland', 'Kanta-Häme'),
  '08': name('Pirkanmaa', 'Birkaland', 'Pirkanmaa'),
  '09': name('Päijät-Häme', 'Päijänne-Tavastland', 'Päijät-Häme'),
  '10': name('Kymenlaakso', 'Kymmenedalen', 'Kymenlaakso'),
  '11': name('Etelä-Karjala', 'Södra Karelen', 'South Karelia'),
  '12': name('Etelä-Savo', 'Södra Savolax', 'South Savo'),
  '13': name('Pohjois-Savo', 'Norra Savolax', 'North Savo'),
  '14': name('Pohjois-Karjala', 'Norra Karelen', 'North Karelia'),
  '15': name('Keski-Suomi', 'Mellersta Finland', 'Central Finland'),
  '16': name('Etelä-Pohjanmaa', 'Södra Österbotten', 'South Ostrobothnia'),
  '17': name('Pohjanmaa', 'Österbotten', 'Ostrobothnia'),
  '18': name('Keski-Pohjanmaa', 'Mellersta Österbotten', 'Central Ostrobothnia'),
  '19': name('Pohjois-Pohjanmaa', 'Norra Österbotten', 'North Ostrobothnia'),
  '20': name('Kainuu', 'Kajanaland', 'Kainuu'),
  '21': name('Lappi', 'Lappland', 'Lapland'),
  '90': name('Helsinki', 'Helsingfors', 'Helsinki'),
  '91': name('Ahvenanmaa', 'Åland', 'Åland'),
}

export const areas: Record<AreaScheme, Readonly<Record<string, Localized>>> = {
  region: regions,
  wellbeingServicesCounty: wellbeingServicesCounties,
}

/** The names of an area; null when the scheme or the code in it is unknown. */
export function areaName(scheme: unknown, code: unknown): Localized | null {
  if (typeof code !== 'string' || (scheme !== 'region' && scheme !== 'wellbeingServicesCounty')) return null
  return areas[scheme][code] ?? null
}
