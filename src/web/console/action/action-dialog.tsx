import { Button } from 'antd';
import { useMemo, useRef, useState, type SyntheticEvent } from 'react';
import { cite } from '../../../../law/kernel/citation.ts';
import { caseWorkflow } from '../../../casework/case.workflow.ts';
import { changeRequestWorkflow } from '../../../change-requests/change-request.workflow.ts';
import { dataRequestWorkflow } from '../../../data-requests/data-request.workflow.ts';
import { exclusionWishWorkflow } from '../../../exclusion-wishes/exclusion-wish.workflow.ts';
import { destructionWorkflow } from '../../../destructions/destruction.workflow.ts';
import { ratingWorkflow } from '../../../ratings/rating.workflow.ts';
import { complaintWorkflow } from '../../../complaints/complaint.workflow.ts';
import { applicationWorkflow } from '../../../intake/application.workflow.ts';
import { callBackWorkflow } from '../../../hotline/call-back.workflow.ts';
import { objectionWorkflow } from '../../../objections/objection.workflow.ts';
import { childReportWorkflow } from '../../../protection/child-report.workflow.ts';
import { homeVisitWorkflow } from '../../../visits/home-visit.workflow.ts';
import { planReviewWorkflow } from '../../../protection/plan-review.workflow.ts';
import { helpRecordWorkflow } from '../../../protection/help-record.workflow.ts';
import type { AnyTransition, Governed } from '../../../platform/workflow/declare.ts';
import { act, failureOf, refreshAll, type Failure, type FieldError, type Schemas } from '../client.ts';
import { AntdRoom } from './antd-room.tsx';
import { Control } from './control.tsx';
import { Field } from './field.tsx';
import { Sheet } from './sheet.tsx';
import { fieldsOf, type FormField } from './fields-of.ts';
import { collectionOf, type ActionSubject } from './subject.ts';

type Values = Record<string, unknown>;
type Declared = Pick<AnyTransition<Governed>, 'input' | 'basis' | 'issues' | 'label'>;
const workflows: Readonly<Record<ActionSubject['kind'], { transitions: Readonly<Record<string, Declared>> }>> = {
  application: applicationWorkflow,
  case: caseWorkflow,
  objection: objectionWorkflow,
  helpRecord: helpRecordWorkflow,
  callBack: callBackWorkflow,
  complaint: complaintWorkflow,
  changeRequest: changeRequestWorkflow,
  rating: ratingWorkflow,
  childReport: childReportWorkflow,
  planReview: planReviewWorkflow,
  homeVisit: homeVisitWorkflow,
  dataRequest: dataRequestWorkflow,
  destruction: destructionWorkflow,
  exclusionWish: exclusionWishWorkflow,
};
const declared = (kind: ActionSubject['kind'], name: string): Declared | undefined => workflows[kind].transitions[name];

/** What was typed and not sent, kept while the page is open: closing a form by mistake costs nothing. */
const unsent = new Map<string, Values>();

type Props = { subject: ActionSubject; name: string; label: string; onClose: () => void };

/** The form of any legal act, from its declaration. */
export default function ActionDialog({ subject, name, label, onClose }: Props) {
  const transition = declared(subject.kind, name);
  const fields = useMemo(() => (transition ? fieldsOf(transition.input) : []), [transition]);
  const slot = `${subject.id}.${name}.${JSON.stringify(subject.initial ?? {})}`;
  const [values, setValues] = useState<Values>(() => unsent.get(slot) ?? startOf(fields, subject));
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const [done, setDone] = useState<Schemas['Performed']>();
  const requestId = useRef(crypto.randomUUID()); // one intention, one id, however often it is sent
  if (!transition) return null;

  const errors = (path: string): string | undefined => failure?.errors.find((error) => error.path === path)?.message;
  const known = new Set(fields.map((field) => field.name));
  const change = (field: string, value: unknown): void => {
    const next = { ...values, [field]: value };
    unsent.set(slot, next);
    setValues(next);
  };
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const input = told(values);
    const checked = transition.input.safeParse(input);
    if (!checked.success) {
      const issues: FieldError[] = checked.error.issues.map(({ path, message }) => ({
        path: path.join('.'),
        message: plainer(message),
      }));
      setFailure(failureOf({ code: 'invalidInput', detail: '有内容需要修改，请看每一项旁边的说明。', errors: issues }));
      return;
    }
    setSending(true);
    setFailure(undefined);
    try {
      const performed = await act(collectionOf(subject.kind), subject.id, name, input, requestId.current);
      unsent.delete(slot);
      await refreshAll();
      if (performed.papers.length > 0) setDone(performed);
      else onClose();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setSending(false);
    }
  };

  return (
    <AntdRoom>
      <Sheet title={label} onClose={onClose}>
        {done ? (
          <Done papers={done.papers} onClose={onClose} />
        ) : (
          <form onSubmit={(event) => void send(event)} noValidate>
            {transition.basis && (
              <p className="article">
                依据{cite(transition.basis)}：{transition.basis.says}
              </p>
            )}
            {failure && (
              <div className="form-error" role="alert">
                {failure.message}
                {failure.reference && ` 出错编号：${failure.reference}`}
                <ul>
                  {failure.errors
                    .filter(({ path }) => !known.has(path.split('.')[0] ?? ''))
                    .map(({ path, message }) => (
                      <li key={path}>{message}</li>
                    ))}
                </ul>
              </div>
            )}
            {fields.length === 0 && <p>办理后立即生效，并记入经过。</p>}
            {fields.map((field) => (
              <Field
                key={field.name}
                name={field.name}
                label={field.shape.as === 'confirm' ? '确认' : field.label}
                hint={field.hint}
                required={field.required}
                error={errors(field.name)}
                group={isGroup(field)}
              >
                <Control
                  field={field}
                  value={values[field.name]}
                  onChange={(value) => change(field.name, value)}
                  subject={subject}
                  errors={errors}
                />
              </Field>
            ))}
            <Button type="primary" htmlType="submit" size="large" block loading={sending}>
              {label}
            </Button>
          </form>
        )}
      </Sheet>
    </AntdRoom>
  );
}

function Done({ papers, onClose }: { papers: Schemas['Performed']['papers']; onClose: () => void }) {
  return (
    <div role="status">
      <p className="verdict yes">✓ 已办理。生成了文书：</p>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            <a href={`/api/papers/${paper.id}/pdf`} target="_blank" rel="noreferrer">
              {paper.number}
            </a>
            <span className="small quiet">（排版需要几秒）</span>
          </li>
        ))}
      </ul>
      <p>
        <Button type="primary" onClick={onClose}>
          完成
        </Button>
      </p>
    </div>
  );
}

const isGroup = ({ shape }: FormField): boolean =>
  ['choice', 'confirm', 'yesNo', 'choices', 'asks', 'handedIn'].includes(shape.as);

/** A day that a person would fill in as today, starts as today. */
function startOf(fields: readonly FormField[], subject: ActionSubject): Values {
  const initial = fields.flatMap((field): [string, unknown][] => {
    if (field.initial !== undefined) return [[field.name, field.initial]];
    if (field.shape.as === 'day' && (field.name === 'onDay' || field.name === 'servedOn'))
      return [[field.name, subject.today]];
    if (field.shape.as === 'pick' && field.shape.from === 'paper' && subject.papers?.length === 1)
      return [[field.name, subject.papers[0]?.id]];
    return [];
  });
  return { ...Object.fromEntries(initial), ...subject.initial };
}

/** Empty boxes are things not told, never empty words. */
function told(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== undefined && value !== null),
  );
}

/** zod's own words for what was simply left out, in the words of a form. */
const plainer = (message: string): string => (/^(Invalid|Too)/.test(message) ? '请填写或者选择这一项' : message);
