import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import { writeBrat } from '../../server/src/core/annotations/formats/brat.js';
import { writeConll } from '../../server/src/core/annotations/formats/conll.js';
import { writeDoccano } from '../../server/src/core/annotations/formats/doccano.js';
import { writeLabelStudio } from '../../server/src/core/annotations/formats/labelStudio.js';
import type { Marks } from '../../server/src/core/annotations/formats/marks.js';
import { writeProdigy } from '../../server/src/core/annotations/formats/prodigy.js';
import { tokenised } from '../../server/src/core/annotations/tokenised.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import {
  bratProblems,
  conllProblems,
  doccanoProblems,
  labelStudioProblems,
  prodigyProblems,
} from '../support/format-rules.js';

import { documents } from '../support/hard-documents.js';

const analyser = createAnalyser({ rules: {} });

describe('what other tools would refuse', () => {
  const writers: [string, (document: Marks, name: string) => string[]][] = [
    ['brat', (document) => bratProblems(document.text, writeBrat(document).content)],
    ['doccano', (document) => doccanoProblems(document.text, writeDoccano(document).content)],
    ['Label Studio', (document) => labelStudioProblems(document.text, writeLabelStudio(document).content)],
    [
      'Prodigy',
      (document, name) => prodigyProblems(document.text, writeProdigy(document, sentencesOf(document, name)).content),
    ],
    [
      'CoNLL-2003',
      (document, name) =>
        conllProblems(writeConll(document, sentencesOf(document, name), 'conll2003').content, 'conll2003'),
    ],
    [
      'IOB2',
      (document, name) => conllProblems(writeConll(document, sentencesOf(document, name), 'iob2').content, 'iob2'),
    ],
  ];
  for (const [tool, problemsOf] of writers) {
    it(`is never written for ${tool}, whatever the text`, () => {
      fc.assert(
        fc.property(documents, ({ document, name }) => assert.deepEqual(problemsOf(document, name), [])),
        { numRuns: 300 },
      );
    });
  }
});

function sentencesOf({ text }: Marks, name: string) {
  return tokenised(
    analyser.analyse(createSnapshot(name, text, { markup: name.endsWith('.md') ? 'markdown' : 'plain' })),
  );
}
