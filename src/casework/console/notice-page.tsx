import { Button, Input, Select } from 'antd';
import { useState, type SyntheticEvent } from 'react';
import { Link } from 'wouter';
import type { PersonTold } from '../../people/person.model.ts';
import { AntdRoom } from '../../web/console/action/antd-room.tsx';
import { Field } from '../../web/console/action/field.tsx';
import { PersonFields } from '../../web/console/action/person-fields.tsx';
import { Upload } from '../../web/console/action/upload.tsx';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { noticeGrounds } from '../register-notice.model.ts';

const grounds = Object.entries(noticeGrounds).map(([value, { label, kind }]) => ({
  value,
  label: `${label}（${kind === 'defence' ? '辩护' : '代理'}）`,
}));

/** 办案机关通知: no application, no means review, no decision; three days to assign a lawyer and to answer. */
export default function NoticePage() {
  const [authorityName, setAuthorityName] = useState('');
  const [number, setNumber] = useState('');
  const [receivedAt, setReceivedAt] = useState('');
  const [ground, setGround] = useState<string>();
  const [person, setPerson] = useState<Partial<PersonTold>>({});
  const [narrative, setNarrative] = useState('');
  const [letterFileId, setLetter] = useState<string>();
  const { start, failure, sending, answer, errorAt } = useSend((requestId) => {
    const body = {
      authorityName,
      number,
      receivedAt: receivedAt ? `${receivedAt}:00+08:00` : '',
      ground: ground ?? '',
      person: { ...person, name: person.name ?? '' },
      narrative,
      ...(letterFileId ? { letterFileId } : {}),
    } as Schemas['RegisterNotice']; // the server parses it again and names what is missing
    return answered(api.POST('/api/notices', { params: { header: { 'Idempotency-Key': requestId } }, body }));
  });
  if (answer)
    return (
      <Section title="已登记">
        <p className="verdict yes">✓ {answer.number} 已登记，请在三日内指派律师并函复办案机关。</p>
        <p>
          <Link className="button primary" href={`/cases/${answer.caseId}/assignment`}>
            现在指派
          </Link>
        </p>
      </Section>
    );
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    void start();
  };
  return (
    <AntdRoom>
      <form onSubmit={send} noValidate autoComplete="off">
        <header className="page-head">
          <h1>登记办案机关通知</h1>
          <span className="quiet">不用申请，不审查经济状况。收到后三日内指派律师并函复。</span>
        </header>
        {failure && (
          <div className="form-error" role="alert">
            {failure.message}
          </div>
        )}
        <div className="stack">
          <Section title="通知">
            <div className="form-grid">
              <Field name="authorityName" label="办案机关" required error={errorAt('authorityName')}>
                <Input
                  id="authorityName"
                  maxLength={100}
                  value={authorityName}
                  onChange={({ target }) => setAuthorityName(target.value)}
                />
              </Field>
              <Field name="number" label="通知文号" required error={errorAt('number')}>
                <Input id="number" maxLength={100} value={number} onChange={({ target }) => setNumber(target.value)} />
              </Field>
              <Field name="receivedAt" label="收到的日期和时间" required error={errorAt('receivedAt')}>
                <Input
                  id="receivedAt"
                  type="datetime-local"
                  value={receivedAt}
                  onChange={({ target }) => setReceivedAt(target.value)}
                />
              </Field>
              <Field name="ground" label="通知情形" required error={errorAt('ground')}>
                <Select
                  id="ground"
                  options={grounds}
                  value={ground ?? null}
                  placeholder="请选择"
                  onChange={(next: string) => setGround(next)}
                />
              </Field>
              <Field name="letterFileId" label="通知公函（照片或者 PDF）">
                <Upload id="letterFileId" value={letterFileId} onChange={setLetter} />
              </Field>
            </div>
          </Section>
          <Section title="当事人">
            <div className="form-grid">
              <PersonFields at="person" value={person} onChange={setPerson} errorAt={errorAt} />
              <Field name="narrative" label="案情" wide error={errorAt('narrative')}>
                <Input.TextArea
                  id="narrative"
                  rows={4}
                  maxLength={2000}
                  value={narrative}
                  onChange={({ target }) => setNarrative(target.value)}
                />
              </Field>
            </div>
          </Section>
          <div>
            <Button type="primary" htmlType="submit" size="large" loading={sending}>
              登记通知
            </Button>
          </div>
        </div>
      </form>
    </AntdRoom>
  );
}
