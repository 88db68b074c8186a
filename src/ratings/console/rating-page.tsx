import { answered, api } from '../../web/console/client.ts';
import { HerRequestPage } from '../../web/console/kit/her-requests.tsx';

export default function RatingPage({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const id = params['id'] ?? '';
  return (
    <HerRequestPage
      id={id}
      kind="rating"
      listTitle="评价"
      base="ratings"
      read={() => answered(api.GET('/api/ratings/{id}', { params: { path: { id } } }))}
    />
  );
}
