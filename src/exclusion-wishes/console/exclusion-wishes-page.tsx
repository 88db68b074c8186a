import { answered, api } from '../../web/console/client.ts';
import { HerRequestsPage } from '../../web/console/kit/her-requests.tsx';

/** 不想让谁知道: what no name could be matched with, for the head or the bureau to clear up. */
export default function ExclusionWishesPage() {
  return (
    <HerRequestsPage
      title="不想让谁知道"
      why="名字对上的已经自动回避；认不出是谁的，弄清楚再办，三个工作日内（待核）告诉她"
      base="exclusion-wishes"
      list={(query) => answered(api.GET('/api/exclusion-wishes', { params: { query } }))}
    />
  );
}
