import { answered, api } from '../../web/console/client.ts';
import { HerRequestsPage } from '../../web/console/kit/her-requests.tsx';

/** 资料请求: the agency answers what people ask about their own data. */
export default function DataRequestsPage() {
  return (
    <HerRequestsPage
      title="资料请求"
      why="看、要副本、更正、补充、删除、限制使用、说明：核实以后照办，或者写明理由。当面提的，从申请页登记"
      base="data-requests"
      list={(query) => answered(api.GET('/api/data-requests', { params: { query } }))}
    />
  );
}
