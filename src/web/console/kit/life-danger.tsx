import { useState } from 'react';
import { answered, api } from '../client.ts';
import { OnceShown } from './once-shown.tsx';
import { PlainForm, PlainSelect, PlainText } from './plain-form.tsx';
import { useSend } from './send.ts';

const services = [
  ['110', '110（公安）'],
  ['120', '120（急救）'],
] as const;

/** 生命危险: why comes first, for it is written down before anything is looked up; then the address, to be read aloud. */
export function LifeDangerForm({ number = '' }: { number?: string }) {
  const [reason, setReason] = useState('');
  const [toldTo, setToldTo] = useState('');
  const [by, setBy] = useState(number);
  const [people, setPeople] = useState<readonly { name: string; address: string }[]>();
  const send = useSend(async () => {
    const found = by.trim();
    const asPhone = /^[+\d][\d\s-]{5,}$/.test(found);
    const body = {
      reason,
      toldTo: toldTo === '120' ? ('120' as const) : ('110' as const),
      ...(asPhone ? { phone: found } : { number: found }),
    };
    setPeople((await answered(api.POST('/api/life-danger', { body }))).people);
  });
  if (people)
    return (
      <OnceShown onGone={() => setPeople(undefined)}>
        <p>
          <strong>现在读给 {toldTo} 听：</strong>
        </p>
        {people.map(({ name, address }) => (
          <p key={name + address} className="read-aloud">
            {name}：{address}
          </p>
        ))}
        {people.length === 0 && <p>保险库里没有她的住址。请 110 按她的手机定位。</p>}
        <p>只口头说，不发短信、微信，不告诉任何别的人。明天上午 10 点前要有两个人复核。</p>
      </OnceShown>
    );
  return (
    <PlainForm
      action="马上看住址，读给 110、120"
      danger
      sending={send.sending}
      failure={send.failure}
      onSend={send.start}
    >
      <p>
        有人正面临生命危险，等不及另一个人批准时才用。先写下危险，住址才会打开；这一次由两个人复核，她本人也看得到。
      </p>
      <PlainText
        id="danger"
        label="什么危险"
        hint="谁、正在发生什么，不少于 10 个字"
        value={reason}
        most={500}
        onChange={setReason}
      />
      <PlainSelect id="toldTo" label="口头告诉谁" value={toldTo} choices={services} onChange={setToldTo} />
      <label htmlFor="by">案号、申请编号，或者她的完整电话</label>
      <input id="by" required value={by} autoComplete="off" onChange={({ target }) => setBy(target.value)} />
    </PlainForm>
  );
}
