/** Ways to talk with somebody: appointments, the advice phone, the chat. */
import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { paragraph, richText } from '../../../src/content/richText/compose.ts'
import { ownRights } from './callersRights.ts'
import { christmasBreak } from './closures.ts'

const audiences = ['survivor', 'closePerson']

/** Evenings on which the chat is open besides its weekly hours. */
const chatEvenings = ['2026-12-03', '2026-12-17', '2027-01-14', '2027-01-28'].map((from) => ({ from, opens: '18:00', closes: '20:00' }))

export async function createAppointments({ create, id }: DemoWriter): Promise<void> {
  await create(
    'services',
    'service:ajanvaraus',
    {
      name: 'Ajanvaraus',
      kind: 'appointment',
      summary: 'Valitse ajanvarauskalenterista itsellesi sopiva hetki ja tule juttelemaan luottamuksellisesti.',
      channels: [
        { type: 'booking', label: 'Ajanvarauskalenteri', url: 'https://ajanvaraus.verkosto.example', cost: 'Maksuton', languages: ['fi'] },
      ],
      exceptions: [christmasBreak.fi],
      body: richText(
        paragraph(
          'Kalenterissa näkyvät vapaat ajat. Aika varataan nimimerkillä, ja keskustelun voi käydä puhelimitse, verkossa tai kasvokkain. ' +
            'Jos et pääse tulemaan, peru aika kalenterissa, niin joku toinen saa sen.',
        ),
      ),
      languages: ['fi'],
      provider: id('organization:delfins'),
      verifiedAt: '2026-11-16T12:00:00.000Z',
      audiences,
    },
    {
      sv: {
        name: 'Tidsbokning',
        summary: 'Välj en tid som passar dig i bokningskalendern och kom för att samtala i förtroende. Samtalen förs på finska.',
        channels: [{ label: 'Bokningskalender', cost: 'Avgiftsfritt' }],
        exceptions: [christmasBreak.sv],
      },
      en: {
        name: 'Appointments',
        summary: 'Choose a time that suits you in the booking calendar and come and talk in confidence. Conversations are in Finnish.',
        channels: [{ label: 'Booking calendar', cost: 'Free of charge' }],
        exceptions: [christmasBreak.en],
      },
    },
  )
}

export async function createAdvicePhone({ create, id }: DemoWriter): Promise<void> {
  await create(
    'services',
    'service:neuvontapuhelin',
    {
      name: 'Neuvontapuhelin',
      kind: 'advicePhone',
      summary: 'Soita, kun tarvitset neuvoa tai haluat puhua luottamuksellisesti. Nimeäsi ei kysytä.',
      channels: [
        {
          type: 'phone',
          label: 'Neuvontapuhelin',
          dial: '+358505835000',
          display: '050 583 5000',
          cost: 'Puhelu maksaa saman verran kuin muutkin puhelusi matkapuhelinnumeroon.',
          languages: ['fi'],
        },
      ],
      openingHours: [{ days: ['MO'], opens: '09:00', closes: '10:00', weeks: 'every' }],
      exceptions: [
        { from: '2026-12-21', opens: '09:00', closes: '11:00', note: 'Joulua edeltävänä maanantaina vastaamme tavallista pidempään.' },
        christmasBreak.fi,
      ],
      callersRights: {
        ...ownRights.fi,
        cost: 'Puhelu on normaalihintainen matkapuhelinpuhelu, ja se voi näkyä puhelinlaskun erittelyssä.',
      },
      body: richText(
        paragraph(
          'Voit soittaa omasta tai läheisesi puolesta. Asian ei tarvitse olla kiireellinen eikä selvä: usein on avuksi jo se, että saa ' +
            'pohtia tilannetta ääneen jonkun kanssa.',
        ),
      ),
      languages: ['fi'],
      provider: id('organization:delfins'),
      verifiedAt: '2026-11-16T12:00:00.000Z',
      audiences,
    },
    {
      sv: {
        name: 'Rådgivningstelefon',
        summary: 'Ring när du behöver råd eller vill tala i förtroende. Vi frågar inte efter ditt namn. Vi svarar på finska.',
        channels: [{ label: 'Rådgivningstelefon', cost: 'Samtalet kostar lika mycket som dina andra samtal till mobilnummer.' }],
        exceptions: [{ note: 'Måndagen före jul svarar vi längre än vanligt.' }, christmasBreak.sv],
        callersRights: { ...ownRights.sv, cost: 'Samtalet är ett vanligt mobilsamtal och kan synas i telefonräkningens specifikation.' },
      },
      en: {
        name: 'Advice phone',
        summary: 'Call when you need advice or want to talk in confidence. You are not asked for your name. Calls are answered in Finnish.',
        channels: [{ label: 'Advice phone', cost: 'A call costs as much as your other calls to a mobile number.' }],
        exceptions: [{ note: 'On the Monday before Christmas we answer for longer than usual.' }, christmasBreak.en],
        callersRights: { ...ownRights.en, cost: 'An ordinary mobile call, which may show on an itemised phone bill.' },
      },
    },
  )
}

export async function createChat({ create, id }: DemoWriter): Promise<void> {
  const cost = 'Chat on maksuton. Tavallinen tiedonsiirto kuluttaa liittymäsi dataa.'
  await create(
    'services',
    'service:chat',
    {
      name: 'Chat',
      kind: 'chat',
      summary: 'Kirjoita nimettömästi, kun puhuminen tuntuu vaikealta tai soittaminen ei ole turvallista.',
      channels: [{ type: 'chat', label: 'Chat', url: 'https://chat.verkosto.example', cost: 'Maksuton', languages: ['fi'] }],
      openingHours: [{ days: ['MO'], opens: '12:00', closes: '14:00', weeks: 'every' }],
      exceptions: [...chatEvenings.map((evening) => ({ ...evening, note: 'Iltachat' })), christmasBreak.fi],
      callersRights: { ...ownRights.fi, cost },
      body: richText(
        paragraph(
          'Chatissa keskustelet kahden kesken työntekijän tai koulutetun vapaaehtoisen kanssa. Viikoittaisen ajan lisäksi pidämme ' +
            'iltachatteja, joiden päivät näkyvät aukioloajoissa.',
        ),
        paragraph('Keskustelu ei jää laitteellesi talteen. Voit poistua sivulta nopeasti milloin tahansa.'),
      ),
      languages: ['fi'],
      provider: id('organization:delfins'),
      verifiedAt: '2026-11-16T12:00:00.000Z',
      audiences,
    },
    {
      sv: {
        name: 'Chatt',
        summary: 'Skriv anonymt när det känns svårt att tala eller inte är tryggt att ringa. Chatten är på finska.',
        channels: [{ label: 'Chatt', cost: 'Avgiftsfri' }],
        exceptions: [...chatEvenings.map(() => ({ note: 'Kvällschatt' })), christmasBreak.sv],
        callersRights: { ...ownRights.sv, cost: 'Chatten är avgiftsfri. Vanlig dataöverföring räknas av ditt abonnemang.' },
      },
      en: {
        name: 'Chat',
        summary: 'Write anonymously when talking feels hard or calling is not safe. The chat is in Finnish.',
        channels: [{ label: 'Chat', cost: 'Free of charge' }],
        exceptions: [...chatEvenings.map(() => ({ note: 'Evening chat' })), christmasBreak.en],
        callersRights: { ...ownRights.en, cost: 'The chat is free of charge. It uses the data of your subscription.' },
      },
    },
  )
}
