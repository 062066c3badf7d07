import assert from 'node:assert/strict';
import type { StatusParams } from '../../server/src/protocol/protocol.js';
import { statusView } from './status.js';

const NONE = { error: 0, warning: 0, information: 0, hint: 0 };
const article: StatusParams = { uri: 'file:///story.txt', article: true, findings: NONE, problems: [], records: 1 };
const other: StatusParams = { ...article, article: false, reason: 'the name is that of a list of packages' };

describe('status', () => {
  it('counts the findings of an article and leads to them', () => {
    const view = statusView('running', { ...article, findings: { error: 1, warning: 2, information: 1, hint: 1 } });
    assert.equal(view.text, '1 error, 2 warnings, 2 notes');
    assert.equal(view.severity, 'information');
    assert.equal(view.command?.command, 'workbench.actions.view.problems');
  });

  it('says that there are no findings and offers nothing', () => {
    assert.deepEqual(statusView('running', article), {
      text: 'no findings',
      detail: '',
      severity: 'information',
      busy: false,
    });
  });

  it('says how many of the facts are checked', () => {
    const facts = [{ settled: true }, { settled: false }, { settled: true }];
    assert.equal(statusView('running', article, facts).text, 'no findings, 2/3 facts');
  });

  it('says why a text is not read, and offers to read it', () => {
    const view = statusView('running', other);
    assert.equal(view.text, 'not read as an article');
    assert.equal(view.detail, 'The name is that of a list of packages.');
    assert.equal(view.command?.command, 'tickmark.checkAnyway');
  });

  it('says that a long article was read in part', () => {
    const { detail } = statusView('running', { ...article, truncated: true });
    assert.equal(detail, 'Longer than the limit: only the first part is checked.');
  });

  it('warns of wrong settings, and leads to the log that says what is wrong', () => {
    const view = statusView('running', { ...article, problems: ['tickmark.include must be a list', 'no such rule'] });
    assert.equal(view.severity, 'warning');
    assert.equal(view.detail, 'The settings have 2 mistakes.');
    assert.equal(view.command?.command, 'tickmark.showOutput');
  });

  it('never makes a link of what it is told', () => {
    const reason = 'excluded by [here](command:workbench.action.quit)';
    assert.equal(
      statusView('running', { ...other, reason }).detail,
      'Excluded by [here] (command:workbench.action.quit).',
    );
  });

  it('is busy until the server has spoken, and red when it has ended', () => {
    assert.equal(statusView('starting', undefined).busy, true);
    assert.equal(statusView('running', undefined).busy, true);
    const stopped = statusView('stopped', article);
    assert.equal(stopped.severity, 'error');
    assert.equal(stopped.command?.command, 'tickmark.restartServer');
  });
});
