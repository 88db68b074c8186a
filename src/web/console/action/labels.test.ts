import { expect, it } from 'vitest';
import { caseWorkflow } from '../../../casework/case.workflow.ts';
import { changeRequestWorkflow } from '../../../change-requests/change-request.workflow.ts';
import { complaintWorkflow } from '../../../complaints/complaint.workflow.ts';
import { dataRequestWorkflow } from '../../../data-requests/data-request.workflow.ts';
import { exclusionWishWorkflow } from '../../../exclusion-wishes/exclusion-wish.workflow.ts';
import { callBackWorkflow } from '../../../hotline/call-back.workflow.ts';
import { applicationWorkflow } from '../../../intake/application.workflow.ts';
import { objectionWorkflow } from '../../../objections/objection.workflow.ts';
import type { AnyTransition, Governed } from '../../../platform/workflow/declare.ts';
import { childReportWorkflow } from '../../../protection/child-report.workflow.ts';
import { helpRecordWorkflow } from '../../../protection/help-record.workflow.ts';
import { planReviewWorkflow } from '../../../protection/plan-review.workflow.ts';
import { ratingWorkflow } from '../../../ratings/rating.workflow.ts';
import { homeVisitWorkflow } from '../../../visits/home-visit.workflow.ts';
import { fieldsOf } from './fields-of.ts';
import { labelsFor } from './labels.ts';

const workflows = [
  applicationWorkflow,
  caseWorkflow,
  objectionWorkflow,
  complaintWorkflow,
  changeRequestWorkflow,
  ratingWorkflow,
  callBackWorkflow,
  childReportWorkflow,
  helpRecordWorkflow,
  dataRequestWorkflow,
  exclusionWishWorkflow,
  planReviewWorkflow,
  homeVisitWorkflow,
];

it('what an act says of a field beside its name stands at the field', () => {
  const value = fieldsOf(applicationWorkflow.transitions.settleDetail.input).find(({ name }) => name === 'value');
  expect(value).toMatchObject({ label: '核实以后是什么', hint: '没有、不知道的空着', required: false });
});

it('every choice that an act offers the office is in Chinese', () => {
  const choices = workflows.flatMap(({ subject, transitions }) =>
    Object.entries<Pick<AnyTransition<Governed>, 'input' | 'by'>>(transitions)
      .filter(([, { by }]) => by.some((role) => !role.startsWith('system.') && !role.startsWith('applicant.')))
      .flatMap(([name, { input }]) =>
        fieldsOf(input).flatMap(({ name: field, shape }) =>
          shape.as === 'choice' || shape.as === 'choices'
            ? shape.options.map((option) => ({
                at: `${subject}.${name}.${field}`,
                option,
                label: labelsFor(shape.options)[option],
              }))
            : [],
        ),
      ),
  );
  expect(choices.length).toBeGreaterThan(30);
  expect(choices.filter(({ label }) => !label).map(({ at, option }) => `${at} ${option}`)).toEqual([]);
});

it('a time of day is asked for as one', () => {
  expect(fieldsOf(homeVisitWorkflow.transitions.plan.input).find(({ name }) => name === 'time')?.shape).toEqual({
    as: 'time',
  });
});
