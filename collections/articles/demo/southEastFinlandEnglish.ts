import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { demoLink } from '../../../src/content/model/demoLink.ts'
import { bold, bulletList, heading, paragraph, richText } from '../../../src/content/richText/compose.ts'
import type { RichText } from '../../../src/content/richText/tree.ts'
import { helpNearby } from './helpNearby.ts'

export const fields = {
  title: 'South-East Finland has a SeriE network of its own',
  lead:
    'Professionals in South-East Finland have formed a network that works to prevent sexual offences against children. It first met in ' +
    'early April.',
  callsToAction: [
    { label: 'More about the SeriE networks' },
    { label: 'Subscribe to the free newsletter', url: 'https://uutiskirje.verkosto.example/en/subscribe' },
    { label: 'Become a member and support our work' },
    { label: 'Read the whole newsletter of April 2022 (in Finnish)', url: '/uutiskirjeet/huhtikuu-2022' },
  ],
}

export function body(demo: DemoWriter): RichText {
  const network = (key: string, text: string) => demoLink(demo, 'networks', `network:${key}`, text)
  return richText(
    paragraph(
      'The SeriE networks are forums of experts from different fields whose special concern is to prevent sexual offences against ' +
        'children. Professionals of health care, social welfare and the Prison and Probation Service meet in them: some do preventive ' +
        'work, some rehabilitate people who have offended, and many do both.',
    ),
    heading(2, 'Many professions, one cause'),
    paragraph(
      'The networks include sexual therapists and psychotherapists, physicians, psychologists and researchers. From the justice system ' +
        'come police officers, prosecutors, probation workers, prison psychologists and special instructors in prisons. Child-protection ' +
        'workers and people from the third sector belong to them too.',
    ),
    paragraph(
      'In the network of their own area, members get advice and give it. They think through questions about sexual attraction to ' +
        'children together, exchange knowledge, and make ways of working that have proved sound available to everybody.',
    ),
    heading(2, 'Six shared goals'),
    paragraph('The networks have agreed on what they work towards:'),
    bulletList(
      [
        bold('Help in time. '),
        'People who are worried about their sexual attraction to children, or who are suspected of a sexual offence against a child, find ' +
          'their way to suitable preventive support more easily. For those convicted, paths to continued rehabilitation are strengthened.',
      ],
      [bold('A voice in the debate. '), 'The networks take part in public discussion and point out shortcomings in support and treatment.'],
      [bold('Influence nationwide. '), 'The client group, and the support that it needs, are made visible throughout the country.'],
      [
        bold('Professionals together. '),
        'Co-operation grows between those whose clients are at a heightened risk of committing sexual offences against children.',
      ],
      [
        bold('Less stigma. '),
        'As the stigma attached to sexual attraction to children eases, it becomes easier to seek help, and the risk of offending falls.',
      ],
      [bold('Reliable knowledge. '), 'What is said about sexual attraction to children and about preventive work is factual and current.'],
    ),
    heading(2, 'A convention with obligations'),
    paragraph(
      'Finland ratified the ',
      demoLink(demo, 'articles', 'article:lanzarote', 'Lanzarote Convention'),
      ' in 2011. Its purpose is to prevent and combat sexual harassment, grooming and sexual violence against children, to protect the ' +
        'position of children who become victims, and to further co-operation for their protection within Finland and between countries.',
    ),
    paragraph(
      'Two things need to be kept apart. Being attracted to children does not make a person an offender, and many never commit an ' +
        'offence. Nor is everybody who commits one a paedophile.',
    ),
    paragraph(
      'Under the convention Finland has also undertaken to provide appropriate services for this group. So far it has been very hard to ' +
        'get help from public services. That is why the networks make care pathways clearer in their own areas and improve the way ' +
        'clients are guided from one service to another.',
    ),
    heading(2, 'South-East Finland started in spring'),
    paragraph(
      network('kaakkois-suomi', 'The network of South-East Finland'),
      ' was founded by professionals of the area itself. It met for the first time in early April, and its work is getting under way ' +
        'little by little over the spring. More networks keep being formed across the country.',
    ),
    paragraph(
      'The capital region has ',
      network('helsinki', 'the large Helsinki network'),
      '. The other networks are in ',
      network('joensuu', 'Joensuu'),
      ', ',
      network('kajaani', 'Kajaani'),
      ', ',
      network('oulu', 'Oulu'),
      ', ',
      network('pirkanmaa', 'Pirkanmaa'),
      ', ',
      network('turku', 'Turku'),
      ' and ',
      network('lahti-paijat-hame', 'Lahti and Päijät-Häme'),
      '. The Sexpo Foundation coordinates them nationally.',
    ),
    heading(2, 'Help for those who have offended too'),
    paragraph(
      'Children must be protected from sexual offences in many ways. The part of the SeriE networks is to prevent acts: their members ' +
        'work both with people who have offended and with people who have noticed in themselves an attraction to children.',
    ),
    paragraph(
      'People who were abused as children often wish for help for the person who did it as well, especially when that person belongs to ' +
        'their own circle. As the network grows, more and more areas have a professional to whom that person, too, can be referred.',
    ),
    ...helpNearby(demo, 'en'),
  )
}
