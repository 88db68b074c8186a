import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { PlainForm, PlainSelect } from '../../web/console/kit/plain-form.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { useSession } from '../../web/console/session.tsx';
import { dayWords } from '../../web/console/when.ts';
import { tellByLabels } from '../collection.model.ts';

type Props = { applicationId: string; papers: readonly Schemas['PaperView'][] };

/** 放到一个地方等她取: which paper, where, and how she learns the code. */
export function LayReady({ applicationId, papers }: Props) {
  const [again, setAgain] = useState(0);
  return (
    <details>
      <summary>放到一个地方，等她凭码取</summary>
      <Lay key={again} applicationId={applicationId} papers={papers} onAgain={() => setAgain(again + 1)} />
    </details>
  );
}

function Lay({ applicationId, papers, onAgain }: Props & { onAgain: () => void }) {
  const session = useSession();
  const [paperId, setPaper] = useState(papers.length === 1 ? (papers[0]?.id ?? '') : '');
  const [placeId, setPlace] = useState('');
  const [tellBy, setTell] = useState('session');
  const officeId = session.data?.institution?.id ?? '';
  const office = useQuery({
    queryKey: ['institution', officeId],
    enabled: officeId !== '',
    queryFn: () => answered(api.GET('/api/institutions/{id}', { params: { path: { id: officeId } } })),
  });
  const stations = useQuery({
    queryKey: ['stations', office.data?.divisionCode],
    enabled: office.data !== undefined,
    queryFn: () =>
      answered(
        api.GET('/api/institutions', {
          params: { query: { kind: 'aidWorkstation', within: office.data?.divisionCode ?? '14', limit: 50 } },
        }),
      ),
  });
  const { start, failure, sending, answer } = useSend((requestId) =>
    answered(
      api.POST('/api/applications/{id}/collections', {
        params: { path: { id: applicationId }, header: { 'Idempotency-Key': requestId } },
        body: { paperId, placeId, tellBy: tellBy === 'inPerson' || tellBy === 'voice' ? tellBy : 'session' },
      }),
    ),
  );
  if (answer)
    return (
      <div role="status">
        <p>放好了，到{dayWords(answer.lastOn)}为止。到期没有取的，会列入要再送的。</p>
        {answer.code ? (
          <p>
            取件码 <strong className="code">{answer.code.replaceAll(/(\d{3})(?=\d)/g, '$1 ')}</strong>
            <br />
            <span className="small quiet">只说给她本人。不要用短信、微信发，不要留言。她的进展页上也有。</span>
          </p>
        ) : (
          <p className="small quiet">取件码在她的进展页上，这里不显示。</p>
        )}
        <button type="button" className="button plain" onClick={onAgain}>
          换一个地方或者取件码
        </button>
      </div>
    );
  const own = officeId === '' ? [] : [[officeId, '本机构窗口'] as const];
  const others = (stations.data?.items ?? []).map(({ id, name }) => [id, name] as const);
  return (
    <PlainForm action="放好，生成取件码" sending={sending} failure={failure} onSend={start}>
      <PlainSelect
        id="collect-paper"
        label="文书"
        value={paperId}
        choices={papers.map(({ id, title, number }) => [id, `${title} ${number}`])}
        onChange={setPaper}
      />
      <PlainSelect
        id="collect-place"
        label="在哪里取"
        value={placeId}
        choices={[...own, ...others]}
        onChange={setPlace}
      />
      <PlainSelect
        id="collect-tell"
        label="怎样让她知道取件码"
        value={tellBy}
        choices={Object.entries(tellByLabels)}
        onChange={setTell}
      />
    </PlainForm>
  );
}
