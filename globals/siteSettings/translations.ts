import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  label: { fi: 'Sivuston asetukset', sv: 'Webbplatsens inställningar', en: 'Site settings' },
  name: { fi: 'Sivuston nimi', sv: 'Webbplatsens namn', en: 'Name of the site' },
  description: { fi: 'Kuvaus', sv: 'Beskrivning', en: 'Description' },
  organization: { fi: 'Valtakunnallinen organisaatio', sv: 'Nationell organisation', en: 'National organization' },
  goals: { fi: 'Valtakunnalliset tavoitteet', sv: 'Nationella mål', en: 'National goals' },
  goalsDescription: {
    fi: 'Kaikille verkostoille yhteiset tavoitteet.',
    sv: 'Mål som är gemensamma för alla nätverk.',
    en: 'Goals that all networks share.',
  },
  goal: { fi: 'Tavoite', sv: 'Mål', en: 'Goal' },
  membership: { fi: 'Jäsenyys', sv: 'Medlemskap', en: 'Membership' },
  newsletter: { fi: 'Uutiskirjeen tilaus', sv: 'Prenumeration på nyhetsbrevet', en: 'Newsletter subscription' },
  text: { fi: 'Teksti', sv: 'Text', en: 'Text' },
  url: { fi: 'Verkko-osoite', sv: 'Webbadress', en: 'Web address' },
  quickExit: { fi: 'Poistu nopeasti', sv: 'Lämna sidan snabbt', en: 'Quick exit' },
  button: { fi: 'Painikkeen teksti', sv: 'Knappens text', en: 'Text of the button' },
  explanation: { fi: 'Selitys', sv: 'Förklaring', en: 'Explanation' },
  target: { fi: 'Mihin siirrytään', sv: 'Vart man flyttas', en: 'Where it leads' },
  accessibility: { fi: 'Saavutettavuusseloste', sv: 'Tillgänglighetsutlåtande', en: 'Accessibility statement' },
  statement: { fi: 'Selosteen sivu', sv: 'Utlåtandets sida', en: 'Page of the statement' },
  contactEmail: {
    fi: 'Saavutettavuuspalautteen osoite',
    sv: 'Adress för tillgänglighetsrespons',
    en: 'Address for accessibility feedback',
  },
  assessedAt: { fi: 'Arvioitu', sv: 'Bedömd', en: 'Assessed' },
} as const satisfies Record<string, Localized>
