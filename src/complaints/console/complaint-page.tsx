import { answered, api } from '../../web/console/client.ts';
import { HerRequestPage } from '../../web/console/kit/her-requests.tsx';

export default function ComplaintPage({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const id = params['id'] ?? '';
  return (
    <HerRequestPage
      id={id}
      kind="complaint"
      listTitle="投诉"
      base="complaints"
      read={() => answered(api.GET('/api/complaints/{id}', { params: { path: { id } } }))}
    />
  );
}
