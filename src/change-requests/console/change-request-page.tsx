import { answered, api } from '../../web/console/client.ts';
import { HerRequestPage } from '../../web/console/kit/her-requests.tsx';

export default function ChangeRequestPage({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const id = params['id'] ?? '';
  return (
    <HerRequestPage
      id={id}
      kind="changeRequest"
      listTitle="更换申请"
      base="change-requests"
      read={() => answered(api.GET('/api/change-requests/{id}', { params: { path: { id } } }))}
    />
  );
}
