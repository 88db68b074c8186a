import { useState } from 'react';
import { asksOn, contextKinds, lookUpOutcomes, lookUpPurposes, mayLookUp } from '../../../look-ups/asking.model.ts';
import { purposes } from '../../../platform/purpose.ts';
import type { Role } from '../../../platform/viewer.ts';
import { answered, api, type Schemas } from '../client.ts';
import { useSession } from '../session.tsx';
import { PlainForm, PlainSelect, PlainText } from './plain-form.tsx';
import { useSend } from './send.ts';

type Ask = Schemas['LookUp'];
type Desk = Schemas['DeskElsewhere'];

const purposeKeys = Object.keys(lookUpPurposes) as Ask['purpose'][]; // the keys of the table

/** Beyond the own desk: a whole number, for what, and because of what. It says whom to speak to and nothing else. */
export function LookElsewhere({ words = '' }: { words?: string }) {
  const [round, setRound] = useState(0);
  return <Look key={round} words={round === 0 ? words : ''} onNext={() => setRound(round + 1)} />;
}

function Look({ words, onNext }: { words: string; onNext: () => void }) {
  const session = useSession();
  const roles = (session.data?.roles ?? []).map(({ role }) => role as Role); // a parse of the server's own word
  const mine = purposeKeys.filter((each) => mayLookUp(roles, each));
  const [key, setKey] = useState(words);
  const [chosen, setPurpose] = useState<Ask['purpose'] | ''>('');
  const purpose = mine.length === 1 ? (mine[0] ?? '') : chosen;
  const [on, setOn] = useState<Ask['contextKind'] | ''>('');
  const [context, setContext] = useState('');
  const isSame = purpose === 'sameMatter';
  const { start, sending, failure, answer } = useSend(() =>
    answered(
      api.POST('/api/look-ups', {
        body: {
          key,
          purpose: purpose as Ask['purpose'], // an empty choice is refused by the server, at its field
          contextKind: isSame ? 'application' : (on as Ask['contextKind']), // likewise
          context,
        },
      }),
    ),
  );
  if (answer) return <Outcome id={answer.id} desks={answer.desks} onNext={onNext} />;
  return (
    <PlainForm action="查找" sending={sending} failure={failure} onSend={start}>
      <p className="small quiet">
        只告诉该找哪个机构，不告诉办到哪一步。每一次都记下来，本人看得到是哪个单位、什么岗位、为什么查。
      </p>
      <label htmlFor="look-key">完整的证件号码、电话、申请编号或者接收凭证号</label>
      <input
        id="look-key"
        required
        autoComplete="off"
        maxLength={60}
        value={key}
        onChange={({ target }) => setKey(target.value)}
      />
      <PlainSelect
        id="look-why"
        label="为什么查"
        value={purpose}
        choices={mine.map((each) => [each, purposes[each]] as const)}
        onChange={(why) => setPurpose(why as Ask['purpose'] | '')} // one of the choices
      />
      {isSame ? (
        <>
          <label htmlFor="look-own">本机构正在办的申请编号</label>
          <input
            id="look-own"
            required
            autoComplete="off"
            maxLength={60}
            value={context}
            onChange={({ target }) => setContext(target.value)}
          />
        </>
      ) : (
        <>
          <PlainSelect
            id="look-on"
            label="因为哪一次"
            value={on}
            choices={asksOn('handingOver').map((kind) => [kind, contextKinds[kind]] as const)}
            onChange={(kind) => setOn(kind as Ask['contextKind'] | '')} // one of the choices
          />
          <PlainText
            id="look-said"
            label="来人怎么说的"
            hint="写要办什么，不写姓名、住址。"
            value={context}
            most={200}
            onChange={setContext}
          />
        </>
      )}
    </PlainForm>
  );
}

function Outcome({ id, desks, onNext }: { id: string; desks: readonly Desk[]; onNext: () => void }) {
  const [outcome, setOutcome] = useState<Schemas['ConcludeLookUp']['outcome'] | ''>('');
  const { start, sending, failure, answer } = useSend((requestId) =>
    answered(
      api.POST('/api/look-ups/{id}/conclude', {
        params: { path: { id }, header: { 'Idempotency-Key': requestId } },
        body: { outcome: outcome as Schemas['ConcludeLookUp']['outcome'] }, // an empty choice is refused by the server
      }),
    ),
  );
  return (
    <div className="stack">
      <div role="status">
        {desks.length === 0 ? (
          <p>
            没有能告诉您的。可能没有申请，也可能按规定不能告诉；两种回答一样。按新来的办，或者请来人凭查询码自己查。
          </p>
        ) : (
          desks.map((desk) => (
            <p key={desk.agency}>
              找<strong>{desk.agency}</strong>
              {desk.phone && (
                <>
                  ，电话 <a href={`tel:${desk.phone}`}>{desk.phone}</a>
                </>
              )}
              {desk.hours && `，${desk.hours}`}
              {desk.receivedOn && `。那里 ${desk.receivedOn} 收到同一件事的申请，先收到的受理`}。
            </p>
          ))
        )}
        {desks.length > 0 && <p className="quiet">不要挂断：先接通那个机构，说清来人要办什么，再请两边直接说话。</p>}
      </div>
      {answer ? (
        <p>
          <span role="status">已记下。</span>{' '}
          <button type="button" className="button plain" onClick={onNext}>
            查下一位
          </button>
        </p>
      ) : (
        <PlainForm action="记下" sending={sending} failure={failure} onSend={start}>
          <PlainSelect
            id="look-outcome"
            label="后来怎么办的"
            value={outcome}
            choices={Object.entries(lookUpOutcomes)}
            onChange={(how) => setOutcome(how as keyof typeof lookUpOutcomes | '')} // one of the choices
          />
        </PlainForm>
      )}
    </div>
  );
}
