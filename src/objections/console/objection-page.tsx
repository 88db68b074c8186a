import { answered, api } from '../../web/console/client.ts';
import { HerRequestPage } from '../../web/console/kit/her-requests.tsx';

export default function ObjectionPage({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const id = params['id'] ?? '';
  return (
    <HerRequestPage
      id={id}
      kind="objection"
      listTitle="异议"
      base="objections"
      read={() => answered(api.GET('/api/objections/{id}', { params: { path: { id } } }))}
    />
  );
}
