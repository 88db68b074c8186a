import { answered, api } from '../../web/console/client.ts';
import { HerRequestPage } from '../../web/console/kit/her-requests.tsx';

export default function ExclusionWishPage({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const id = params['id'] ?? '';
  return (
    <HerRequestPage
      id={id}
      kind="exclusionWish"
      listTitle="不想让谁知道"
      base="exclusion-wishes"
      read={() => answered(api.GET('/api/exclusion-wishes/{id}', { params: { path: { id } } }))}
    />
  );
}
