/** Answers that are held as they are given: an article, a known problem, a guide of ours, a way to pay. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { Article, Funding, Issue, Resource } from '../../src/guidance/knowledge/schema.js';
import { reach } from '../safety/safety.js';
import type { FactAnswer } from './factAnswer.js';
import { lastChecked, sourcesOf, sourcesTogether } from './provenance.js';
import { factWords as words } from './words.en.js';

const ofArticle = (article: Article, knowledge: KnowledgeBase, today: string): FactAnswer => ({
  say: [
    article.answer.join('\n'),
    sourcesTogether(sourcesOf(knowledge, article).slice(0, 3)).join('\n'),
    ...lastChecked(article, today),
    article.next,
  ],
  cards: [],
});

const ofIssue = (issue: Issue, knowledge: KnowledgeBase, today: string): FactAnswer => ({
  say: [],
  cards: [
    {
      kind: 'fact',
      title: issue.title,
      lead: issue.problem,
      facts: [],
      sections: [
        { heading: words.issueRoutes, lines: [...issue.routes, words.issueEscalate(issue.escalateTo)] },
        { heading: words.issueCauses, lines: issue.causes },
        {
          heading: words.whereFrom,
          lines: [...sourcesTogether(sourcesOf(knowledge, issue).slice(0, 2)), ...lastChecked(issue, today)],
        },
      ].filter((section) => section.lines.length > 0),
    },
  ],
});

const ofResource = (resource: Resource, knowledge: KnowledgeBase, today: string): FactAnswer => ({
  say: resource.lines.length > 0 ? [] : [reach(resource)],
  cards:
    resource.lines.length === 0
      ? []
      : [
          {
            kind: 'fact',
            title: resource.title,
            ...(resource.summary === undefined ? {} : { lead: resource.summary }),
            facts: [],
            sections: [
              { heading: words.guideMore, lines: resource.lines },
              {
                heading: words.whereFrom,
                lines: [...sourcesOf(knowledge, resource).slice(0, 2), ...lastChecked(resource, today)],
              },
            ],
          },
        ],
});

const ofFunding = (funding: Funding, knowledge: KnowledgeBase, today: string): FactAnswer => ({
  say: [],
  cards: [
    {
      kind: 'fact',
      title: funding.title,
      facts: [],
      sections: [
        {
          heading: words.notes,
          lines: [
            ...funding.lines,
            ...(funding.amount === undefined ? [] : [words.fundingAmount(funding.amount)]),
            words.fundingDecided(funding.decidedBy),
            words.fundingNoPromise,
          ],
        },
        {
          heading: words.whereFrom,
          lines: [
            ...sourcesTogether(sourcesOf(knowledge, funding).slice(0, 2)),
            ...lastChecked(funding, today),
          ],
        },
      ],
    },
  ],
  next: funding.next,
});

/** The answer a record is; undefined for a record that is none. */
export function answerOf(id: string, knowledge: KnowledgeBase, today: string): FactAnswer | undefined {
  const article = knowledge.articles.get(id);
  if (article) return ofArticle(article, knowledge, today);
  const issue = knowledge.issues.get(id);
  if (issue) return ofIssue(issue, knowledge, today);
  const resource = knowledge.resources.get(id);
  if (resource) return ofResource(resource, knowledge, today);
  const funding = knowledge.funding.get(id);
  return funding ? ofFunding(funding, knowledge, today) : undefined;
}
