import { recordsOf } from '../platform/ways.ts';
import './collection.tables.ts';

/** A paper that lies ready is known to the counter where it lies, and to her; the application stays unseen there. */
export const collections = recordsOf({
  table: 'paperCollections',
  title: '等着领取的文书',
  ofCase: 'paperCollections.caseId',
  besideTheFile: true,
  ways: [
    { as: 'kept', by: ['station', 'agency'], office: 'paperCollections.placeId' },
    { as: 'hers', application: 'paperCollections.applicationId' },
    { as: 'ownJobs' },
  ],
});
