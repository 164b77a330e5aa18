/** What those who call or chat are told, where it is the same for each of the association's own services. */
export const ownRights = {
  fi: {
    ages: 'Palvelu on tarkoitettu täysi-ikäisille. Alaikäinen ohjataan hänelle sopivan avun piiriin.',
    anonymous: 'yes',
    confidentiality:
      'Keskustelu on luottamuksellinen. Vaitiolosta voidaan poiketa vain lain perusteella, esimerkiksi kun lapsi on avun tarpeessa tai ' +
      'kun on syytä epäillä, että vakava rikos on vielä estettävissä.',
    answeredBy: 'both',
    dataProtection: 'Nimeä ei kysytä, eikä keskusteluista tallenneta henkilötietoja. Lisää tietosuojasta kerrotaan tietosuojasivulla.',
    feedback: 'Palautetta voi antaa keskustelun lopuksi tai sähköpostitse osoitteeseen palaute@verkosto.example.',
  },
  sv: {
    ages: 'Tjänsten är avsedd för myndiga. Minderåriga hänvisas till hjälp som passar dem.',
    confidentiality:
      'Samtalet är konfidentiellt. Tystnadsplikten kan brytas bara med stöd av lag, till exempel när ett barn behöver hjälp eller när ' +
      'det finns skäl att misstänka att ett allvarligt brott ännu kan förhindras.',
    dataProtection: 'Vi frågar inte efter ditt namn och sparar inga personuppgifter från samtalen. Läs mer på dataskyddssidan.',
    feedback: 'Du kan ge respons i slutet av samtalet eller per e-post till palaute@verkosto.example.',
  },
  en: {
    ages: 'The service is for adults. Minors are helped to find support that suits them.',
    confidentiality:
      'What you say is confidential. Confidentiality can be set aside only on grounds laid down in law, for example when a child needs ' +
      'help or when there is reason to suspect that a serious crime can still be prevented.',
    dataProtection: 'We do not ask for your name, and no personal data is kept of conversations. The data protection page says more.',
    feedback: 'You can give feedback at the end of the conversation or by e-mail to palaute@verkosto.example.',
  },
}
