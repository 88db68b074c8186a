import { applicationStatusLabels } from '../../../intake/application-status.model.ts';

const labels: Readonly<Record<string, string>> = applicationStatusLabels;

/** The word for an application's position, for pages of capabilities that stand below the intake. */
export const applicationStatus = (status: string): string => labels[status] ?? status;
