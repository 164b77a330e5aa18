import { describe, expect, it } from '@jest/globals'
import { structured, syndicated } from '../../collections/newsletters/traits.ts'

const issue = {
  id: '0190',
  title: 'Uutiskirje, huhtikuu 2022',
  slug: 'uutiskirje-huhtikuu-2022',
  issueDate: '2022-04-29T00:00:00.000Z',
  updatedAt: '2022-04-30T00:00:00.000Z',
  number: '4/2022',
}

describe('an issue of the newsletter', () => {
  it('stands in feeds at the day of its issue', () => {
    expect(syndicated.entry(issue, 'fi')).toMatchObject({ title: issue.title, publishedAt: issue.issueDate })
    expect(syndicated.entry({ ...issue, issueDate: null }, 'fi')).toBeNull()
  })

  it('is a PublicationIssue with its number', () => {
    expect(structured.node(issue, 'fi')).toMatchObject({ '@type': 'PublicationIssue', issueNumber: '4/2022' })
  })
})
