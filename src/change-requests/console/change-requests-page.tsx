import { answered, api } from '../../web/console/client.ts';
import { HerRequestsPage } from '../../web/console/kit/her-requests.tsx';

/** 更换: the agency decides within five days; the person concerned learns of it only then. */
export default function ChangeRequestsPage() {
  return (
    <HerRequestsPage
      title="更换申请"
      why="五日内决定（待核）；决定以前，不让现在的承办人员知道"
      base="change-requests"
      list={(query) => answered(api.GET('/api/change-requests', { params: { query } }))}
    />
  );
}
