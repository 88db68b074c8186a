import { Button, Radio } from 'antd';
import { useState, type SyntheticEvent } from 'react';
import { isPlainDate } from '../../../../law/kernel/plain-date.ts';
import { agreedHows, type AgreedHow, type ContactPlanTold } from '../../../people/person.model.ts';
import { answered, api, type Schemas } from '../client.ts';
import { useSend } from '../kit/send.ts';
import { AntdRoom } from './antd-room.tsx';
import { ContactPlanFields } from './contact-plan-fields.tsx';
import { Field } from './field.tsx';
import { Sheet } from './sheet.tsx';

type Contact = Schemas['SafeContactView'];
type Props = { caseId: string; personId: string; contact: Contact; onClose: () => void };

/** What still stands is offered again; an expired permission is none, so it must be ticked anew. */
function startOf({
  nextCheckOn,
  expired: _1,
  agreed: _2,
  safetyFlagged: _3,
  withinWindow: _4,
  expiresOn: _5,
  ...kept
}: Contact): ContactPlanTold {
  const check = nextCheckOn !== undefined && isPlainDate(nextCheckOn) ? { nextCheckOn } : {};
  return { ...kept, ...check, neverContact: kept.neverContact ?? [] };
}

/** 重新约定: asked in the room or when she calls, never by calling her. */
export default function AgreeContactDialog({ caseId, personId, contact, onClose }: Props) {
  const [contactPlan, setPlan] = useState(() => startOf(contact));
  const [how, setHow] = useState<AgreedHow>();
  const { start, failure, sending, errorAt } = useSend(async (requestId) => {
    const answer = await answered(
      api.POST('/api/cases/{id}/contact-plans', {
        params: { path: { id: caseId }, header: { 'Idempotency-Key': requestId } },
        body: JSON.parse(JSON.stringify({ personId, how, contactPlan })) as Schemas['AgreeContact'], // the server parses it again and names what is missing
      }),
    );
    onClose();
    return answer;
  });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    void start();
  };
  return (
    <AntdRoom>
      <Sheet title="重新约定怎样联系" onClose={onClose}>
        <form onSubmit={send} noValidate>
          <p className="quiet">单独问她本人。不要为了问这些去找她：等她来，或者她打来电话时再问。</p>
          {failure && (
            <div className="form-error" role="alert">
              {failure.message}
            </div>
          )}
          <Field name="how" label="怎样约定的" required group error={errorAt('how')}>
            <Radio.Group
              options={Object.entries(agreedHows).map(([value, label]) => ({ value, label }))}
              value={how}
              onChange={({ target }) => setHow(target.value as AgreedHow)}
            />
          </Field>
          <ContactPlanFields value={contactPlan} onChange={setPlan} errorAt={errorAt} />
          <Button type="primary" htmlType="submit" size="large" block loading={sending}>
            按她说的记下
          </Button>
        </form>
      </Sheet>
    </AntdRoom>
  );
}
