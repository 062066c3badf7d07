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

  it('never takes what is left of a cut-off writing for an article, not even where it is included', () => {
    const reason = 'what is left of a file whose writing was cut off';
    assert.equal(verdict({ path: 'news/.mill.txt.0a1b2c3d.tmp' }, { include: ['**'] }), reason);
    assert.equal(verdict({ path: 'news/.mill.tmp' }, { include: ['**'] }), 'article');
  });

  describe('by name', () => {
    const examples: [string, string][] = [
      ['story.txt', 'article'],
      ['requirements.txt', 'a list of Python packages by its name'],
      ['requirements-dev.txt', 'a list of Python packages by its name'],
      ['requirements/base.txt', 'a list of Python packages by its folder'],
      ['src/CMakeLists.txt', 'a build file by its name'],
      ['LICENSE', 'a licence or notice by its name'],
      ['LICENCE.txt', 'a licence or notice by its name'],
      ['NOTICE.md', 'a licence or notice by its name'],
      ['LICENSE-MIT', 'a licence or notice by its name'],
      ['licenses.txt', 'a licence or notice by its name'],
      ['COPYING.LESSER', 'a licence or notice by its name'],
      ['ThirdPartyNotices.txt', 'a licence or notice by its name'],
      ['third-party-licenses.md', 'a licence or notice by its name'],
      ['stop-words.en.txt', 'a word list by its name'],
      ['AUTHORS.txt', 'a list of people by its name'],
      ['robots.txt', 'a file for web robots by its name'],
      ['llms.txt', 'a file for web robots by its name'],
      ['server.log', 'a log by its name'],
      ['README.md', 'a project’s documentation by its name'],
      ['CHANGELOG.md', 'a project’s documentation by its name'],
      ['.git/COMMIT_EDITMSG', 'a commit message by its name'],
      ['node_modules/x/story.txt', 'part of an installed package by its folder'],
      ['news-of-the-day.txt', 'article'],
      ['License to grill.txt', 'article'],
      ['licence-fee-rises.txt', 'article'],
      ['notice-to-quit.txt', 'article'],
      ['patents-war.txt', 'article'],
      ['words-of-comfort.txt', 'article'],
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
    it('plain text as Vim calls it', () => assert.equal(verdict({ languageId: 'text' }), 'article'));
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
        'a log by its look',
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
        'source code by its look',
      ],
      [
        'code under a long comment',
        '# The mill is closed and the people of the town have gone.\n# This is what it was like when they were all here.\n'.repeat(
          6,
        ) + 'total = add(a, b)\nprint(total)\n'.repeat(4),
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

    const more: [name: string, text: string, expected: string][] = [
      [
        'an e-mail',
        'From: ana@courier.example\nTo: desk@courier.example\nSubject: Mill\n\nHi Jo, the mill story is late. Sorry!\nAna',
        'article',
      ],
      [
        'a post',
        'BREAKING: The mill has closed. More than 300 jobs lost. #Harwick #jobs https://courier.example/a/1',
        'article',
      ],
      [
        'a transcript with clock times',
        '[00:00:12] Q: When did you hear of it?\n[00:00:15] A: On Monday, I think. We all knew it would come.\n[00:00:22] Q: And what did the owner say?\n[00:00:25] A: Nothing much. He paid us for May and that was that.\n[00:00:40] Q: How many of you were there?\n[00:00:43] A: About three hundred, in the end.\n',
        'article',
      ],
      [
        'results with team lists',
        'Aldane 3-1 Borvik\nNarva 0-0 Harwick\n\nAldane went top of the table with a late goal by Lind, who had missed a penalty. Borvik had taken the lead after 12 minutes.\n\nAldane: Berg; Lund, Aas, Moe, Dahl; Lie (Ruud 64), Strand, Holm; Lind, Vik, Bakke.\nBorvik: Nilsen; Eide, Hauge, Solberg; Haugen, Moen (Myhre 80), Knutsen.\nReferee: P. Olsen. Attendance: 12,450.\n',
        'article',
      ],
      ['a programme', 'Saturday\n18:00 Doors open\n19:00 The band plays\n20:30 Speech by the mayor\n', 'article'],
      ['headlines', '* Mayor resigns\n* Bridge to open in May\n* Mill closes\n* Norvik orders two ferries', 'article'],
      [
        'a recipe',
        'Fish soup\n\nServes 4\n\n500 g cod\n1 onion\n200 ml cream\n1 tbsp butter\nSalt, pepper\n\nMelt the butter in a large pot and fry the onion until it is soft. Put in the fish, stir in the cream and serve at once.\n',
        'article',
      ],
      [
        'minutes',
        'Harwick Town Council\nMinutes of 6 May 2025\n\nPresent: Cllr Lind (chair), Cllr Aas\nApologies: Cllr Berg\n\n1. Minutes of the last meeting\nAgreed.\n\n2. Budget\nThe treasurer reported a surplus of £12,400. The roof had cost less than planned.\n\nThe meeting closed at 8.40 p.m.\n',
        'article',
      ],
      [
        'a press release',
        'FOR IMMEDIATE RELEASE\n\nNorvik orders two ferries\n\nALDANE, 9 May 2025 – Norvik today ordered two ferries worth €120 million. They will carry 600 passengers each.\n\n###\n\nMedia contact:\nJo Berg\n+47 22 33 44 55\npress@norvik.example\n',
        'article',
      ],
      ['addresses', 'https://courier.example/a/1\nhttps://courier.example/a/2\n', 'a list, code or data by its look'],
      [
        'a licence',
        `MIT License\n\nPermission is hereby granted, free of charge, to any person.\n\n${STORY}`,
        'a licence or notice by its look',
      ],
      [
        'a patch',
        'diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n-It is open on the first day of the month.\n+It is open on the first Sunday of the month.\n',
        'a patch by its look',
      ],
      [
        'a Java error',
        'Exception in thread "main" java.lang.Error: it was the end of the file\n\tat com.example.Mill.run(Mill.java:12)\n',
        'a program’s error message by its look',
      ],
      [
        'a Python error',
        'Traceback (most recent call last):\n  File "mill.py", line 12, in <module>\n',
        'a program’s error message by its look',
      ],
      [
        'a query',
        "SELECT m.name, COUNT(*) AS n\nFROM mills m\nJOIN towns t ON t.id = m.town_id\nWHERE m.closed IS NOT NULL AND t.name IN ('Harwick')\nORDER BY n DESC;\n",
        'a list, code or data by its look',
      ],
      [
        'a database script',
        "CREATE TABLE mills (\n  id INTEGER\n);\nINSERT INTO mills VALUES (1, 'The Mill');\n",
        'a database script by its look',
      ],
      [
        'data',
        '{\n  "name": "mill",\n  "text": "The mill is closed and the people are gone."\n}\n',
        'data by its look',
      ],
      [
        'a build’s settings',
        '# These are the platforms that we have\ngithub: [ana]\npatreon: # Replace with the name of a user\n',
        'a list, code or data by its look',
      ],
    ];
    for (const [name, text, expected] of more) it(name, () => assert.equal(verdict({ text }), expected));

    const front = '---\ntitle: Mill closes in Harwick\ndate: 2025-05-09\ntags: [mill, jobs]\n---\n';
    const markdown: [name: string, text: string, expected: string][] = [
      ['front matter', front, 'article'],
      ['front matter and a heading', `${front}\n# Mill closes\n`, 'article'],
      ['a first line', `${front}\n# Mill closes\n\nThe last paper\n`, 'article'],
      [
        'a short article',
        `${front}\n# Mill closes\n\nThe **last** paper mill closed on *Friday*. About **300** people lost their jobs.\n`,
        'article',
      ],
      [
        'a list of facts',
        '# What we know\n\n- The mill closed on **Friday**.\n- See [the report](https://example.org/a/b?id=3).\n',
        'article',
      ],
      [
        'a table in a story',
        '| Club | Points |\n|---|---|\n| Aldane | 34 |\n| Borvik | 31 |\n| Narva | 30 |\n\nAldane won the league on Sunday.\n',
        'article',
      ],
      [
        'steps of a recipe',
        '# Soup\n\n**Serves 4** · *40 minutes*\n\n- 500 g cod\n- 1 onion\n- 200 ml cream\n\n1. Melt the butter and fry the onion.\n2. Put in the fish and the cream.\n',
        'article',
      ],
      ['a table', '| a | b |\n|---|---|\n| 1 | 2 |\n', 'a table by its look'],
      [
        'links',
        '- [a](https://a.example)\n- [b](https://b.example)\n- [c](https://c.example)\n- [d](https://d.example)\n',
        'a list, code or data by its look',
      ],
      [
        'a page about code',
        'Call `run()` with `options`, and the promise of `run` is kept.\n',
        'software documentation by its code',
      ],
    ];
    for (const [name, text, expected] of markdown) {
      it(`${name} in Markdown`, () => assert.equal(verdict({ path: 'mill.md', text }), expected));
    }

    it('documentation in Markdown', () => {
      const text = `${STORY}\n\`\`\`sh\nnpm install\n\`\`\`\n`;
      assert.equal(verdict({ path: 'docs/guide.md', text }), 'software documentation by its look');
      assert.equal(verdict({ path: 'docs/guide.txt', text }), 'software documentation by its look');
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
