import { useState } from 'react';
import { answered, api } from '../../web/console/client.ts';
import { CodeSlip } from '../../web/console/kit/code-slip.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';

/** 找回查询码: she says her name and the words she chose; the operator types what is said and never prompts. */
export default function RecoverCodePage() {
  const [next, setNext] = useState(0);
  return (
    <>
      <header className="page-head">
        <h1>找回查询码</h1>
      </header>
      <Recover key={next} onNext={() => setNext(next + 1)} />
    </>
  );
}

function Recover({ onNext }: { onNext: () => void }) {
  const [name, setName] = useState('');
  const [passPhrase, setPassPhrase] = useState('');
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const { start, failure, sending, answer } = useSend(() =>
    answered(
      api.POST('/api/return-code-recoveries', {
        params: { header: { 'Idempotency-Key': requestId } },
        body: { name, passPhrase },
      }),
    ),
  );
  // Other words are another try: each has its own id, and only a repeat of the same is the same.
  const changed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setRequestId(crypto.randomUUID());
  };
  if (answer)
    return (
      <Section title="对上了">
        <CodeSlip returnCode={answer.returnCode} note={`申请 ${answer.number}，新的查询码：`} />
        <button type="button" className="button plain" onClick={onNext}>
          办下一位
        </button>
      </Section>
    );
  return (
    <Section title="听她说，照着写">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <p>不要念出任何一个字，不要提示。对不上就请她带证件到机构当面换发。</p>
        {failure && (
          <p className="form-error" role="alert">
            {failure.message}
          </p>
        )}
        <Said id="name" label="她的名字" value={name} onChange={changed(setName)} />
        <Said id="passPhrase" label="她说的暗语" value={passPhrase} onChange={changed(setPassPhrase)} />
        <p>
          <button type="submit" className="button primary" disabled={!name || !passPhrase || sending}>
            核对并换发
          </button>
        </p>
      </form>
    </Section>
  );
}

function Said({
  id,
  label,
  value,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <br />
      <input
        id={id}
        className="input"
        autoComplete="off"
        maxLength={50}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </p>
  );
}
