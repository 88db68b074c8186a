import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Periods } from '../../web/console/kit/on-file.tsx';
import { SafeBanner } from '../../web/console/kit/safe-banner.tsx';
import { Facts, Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Reading } from '../../web/console/kit/states.tsx';

/** The one file behind broken glass: to look at. Nothing is kept once the page is left. */
export default function OpenedFilePage({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const id = params['id'] ?? '';
  const [, go] = useLocation();
  const read = useQuery({
    queryKey: ['opened-file', id],
    queryFn: () => answered(api.GET('/api/break-glass/{id}/file', { params: { path: { id } } })),
    gcTime: 0,
    refetchInterval: 60_000, // when the half hour is over it goes by itself
  });
  const end = useSend(async (requestId) => {
    await answered(
      api.POST('/api/break-glass/{id}/end', { params: { path: { id }, header: { 'Idempotency-Key': requestId } } }),
    );
    go('/break-glass');
    return id;
  });
  return (
    <>
      <header className="page-head">
        <h1>破窗访问</h1>
        <span className="quiet">只能看，不能办。三十分钟到了自行关闭。</span>
        <button type="button" className="button" disabled={end.sending} onClick={() => void end.start()}>
          看完了，关闭
        </button>
      </header>
      <Reading of={read} rows={10}>
        {(view) => <File view={view} />}
      </Reading>
    </>
  );
}

function File({ view }: { view: Schemas['CaseView'] }) {
  return (
    <>
      {view.contacts.map(({ personId, name, contact }) => (
        <SafeBanner
          key={personId}
          person={view.parties.find(({ person }) => person.id === personId)?.person ?? { id: personId, name }}
          contact={contact}
        />
      ))}
      <div className="stack">
        <Section title={view.number ?? view.matterLabel}>
          <Facts
            two
            of={[
              ['状态', view.statusLabel],
              ['由谁办理', `${view.owner.institution}（${view.owner.role}）`],
              ['案由', view.matterLabel],
              ['承办单位', view.undertaker?.name],
              ['承办人员', view.personnel?.name],
              ['要注意', view.flags.join('、')],
            ]}
          />
          <ul>
            {view.parties.map((party) => (
              <li key={`${party.role}${party.person.id}`}>
                <span className="tag">{party.roleLabel}</span> {party.person.name}
              </li>
            ))}
          </ul>
        </Section>
        <Section title="期限">
          <Periods of={view.periods} />
        </Section>
        <Section title="案情">
          {view.narratives.map((narrative) => (
            <p className="pre" key={narrative}>
              {narrative}
            </p>
          ))}
        </Section>
      </div>
    </>
  );
}
