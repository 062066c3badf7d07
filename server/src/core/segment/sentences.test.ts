import assert from 'node:assert/strict';
import { sentencesOf } from './sentences.js';
import { tokenize } from './tokenize.js';

/** Sentences of a line, divided by " | ". */
function divided(text: string): string {
  return sentencesOf(tokenize(text))
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ');
}

describe('sentencesOf', () => {
  const examples = [
    'The mill closed. | Nobody was told.',
    'Dr. Ruiz met Sen. Okafor and Gov. Lind. | They agreed.',
    'J. K. Rowling and George W. Bush met J.R.R. Tolkien fans. | All left.',
    'He grew up in the U.S. Senate library. | He left the U.S. | The visa ran out.',
    'He left the U.S. | In May he returned.',
    'It rose 3.5 percent to $4.75. | Rents fell.',
    'The vote is at 5 p.m. Monday. | It closes at 8 p.m. | Results follow.',
    'The vote is at 5 p.m. Eastern time.',
    'Wait… what? | He paused... then left. | And so on.',
    'He paused... | The room fell silent.',
    '“We won.” | The crowd left.',
    '"Why did we lose?" he asked. | Nobody knew.',
    '“Stop!” she said. | “We are done.” | They left.',
    '(The figures are old.) | New ones come in May.',
    'Acme Inc. said so, and Bolt Corp. did not. | Acme Inc. | The buyer is Bolt Co. of Oslo.',
    'The case of Smith v. Jones, i.e. the first, is closed.',
    'See No. 5 and Fig. 3 on p. 7. | He said no. | Nobody asked.',
    'They met on Jan. 5 and in Feb. 2020. | Snow fell.',
    'It came from Sacramento, Calif. | The parcel was empty.',
    'Sen. Jon Kyl (R-Ariz.), a lawyer, spoke. | Others listened.',
    'WASHINGTON, D.C. — The bill passed. | It was late.',
    'It sold 300 of them in 2005. | 40 came back.',
    'The iPhone won. | iPhone sales rose.',
    'He drove down Main St. to St. Paul. | It rained.',
    'Really?! | Yes!! | Good.',
    'Yahoo! Inc. grew. | Yahoo! shares fell.',
    'He holds a Ph.D. in law. | His wife has an M.D. | They met here.',
    '1. The first point. | 2. The second.',
    'Use plan B. | Smith will.',
    'Read node.js docs at 10 a.m. daily. | Then rest.',
    'No stop at the end',
    'They paid 5%. | Others paid 7%.',
    'She wrote “No.” | He wrote nothing.',
    "'It is over.' | The coach left.",
    '“ It runs on new chips . ” | He talked on.',
    '„Das ist gut.“ | Er ging.',
    '« C’est fini. » | Il partit.',
  ];
  for (const example of examples) {
    it(example, () => assert.equal(divided(example.replaceAll(' | ', ' ')), example));
  }

  it('divides where only the space was forgotten', () => {
    assert.equal(divided('The deal closed.The buyer was glad.'), 'The deal closed. | The buyer was glad.');
  });

  it('gives every token to one sentence', () => {
    const tokens = tokenize('... . ? ! “ ” He. (She.) U.S. "');
    const sentences = sentencesOf(tokens);
    assert.equal(sentences[0]?.first, 0);
    assert.equal(sentences.at(-1)?.last, tokens.count);
    for (const [index, { first }] of sentences.entries()) {
      if (index > 0) assert.equal(sentences[index - 1]?.last, first);
    }
  });

  it('has nothing to say of an empty paragraph', () => assert.deepEqual(sentencesOf(tokenize('')), []));
});
