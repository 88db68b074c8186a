import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applicationWorkflow } from '../../intake/application.workflow.ts';
import { caseWorkflow } from '../../casework/case.workflow.ts';
import { problemsOf, WorkflowError, workflowOf, type Governed } from './declare.ts';

const step = (from: string[], to: string, more: object = {}) => ({
  from,
  to,
  label: '办理',
  event: `thing.${to}Done`,
  by: ['agency.clerk'],
  ...more,
});
const sound = {
  initial: 'begun',
  states: { begun: '已开始', ended: '已结束' },
  final: ['ended'],
  transitions: { end: step(['begun'], 'ended', { event: 'thing.ended' }) },
};

describe('a declaration is checked as a graph before anything starts', () => {
  it('a sound one has no faults, and neither have the two of the product', () => {
    for (const workflow of [sound, applicationWorkflow, caseWorkflow]) expect(problemsOf(workflow)).toEqual([]);
  });

  it.each([
    ['an unknown initial state', { ...sound, initial: 'dreamt' }, 'initial state dreamt is unknown'],
    [
      'a start from an unknown state',
      { ...sound, transitions: { ...sound.transitions, stray: step(['dreamt'], 'ended') } },
      'stray starts from unknown state dreamt',
    ],
    [
      'a way to an unknown state',
      { ...sound, transitions: { ...sound.transitions, stray: step(['begun'], 'dreamt') } },
      'stray leads to unknown state dreamt',
    ],
    [
      'an unreachable state',
      { ...sound, states: { ...sound.states, island: '孤岛' }, final: ['ended', 'island'] },
      'state island cannot be reached',
    ],
    [
      'a state reached only from an unreachable one',
      {
        ...sound,
        states: { ...sound.states, isle: '岛', reef: '礁' },
        final: ['ended', 'reef'],
        transitions: { ...sound.transitions, sail: step(['isle'], 'reef') },
      },
      'state reef cannot be reached',
    ],
    ['a dead end that is not final', { ...sound, final: [] }, 'state ended has no way out and is not final'],
    [
      'a state left only by acts that change nothing',
      {
        ...sound,
        final: [],
        transitions: { ...sound.transitions, note: step(['ended'], 'same', { event: 'thing.noted' }) },
      },
      'state ended has no way out and is not final',
    ],
    [
      'a transition without label',
      { ...sound, transitions: { end: { ...sound.transitions.end, label: ' ' } } },
      'end has no label',
    ],
    ['a state without label', { ...sound, states: { ...sound.states, ended: '' } }, 'state ended has no label'],
    [
      'an act nobody may do',
      { ...sound, transitions: { end: { ...sound.transitions.end, by: [] } } },
      'end: nobody may do it',
    ],
    [
      'an act that starts nowhere',
      { ...sound, transitions: { ...sound.transitions, idle: step([], 'ended') } },
      'idle starts nowhere',
    ],
    [
      'an event that is no past participle of a subject',
      { ...sound, transitions: { end: { ...sound.transitions.end, event: 'Ended' } } },
      'event Ended is not subject.pastParticiple',
    ],
    [
      'two acts with one event',
      { ...sound, transitions: { ...sound.transitions, stop: { ...sound.transitions.end } } },
      'event thing.ended is another act’s too',
    ],
  ])('%s is found and named', (_, workflow, problem) => {
    expect(problemsOf(workflow).join('\n').replaceAll("'", '’')).toContain(problem);
  });

  it('a wrong one throws where it is declared: it never starts', () => {
    type Thing = Governed & { status: 'begun' | 'ended' };
    const declare = () =>
      workflowOf<Thing>()({
        subject: 'thing',
        title: '事',
        initial: 'begun',
        states: { begun: '已开始', ended: '' },
        final: ['ended'],
        seats: () => ({}),
        transitions: {
          end: {
            label: '结束',
            from: ['begun'],
            to: 'ended',
            by: ['agency.clerk'],
            event: 'thing.ended',
            input: z.object({}),
          },
        },
      });
    expect(declare).toThrow(WorkflowError);
  });
});
