import path from 'node:path';
import type { Edge, Sources } from './boundaries-modules.ts';

/** Who may know whom, as ARCHITECTURE.md draws it: one sentence a rule, each with the arrows that break it. */
export type Violation = { readonly rule: string; readonly from: string; readonly to: string };

const NOT_A_CAPABILITY = ['platform', 'web', 'cli'];
/** What a neighbour may see of a capability. */
/** `records`: rows a neighbour adds in its own transaction. `scope`: whose a record is. See docs/decisions. */
const PUBLIC = ['model', 'workflow', 'queries', 'records', 'scope'];
const DOMAIN = ['model', 'workflow', 'guards'];
const DOMAIN_PLATFORM = [
  'src/platform/workflow/',
  'src/platform/refusal.ts',
  'src/platform/day-field.ts',
  'src/platform/viewer.ts',
  'src/platform/purpose.ts',
  'src/platform/relationships.ts',
  'src/platform/data-inventory.ts',
];
const KERNEL_PACKAGES = ['zod'];

function capabilityOf(file: string): string | undefined {
  const [top, name, ...rest] = file.split('/');
  if (top !== 'src' || name === undefined || rest.length === 0 || NOT_A_CAPABILITY.includes(name)) return undefined;
  return name;
}

/** `application.store.ts` → `store`; a rule with its own name, `may-undertake.ts`, has none. */
function suffixOf(file: string): string | undefined {
  const parts = path.posix
    .basename(file)
    .replace(/\.tsx?$/, '')
    .split('.');
  return parts.length > 1 ? parts.at(-1) : undefined;
}

function layerOf(file: string): 'console' | 'portal' | 'domain' | 'inner' {
  if (/\/console(\/|\.)/.test(file) && !file.endsWith('.config.ts')) return 'console';
  if (/\/portal\//.test(file)) return 'portal';
  return DOMAIN.includes(suffixOf(file) ?? '') ? 'domain' : 'inner';
}

const isLaw = (file: string): boolean => file.startsWith('law/');
const isPublic = (file: string): boolean => PUBLIC.includes(suffixOf(file) ?? '') && layerOf(file) !== 'console';
/** What pages are made of: the scene, the county picker. Pages and routes themselves carry a suffix. */
const isPieceOfPages = (file: string): boolean => layerOf(file) === 'portal' && suffixOf(file) === undefined;
const isIn = (folder: string, file: string): boolean => file.startsWith(`${folder}/`);

/** Models, workflows and guards, and every module of the same capability that they lean on. */
function domainOf({ modules, edges }: Sources): Set<string> {
  const domain = new Set(modules.filter((file) => capabilityOf(file) && layerOf(file) === 'domain'));
  for (const file of domain) {
    for (const { from, to, isPackage } of edges) {
      if (from === file && !isPackage && capabilityOf(to) === capabilityOf(file)) domain.add(to);
    }
  }
  return domain;
}

function breaksDomain({ from, to, isPackage }: Edge): boolean {
  if (isPackage) return !KERNEL_PACKAGES.includes(to);
  if (isLaw(to) || capabilityOf(to) === capabilityOf(from)) return false;
  if (capabilityOf(to)) return !['model', 'workflow'].includes(suffixOf(to) ?? '');
  return !DOMAIN_PLATFORM.some((allowed) => to.startsWith(allowed));
}

function breaksConsole({ to, isPackage }: Edge, domain: ReadonlySet<string>): boolean {
  if (isPackage) return to.startsWith('node:') || ['pg', 'kysely', 'hono', 'pg-boss'].includes(to);
  if (isLaw(to) || isIn('src/web', to) || layerOf(to) === 'console') return false;
  return !(domain.has(to) || DOMAIN_PLATFORM.some((allowed) => to.startsWith(allowed)));
}

function breaksPortal({ from, to }: Edge): boolean {
  if (capabilityOf(to) !== capabilityOf(from)) return false; // a neighbour: the common rule holds
  return ['store', 'jobs', 'reactions'].includes(suffixOf(to) ?? '');
}

function breaksNeighbourhood({ from, to, isPackage }: Edge): boolean {
  const [mine, theirs] = [capabilityOf(from), isPackage ? undefined : capabilityOf(to)];
  if (mine === undefined || theirs === undefined || mine === theirs) return false;
  return !isPublic(to) && !(layerOf(from) === 'portal' && isPieceOfPages(to));
}

function cyclesOf(edges: readonly Edge[]): Violation[] {
  const next = new Map<string, Map<string, Edge>>();
  for (const edge of edges) {
    const [mine, theirs] = [capabilityOf(edge.from), edge.isPackage ? undefined : capabilityOf(edge.to)];
    if (!mine || !theirs || mine === theirs) continue;
    next.set(mine, (next.get(mine) ?? new Map<string, Edge>()).set(theirs, edge));
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(next.get(from)?.keys() ?? [])].some((one) => {
      if (one === to) return true;
      if (seen.has(one)) return false;
      seen.add(one);
      return reaches(one, to, seen);
    });
  return edges
    .filter(({ from, to, isPackage }) => {
      const [mine, theirs] = [capabilityOf(from), isPackage ? undefined : capabilityOf(to)];
      return mine && theirs && mine !== theirs && reaches(theirs, mine);
    })
    .map(({ from, to }) => ({ rule: 'capabilities form no cycle', from, to }));
}

export function violationsOf(sources: Sources): Violation[] {
  const known = new Set(sources.modules);
  const domain = domainOf(sources);
  const rules: Record<string, (edge: Edge) => boolean> = {
    'law imports only law': ({ from, to, isPackage }) =>
      isLaw(from) && !isIn('law/testing', from) && (isPackage || !isLaw(to)),
    'the domain imports only law, zod, the workflow kernel and the models of neighbours': (edge) =>
      domain.has(edge.from) && breaksDomain(edge),
    'between capabilities only models, workflows, queries, records and scopes are seen': breaksNeighbourhood,
    'the platform knows no capability': ({ from, to, isPackage }) =>
      isIn('src/platform', from) && !isPackage && !isIn('src/platform', to) && !isLaw(to),
    'the console imports only the domain, the web kits and law': (edge) =>
      layerOf(edge.from) === 'console' && breaksConsole(edge, domain),
    'a public page uses queries and commands, not what is under them': (edge) =>
      layerOf(edge.from) === 'portal' && breaksPortal(edge),
    'the shells and kits of the web know only the domain': ({ from, to, isPackage }) =>
      isIn('src/web', from) &&
      layerOf(from) !== 'console' &&
      !isPackage &&
      capabilityOf(to) !== undefined &&
      !domain.has(to),
    'pages of the office and of the public are two programs': ({ from, to }) =>
      layerOf(from) !== 'console' && layerOf(to) === 'console',
    'only the server and the commands of the shell wire': ({ from, to, isPackage }) =>
      !isPackage &&
      from !== 'src/server.ts' &&
      !isIn('src/cli', from) &&
      (to === 'src/server.ts' || isIn('src/cli', to)),
    'product code does not lean on tests': ({ to, isPackage }) => !isPackage && /^(tests|bench|scripts)\//.test(to),
    'an import names a module that exists': ({ to, isPackage }) =>
      !isPackage && /^(law|src)\//.test(to) && /\.tsx?$/.test(to) && !known.has(to),
    'an import is written out': ({ to }) => to === '?',
  };
  const broken = Object.entries(rules).flatMap(([rule, breaks]) =>
    sources.edges.filter(breaks).map(({ from, to }) => ({ rule, from, to })),
  );
  return [...broken, ...cyclesOf(sources.edges)];
}
