import { useQuery } from '@tanstack/react-query';
import { practiceFieldLabels, qualificationLabels } from '../../network/network.model.ts';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { useSend } from '../../web/console/kit/send.ts';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { useSession } from '../../web/console/session.tsx';

type Person = Schemas['AidPersonnel'];

/** 点援名单: who of this unit may be seen and chosen by those whom aid is for. Asked of each person first. */
export default function WillingPage() {
  const session = useSession();
  const id = session.data?.institution?.id ?? '';
  const read = useQuery({
    queryKey: ['personnel', id],
    queryFn: () => answered(api.GET('/api/institutions/{id}/personnel', { params: { path: { id } } })),
    enabled: id !== '',
  });
  return (
    <>
      <header className="page-head">
        <h1>点援名单</h1>
        <span className="quiet">先问过本人。愿意的，受援人看得到姓名、单位、擅长和语言，看不到电话。</span>
      </header>
      <Reading of={read} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>本单位还没有登记法律援助人员。</Empty>
          ) : (
            <div className="stack">
              {items.map((person) => (
                <article key={person.id} className="suggestion">
                  <div>
                    <p>
                      <span className="who">{person.name}</span> {qualificationLabels[person.qualification]}
                    </p>
                    <p className="small quiet">
                      擅长 {fieldsOf(person)}；语言 {person.languages.join('、')}
                    </p>
                  </div>
                  <Switch
                    key={String(person.willing)}
                    id={person.id}
                    name={person.name}
                    willing={person.willing === true}
                  />
                </article>
              ))}
            </div>
          )
        }
      </Reading>
    </>
  );
}

const fieldsOf = ({ practiceFields }: Person): string =>
  practiceFields.map((field) => practiceFieldLabels[field]).join('、');

/** Made anew after each change: one intention, one id. */
function Switch({ id, name, willing }: { id: string; name: string; willing: boolean }) {
  const change = useSend((requestId) =>
    answered(
      api.POST('/api/personnel/{id}/willing', {
        params: { path: { id }, header: { 'Idempotency-Key': requestId } },
        body: { willing: !willing },
      }),
    ),
  );
  return (
    <div>
      {willing ? <span className="tag mine">可以点</span> : <span className="quiet">没有列出</span>}{' '}
      <button
        type="button"
        className="button"
        disabled={change.sending}
        aria-label={willing ? `把${name}从名单里拿掉` : `把${name}列进名单`}
        onClick={() => void change.start()}
      >
        {willing ? '拿掉' : '列进名单'}
      </button>
      {change.failure && <span role="alert">{change.failure.message}</span>}
    </div>
  );
}
