import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { Sheet } from '../action/sheet.tsx';
import { answered, api, failureOf, refreshAll, type Schemas } from '../client.ts';
import { minuteWords } from '../when.ts';
import { LifeDangerForm } from './life-danger.tsx';
import { OnceShown } from './once-shown.tsx';
import { PlainForm, PlainSelect, PlainText } from './plain-form.tsx';
import { useSend } from './send.ts';

type Request = Schemas['UnsealRequestView'];
const purposes = {
  service: '送达文书、材料',
  visit: '安全探访',
  protectionOrder: '申请、执行人身安全保护令',
  enforcement: '申请强制执行',
  relocation: '安置、转移',
} as const satisfies Record<Schemas['AskUnsealing']['purpose'], string>;
const choices = Object.entries(purposes) as [keyof typeof purposes, string][]; // the keys of the literal above

type Props = { caseId: string; person: Schemas['PersonView']; number?: string | undefined };

/** What stands instead of where she lives, and the two ways to it: another person's word, or a life in danger. */
export function VaultedAddress({ caseId, person, number }: Props) {
  const [sheet, setSheet] = useState<'ask' | 'danger'>();
  const requests = useQuery({
    queryKey: ['unseal-requests'],
    queryFn: () => answered(api.GET('/api/unseal-requests')),
    refetchInterval: 60_000,
  });
  const duty = useQuery({ queryKey: ['duty'], queryFn: () => answered(api.GET('/api/duty-shifts')) });
  const [opened, setOpened] = useState<Request>(); // stays while it is shown, though the list no longer offers it
  const about = requests.data?.items.filter((each) => each.caseId === caseId && each.personId === person.id) ?? [];
  const waiting = about.find(({ state, mayDecide }) => state === 'waiting' && !mayDecide);
  const granted = opened ?? about.find(({ mayOpen }) => mayOpen);
  const close = (): void => setSheet(undefined);
  return (
    <div className="vaulted">
      <p>
        <span className="tag">住址已锁起</span> {person.address}
      </p>
      {granted ? (
        <SeenOnce request={granted} onOpened={() => setOpened(granted)} onGone={() => setOpened(undefined)} />
      ) : waiting ? (
        <p className="small quiet">
          {minuteWords(waiting.askedAt)}申请了看真实住址（{waiting.purpose}），等另一个人批准。
        </p>
      ) : (
        <button type="button" className="button" onClick={() => setSheet('ask')}>
          申请看真实住址
        </button>
      )}{' '}
      {duty.data?.isOnDuty && (
        <button type="button" className="button danger" onClick={() => setSheet('danger')}>
          生命危险（口头告诉110、120）
        </button>
      )}
      {about.some(({ mayDecide }) => mayDecide) && (
        <p className="small">
          有人申请看这里的真实住址，<Link href="/secrecy">去批准或者不批准</Link>。
        </p>
      )}
      {sheet === 'ask' && (
        <Sheet title="申请看真实住址" onClose={close}>
          <Ask caseId={caseId} personId={person.id} onDone={close} />
        </Sheet>
      )}
      {sheet === 'danger' && (
        <Sheet title="生命危险：口头告诉 110、120" onClose={close}>
          <LifeDangerForm {...(number ? { number } : {})} />
        </Sheet>
      )}
    </div>
  );
}

function Ask({ caseId, personId, onDone }: { caseId: string; personId: string; onDone: () => void }) {
  const [purpose, setPurpose] = useState('');
  const [reason, setReason] = useState('');
  const send = useSend(async (requestId) => {
    const chosen = choices.find(([key]) => key === purpose)?.[0] ?? 'service';
    await answered(
      api.POST('/api/cases/{id}/unseal-requests', {
        params: { path: { id: caseId }, header: { 'Idempotency-Key': requestId } },
        body: { personId, purpose: chosen, reason },
      }),
    );
    onDone();
  });
  return (
    <PlainForm action="送负责人批准" sending={send.sending} failure={send.failure} onSend={send.start}>
      <p>能用送达代收点的，就不要看真实住址。批准的是另一个人；批准后三十分钟内您能看一次，她本人看得到这次记录。</p>
      <PlainSelect id="purpose" label="用来做什么" value={purpose} choices={choices} onChange={setPurpose} />
      <PlainText id="why" label="为什么非看不可" hint="不少于 10 个字" value={reason} most={500} onChange={setReason} />
    </PlainForm>
  );
}

/** The address is fetched at the press of the button and held here alone. */
function SeenOnce({ request, onOpened, onGone }: { request: Request; onOpened: () => void; onGone: () => void }) {
  const [address, setAddress] = useState<string>();
  const [fault, setFault] = useState<string>();
  const open = async (): Promise<void> => {
    setFault(undefined);
    try {
      const path = { id: request.id };
      const { address: found } = await answered(api.POST('/api/unseal-requests/{id}/open', { params: { path } }));
      onOpened();
      setAddress(found);
    } catch (error) {
      setFault(failureOf(error).message);
    }
  };
  const put = useCallback((): void => {
    setAddress(undefined);
    onGone();
    void refreshAll();
  }, [onGone]);
  if (address !== undefined)
    return (
      <OnceShown onGone={put}>
        <p className="read-aloud">{address}</p>
      </OnceShown>
    );
  return (
    <>
      <button type="button" className="button primary" onClick={() => void open()}>
        看一次真实住址
      </button>{' '}
      <span className="small quiet">
        {request.decidedBy}已批准，{request.openUntil && minuteWords(request.openUntil).split(' ').at(-1)}{' '}
        前有效，只能看一次。
      </span>
      {fault && (
        <p className="no" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
