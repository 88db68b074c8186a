import { answered, api } from '../../web/console/client.ts';
import { HerRequestsPage } from '../../web/console/kit/her-requests.tsx';

/** 投诉: handled by the bureau; whoever it is about never finds it here. */
export default function ComplaintsPage() {
  return (
    <HerRequestsPage
      title="投诉"
      why="答复以前，不让被投诉的人知道；任何时候不透露投诉人"
      base="complaints"
      list={(query) => answered(api.GET('/api/complaints', { params: { query } }))}
    />
  );
}
