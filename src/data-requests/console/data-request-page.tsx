import { answered, api, type Schemas } from '../../web/console/client.ts';
import { HerRequestPage } from '../../web/console/kit/her-requests.tsx';
import { TakeCopy } from './take-copy.tsx';

export default function DataRequestPage({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const id = params['id'] ?? '';
  return (
    <HerRequestPage
      id={id}
      kind="dataRequest"
      listTitle="资料请求"
      base="data-requests"
      read={() => answered(api.GET('/api/data-requests/{id}', { params: { path: { id } } }))}
      beside={copyIfGranted}
    />
  );
}

const copyIfGranted = ({ id, status, facts }: Schemas['HerRequestView']) =>
  status === 'met' && facts.some(({ label }) => label === '副本可以取到') ? <TakeCopy id={id} /> : null;
