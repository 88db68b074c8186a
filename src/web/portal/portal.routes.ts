export { portalRoutes, type PortalSettings } from '../../portal.ts';
