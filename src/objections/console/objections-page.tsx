import { answered, api } from '../../web/console/client.ts';
import { HerRequestsPage } from '../../web/console/kit/her-requests.tsx';

/** 异议: the bureau reviews, the agency answers for its decision. */
export default function ObjectionsPage() {
  return (
    <HerRequestsPage
      title="异议"
      why="对不予、终止决定的异议：司法行政部门五日内审查，维持或者责令改正"
      base="objections"
      list={(query) => answered(api.GET('/api/objections', { params: { query } }))}
    />
  );
}
