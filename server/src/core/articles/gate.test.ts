import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Candidate, gate } from './gate.js';

const NO_GLOBS: { include: string[]; exclude: string[] } = { include: [], exclude: [] };

const STORY = `Mill closes in Harwick

The last paper mill in the valley closed on Friday, and about 300 people lost their jobs. The owner said that the price
of energy had made the plant too dear to run.

“We knew that it would come,” said Ana Lind, who had worked there for 22 years. Her father had been at the mill before
her. The town has not said what will become of the site.
`;

/** The reason against, or "article". */
function verdict(candidate: Partial<Candidate>, globs: Partial<typeof NO_GLOBS> = {}): string {
  const result = gate({ scheme: 'file', path: 'news/mill.txt', text: STORY, ...candidate }, { ...NO_GLOBS, ...globs });
  return result.article ? 'article' : result.reason;
}

describe('gate', () => {
  describe('by scheme', () => {
    const examples: [string, string][] = [
      ['file', 'article'],
      ['untitled', 'article'],
      ['vscode-vfs', 'article'],
      ['output', 'an output panel'],
      ['git', 'one side of a comparison'],
      ['vscode-scm', 'a commit message'],
      ['vscode-userdata', 'settings'],
      ['my-preview', 'a “my-preview” document and no file'],
    ];
    for (const [scheme, expected] of examples) it(scheme, () => assert.equal(verdict({ scheme }), expected));
  });

  describe('by name', () => {
    const examples: [string, string][] = [
      ['story.txt', 'article'],
      ['License to grill.txt', 'a licence or notice by its name'],
      ['requirements.txt', 'a list of Python packages by its name'],
      ['requirements-dev.txt', 'a list of Python packages by its name'],
      ['requirements/base.txt', 'a list of Python packages by its folder'],
      ['src/CMakeLists.txt', 'a build file by its name'],
      ['LICENSE', 'a licence or notice by its name'],
      ['LICENCE.txt', 'a licence or notice by its name'],
      ['NOTICE.md', 'a licence or notice by its name'],
      ['AUTHORS.txt', 'a list of people by its name'],
      ['robots.txt', 'a file for web robots by its name'],
      ['llms.txt', 'a file for web robots by its name'],
      ['server.log', 'a log by its name'],
      ['README.md', 'a project’s documentation by its name'],
      ['CHANGELOG.md', 'a project’s documentation by its name'],
      ['.git/COMMIT_EDITMSG', 'a commit message by its name'],
      ['node_modules/x/story.txt', 'part of an installed package by its folder'],
      ['news-of-the-day.txt', 'article'],
      ['history of the mill.txt', 'article'],
      ['security guards strike.md', 'article'],
      ['story.txt.annotations/ana.json', 'an annotation file'],
      ['/home/ana/story.txt.annotations/base/0a.txt', 'an annotation file'],
    ];
    for (const [path, expected] of examples) it(path, () => assert.equal(verdict({ path }), expected));
  });

  describe('by language', () => {
    it('article, whatever it is called or looks like', () => {
      assert.equal(verdict({ languageId: 'article', path: 'LICENSE', text: '' }), 'article');
      assert.equal(verdict({ languageId: 'article', path: 'x.txt', text: 'x = {1, 2, 3};' }), 'article');
    });
    it('another', () => assert.equal(verdict({ languageId: 'git-commit' }), 'text of the language “git-commit”'));
  });

  describe('by look', () => {
    const examples: [name: string, text: string, expected: string][] = [
      ['nothing yet', '', 'article'],
      ['a first line', 'Mayor resigns', 'article'],
      ['a draft', 'The mayor resigned on Monday.\nShe had been in office for 12 years.', 'article'],
      ['a draft with figures', 'Profit rose 3.5% to $4.2 million in 2024.', 'article'],
      ['an assignment', 'name = value', 'a list, code or data by its look'],
      [
        'packages',
        'requests==2.31.0\nnumpy>=1.26\npandas~=2.1\nflask\nclick==8.1.7\n',
        'a list, code or data by its look',
      ],
      ['a word list', 'apple\nbanana\ncherry\ndamson\nelder\nfig\ngrape\n'.repeat(20), 'a list by its look'],
      [
        'a build file',
        'cmake_minimum_required(VERSION 3.20)\nproject(mill LANGUAGES CXX)\nadd_executable(mill main.cpp pulp.cpp)\ntarget_link_libraries(mill PRIVATE fmt::fmt)\n'.repeat(
          5,
        ),
        'code or data by its look',
      ],
      [
        'a log',
        '2024-05-01 10:22:31,004 INFO [main] Connection to the server was opened by the client\n2024-05-01 10:22:32,117 WARN [pool-3] The request took 1204 ms\n'.repeat(
          20,
        ),
        'code or data by its look',
      ],
      [
        'comma separated values',
        'name,city,amount,of\nThe Mill,Harwick,300,a\nThe Depot,Lund,25,the\nThe Yard,Oslo,7,in\n'.repeat(10),
        'a table by its look',
      ],
      [
        'source code',
        'export function add(a: number, b: number): number {\n  if (a === 0) return b;\n  // the sum of the two\n  return a + b;\n}\n'.repeat(
          10,
        ),
        'code or data by its look',
      ],
      [
        'code under a long comment',
        '# The mill is closed and the people of the town have gone.\n# This is what it was like when they were all here.\n'.repeat(
          6,
        ) + 'def add(a, b):\n    return a + b\n'.repeat(4),
        'mostly not prose by its look',
      ],
      [
        'settings',
        'server.port=8080\nserver.host=localhost\nlog.level=debug\ndb.url=jdbc:h2:mem\n'.repeat(10),
        'code or data by its look',
      ],
      [
        'another language',
        'Die letzte Papierfabrik im Tal schloss am Freitag, und rund 300 Menschen verloren ihre Arbeit. Der Besitzer sagte, Energie sei zu teuer geworden.\n'.repeat(
          5,
        ),
        'not English prose by its look',
      ],
      [
        'a poem',
        'The mill is still, the wheel is down,\nThe water runs without a sound,\nAnd all the people of the town\nHave gone to where the work is found.\n'.repeat(
          4,
        ),
        'article',
      ],
    ];
    for (const [name, text, expected] of examples) it(name, () => assert.equal(verdict({ text }), expected));

    it('documentation in Markdown', () => {
      const text = `${STORY}\n\`\`\`sh\nnpm install\n\`\`\`\n`;
      assert.equal(verdict({ path: 'docs/guide.md', text }), 'software documentation by its code');
      assert.equal(verdict({ path: 'docs/mill.md' }), 'article');
    });

    it('reads a hostile text in time', () => {
      for (const text of [','.repeat(1e6), '`'.repeat(1e6), 'a,'.repeat(1e6), '\n'.repeat(1e6)]) {
        verdict({ path: 'x.md', text });
      }
    });
  });

  describe('by the desk’s globs', () => {
    it('include overrules name and look', () => {
      assert.equal(verdict({ path: 'wire/a.log' }, { include: ['wire/**'] }), 'article');
      assert.equal(verdict({ path: '/home/ana/wire/a.log', text: 'a=b' }, { include: ['wire/**'] }), 'article');
      assert.equal(verdict({ path: 'a.txt.annotations/x.txt' }, { include: ['**'] }), 'an annotation file');
    });
    it('exclude refuses', () => {
      assert.equal(verdict({ path: 'drafts/a.txt' }, { exclude: ['drafts/**'] }), 'left out by the setting “exclude”');
      assert.equal(verdict({ path: 'final/a.txt' }, { exclude: ['drafts/**', ''] }), 'article');
    });
  });

  describe('on real news', () => {
    const shared = '../shared';
    const examples = existsSync(`${shared}/data/news`) ? it : it.skip;
    examples('lets every article in (needs ../shared)', () => {
      const paths = ['data/news', 'articles'].flatMap((folder) =>
        readdirSync(`${shared}/${folder}`, { recursive: true, encoding: 'utf8' })
          .filter((path) => path.endsWith('.txt'))
          .map((path) => `${shared}/${folder}/${path}`),
      );
      const refusals = paths.flatMap((path) => {
        const result = verdict({ path: path.split('/').at(-1) ?? '', text: readFileSync(path, 'utf8') });
        return result === 'article' ? [] : [`${path}: ${result}`];
      });
      assert.deepEqual(refusals, []);
    });
  });
});
