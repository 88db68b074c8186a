import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { PlainForm } from '../../web/console/kit/plain-form.tsx';
import { Facts, Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { dayWords } from '../../web/console/when.ts';

/** 凭码取文书: whoever comes says the code; the name on the paper of identity is compared, and nothing else is asked. */
export default function CollectPage() {
  const [next, setNext] = useState(0);
  return (
    <>
      <header className="page-head">
        <h1>凭码取文书</h1>
      </header>
      <Collect key={next} onNext={() => setNext(next + 1)} />
    </>
  );
}

function Collect({ onNext }: { onNext: () => void }) {
  const [code, setCode] = useState('');
  const { start, failure, sending, answer } = useSend(() =>
    answered(api.POST('/api/collections/find', { body: { code } })),
  );
  if (answer) return <HandOut found={answer} code={code} onNext={onNext} />;
  return (
    <Section title="听来人说，照着写">
      <PlainForm action="查看" sending={sending} failure={failure} onSend={start} disabled={code.trim() === ''}>
        <label htmlFor="code">取件码（9 个数字，有没有空格都行）</label>
        <input
          id="code"
          className="input"
          inputMode="numeric"
          autoComplete="off"
          maxLength={30}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
      </PlainForm>
    </Section>
  );
}

function HandOut({ found, code, onNext }: { found: Schemas['FoundCollection']; code: string; onNext: () => void }) {
  const [personId, setPersonId] = useState(found.receivers.length === 1 ? (found.receivers[0]?.personId ?? '') : '');
  const [identitySeen, setSeen] = useState(false);
  const { start, failure, sending, answer } = useSend((requestId) =>
    answered(
      api.POST('/api/collections/{id}/hand-out', {
        params: { path: { id: found.id }, header: { 'Idempotency-Key': requestId } },
        body: { code, personId, identitySeen: true },
      }),
    ),
  );
  if (answer)
    return (
      <Section title="已经交给本人，记下了">
        <p role="status">{dayWords(answer.servedOn)}送达。取件码已经作废，期限从今天起算。</p>
        <button type="button" className="button" onClick={onNext}>
          办下一位
        </button>
      </Section>
    );
  return (
    <Section title="核对证件，再交">
      <Facts
        of={[
          ['文书', found.paper],
          ['哪个机构的', found.agency],
          ['最后一天', dayWords(found.lastOn)],
        ]}
      />
      <PlainForm
        action="交给了，记下"
        sending={sending}
        failure={failure}
        onSend={start}
        disabled={!identitySeen || personId === ''}
      >
        <fieldset>
          <legend>谁来取的（名字要和证件上的一样）</legend>
          {found.receivers.map((receiver) => (
            <p key={receiver.personId}>
              <label>
                <input
                  type="radio"
                  name="receiver"
                  checked={personId === receiver.personId}
                  onChange={() => setPersonId(receiver.personId)}
                />{' '}
                <strong>{receiver.name}</strong>
                {receiver.as === 'agent' ? '，替她申请的人' : ''}
              </label>
            </p>
          ))}
        </fieldset>
        <p>
          <label>
            <input type="checkbox" checked={identitySeen} onChange={({ target }) => setSeen(target.checked)} />{' '}
            看过证件，名字一样
          </label>
        </p>
        <p className="small quiet">名字不一样的，不要交，也不要说这里有谁的文书。请来人联系办理的机构。</p>
      </PlainForm>
      <button type="button" className="button plain" onClick={onNext}>
        不交，办下一位
      </button>
    </Section>
  );
}
