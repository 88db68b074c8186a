import { Button, Checkbox, Input, Radio, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useSearch } from 'wouter';
import { FACTS } from '../../../law/facts.ts';
import { findPlainDate } from '../../../law/kernel/plain-date.ts';
import { stageLabels } from '../../casework/case.model.ts';
import { accessNeedLabels } from '../../people/access-needs.model.ts';
import { AntdRoom } from '../../web/console/action/antd-room.tsx';
import { HandedInItems } from '../../web/console/action/documents.tsx';
import { Field } from '../../web/console/action/field.tsx';
import { PersonFields } from '../../web/console/action/person-fields.tsx';
import { InstitutionPicker } from '../../web/console/action/pickers.tsx';
import { answered, api } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Reading } from '../../web/console/kit/states.tsx';
import { useSession, type Session } from '../../web/console/session.tsx';
import { intakeChannelLabels, signatureLabels } from '../application.model.ts';
import { ContactPlanFields } from '../../web/console/action/contact-plan-fields.tsx';
import { bodyOf, startFor, type Draft } from './application-draft.ts';
import { HelperFields } from './helper-fields.tsx';
import { Interview } from './interview.tsx';
import { Submitted } from './submitted.tsx';

/** 窗口录入: the same application as hers, written by staff beside her. Nothing she lacks stops receipt. */
export default function NewApplicationPage() {
  const session = useSession();
  const desk = useQuery({ queryKey: ['desk'], queryFn: () => answered(api.GET('/api/desk')) });
  return (
    <Reading of={desk}>
      {({ today }) => (
        <Reading of={session}>
          {(me) => (
            <AntdRoom>
              <Form session={me} today={today} />
            </AntdRoom>
          )}
        </Reading>
      )}
    </Reading>
  );
}

function Form({ session, today }: { session: Session; today: string }) {
  const together = new URLSearchParams(useSearch()).get('with');
  const [draft, setDraft] = useState<Draft>(() => ({
    ...startFor(session),
    ...(together ? { joinCaseId: together, isGroup: true } : {}),
  }));
  const put = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }));
  const { start, failure, sending, answer, errorAt } = useSend((requestId) =>
    answered(
      api.POST('/api/applications', { params: { header: { 'Idempotency-Key': requestId } }, body: bodyOf(draft) }),
    ),
  );
  if (answer) return <Submitted answer={answer} />;
  const day = findPlainDate(today);
  const facts = {
    ...draft.facts,
    ...(draft.matter ? { matter: draft.matter } : {}),
    ...(draft.applicant.sex ? { sex: draft.applicant.sex } : {}),
    ...(draft.applicant.birthDate ? { birthDate: draft.applicant.birthDate } : {}),
    ...(draft.helper?.role === 'applyingAgent' ? {} : { applicantIs: 'self' }),
  };
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    void start();
  };
  return (
    <form onSubmit={send} noValidate autoComplete="off">
      <header className="page-head">
        <h1>{draft.channel === 'window' ? '窗口录入申请' : '帮她递交申请'}</h1>
        <span className="quiet">
          {together ? '与前一位同案：一起指派，各自审查决定。' : ''}
          缺材料、没有证件、没有签名都先收下，七日从收到时起算。
        </span>
      </header>
      {failure && (
        <div className="form-error" role="alert">
          {failure.message}
          <ul>
            {failure.errors.map(({ path, message }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="stack">
        <Section title="一、先问：怎样联系才安全">
          <ContactPlanFields
            value={draft.contactPlan}
            onChange={(contactPlan) => put({ contactPlan })}
            errorAt={errorAt}
          />
        </Section>
        <Section title="二、需要帮助的人">
          <div className="form-grid">
            <PersonFields
              at="applicant"
              value={draft.applicant}
              onChange={(applicant) => put({ applicant })}
              errorAt={errorAt}
            />
          </div>
        </Section>
        <Section title="三、发生了什么">
          <div className="form-grid">
            <Field name="narrative" label="用她自己的话写" required wide error={errorAt('narrative')}>
              <Input.TextArea
                id="narrative"
                rows={6}
                maxLength={5000}
                value={draft.narrative}
                onChange={({ target }) => put({ narrative: target.value })}
              />
            </Field>
            <Field name="matter" label="要解决的事" required error={errorAt('matter')}>
              <Select
                id="matter"
                showSearch={{ optionFilterProp: 'label' }}
                placeholder="请选择"
                value={draft.matter ?? null}
                options={FACTS.matter.choices.map(({ value, label }) => ({ value, label }))}
                onChange={(matter: string) => put({ matter })}
              />
            </Field>
            <Field name="stage" label="办理方式" group error={errorAt('stage')}>
              <Radio.Group
                options={Object.entries(stageLabels).map(([value, label]) => ({ value, label }))}
                value={draft.stage}
                onChange={({ target }) => put({ stage: target.value as Draft['stage'] })}
              />
            </Field>
            <Field name="opponent.name" label="对方姓名" error={errorAt('opponent.name')}>
              <Input
                id="opponent.name"
                maxLength={50}
                autoComplete="off"
                value={draft.opponentName}
                onChange={({ target }) => put({ opponentName: target.value })}
              />
            </Field>
            <Field name="opponent.relation" label="对方是她的什么人">
              <Input
                id="opponent.relation"
                maxLength={50}
                value={draft.opponentRelation}
                onChange={({ target }) => put({ opponentRelation: target.value })}
              />
            </Field>
            <Field name="isGroup" label="群体" group>
              <Checkbox checked={draft.isGroup} onChange={({ target }) => put({ isGroup: target.checked })}>
                多人同一件事（群体性案件）
              </Checkbox>
            </Field>
          </div>
        </Section>
        <Section
          title="四、法律要问的"
          aside={<span className="quiet small">只问会影响结果的；不清楚、不想说都可以</span>}
        >
          {draft.matter && day ? (
            <Interview
              facts={facts}
              declined={draft.declined}
              today={day}
              onChange={(next, declined) => put({ facts: next, declined })}
            />
          ) : (
            <p className="quiet">先选要解决的事。</p>
          )}
        </Section>
        <Section title="五、谁来帮忙">
          <HelperFields draft={draft} put={put} errorAt={errorAt} />
        </Section>
        <Section title="六、手里有的材料" aside={<span className="quiet small">没有就空着，以后再补</span>}>
          <HandedInItems
            value={draft.documents}
            onChange={(documents) => put({ documents })}
            asked={[]}
            errors={errorAt}
          />
        </Section>
        <Section title="七、愿望、便利和签名">
          <div className="form-grid">
            <Field name="wish" label="选律师的愿望" group wide error={errorAt('wish.words')}>
              <Checkbox checked={draft.womanWished} onChange={({ target }) => put({ womanWished: target.checked })}>
                希望女性承办人员
              </Checkbox>
              <Input
                aria-label="其他愿望"
                maxLength={300}
                placeholder="其他愿望，可以不填"
                value={draft.wishWords}
                onChange={({ target }) => put({ wishWords: target.value })}
              />
            </Field>
            <Field name="accessNeeds" label="需要的便利" group wide>
              <Checkbox.Group
                options={Object.entries(accessNeedLabels).map(([value, label]) => ({ value, label }))}
                value={draft.accessNeeds}
                onChange={(accessNeeds) => put({ accessNeeds })}
              />
            </Field>
            <Field
              name="signature"
              label="签名"
              group
              wide
              hint="待本人确认只推迟签名，不推迟收件"
              error={errorAt('signature.kind') ?? errorAt('signature.witness')}
            >
              <Radio.Group
                options={Object.entries(signatureLabels).map(([value, label]) => ({ value, label }))}
                value={draft.signature.kind}
                onChange={({ target }) =>
                  put({ signature: { ...draft.signature, kind: target.value as Draft['signature']['kind'] } })
                }
              />
              {draft.signature.kind === 'fingerprint' && (
                <Input
                  aria-label="见证人"
                  placeholder="见证人姓名"
                  maxLength={50}
                  value={draft.signature.witness ?? ''}
                  onChange={({ target }) => put({ signature: { ...draft.signature, witness: target.value } })}
                />
              )}
            </Field>
            <Field name="commitmentRead" label="诚信承诺" group wide>
              <Checkbox
                checked={draft.commitmentRead}
                onChange={({ target }) => put({ commitmentRead: target.checked })}
              >
                已向她读过诚信承诺，她表示明白
              </Checkbox>
            </Field>
            <Field name="agencyId" label="由哪个法律援助机构办理" required error={errorAt('agencyId')}>
              <InstitutionPicker
                id="agencyId"
                kinds={['aidAgency']}
                value={draft.agencyId}
                onChange={(agencyId) => put({ agencyId })}
              />
            </Field>
            <Field name="channel" label="来源" group>
              <Radio.Group
                options={Object.entries(intakeChannelLabels).map(([value, label]) => ({ value, label }))}
                value={draft.channel}
                onChange={({ target }) => put({ channel: target.value as Draft['channel'] })}
              />
            </Field>
          </div>
        </Section>
        <div>
          <Button type="primary" htmlType="submit" size="large" loading={sending}>
            收下申请，出具接收凭证
          </Button>
        </div>
      </div>
    </form>
  );
}
