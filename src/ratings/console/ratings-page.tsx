import { answered, api } from '../../web/console/client.ts';
import { HerRequestsPage } from '../../web/console/kit/her-requests.tsx';

/** 评价: of a step, not of a person; who rated is not shown. */
export default function RatingsPage() {
  return (
    <HerRequestsPage
      title="评价"
      why="不写是谁评的。差评要查、要改、要答复"
      base="ratings"
      list={(query) => answered(api.GET('/api/ratings', { params: { query } }))}
    />
  );
}
